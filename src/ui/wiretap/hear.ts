import type { TraceEvent } from "../../simulator/trace.ts";
import type { WireLine } from "../ladder/wire-line.ts";
import { alteredLines } from "./altered.ts";
import { enciphered } from "./ciphertext.ts";
import { secretSpans } from "./secret-spans.ts";

/** Columns of the ladder that a note takes: its icon, its frame and its words. */
const noteColumns = {
  password: 27,
  digest: 27,
  proof: 21,
  stamp: 20,
  encoded: 27,
  stripped: 29,
  forged: 27,
} as const;

/**
 * The lines as they come by somebody who listens: those in clear all of them,
 * with what gives something away or was altered marked, those under TLS as records.
 */
export function hear(
  lines: readonly WireLine[],
  host: string,
  events: readonly TraceEvent[] = [],
): readonly WireLine[] {
  const spans = secretSpans(lines.filter(({ secret }) => secret === null));
  const altered = alteredLines(lines, events);
  const marked = lines.map((line) => {
    const done = altered.get(line.seq);
    if (done !== undefined) {
      const columns = noteColumns[done];
      return { ...line, heard: { from: 0, to: 0, kind: done, columns } };
    }
    const span = spans.get(line.seq);
    if (span === undefined) return line;
    return { ...line, heard: { ...span, columns: noteColumns[span.kind] } };
  });
  return enciphered(marked, host);
}
