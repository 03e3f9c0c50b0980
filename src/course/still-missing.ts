import type { Timeline } from "../simulator/timeline.ts";
import { mailboxAtFirst } from "./goals/message-reference.ts";
import { limitIn } from "./goals/wire.ts";
import type { Lesson } from "./lesson.ts";
import { Moment } from "./moment.ts";
import { Observation, type Answer } from "./observation.ts";
import { proofOf, type Goal, type Predicate } from "./predicate.ts";
import type { Progress } from "./progress.ts";

/** One thing that a part of a goal still waits for. */
export interface MissingPart {
  /** It asks for one thing only; of an order, the last one is what is missing. */
  readonly goal: Goal;
  /** True: it must not be so. */
  readonly not: boolean;
  /** True: it was so when the step began, and only undoing makes it so again. */
  readonly spoiled: boolean;
}

/**
 * What is still missing from the open parts of the present step's goal, by
 * their ids. A part of which nothing has been reached since the step began, and
 * nothing lost, isn't named: its label says it all.
 */
export function stillMissing(
  lesson: Lesson,
  timeline: Timeline,
  answers: readonly Answer[],
  { current, startedAt, steps }: Progress,
): ReadonlyMap<string, readonly MissingPart[]> {
  const found = new Map<string, readonly MissingPart[]>();
  const open = steps[current]?.atoms.filter(({ done }) => !done) ?? [];
  const at = (given: readonly Answer[], inputs?: number): Moment => {
    const observation = new Observation(timeline, given, lesson);
    const since = observation.end(startedAt);
    return new Moment(
      observation,
      inputs ?? observation.inputs,
      since,
      current,
    );
  };
  const [first, now] = [at([], startedAt), at(answers)];
  for (const { id } of open) {
    const part = lesson.steps[current]?.goal.find((each) => each.id === id);
    if (part === undefined) continue;
    const missing = missingFrom(part.when, now);
    const atFirst = missingFrom(part.when, first);
    if (JSON.stringify(missing) !== JSON.stringify(atFirst)) {
      found.set(id, missing);
    }
  }
  return found;
}

/** What a predicate asks for that isn't so; of alternatives, what is missing from the nearest. */
export function missingFrom(
  predicate: Predicate,
  moment: Moment,
): readonly MissingPart[] {
  if (proofOf(predicate, moment) !== null) return [];
  if ("all" in predicate) {
    return predicate.all.flatMap((each) => missingFrom(each, moment));
  }
  if ("any" in predicate) {
    const [nearest = []] = predicate.any
      .map((each) => missingFrom(each, moment))
      .toSorted((a, b) => a.length - b.length);
    return nearest;
  }
  if ("not" in predicate) return presentIn(predicate.not, moment);
  const missing = aspectsOf(predicate, moment).filter(
    (each) => proofOf(each, moment) === null,
  );
  // What is to be true of one and the same thing may be true of two.
  return (missing.length === 0 ? [predicate] : missing).map((goal) => ({
    goal,
    not: false,
    spoiled: isSpoiled(goal),
  }));
}

/** What is so and must not be. */
function presentIn(
  predicate: Predicate,
  moment: Moment,
): readonly MissingPart[] {
  if ("not" in predicate) return missingFrom(predicate.not, moment);
  if ("all" in predicate || "any" in predicate) {
    const parts = "all" in predicate ? predicate.all : predicate.any;
    return parts
      .filter((each) => proofOf(each, moment) !== null)
      .flatMap((each) => presentIn(each, moment));
  }
  const spoiled = "transcript" in predicate || "wire" in predicate;
  return [{ goal: predicate, not: true, spoiled }];
}

/** Whether what isn't so can't become so any more in this step. */
function isSpoiled(goal: Goal): boolean {
  if ("transcript" in goal) {
    const { none, count } = goal.transcript;
    return none !== undefined || count?.atMost !== undefined;
  }
  if (!("wire" in goal)) return false;
  const { sent, received, roundTrips } = goal.wire;
  return [sent, received, roundTrips].some(
    (bounds) => bounds?.atMost !== undefined,
  );
}

