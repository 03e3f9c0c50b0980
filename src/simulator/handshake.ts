import type { Input, TimelessInput } from "./input.ts";
import { awaitsTls } from "./secure.ts";
import { present, record, type Timeline } from "./timeline.ts";

/**
 * A timeline with one more input of a mail program, which begins TLS by itself
 * where its server waits for that. `at` gives an input's time.
 */
export function recordOf(
  timeline: Timeline,
  input: TimelessInput,
  at: (input: TimelessInput, timeline: Timeline) => number,
): Timeline {
  const taken = (before: Timeline, next: TimelessInput) =>
    record(before, { ...next, at: at(next, before) } as Input);
  if (input.kind !== "send") return taken(timeline, input);
  const { connection } = input;
  const secured = (now: Timeline) => {
    const found = present(now).connections.get(connection);
    return found?.open === true && awaitsTls(found)
      ? taken(now, { kind: "secure", connection })
      : now;
  };
  return secured(taken(secured(timeline), input));
}

/** How many inputs the last thing done was: a handshake belongs to what asked for it. */
export function lastInputs({ entries }: Timeline): number {
  return entries.at(-1)?.input.kind === "secure" ? 2 : 1;
}
