import type * as v from "valibot";
import { octetStringOf, utf8Octets } from "../mail/format/octets.ts";
import { recordOf } from "../simulator/handshake.ts";
import type { TimelessInput } from "../simulator/input.ts";
import { newTimeline, present, type Timeline } from "../simulator/timeline.ts";
import type { World } from "../simulator/world.ts";
import type { eventLineSchema, scriptLineSchema } from "./forms/script-form.ts";
import { clientsOf, type Lesson } from "./lesson.ts";
import { Moment } from "./moment.ts";
import { Observation, type Answer } from "./observation.ts";
import { progressOf } from "./progress.ts";
import { rightAnswer } from "./question.ts";

/** One thing that a learner does, as a lesson writes it. */
export type ScriptLine = v.InferOutput<typeof scriptLineSchema>;
export type Script = readonly ScriptLine[];
/** One thing that a lesson does by itself. */
export type EventLine = v.InferOutput<typeof eventLineSchema>;

/** How far a script has come. */
export interface Played {
  readonly timeline: Timeline;
  readonly answers: readonly Answer[];
  /** The client that connected last. */
  readonly client: string;
  /** Whose questions are answered and whose events happen; null outside of lessons. */
  readonly lesson: Lesson | null;
}

/** Virtual ms between one thing done and the next. */
const pause = 2000;
/** Round-trip time in ms of a client's line. */
export const roundTripTime = 120;

/** Nothing played yet; `client` is who acts when a script names none. */
export function unplayed(beginning: World, client: string): Played {
  const timeline = newTimeline(beginning);
  return { timeline, answers: [], client, lesson: null };
}

/** Nothing done yet in a lesson. */
export function begun(lesson: Lesson, beginning: World): Played {
  const [first] = clientsOf(lesson);
  return { ...unplayed(beginning, first?.id ?? ""), lesson };
}

/** Plays a script on; the engine answers as it answers a person. */
export function play(played: Played, script: Script): Played {
  return script.reduce(
    (before, line) => withEvents(playLine(before, line)),
    played,
  );
}

function playLine(played: Played, line: ScriptLine): Played {
  if (typeof line !== "string" && ("answer" in line || "solve" in line)) {
    return answered(played, line);
  }
  const { input, client } = inputOf(line, played.client, played.timeline);
  return { ...take(played, input), client };
}

function answered(
  played: Played,
  line: Extract<ScriptLine, { answer: unknown } | { solve: unknown }>,
): Played {
  const { timeline, answers } = played;
  const inputs = timeline.entries.length;
  const [question, choice] =
    "answer" in line
      ? line.answer
      : [line.solve, solutionOf(played, line.solve)];
  return { ...played, answers: [...answers, { question, choice, inputs }] };
}

/** What would be right as an answer now. */
function solutionOf({ lesson, timeline, answers }: Played, id: string): string {
  if (lesson === null) return "";
  const { startedAt, current } = progressOf(lesson, timeline, answers);
  const observation = new Observation(timeline, answers, lesson);
  const question = observation.question(id);
  if (question === undefined) return "";
  const since = observation.end(startedAt);
  const moment = new Moment(observation, observation.inputs, since, current);
  return rightAnswer(question, moment);
}

/** What a line of a script does, and who spoke: a client that connects goes on speaking. */
export function inputOf(
  line: EventLine,
  speaker: string,
  { beginning }: Pick<Timeline, "beginning">,
): { readonly input: TimelessInput; readonly client: string } {
  if (typeof line === "string") {
    return { input: sending(speaker, [line]), client: speaker };
  }
  if ("deliver" in line) {
    const [first = ""] = beginning.mail.accounts.keys();
    const { account = first, mailbox = "INBOX" } = line;
    const octets = linesAsOctets(line.deliver);
    const input = { kind: "deliver", account, mailbox, octets } as const;
    return { input, client: speaker };
  }
  if ("configure" in line) {
    return { input: configuring(line), client: speaker };
  }
  if (isPathLine(line)) return { input: pathInputOf(line), client: speaker };
  const { client = speaker } = line;
  if ("send" in line) {
    const lines = typeof line.send === "string" ? [line.send] : line.send;
    return { input: sending(client, lines), client: speaker };
  }
  if ("cut" in line) {
    return { input: { kind: "cut", connection: client }, client: speaker };
  }
  if ("close" in line) {
    const { close: reason } = line;
    const input = { kind: "close", connection: client, reason } as const;
    return { input, client: speaker };
  }
  const input = {
    kind: "connect",
    connection: client,
    protocol: line.connect,
    roundTripTime,
    ...(line.tls === true ? ({ tls: true } as const) : {}),
  } as const;
  return { input, client };
}

function configuring({
  configure: protocol,
  without = [],
  ...asked
}: Extract<EventLine, { configure: unknown }>): TimelessInput {
  const said = Object.entries(asked).filter(([, value]) => value !== undefined);
  return {
    kind: "configure",
    protocol,
    without,
    ...Object.fromEntries(said),
  };
}

type PathLine = Extract<
  EventLine,
  | { advance: unknown }
  | { switch: unknown }
  | { publish: unknown }
  | { alias: unknown }
>;

function isPathLine(line: Exclude<EventLine, string>): line is PathLine {
  return ["advance", "switch", "publish", "alias"].some((key) => key in line);
}

function pathInputOf(line: PathLine): TimelessInput {
  if ("advance" in line) return { kind: "advance", by: line.advance * 60_000 };
  if ("switch" in line) {
    return { kind: "switch", host: line.switch, up: line.up };
  }
  if ("publish" in line) return { kind: "publish", zone: line.publish };
  return { kind: "alias", host: line.alias, aliases: line.aliases };
}

function sending(connection: string, lines: readonly string[]): TimelessInput {
  return { kind: "send", connection, octets: linesAsOctets(lines) };
}

function linesAsOctets(lines: readonly string[]): string {
  return lines.map((line) => `${octetStringOf(utf8Octets(line))}\r\n`).join("");
}

/** With all that the lesson does by itself now. */
function withEvents(played: Played): Played {
  const { lesson } = played;
  if (lesson === null || lesson.steps.every(({ events }) => !events?.length)) {
    return played;
  }
  let now = played;
  for (;;) {
    const { due } = progressOf(lesson, now.timeline, now.answers);
    const [next] = due;
    if (next === undefined) return now;
    now = take(now, next);
  }
}

function take(played: Played, input: TimelessInput): Played {
  const { timeline } = played;
  const later = (_: TimelessInput, before: Timeline) =>
    present(before).now + pause;
  return { ...played, timeline: recordOf(timeline, input, later) };
}
