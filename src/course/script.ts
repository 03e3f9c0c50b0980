import type * as v from "valibot";
import { octetStringOf, utf8Octets } from "../mail/format/octets.ts";
import { recordOf } from "../simulator/handshake.ts";
import type { TimelessInput } from "../simulator/input.ts";
import { newTimeline, type Timeline } from "../simulator/timeline.ts";
import type { World } from "../simulator/world.ts";
import type { scriptLineSchema } from "./forms/script-form.ts";
import type { Answer } from "./observation.ts";

/** One thing that a learner does, as a lesson writes it. */
export type ScriptLine = v.InferOutput<typeof scriptLineSchema>;
export type Script = readonly ScriptLine[];

/** How far a script has come. */
export interface Played {
  readonly timeline: Timeline;
  readonly answers: readonly Answer[];
  /** The client that connected last. */
  readonly client: string;
}

/** Virtual ms between one thing done and the next. */
const pause = 2000;
/** Round-trip time in ms of a client's line. */
export const roundTripTime = 120;

/** Nothing played yet; `client` is who acts when a script names none. */
export function unplayed(beginning: World, client: string): Played {
  return { timeline: newTimeline(beginning), answers: [], client };
}

/** Plays a script on; the engine answers as it answers a person. */
export function play(played: Played, script: Script): Played {
  return script.reduce(playLine, played);
}

function playLine(played: Played, line: ScriptLine): Played {
  const { timeline, answers } = played;
  if (typeof line === "string") {
    return take(played, sending(played.client, line));
  }
  if ("send" in line) return take(played, sending(line.client, line.send));
  if ("answer" in line) {
    const [question, choice] = line.answer;
    const inputs = timeline.entries.length;
    return { ...played, answers: [...answers, { question, choice, inputs }] };
  }
  const { client = played.client } = line;
  if ("cut" in line) return take(played, { kind: "cut", connection: client });
  return take(
    { ...played, client },
    {
      kind: "connect",
      connection: client,
      protocol: line.connect,
      roundTripTime,
    },
  );
}

function sending(connection: string, line: string): TimelessInput {
  const octets = `${octetStringOf(utf8Octets(line))}\r\n`;
  return { kind: "send", connection, octets };
}

function take(played: Played, input: TimelessInput): Played {
  const { timeline } = played;
  const later = (_: TimelessInput, { entries }: Timeline) =>
    (entries.at(-1)?.input.at ?? 0) + pause;
  return { ...played, timeline: recordOf(timeline, input, later) };
}
