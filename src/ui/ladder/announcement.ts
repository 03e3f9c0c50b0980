import type { Words } from "../text/es.ts";
import { rowName } from "./row-name.ts";
import type { WireLine } from "./wire-line.ts";

/** Like lines in a row beyond this are said as one. */
const mostSaid = 3;

/** What is said of server lines that have come in: batches as one, the rest as they are named. */
export function announcement(
  lines: readonly WireLine[],
  words: Words["wire"],
): string {
  const said: string[] = [];
  for (let start = 0; start < lines.length;) {
    const first = lines[start];
    let end = start + 1;
    while (isLike(first, lines[end])) end++;
    const run = lines.slice(start, end).filter(({ side }) => side !== "client");
    if (first !== undefined && run.length > mostSaid) {
      said.push(words.responses(run.length, first.name));
    } else {
      for (const line of run) {
        said.push(rowName({ kind: "line", key: "", line }, words));
      }
    }
    start = end;
  }
  return said.join("; ");
}

function isLike(
  line: WireLine | undefined,
  other: WireLine | undefined,
): boolean {
  return (
    line?.side === "server" &&
    other?.side === "server" &&
    line.kind === other.kind &&
    line.name === other.name
  );
}
