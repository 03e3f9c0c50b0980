import { FieldReader } from "./field-reader.ts";
import type { OctetString } from "./octets.ts";

/**
 * The moment a Date field names, and the calendar day as its writer saw it.
 *
 * IMAP's SENTON and its like compare the day as written, without regard to time
 * and zone (RFC 3501 §6.4.4), hence both.
 */
export interface SentDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** The moment in milliseconds since 1970-01-01T00:00Z. */
  readonly ms: number;
  /** Minutes east of UTC. */
  readonly zoneMinutes: number;
}

const COMMA = 0x2c;
const PLUS = 0x2b;
const HYPHEN = 0x2d;
const COLON = 0x3a;

const months = "janfebmaraprmayjunjulaugsepoctnovdec";

/** Zone names in hours east of UTC. RFC 5322 §4.3 */
const zoneHours: ReadonlyMap<string, number> = new Map([
  ["edt", -4],
  ["est", -5],
  ["cdt", -5],
  ["cst", -6],
  ["mdt", -6],
  ["mst", -7],
  ["pdt", -7],
  ["pst", -8],
]);

/**
 * Reads the value of a Date field; null when no day can be made out.
 *
 *     date-time = [ day-of-week "," ] date time
 *     date      = day month year
 *     time      = hour ":" minute [ ":" second ] zone
 *
 * RFC 5322 §3.3 and the obsolete forms of §4.3: comments anywhere, years of two
 * or three digits, zone names (an unknown one is UTC). Lenient: the day of the
 * week is not checked and needs no comma, hyphens may stand between day, month
 * and year, the time may be missing (midnight) and so may the zone (UTC).
 */
export function sentDateOf(value: OctetString): SentDate | null {
  const reader = new FieldReader(value);
  reader.skipSpace();
  if (reader.takeWhile(isLetter) !== "") {
    reader.skipSpace();
    reader.take(COMMA);
  }
  const day = readNumber(reader, 2);
  skipSeparator(reader);
  const month = monthOf(reader.takeWhile(isLetter));
  skipSeparator(reader);
  const year = readYear(reader);
  if (day === null || month === null || year === null) return null;
  if (day < 1 || day > daysIn(year, month)) return null;
  const seconds = readTime(reader);
  const zoneMinutes = readZone(reader);
  if (seconds === null) return null;
  const ms =
    Date.UTC(year, month - 1, day) + (seconds - zoneMinutes * 60) * 1000;
  return { year, month, day, ms, zoneMinutes };
}

function readNumber(reader: FieldReader, mostDigits: number): number | null {
  reader.skipSpace();
  const digits = reader.takeWhile(isDigit);
  return digits === "" || digits.length > mostDigits ? null : Number(digits);
}

function readYear(reader: FieldReader): number | null {
  reader.skipSpace();
  const digits = reader.takeWhile(isDigit);
  const year = Number(digits);
  switch (digits.length) {
    case 2:
      return year < 50 ? 2000 + year : 1900 + year;
    case 3:
      return 1900 + year;
    case 4:
      return year < 1900 ? null : year;
    default:
      return null;
  }
}

function monthOf(name: string): number | null {
  const index = months.indexOf(name.slice(0, 3).toLowerCase());
  return name.length < 3 || index % 3 !== 0 ? null : index / 3 + 1;
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return leap ? 29 : 28;
}

/** Seconds since midnight; 0 when there is no time, null when it is none. */
function readTime(reader: FieldReader): number | null {
  reader.skipSpace();
  if (!isDigit(reader.next)) return 0;
  const hour = readNumber(reader, 2);
  reader.skipSpace();
  const minute = reader.take(COLON) ? readNumber(reader, 2) : null;
  reader.skipSpace();
  const second = reader.take(COLON) ? readNumber(reader, 2) : 0;
  if (hour === null || minute === null || second === null) return null;
  // 60 is a leap second.
  if (hour > 23 || minute > 59 || second > 60) return null;
  return (hour * 60 + minute) * 60 + second;
}

function readZone(reader: FieldReader): number {
  reader.skipSpace();
  const sign = reader.next === HYPHEN ? -1 : 1;
  if (reader.take(PLUS) || reader.take(HYPHEN)) {
    const digits = reader.takeWhile(isDigit);
    const minutes = Number(digits.slice(2));
    if (digits.length !== 4 || minutes > 59) return 0;
    return sign * (Number(digits.slice(0, 2)) * 60 + minutes) + 0;
  }
  const name = reader.takeWhile(isLetter).toLowerCase();
  return (zoneHours.get(name) ?? 0) * 60;
}

function skipSeparator(reader: FieldReader): void {
  reader.skipSpace();
  reader.take(HYPHEN);
  reader.skipSpace();
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLetter(code: number): boolean {
  const letter = code & ~0x20;
  return code < 0x80 && letter >= 0x41 && letter <= 0x5a;
}
