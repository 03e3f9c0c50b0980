import type { OctetString } from "../../../mail/format/octets.ts";
import type { Response } from "../../protocol.ts";

/** What a server says in answer to a command. */
export interface Reply {
  /** Three digits. */
  readonly code: string;
  /** RFC 3463; null where there is none, or the server tells none. */
  readonly enhanced: string | null;
  /** One text for each line; there is one at least. */
  readonly lines: readonly OctetString[];
}

/**
 * A reply as it goes over the wire.
 *
 * RFC 5321 §4.2, RFC 2034 §4
 *
 *     Reply-line = *( Reply-code "-" [ textstring ] CRLF )
 *                  Reply-code [ SP textstring ] CRLF
 */
export function replied(
  name: string,
  { code, enhanced, lines }: Reply,
  role: Response["role"] = "completion",
): Response {
  const prefix = enhanced === null ? "" : `${enhanced} `;
  const octets = lines
    .map((text, index) => {
      const mark = index < lines.length - 1 ? "-" : " ";
      return `${code}${mark}${prefix}${text}\r\n`;
    })
    .join("");
  return { octets: [octets], role, tag: null, status: code, name };
}
