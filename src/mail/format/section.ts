import { readingOf } from "./message-reading.ts";
import { isEmptyLine } from "./header.ts";
import type { MessageContent } from "./message-content.ts";
import type { BodyPart, Header } from "./message-part.ts";
import { joinedOctets } from "./octets.ts";
import { decodedBody } from "./transfer-encoding.ts";

/**
 * What is wanted of a part.
 *
 * RFC 3501 §6.4.5, section-text. `fields` is HEADER.FIELDS, with `not` it is
 * HEADER.FIELDS.NOT; null is the content of the part, or the whole message.
 */
export type SectionText =
  | "HEADER"
  | "TEXT"
  | "MIME"
  | { readonly fields: readonly string[]; readonly not: boolean }
  | null;

/** A section as between the brackets of BODY[...]. RFC 3501 §6.4.5. */
export interface Section {
  /** Part numbers from 1, outermost first; empty for the message itself. */
  readonly part: readonly number[];
  readonly text: SectionText;
}

/**
 * The octets of a section, or null when the message has no such part.
 *
 * RFC 3501 §6.4.5. A view of the message where the octets stand together; only
 * HEADER.FIELDS makes new ones. A header includes the empty line after it,
 * if the message has one (§7.4.2). HEADER, HEADER.FIELDS and TEXT after a number
 * are those of the message in a message/rfc822 part, and null elsewhere. Part 1
 * of a message that is no multipart is its body, and its MIME header is the
 * header of that message. MIME without a number is null.
 */
export function sectionOctets(
  content: MessageContent,
  section: Section,
): Uint8Array | null {
  const { octets } = content;
  const { part: numbers, text } = section;
  if (numbers.length === 0 && text === null) return octets;
  const part =
    numbers.length === 0 ? null : partAt(readingOf(content).structure, numbers);
  if (numbers.length > 0 && part === null) return null;
  if (text === null || text === "MIME") {
    if (part === null) return null;
    return text === null
      ? octets.subarray(part.bodyStart, part.bodyEnd)
      : octets.subarray(part.headerStart, part.bodyStart);
  }
  const message = part === null ? readingOf(content).header : part.message;
  if (message === null) return null;
  switch (text) {
    case "HEADER":
      return octets.subarray(message.headerStart, message.bodyStart);
    case "TEXT":
      return octets.subarray(message.bodyStart, message.bodyEnd);
    default:
      return headerSubset(octets, message, text.fields, text.not);
  }
}

/**
 * A part's content with its transfer encoding undone, or the whole message,
 * which has none; null when the message has no such part. RFC 3516 §4.3.
 */
export function decodedPart(
  content: MessageContent,
  numbers: readonly number[],
): Uint8Array | null {
  if (numbers.length === 0) return content.octets;
  const part = partAt(readingOf(content).structure, numbers);
  return part === null ? null : decodedBody(content.octets, part);
}

/** Whether a part's transfer encoding is one that can be undone. RFC 3516 §4.3. */
export function isDecodable(
  content: MessageContent,
  numbers: readonly number[],
): boolean {
  const part =
    numbers.length === 0 ? null : partAt(readingOf(content).structure, numbers);
  return part === null || encodings.has(part.encoding);
}

/** RFC 2045 §6.1 */
const encodings: ReadonlySet<string> = new Set([
  "7BIT",
  "8BIT",
  "BINARY",
  "BASE64",
  "QUOTED-PRINTABLE",
]);

/**
 * The part with these numbers, or null.
 *
 * RFC 3501 §6.4.5: numbers count within a multipart; a message, also one inside a
 * message/rfc822 part, that is no multipart has itself as part 1.
 */
export function partAt(
  root: BodyPart,
  numbers: readonly number[],
): BodyPart | null {
  let message: BodyPart | null = root;
  let part: BodyPart | undefined;
  for (const number of numbers) {
    const holder: BodyPart | null | undefined = message ?? part;
    if (holder && holder.parts.length > 0) part = holder.parts[number - 1];
    else part = message !== null && number === 1 ? message : undefined;
    if (part === undefined) return null;
    message = part.message;
  }
  return part ?? null;
}

function headerSubset(
  octets: Uint8Array,
  message: Header,
  names: readonly string[],
  not: boolean,
): Uint8Array {
  const named = new Set(names.map((name) => name.toLowerCase()));
  const fields = message.fields.filter((field) =>
    named.has(field.name.toLowerCase()),
  );
  const pieces: Uint8Array[] = [];
  // What is no field at all (a line without a colon) belongs to "the others".
  let rest = message.headerStart;
  for (const { start, end } of fields) {
    pieces.push(
      not ? octets.subarray(rest, start) : octets.subarray(start, end),
    );
    rest = end;
  }
  if (!not) rest = emptyLineStart(octets, message);
  pieces.push(octets.subarray(rest, message.bodyStart));
  return joinedOctets(pieces);
}

/** Offset of the empty line after the header, or `bodyStart` when there is none. */
function emptyLineStart(octets: Uint8Array, message: Header): number {
  const { headerStart, bodyStart } = message;
  for (const start of [bodyStart - 2, bodyStart - 1]) {
    const beginsLine = start === headerStart || octets[start - 1] === 0x0a;
    if (start < headerStart || !beginsLine) continue;
    if (isEmptyLine(octets, start, bodyStart)) return start;
  }
  return bodyStart;
}
