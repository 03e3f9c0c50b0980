import { octetStringOf, type OctetString } from "../../mail/format/octets.ts";
import type { Response } from "../../protocols/protocol.ts";

type Pieces = Response["octets"];

const LF = 10;
const lineEnd = /\r?\n$/;

/** Lines without their CRLF; counted now, cut out when asked for. */
export interface CutLines {
  readonly count: number;
  /** Octets of all of them, with their ends. */
  readonly length: number;
  /** Line `index` from 0, as octets. */
  line(index: number): OctetString;
  /** What it ends with: CRLF, a bare LF, or nothing. */
  end(index: number): OctetString;
  /** All octets. */
  whole(): OctetString;
}

const known = new WeakMap<object, CutLines>();

/** The lines of what an event or a response carries; looked for once for each owner. */
export function linesOf(owner: object, octets: Pieces): CutLines {
  let lines = known.get(owner);
  if (lines === undefined) {
    lines = readLines(octets);
    known.set(owner, lines);
  }
  return lines;
}

/** A place in them: which piece, and the offset in it. */
interface Place {
  readonly piece: number;
  readonly offset: number;
}

function readLines(octets: Pieces): CutLines {
  const starts: Place[] = [{ piece: 0, offset: 0 }];
  for (const [piece, content] of octets.entries()) {
    for (let at = nextLf(content, 0); at >= 0; at = nextLf(content, at + 1)) {
      starts.push({ piece, offset: at + 1 });
    }
  }
  const last = octets.length - 1;
  const end = { piece: last, offset: octets[last]?.length ?? 0 };
  const open = cut(octets, starts.at(-1) ?? end, end) !== "";
  const count = open ? starts.length : starts.length - 1;
  const lineWithEnd = (index: number): OctetString => {
    const from = starts[index];
    if (from === undefined || index >= count) return "";
    return cut(octets, from, starts[index + 1] ?? end);
  };
  return {
    count,
    length: octets.reduce((sum, { length }) => sum + length, 0),
    line: (index) => lineWithEnd(index).replace(lineEnd, ""),
    end: (index) => lineEnd.exec(lineWithEnd(index))?.[0] ?? "",
    whole: () => cut(octets, { piece: 0, offset: 0 }, end),
  };
}

function nextLf(content: OctetString | Uint8Array, from: number): number {
  return typeof content === "string"
    ? content.indexOf("\n", from)
    : content.indexOf(LF, from);
}

function cut(octets: Pieces, from: Place, to: Place): OctetString {
  let text = "";
  for (let piece = from.piece; piece <= to.piece; piece++) {
    const content = octets[piece] ?? "";
    const start = piece === from.piece ? from.offset : 0;
    const end = piece === to.piece ? to.offset : content.length;
    text +=
      typeof content === "string"
        ? content.slice(start, end)
        : octetStringOf(content, start, end);
  }
  return text;
}
