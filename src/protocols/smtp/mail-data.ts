import type { OctetString } from "../../mail/format/octets.ts";
import type { SmtpReasonKey } from "./reasons.ts";
import { largestMessage, longestTextLine } from "./wire/limits.ts";

/** More Received fields than this are a loop (RFC 5321 §6.3). */
const mostHops = 100;

/** A message without the dots that were put before lines which begin with one (RFC 5321 §4.5.2). */
export function unstuffed(data: OctetString): OctetString {
  const first = data.startsWith(".") ? data.slice(1) : data;
  return first.replaceAll("\r\n.", "\r\n");
}

/**
 * Why a message can't be taken as it came; null when it can.
 *
 * RFC 5321 §2.3.8 (CR and LF only together), §4.5.3.1 (limits), §6.3 (loops);
 * RFC 6152 §3: 8 bits are kept, and NUL is for binary content only
 */
export function troubleWith(content: OctetString): {
  readonly key: SmtpReasonKey;
  readonly values: Readonly<Record<string, string>>;
} | null {
  if (content.length > largestMessage) {
    return { key: "message-too-big", values: { most: String(largestMessage) } };
  }
  if (/\r(?!\n)|(?<!\r)\n/.test(content)) {
    return { key: "bare-line-end", values: {} };
  }
  if (content.includes("\0")) return { key: "nul-octet", values: {} };
  if (hasLongLine(content)) {
    const values = { most: String(longestTextLine) };
    return { key: "text-line-too-long", values };
  }
  if (hopsOf(content) > mostHops) {
    return { key: "routing-loop", values: { most: String(mostHops) } };
  }
  return null;
}

function hasLongLine(content: OctetString): boolean {
  let start = 0;
  while (start < content.length) {
    const end = content.indexOf("\r\n", start);
    const stop = end < 0 ? content.length : end;
    if (stop - start > longestTextLine) return true;
    start = stop + 2;
  }
  return false;
}

/** How many hosts say that they passed the message on. */
function hopsOf(content: OctetString): number {
  const end = content.indexOf("\r\n\r\n");
  const header = end < 0 ? content : content.slice(0, end);
  return header.match(/^received:/gim)?.length ?? 0;
}
