import type { OctetString } from "./octets.ts";
import { octetStringOf } from "./octets.ts";

/**
 * One header field and where it stands in the message.
 *
 * RFC 5322 §2.2. All offsets are octets from the start of the message, so the
 * octets of a field are never copied until somebody asks for them.
 */
export interface HeaderField {
  /** The name as written, without the colon and without space before it. */
  readonly name: OctetString;
  /** Offset of the first octet of the name. */
  readonly start: number;
  /** Offset after the whole field, its folded lines and last CRLF included. */
  readonly end: number;
  /** Offset of the first octet after the colon. */
  readonly valueStart: number;
}

const NUL = 0x00;
const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const COLON = 0x3a;

/** Most fields read from one header; what follows is there as octets only. */
const FIELDS_LIMIT = 10_000;

/**
 * The usual names, so that 50,000 messages do not hold 50,000 strings "Subject".
 */
const usualNames = (
  "Return-Path Received Delivered-To Date From Sender Reply-To To Cc Bcc " +
  "Subject Message-ID Message-Id In-Reply-To References MIME-Version " +
  "Mime-Version Content-Type Content-Transfer-Encoding Content-Disposition " +
  "Content-ID Content-Description Content-Language Content-Location " +
  "Content-MD5 User-Agent X-Mailer List-Id List-Unsubscribe List-Post " +
  "DKIM-Signature Authentication-Results X-Spam-Status Precedence"
).split(" ");

/** The same by `kindOf`, so that a name needn't be made to be looked up. */
const usualNamesOfKind = new Map<number, string[]>();
for (const name of usualNames) {
  const kind = kindOf(name.length, name.charCodeAt(0));
  const others = usualNamesOfKind.get(kind);
  if (others === undefined) usualNamesOfKind.set(kind, [name]);
  else others.push(name);
}

const lowerCaseNames = new Map(
  usualNames.map((name) => [name, name.toLowerCase()]),
);

/** The name of a field in lower case. */
export function lowerCaseName(name: OctetString): OctetString {
  return lowerCaseNames.get(name) ?? name.toLowerCase();
}

/** What few names share: their length and their first octet. */
function kindOf(length: number, first: number): number {
  return length * 256 + first;
}

/**
 * Offset after the line that begins at `start`, its LF included.
 *
 * Only LF ends a line, so both CRLF and bare LF messages have the same lines.
 */
export function lineEndOf(
  octets: Uint8Array,
  start: number,
  end: number,
): number {
  const feed = octets.indexOf(LF, start);
  return feed === -1 || feed >= end ? end : feed + 1;
}

/** Whether the line from `start` to `end` is empty: CRLF or LF and nothing else. */
export function isEmptyLine(
  octets: Uint8Array,
  start: number,
  end: number,
): boolean {
  const length = end - start;
  return (
    (length === 1 && octets[start] === LF) ||
    (length === 2 && octets[start] === CR && octets[start + 1] === LF)
  );
}

/**
 * The fields between two offsets of the message, in message order.
 *
 *     field = field-name ":" unstructured CRLF
 *
 * RFC 5322 §2.2, obsolete white space before the colon allowed (§4.5.8). Ends at
 * the first empty line. A line without a colon, or with something before it
 * that cannot be a name (as in the "From " line of an mbox file), is skipped
 * together with its continuation lines.
 */
export function headerFieldsOf(
  octets: Uint8Array,
  start: number,
  end: number,
): readonly HeaderField[] {
  const fields: HeaderField[] = [];
  let lineStart = start;
  while (lineStart < end && fields.length < FIELDS_LIMIT) {
    let next = lineEndOf(octets, lineStart, end);
    if (isEmptyLine(octets, lineStart, next)) break;
    const colon = colonAfterName(octets, lineStart, next);
    while (next < end && isWhiteSpace(octets[next])) {
      next = lineEndOf(octets, next, end);
    }
    if (colon !== -1) {
      const name = fieldName(octets, lineStart, colon);
      fields.push({ name, start: lineStart, end: next, valueStart: colon + 1 });
    }
    lineStart = next;
  }
  return fields;
}

/** Offset of the colon, or -1 when what stands before it cannot be a name. */
function colonAfterName(
  octets: Uint8Array,
  start: number,
  end: number,
): number {
  let index = start;
  while (index < end && isNameOctet(octets[index])) index++;
  if (index === start) return -1;
  while (index < end && isWhiteSpace(octets[index])) index++;
  return index < end && octets[index] === COLON ? index : -1;
}

function fieldName(
  octets: Uint8Array,
  start: number,
  colon: number,
): OctetString {
  let end = colon;
  while (isWhiteSpace(octets[end - 1])) end--;
  const candidates = usualNamesOfKind.get(
    kindOf(end - start, octets[start] ?? 0),
  );
  for (const name of candidates ?? noNames) {
    let same = 1;
    while (same < name.length && name.charCodeAt(same) === octets[start + same])
      same++;
    if (same === name.length) return name;
  }
  return octetStringOf(octets, start, end);
}

const noNames: readonly string[] = [];

function isNameOctet(octet = SPACE): boolean {
  return octet > SPACE && octet < 0x7f && octet !== COLON;
}

function isWhiteSpace(octet: number | undefined): boolean {
  return octet === SPACE || octet === TAB;
}

/**
 * The value of a field on one line.
 *
 * RFC 5322 §2.2.3: the CRLF before white space is taken away, the white space
 * stays. Stray CR, LF and NUL are dropped too, since no quoted string of IMAP
 * could hold them; white space around the value is trimmed.
 */
export function unfoldedValue(
  octets: Uint8Array,
  field: HeaderField,
): OctetString {
  let from = field.valueStart;
  let to = field.end;
  while (from < to && isTrimmed(octets[from])) from++;
  while (to > from && isTrimmed(octets[to - 1])) to--;
  let value = octetStringOf(octets, from, to);
  if (!hasStray(value)) return value;
  value = "";
  let run = from;
  for (let index = from; index < to; index++) {
    const octet = octets[index];
    if (octet === CR || octet === LF || octet === NUL) {
      if (run < index) value += octetStringOf(octets, run, index);
      run = index + 1;
    }
  }
  return value + octetStringOf(octets, run, to);
}

/** Whether there is something in a value that no line has. */
function hasStray(value: OctetString): boolean {
  return value.includes("\n") || value.includes("\r") || value.includes("\0");
}

function isTrimmed(octet: number | undefined): boolean {
  return isWhiteSpace(octet) || octet === CR || octet === LF || octet === NUL;
}

/**
 * The first field of that name, or null. Names are compared without case.
 */
export function firstField(
  fields: readonly HeaderField[],
  name: string,
): HeaderField | null {
  const lowerCaseName = name.toLowerCase();
  for (const field of fields) {
    if (isNamed(field, lowerCaseName)) return field;
  }
  return null;
}

/** Whether the field has that name, given in lower case. */
export function isNamed(field: HeaderField, lowerCaseName: string): boolean {
  const { name } = field;
  // Nearly all fields differ in length, and most headers are asked often.
  return (
    name.length === lowerCaseName.length && name.toLowerCase() === lowerCaseName
  );
}
