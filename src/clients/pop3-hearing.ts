import { MessageReading } from "../mail/format/message-reading.ts";
import { octetsOf, type OctetString } from "../mail/format/octets.ts";
import {
  readListLine,
  readStatusLine,
} from "../protocols/pop3/wire/response-reader.ts";

/** What a status line says besides its text. */
export interface HeardStatus {
  readonly ok: boolean;
  /** `msg` and what belongs to it, or the two numbers of STAT; null for other answers. */
  readonly pair: readonly [OctetString, OctetString] | null;
}

/** Takes in the first line of an answer to `command`. */
export function heardStatus(octets: OctetString, command: string): HeardStatus {
  const line = withoutEnd(octets);
  let ok = false;
  const words: OctetString[] = [];
  readStatusLine(line, command, (rule, from, to) => {
    const value = line.slice(from, to);
    if (rule === "status") ok = value === "+OK";
    else if (pairRules.has(rule)) words.push(value);
  });
  const [first, second] = words;
  const pair: readonly [string, string] | null =
    first === undefined || second === undefined ? null : [first, second];
  return { ok, pair };
}

/** Takes in the listing that answers LIST or UIDL: numbers, and what belongs to each. */
export function heardListing(
  octets: OctetString,
  command: string,
): readonly (readonly [number: number, value: OctetString])[] {
  return octets
    .split("\r\n")
    .filter((line) => line !== "" && line !== ".")
    .map((line) => {
      const words: OctetString[] = [];
      readListLine(line, command, (_, from, to) =>
        words.push(line.slice(from, to)),
      );
      return [Number(words[0]), words[1] ?? ""] as const;
    });
}

/** Takes in the header of a message that answers RETR or TOP. */
export function heardMessage(octets: OctetString): {
  readonly subject: string;
  readonly from: string;
} {
  const end = octets.indexOf("\r\n\r\n");
  const header = end < 0 ? octets : octets.slice(0, end + 2);
  // RFC 1939 §3: a line that begins with a dot was sent with another before it.
  const unstuffed = header.replaceAll(/^\./gm, "");
  const { subject, from } = new MessageReading(octetsOf(unstuffed));
  return { subject, from };
}

const pairRules: ReadonlySet<string> = new Set([
  "message-count",
  "maildrop-size",
  "msg",
  "message-size",
  "unique-id",
]);

function withoutEnd(octets: OctetString): OctetString {
  return octets.endsWith("\r\n") ? octets.slice(0, -2) : octets;
}
