import { displayText } from "../ladder/display-text.ts";
import type { WireLine } from "../ladder/wire-line.ts";

/**
 * A conversation as text: `C: ` before each of the client's lines, `S: `
 * before the server's, and an empty line between connections.
 */
export function transcript(lines: readonly WireLine[]): string {
  const written: string[] = [];
  let session = lines[0]?.session;
  for (const line of lines) {
    if (line.session !== session) written.push("");
    session = line.session;
    if (line.side === "none") continue;
    const who = line.side === "client" ? "C: " : "S: ";
    const count = line.body?.count ?? 1;
    for (let index = 0; index < count; index++) {
      written.push(who + displayText(octetsAt(line, index)));
    }
  }
  return written.join("\n") + (written.length > 0 ? "\n" : "");
}

function octetsAt(line: WireLine, index: number): string {
  return line.body?.line(index) ?? line.octets;
}
