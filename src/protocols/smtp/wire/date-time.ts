import type { OctetString } from "../../../mail/format/octets.ts";

const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/**
 * A moment, in ms since 1970, as trace fields write it, in UTC.
 *
 * RFC 5322 §3.3
 *
 *     date-time = day-name "," SP day SP month SP year SP time SP zone
 */
export function printDate(ms: number): OctetString {
  const date = new Date(ms);
  const two = (number: number) => String(number).padStart(2, "0");
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()];
  return (
    `${days[date.getUTCDay()]}, ${date.getUTCDate()} ` +
    `${months[date.getUTCMonth()]} ${date.getUTCFullYear()} ` +
    `${time.map(two).join(":")} +0000`
  );
}
