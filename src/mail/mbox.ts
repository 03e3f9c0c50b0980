import { headerFieldsOf, isEmptyLine, lineEndOf } from "./format/header.ts";
import { joinedOctets, octetStringOf } from "./format/octets.ts";

const LF = 0x0a;
const CR = 0x0d;
const GREATER = 0x3e;

/** Longest line that is looked at as a separator; real ones are far shorter. */
const SEPARATOR_LIMIT = 500;

/**
 * Whether octets are a mailbox in the mbox format: they begin with a separator.
 *
 *     separator = "From " addr-spec SP timestamp
 *
 * RFC 4155, appendix A. Mail programs put many things in the place of the
 * address, so only a time of day is asked for after it.
 */
export function isMbox(octets: Uint8Array): boolean {
  return isSeparator(octets, 0, lineEndOf(octets, 0, octets.length));
}

/**
 * The messages of an mbox file, in order, as they would come by themselves.
 *
 * RFC 4155, appendix A. A separator begins a message at the start of the file
 * and after an empty line, which belongs to it; a line of the text that looks
 * alike was quoted with ">" (mboxrd quotes quoted ones again), and one ">" is
 * taken off. Octets without a separator at their start are one message.
 */
export function messagesOfMbox(octets: Uint8Array): readonly Uint8Array[] {
  if (!isMbox(octets)) return octets.length === 0 ? [] : [octets];
  const messages: Uint8Array[] = [];
  let pieces: Uint8Array[] = [];
  let run = 0;
  let lastEmpty: number | null = 0;
  for (let start = 0; start < octets.length;) {
    const end = lineEndOf(octets, start, octets.length);
    if (lastEmpty !== null && isSeparator(octets, start, end)) {
      if (start > 0) {
        if (run < lastEmpty) pieces.push(octets.subarray(run, lastEmpty));
        messages.push(joinedOctets(pieces));
        pieces = [];
      }
      run = end;
    } else if (isQuotedSeparator(octets, start, end)) {
      if (run < start) pieces.push(octets.subarray(run, start));
      run = start + 1;
    }
    lastEmpty = isEmptyLine(octets, start, end) ? start : null;
    start = end;
  }
  const last = lastEmpty ?? octets.length;
  if (run < last) pieces.push(octets.subarray(run, last));
  messages.push(joinedOctets(pieces));
  return messages;
}

/**
 * A message with every line ended by CRLF, as mail travels (RFC 5322 §2.3);
 * the same octets when they are so already. A CR that ends no line stays.
 */
export function withCrlf(octets: Uint8Array): Uint8Array {
  let bare = 0;
  for (let at = octets.indexOf(LF); at >= 0; at = octets.indexOf(LF, at + 1)) {
    if (octets[at - 1] !== CR) bare++;
  }
  if (bare === 0) return octets;
  const whole = new Uint8Array(octets.length + bare);
  let length = 0;
  for (let at = 0; at < octets.length; at++) {
    const octet = octets[at] ?? 0;
    if (octet === LF && octets[at - 1] !== CR) whole[length++] = CR;
    whole[length++] = octet;
  }
  return whole;
}

/** Whether octets can be mail: what they begin with has a header field. RFC 5322 §3.6. */
export function looksLikeMail(octets: Uint8Array): boolean {
  const beginning = Math.min(octets.length, 65_536);
  return headerFieldsOf(octets, 0, beginning).length > 0;
}

function isSeparator(octets: Uint8Array, start: number, end: number): boolean {
  if (octets[start] !== 0x46 || end - start > SEPARATOR_LIMIT) return false;
  return /^From .*\d:\d\d/.test(octetStringOf(octets, start, end));
}

/** `>From `, with any number of `>`. */
function isQuotedSeparator(
  octets: Uint8Array,
  start: number,
  end: number,
): boolean {
  if (octets[start] !== GREATER) return false;
  let at = start;
  while (at < end && octets[at] === GREATER) at++;
  return octetStringOf(octets, at, Math.min(at + 5, end)) === "From ";
}
