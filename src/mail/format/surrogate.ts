import { addressesOf, type Address } from "./address.ts";
import { decodedHeader } from "./encoded-word.ts";
import { encodedWords } from "./encoded-words.ts";
import { lineEndOf, unfoldedValue, type HeaderField } from "./header.ts";
import { MessageContent } from "./message-content.ts";
import { bodyPartsOf, type BodyPart } from "./message-part.ts";
import {
  joinedOctets,
  octetsOf,
  octetStringOf,
  type OctetString,
} from "./octets.ts";
import { hasUtf8Header } from "./utf8-header.ts";

/** What stands for an address that can't be written in ASCII; mail to it goes nowhere (RFC 2606 §2). */
export const unwritableAddress = "invalid@internationalized-address.invalid";

/** Fields of addresses, in lower case (RFC 6858 §2.1). */
const addressFields: ReadonlySet<string> = new Set([
  "bcc",
  "cc",
  "from",
  "reply-to",
  "resent-bcc",
  "resent-cc",
  "resent-from",
  "resent-sender",
  "resent-to",
  "return-path",
  "sender",
  "to",
]);

/**
 * The surrogate of a message whose header is in UTF-8, for clients that haven't
 * said that they understand that: the same message, but for what can't be said
 * in ASCII in its header and in those of its parts. A message without UTF-8 in
 * its header is its own surrogate.
 *
 * RFC 6858 §2. Addresses become an invalid one beside which the real one is
 * read as a name; the subject is encoded; parameters and all other fields that
 * aren't in ASCII are left out. Bodies stay as they are.
 */
export function surrogateOf(content: MessageContent): MessageContent {
  // Asked of every message whose size is told, so it is kept where it costs least.
  return (content.surrogate ??= hasUtf8Header(content.octets)
    ? new MessageContent(inAscii(content.octets))
    : content);
}

function inAscii(octets: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let kept = 0;
  for (const part of headersIn(bodyPartsOf(octets))) {
    pieces.push(octets.subarray(kept, part.headerStart));
    pieces.push(octetsOf(headerInAscii(octets, part)));
    kept = part.bodyStart;
  }
  pieces.push(octets.subarray(kept));
  return joinedOctets(pieces);
}

/** The message and all parts that have a header of their own, in their order. */
function* headersIn(part: BodyPart): Generator<BodyPart> {
  yield part;
  if (part.message !== null) yield* headersIn(part.message);
  for (const each of part.parts) yield* headersIn(each);
}

function headerInAscii(octets: Uint8Array, part: BodyPart): OctetString {
  let header = "";
  let at = part.headerStart;
  for (const field of part.fields) {
    header += asciiLines(octets, at, field.start) + fieldInAscii(octets, field);
    at = field.end;
  }
  return header + asciiLines(octets, at, part.bodyStart);
}

/** What is no field: the lines in ASCII, the empty one at the end among them. */
function asciiLines(octets: Uint8Array, from: number, to: number): OctetString {
  let kept = "";
  for (let start = from; start < to;) {
    const end = lineEndOf(octets, start, to);
    const line = octetStringOf(octets, start, end);
    if (isAsciiText(line)) kept += line;
    start = end;
  }
  return kept;
}

/** The whole field with its line end; "" where nothing of it can be said. */
function fieldInAscii(octets: Uint8Array, field: HeaderField): OctetString {
  const asWritten = octetStringOf(octets, field.start, field.end);
  if (isAsciiText(asWritten)) return asWritten;
  const value = unfoldedValue(octets, field);
  const said = valueInAscii(field.name.toLowerCase(), value);
  return said === "" ? "" : `${field.name}: ${said}\r\n`;
}

/** By a field's name in lower case. */
function valueInAscii(name: string, value: OctetString): OctetString {
  if (name === "subject") return encodedWords(decodedHeader(value));
  if (name === "return-path") return `<${unwritableAddress}>`;
  if (addressFields.has(name)) return addressesInAscii(addressesOf(value));
  return name === "content-type" || name === "content-disposition"
    ? parametersInAscii(value)
    : "";
}

/** RFC 6858 §2.1, with the groups that there are. */
function addressesInAscii(addresses: readonly Address[]): OctetString {
  let list = "";
  let isFirst = true;
  for (const address of addresses) {
    const { mailbox, host } = address;
    if (mailbox === null) {
      list += ";";
      isFirst = false;
      continue;
    }
    if (!isFirst) list += ",\r\n ";
    isFirst = host === null;
    list += host === null ? `${phrase(mailbox)}: ` : addressInAscii(address);
  }
  return list;
}

function addressInAscii({ name, mailbox, host }: Address): OctetString {
  const address = `${quotedUnlessAtom(mailbox ?? "")}@${host ?? ""}`;
  if (isAsciiText(address)) {
    return name === null ? address : `${phrase(name)} <${address}>`;
  }
  const shown = name === null ? address : `${name} <${address}>`;
  return `${phrase(shown)} <${unwritableAddress}>`;
}

function quotedUnlessAtom(local: OctetString): OctetString {
  return /^[^\s()<>[\]:;@\\,"]+$/.test(local) ? local : quotedString(local);
}

/** A name as it may stand before an address: encoded where it isn't ASCII. */
function phrase(name: OctetString): OctetString {
  if (!isAsciiText(name)) return encodedWords(decodedHeader(name));
  return /^[\w ?=!#$%&'*+/^`{|}~-]*$/.test(name) ? name : quotedString(name);
}

function quotedString(text: OctetString): OctetString {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

/**
 * A value without the parameters that can't be said, nor other pieces of them
 * (RFC 6858 §2.2, RFC 2231 §3).
 */
function parametersInAscii(value: OctetString): OctetString {
  const [main = "", ...parameters] = segmentsOf(value);
  if (!isAsciiText(main)) return "";
  const unsaid = new Set(
    parameters.filter((each) => !isAsciiText(each)).map(nameOf),
  );
  const said = parameters.filter((each) => !unsaid.has(nameOf(each)));
  return [main, ...said].map((each) => each.trim()).join(";\r\n ");
}

/** A value's pieces between semicolons that aren't in quotes. */
function segmentsOf(value: OctetString): readonly OctetString[] {
  const segments: OctetString[] = [];
  let isQuoted = false;
  let from = 0;
  for (let at = 0; at < value.length; at++) {
    const character = value[at];
    if (character === "\\" && isQuoted) at++;
    else if (character === '"') isQuoted = !isQuoted;
    else if (character === ";" && !isQuoted) {
      segments.push(value.slice(from, at));
      from = at + 1;
    }
  }
  segments.push(value.slice(from));
  return segments;
}

function nameOf(parameter: OctetString): string {
  return (/^[^=*]*/.exec(parameter)?.[0] ?? "").trim().toLowerCase();
}

function isAsciiText(text: OctetString): boolean {
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) > 0x7f) return false;
  }
  return true;
}