/** A goal as several, each of which asks for one thing. */
function aspectsOf(goal: Goal, moment: Moment): readonly Goal[] {
  if ("mailbox" in goal) return mailboxAspects(goal.mailbox);
  if ("flags" in goal) {
    const { account, mailbox, message, are, have = [], lack = [] } = goal.flags;
    const of = { account, mailbox, message };
    return [
      ...(are === undefined ? [] : [{ flags: { ...of, are } }]),
      ...have.map((flag) => ({ flags: { ...of, have: [flag] } })),
      ...lack.map((flag) => ({ flags: { ...of, lack: [flag] } })),
    ];
  }
  if ("maildrop" in goal) {
    const { account, marked, markedOtherThan, lost } = goal.maildrop;
    return [
      ...(marked === undefined ? [] : [{ maildrop: { account, marked } }]),
      ...(lost === undefined ? [] : [{ maildrop: { account, lost } }]),
      ...(markedOtherThan === undefined
        ? []
        : [{ maildrop: { account, markedOtherThan } }]),
    ];
  }
  if ("transcript" in goal) return transcriptAspects(goal.transcript, moment);
  if ("wire" in goal) return wireAspects(goal.wire, moment);
  if ("received" in goal) return receivedAspects(goal.received, moment);
  return [goal];
}

type Named<Kind extends string> = Extract<
  Goal,
  Readonly<Record<Kind, unknown>>
>;

function mailboxAspects(wanted: Named<"mailbox">["mailbox"]): readonly Goal[] {
  const { account, name, exists, holds, has = [], lost, flag } = wanted;
  const of = { account, name };
  return [
    ...(exists === false
      ? [{ mailbox: { ...of, exists } }]
      : [{ mailbox: of }]),
    ...(holds === undefined ? [] : [{ mailbox: { ...of, holds } }]),
    ...has.map((each) => ({ mailbox: { ...of, has: [each] } })),
    ...(lost === undefined ? [] : [{ mailbox: { ...of, lost } }]),
    ...(flag === undefined ? [] : [{ mailbox: { ...of, flag } }]),
  ];
}

/** Of an order only as much as leads to the first thing that hasn't happened. */
function transcriptAspects(
  { some, none, count, before = [] }: Named<"transcript">["transcript"],
  moment: Moment,
): readonly Goal[] {
  const orders = before.map((_, index) => ({
    transcript: { before: before.slice(0, index + 1) },
  }));
  const next = orders.find((each) => proofOf(each, moment) === null);
  return [
    ...(some === undefined ? [] : [{ transcript: { some } }]),
    ...(count?.atLeast === undefined
      ? []
      : [{ transcript: { count: { ...count, atMost: undefined } } }]),
    ...(count?.atMost === undefined
      ? []
      : [{ transcript: { count: { ...count, atLeast: undefined } } }]),
    ...(next === undefined ? [] : [next]),
    ...(none === undefined ? [] : [{ transcript: { none } }]),
  ];
}

/** With limits as numbers. */
function wireAspects(
  { client, cleartextContains, ...limits }: Named<"wire">["wire"],
  moment: Moment,
): readonly Goal[] {
  const measured = (["sent", "received", "roundTrips"] as const).flatMap(
    (name) => {
      const { atLeast, atMost } = limits[name] ?? {};
      const number = (limit: NonNullable<typeof atLeast>): number =>
        Math.floor(limitIn(limit, name, moment, 0));
      return [
        ...(atLeast === undefined
          ? []
          : [{ wire: { client, [name]: { atLeast: number(atLeast) } } }]),
        ...(atMost === undefined
          ? []
          : [{ wire: { client, [name]: { atMost: number(atMost) } } }]),
      ];
    },
  );
  return cleartextContains === undefined
    ? measured
    : [...measured, { wire: { client, cleartextContains } }];
}

/** One goal with those messages of which something hasn't come yet. */
function receivedAspects(
  wanted: Named<"received">["received"],
  moment: Moment,
): readonly Goal[] {
  const { account = moment.account, mailbox = "INBOX" } = wanted;
  const first = mailboxAtFirst(moment, account, mailbox);
  const all =
    wanted.messages ?? [...(first?.messages ?? [])].map(({ uid }) => uid);
  const messages = all.filter(
    (each) =>
      proofOf({ received: { ...wanted, messages: [each] } }, moment) === null,
  );
  return [{ received: { ...wanted, messages } }];
}
