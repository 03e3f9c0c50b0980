import type { InternalDate } from "../../../mail/message.ts";
import type { Reader } from "./reader.ts";

const months = [
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "May",
  "Jun",
  "Jul",
  "Aug",
  "Sep",
  "Oct",
  "Nov",
  "Dec",
];

const dayInMs = 86_400_000;

/**
 * A point in time with its zone.
 *
 * RFC 3501 §9
 *
 *     date-time = DQUOTE date-day-fixed "-" date-month "-" date-year
 *                 SP time SP zone DQUOTE
 *
 * A day of one digit without the blank before it is read as well: clients send it.
 */
export function dateTime(reader: Reader): InternalDate {
  const at = reader.position;
  const text = reader.as("date-time", () => reader.quoted());
  const found =
    /^( \d|\d{1,2})-([A-Za-z]{3})-(\d{4}) (\d\d):(\d\d):(\d\d) ([+-])(\d\d)([0-5]\d)$/.exec(
      text.slice(0, 30),
    );
  const day = found === null ? null : dayNumber(found[1], found[2], found[3]);
  const [hours, minutes, seconds] = [4, 5, 6].map((i) => Number(found?.[i]));
  const zone = Number(found?.[8]) * 60 + Number(found?.[9]);
  const isTime =
    Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) <= 60;
  if (day === null || text.length > 28 || !isTime || zone >= 24 * 60) {
    reader.fail("bad-date-time", { found: text.slice(0, 40) }, at);
    return { ms: 0, zoneMinutes: 0 };
  }
  const zoneMinutes = found?.[7] === "-" ? -zone : zone;
  const clock = (Number(hours) * 60 + Number(minutes) - zoneMinutes) * 60;
  return { ms: day * dayInMs + (clock + Number(seconds)) * 1000, zoneMinutes };
}

/**
 * A day, as the number of days since 1970.
 *
 *     date      = date-text / DQUOTE date-text DQUOTE
 *     date-text = date-day "-" date-month "-" date-year
 */
export function date(reader: Reader): number {
  const at = reader.position;
  const isDateChar = (code: number) => code === 0x2d || isAlphanumeric(code);
  const text = reader.as("date", () =>
    reader.peek() === '"'
      ? reader.quoted()
      : reader.run(isDateChar, "bad-date"),
  );
  const found = /^(\d{1,2})-([A-Za-z]{3})-(\d{4})$/.exec(text.slice(0, 12));
  const day = found === null ? null : dayNumber(found[1], found[2], found[3]);
  if (day === null) reader.fail("bad-date", { found: text.slice(0, 40) }, at);
  return day ?? 0;
}

/** The day on which something arrived, in the zone it was said in (RFC 3501 §6.4.4). */
export function dayOf({ ms, zoneMinutes }: InternalDate): number {
  return Math.floor((ms + zoneMinutes * 60_000) / dayInMs);
}

/** `"17-Jul-1996 02:44:25 -0700"`, the day with a leading blank for 1 to 9. */
export function printDateTime({ ms, zoneMinutes }: InternalDate): string {
  const local = new Date(ms + zoneMinutes * 60_000);
  const two = (value: number) => String(value).padStart(2, "0");
  const day = String(local.getUTCDate()).padStart(2, " ");
  const month = months[local.getUTCMonth()] ?? "";
  const year = String(local.getUTCFullYear()).padStart(4, "0");
  const time = [
    local.getUTCHours(),
    local.getUTCMinutes(),
    local.getUTCSeconds(),
  ].map(two);
  const zone = Math.abs(zoneMinutes);
  const sign = zoneMinutes < 0 ? "-" : "+";
  return `"${day}-${month}-${year} ${time.join(":")} ${sign}${two(Math.floor(zone / 60))}${two(zone % 60)}"`;
}

function dayNumber(day = "", monthName = "", year = ""): number | null {
  const wanted = monthName.toLowerCase();
  const month = months.findIndex((name) => name.toLowerCase() === wanted);
  const ms = Date.UTC(Number(year), month, Number(day));
  const isReal = month >= 0 && new Date(ms).getUTCDate() === Number(day);
  return isReal && Number(year) >= 100 ? ms / dayInMs : null;
}

function isAlphanumeric(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a)
  );
}
