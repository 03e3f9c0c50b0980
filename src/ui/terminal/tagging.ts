import { utf8Octets } from "../../mail/format/octets.ts";
import type { Protocol } from "../../protocols/protocol.ts";
import { knownCommands } from "../../simulator/legal-commands.ts";
import type { TraceEvent } from "../../simulator/trace.ts";

/** How the command box puts tags before commands. */
export interface Tagging {
  /** Number of the next automatic tag. */
  readonly next: number;
  /** Commands that the server knows, in capitals. */
  readonly known: ReadonlySet<string>;
}

/** The commands that a protocol's server knows, in capitals. */
export function knownNames(protocol: Protocol): ReadonlySet<string> {
  return new Set(knownCommands(protocol));
}

/** The n-th automatic tag: a1, a2 and so on. */
export function automaticTag(number: number): string {
  return `a${number}`;
}

/** How many commands a connection has been sent since it was opened. */
export function commandsSent(events: readonly TraceEvent[]): number {
  const begun = new Set<number>();
  let count = 0;
  for (const event of events) {
    if (event.kind === "connection.opened") count = 0;
    if (event.kind !== "line.received") continue;
    if (event.role === "continuation" || event.role === "data") continue;
    // A command's further lines are caused by its first one.
    if (event.cause === null || !begun.has(event.cause)) count++;
    begun.add(event.seq);
  }
  return count;
}

/** Whether a line already begins with a tag: its second word is the command. */
export function hasOwnTag(line: string, known: ReadonlySet<string>): boolean {
  const [first = "", second = ""] = line.split(" ", 2);
  return known.has(second.toUpperCase()) && !known.has(first.toUpperCase());
}

/**
 * Typed or pasted lines with a tag before each command that has none. Octets
 * of a literal and what follows it are left alone.
 */
export function withTags(text: string, { next, known }: Tagging): string {
  let number = next;
  /** Octets of a literal still to come; null at the start of a command. */
  let literal: number | null = null;
  return text
    .split(/\r\n|\r|\n/)
    .map((line, index, lines) => {
      const size = utf8Octets(line).length + 2;
      const starts = literal === null;
      if (literal !== null && size <= literal) literal -= size;
      else literal = announced(line);
      const last = index === lines.length - 1;
      if (!starts || (last && index > 0 && line === "")) return line;
      const tag = automaticTag(number++);
      return hasOwnTag(line, known) ? line : `${tag} ${line}`;
    })
    .join("\n");
}

/** Octets of the literal that a line announces at its end, or null. */
function announced(line: string): number | null {
  const found = /\{(\d{1,15})\+?\}$/.exec(line);
  return found === null ? null : Number(found[1]);
}
