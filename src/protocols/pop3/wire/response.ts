import type { OctetString } from "../../../mail/format/octets.ts";
import type { Response } from "../../protocol.ts";

/**
 * A response of one line.
 *
 *     single-line = status [SP text] CRLF    ; RFC 2449 §3, 512 octets at most
 *     status      = "+OK" / "-ERR"
 */
export function singleLine(
  status: "+OK" | "-ERR",
  name: string,
  text: OctetString,
): Response {
  return {
    octets: [text === "" ? `${status}\r\n` : `${status} ${text}\r\n`],
    role: "completion",
    tag: null,
    status,
    name,
  };
}

/**
 * A challenge of an exchange, in base64; empty where the client is to begin.
 *
 *     continue-req = "+" SP [base64] CRLF    ; RFC 5034 §5
 */
export function challengeLine(name: string, challenge: string): Response {
  return {
    octets: [`+ ${challenge}\r\n`],
    role: "continuation",
    tag: null,
    status: null,
    name,
  };
}

/**
 * The lines that follow the first one of a multi-line response, with the
 * final dot. `content` is byte-stuffed and ends in CRLF, or is empty.
 *
 *     multi-line = single-line *dot-stuffed "." CRLF    ; RFC 2449 §3
 */
export function lastLines(
  name: string,
  content: OctetString | Uint8Array,
): Response {
  return {
    octets: [content, ".\r\n"],
    role: "data",
    tag: null,
    status: null,
    name,
  };
}
