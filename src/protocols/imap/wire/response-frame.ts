import type { OctetString } from "../../../mail/format/octets.ts";
import type { Frame } from "../../protocol.ts";

/** A response cut at its literals; `starts` are the places of the pieces in it. */
export interface ResponseFrame extends Frame {
  readonly starts: readonly number[];
}

/** Cuts the octets of a response at its literals, as its announcements say (RFC 3501 §4.3). */
export function responseFrame(octets: OctetString): ResponseFrame {
  const pieces: OctetString[] = [];
  const starts: number[] = [];
  const literals: OctetString[] = [];
  let at = 0;
  for (;;) {
    const end = octets.indexOf("\r\n", at);
    const piece = octets.slice(at, end < 0 ? octets.length : end);
    pieces.push(piece);
    starts.push(at);
    const announced = /\{(\d{1,10})\}$/.exec(piece.slice(-16))?.[1];
    if (announced === undefined || end < 0) break;
    at = end + 2 + Number(announced);
    literals.push(octets.slice(end + 2, at));
  }
  return { pieces, starts, literals };
}
