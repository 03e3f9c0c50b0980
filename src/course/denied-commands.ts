import { commandNames } from "../explain/command-names.ts";
import type { Input } from "../simulator/input.ts";
import { step } from "../simulator/step.ts";
import type { World } from "../simulator/world.ts";
import { permits, type Lesson } from "./lesson.ts";

/**
 * The commands that an input would give to the server although the lesson
 * denies them, each once. The input is tried on the world and the outcome
 * thrown away, so that what counts is what the server would read: several
 * lines, any case, literals, and the command inside of another, as in UID.
 */
export function deniedCommands(
  lesson: Lesson,
  world: World,
  input: Input,
): readonly string[] {
  if (input.kind !== "send") return [];
  const connection = world.connections.get(input.connection);
  if (connection === undefined) return [];
  const begun = new Set([connection.frameStart?.seq ?? null]);
  begun.delete(null);
  const denied = new Set<string>();
  for (const event of step(world, input).trace) {
    if (event.kind !== "line.received" || event.role !== "command") continue;
    // Behind a literal the same command goes on.
    const goesOn = begun.has(event.cause);
    begun.add(event.seq);
    if (goesOn) continue;
    const frame = { pieces: [event.text], literals: [] };
    for (const name of commandNames(connection.protocol, frame)) {
      if (!permits(lesson, name)) denied.add(name);
    }
  }
  return [...denied];
}
