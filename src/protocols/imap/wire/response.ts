import {
  octetStringOf,
  type OctetString,
} from "../../../mail/format/octets.ts";
import type { Response } from "../../protocol.ts";

/** Tagged completion results, and the two words that are untagged only (RFC 3501 §7.1). */
export type Status = "OK" | "NO" | "BAD" | "PREAUTH" | "BYE";

/** `* ` and data: `* 3 EXISTS`, `* FLAGS (...)`, `* 2 FETCH (...)`. */
export function untagged(name: string, text: OctetString): Response {
  return untaggedPieces(name, [`* ${text}\r\n`]);
}

/** The same with octets in between; `octets` begin with `* ` and end in CRLF. */
export function untaggedPieces(
  name: string,
  octets: Response["octets"],
): Response {
  return { octets, role: "untagged", tag: null, status: null, name };
}

/** Many untagged responses of one kind, none of which has more than its line. */
export function untaggedRun(name: string, octets: Uint8Array): Response {
  const each = () => {
    const responses: Response[] = [];
    const text = octetStringOf(octets);
    for (let start = 0; start < text.length;) {
      const end = text.indexOf("\n", start) + 1;
      responses.push(untaggedPieces(name, [text.slice(start, end)]));
      start = end;
    }
    return responses;
  };
  return { ...untaggedPieces(name, [octets]), each };
}

/** `* OK [code] text` and its like: status without a command. */
export function untaggedStatus(
  status: Status,
  code: string | null,
  text: string,
): Response {
  return {
    octets: [`* ${status} ${printText(code, text)}\r\n`],
    role: "untagged",
    tag: null,
    status,
    name: code?.split(" ")[0] ?? status,
  };
}

/** The one tagged response that ends a command. */
export function tagged(
  tag: string,
  status: Status,
  command: string,
  code: string | null,
  text: string,
): Response {
  return {
    octets: [`${tag} ${status} ${printText(code, text)}\r\n`],
    role: "completion",
    tag,
    status,
    name: command,
  };
}

/** `+ text`: the client may go on (RFC 3501 §7.5). */
export function continuation(text: string): Response {
  return {
    octets: [`+ ${text}\r\n`],
    role: "continuation",
    tag: null,
    status: null,
    name: "+",
  };
}

/** `resp-text = ["[" resp-text-code "]" SP] text` */
function printText(code: string | null, text: string): string {
  return code === null ? text : `[${code}] ${text}`;
}
