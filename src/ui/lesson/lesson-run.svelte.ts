import type { Golf } from "../../course/golf.ts";
import type { ShownHint } from "../../course/hint.ts";
import type { GroupedLine } from "../../course/grouped-lines.ts";
import { clientsOf, lessonAt, type Lesson } from "../../course/lesson.ts";
import type { Answer } from "../../course/observation.ts";
import type { Progress } from "../../course/progress.ts";
import type { Question } from "../../course/question.ts";
import type { Verdict } from "../../course/verdict.ts";
import type { TimelessInput } from "../../simulator/input.ts";
import { loadAllTalking } from "../../simulator/talking.ts";
import { cutBack, stepsAt, type Timeline } from "../../simulator/timeline.ts";
import type { LessonRecord } from "../catalogue/lesson-record.ts";
import type * as judging from "./judge.ts";
import { untouched } from "./untouched.ts";
import type { Bench } from "../state/bench.svelte.ts";
import type { OwnedDevice } from "../state/device.ts";

/** What ticks goals and finds mistakes. */
export type Judge = typeof judging;

/** Something that a lesson has done by itself. */
export interface Happening {
  readonly id: string;
  /** The event with which it began. */
  readonly seq: number;
  /** True until the learner does something else. */
  readonly isNew: boolean;
}

/**
 * One learner's go at a lesson on a bench. What has been reached is read from
 * the bench's timeline; only answers and how often a hint was asked for are
 * kept here.
 */
export class LessonRun {
  readonly lesson: Lesson;
  readonly #bench: Bench;
  #judge: Judge | null = $state.raw(null);
  #given: readonly Answer[] = $state.raw([]);
  #asked = $state.raw({ hint: "", times: 0 });

  /** Answers given at a time that undo has not taken back. */
  readonly answers: readonly Answer[] = $derived.by(() =>
    this.#given.filter(
      ({ inputs }) => inputs <= this.#bench.timeline.entries.length,
    ),
  );
  /** How many inputs count: what is still on its way to the learner doesn't yet. */
  readonly #inputs: number = $derived.by(() => {
    const { timeline, arriving, playhead } = this.#bench;
    return arriving ? stepsAt(timeline, playhead) : timeline.entries.length;
  });
  readonly #timeline: Timeline = $derived.by(() => {
    const { timeline } = this.#bench;
    const whole = this.#inputs >= timeline.entries.length;
    return whole ? timeline : cutBack(timeline, this.#inputs);
  });
  readonly progress: Progress = $derived.by(() => {
    const { lesson, answers } = this;
    const timeline = this.#timeline;
    return (
      this.#judge?.progressOf(lesson, timeline, answers) ?? untouched(lesson)
    );
  });
  /** What open parts of the goal still wait for, by their ids. */
  readonly missing: ReturnType<Judge["stillMissing"]> | null = $derived.by(
    () => {
      const { lesson, answers, progress } = this;
      const timeline = this.#timeline;
      return (
        this.#judge?.stillMissing(lesson, timeline, answers, progress) ?? null
      );
    },
  );
  /** How it was played; null before it is passed. */
  readonly golf: Golf | null = $derived.by(() => {
    const { lesson, answers } = this;
    return this.passed
      ? (this.#judge?.golfOf(lesson, this.#timeline, answers) ?? null)
      : null;
  });
  readonly hint: ShownHint | null = $derived.by(() => this.#hint());

  constructor(lesson: Lesson, bench: Bench, judge: Judge | null = null) {
    this.lesson = lesson;
    this.#bench = bench;
    this.#judge = judge;
    bench.steering = {
      asksFirst: (input) => this.#asksFirst(input),
      actsByItself: (device) =>
        clientsOf(lesson).some(({ id, scripted }) => scripted && id === device),
      followsUp: (timeline) => this.#progressOn(timeline)?.due[0] ?? null,
      keptByUndo: () => this.#progressOn(bench.timeline)?.lastAct ?? null,
    };
  }

  /** True once there is something to be judged: to connect is, where others may act on it. */
  get begun(): boolean {
    const { entries } = this.#bench.timeline;
    const done = entries.some(
      ({ input }) => this.#hasEvents || input.kind !== "connect",
    );
    return done || this.#given.length > 0;
  }

  /** The devices on its bench. */
  get devices(): readonly OwnedDevice[] {
    return this.#bench.owned;
  }

  /** The lesson with what it permits in the present step. */
  get here(): Lesson {
    return lessonAt(this.lesson, this.progress.current);
  }

  /** True once what judges is here. */
  get judged(): boolean {
    return this.#judge !== null;
  }

  /** How far one has come, as the album keeps it. */
  get record(): LessonRecord {
    const { reached, passed, golf } = this;
    const at = Date.now();
    const best = golf === null ? {} : { best: golf.yours };
    return { lesson: this.lesson.id, ...reached, passed, at, ...best };
  }

  /** Brings in what judges. */
  async callJudge(): Promise<void> {
    const [judge] = await Promise.all([
      import("./judge.ts"),
      // What happens by itself doesn't wait for anybody to type.
      this.#hasEvents ? loadAllTalking() : null,
    ]);
    this.#judge ??= judge;
    this.#bench.record(null);
  }

  /** How far one has come, with what is still on its way; only where a lesson acts by itself. */
  #progressOn(timeline: Timeline): Progress | null {
    if (!this.#hasEvents) return null;
    const { lesson, answers } = this;
    return this.#judge?.progressOf(lesson, timeline, answers) ?? null;
  }

  get #hasEvents(): boolean {
    return this.lesson.steps.some(({ events }) => events !== undefined);
  }

  /** True when every step has been done. */
  get passed(): boolean {
    return this.progress.current >= this.lesson.steps.length;
  }

  /** How many parts of all goals are reached, and how many there are. */
  get reached(): { readonly done: number; readonly count: number } {
    const atoms = this.progress.steps.flatMap((step) => step.atoms);
    return {
      done: atoms.filter((atom) => atom.done).length,
      count: atoms.length,
    };
  }

  /** The choice last taken for a question; null when none has been. */
  choiceFor(question: string): string | null {
    const given = this.answers.findLast((each) => each.question === question);
    return given?.choice ?? null;
  }

  /** Without what judges, all that may be asked about waits until it has come. */
  #asksFirst(input: TimelessInput): boolean {
    if (this.judged) return this.askedBefore(input).length > 0;
    if (!this.#mayAsk(input)) return false;
    void this.callJudge();
    return true;
  }

  /** Whether an open prediction may be about an input, as far as its kind tells. */
  #mayAsk({ kind }: TimelessInput): boolean {
    return this.lesson.steps.some(({ questions = [] }) =>
      questions.some(
        ({ id, before }) =>
          before !== undefined &&
          this.choiceFor(id) === null &&
          (kind !== "connect" || "connect" in before || "enters" in before),
      ),
    );
  }

  /** The questions to be answered before something is done. */
  askedBefore(input: TimelessInput): readonly Question[] {
    const { lesson, answers } = this;
    if (!this.#mayAsk(input)) return [];
    // What is still on its way counts as well: Enter may come before it.
    const { timeline } = this.#bench;
    return this.#judge?.askedFirst(lesson, timeline, answers, input) ?? [];
  }

  /** Whether an answer is right, and what would have been. */
  verdictOn(question: string): Verdict | null {
    const { lesson, answers } = this;
    const timeline = this.#timeline;
    return this.#judge?.verdictOn(lesson, timeline, answers, question) ?? null;
  }

  /** The lines that a question is about. */
  linesAsked(question: string): readonly GroupedLine[] {
    const { lesson, answers } = this;
    const timeline = this.#timeline;
    return this.#judge?.linesAsked(lesson, timeline, answers, question) ?? [];
  }

  /** Whether something waits for the answer. */
  get holds(): boolean {
    return this.#bench.held !== null;
  }

  /** Whether something has been done since a question was answered; of one judged at once, whether that was right. */
  isSettled(question: string, atOnce = false): boolean {
    if (atOnce) return this.verdictOn(question)?.right === true;
    const given = this.answers.findLast((each) => each.question === question);
    const { entries } = this.#bench.timeline;
    return given !== undefined && given.inputs < entries.length;
  }

  /** What the lesson has done by itself, and the event with which each began. */
  get happenings(): readonly Happening[] {
    const { entries } = this.#timeline;
    const { lastAct, events } = this.progress;
    return events.flatMap(({ id, at }) => {
      const [first] = entries[at]?.trace ?? [];
      return first === undefined
        ? []
        : [{ id, seq: first.seq, isNew: at > lastAct }];
    });
  }

  /** The event that completed a step; null while it is open. */
  momentOf(step: string): number | null {
    const found = this.progress.steps.find(({ id }) => id === step);
    if (found?.done !== true) return null;
    const proofs = found.atoms.flatMap(({ provedBy }) => provedBy ?? []);
    return proofs.length === 0 ? null : Math.max(...proofs);
  }

  answer(question: string, choice: string): void {
    const inputs = this.#bench.timeline.entries.length;
    this.#given = [...this.answers, { question, choice, inputs }];
    this.#bench.attended = true;
    this.#bench.record(null);
  }

  /** Takes up the answers of another go. */
  resume(answers: readonly Answer[]): void {
    this.#given = answers;
    this.#asked = { hint: "", times: 0 };
  }

  /** Says more of the present hint, or gives one. */
  async askForHint(): Promise<void> {
    if (this.#judge === null) await this.callJudge();
    const key = this.#moment();
    const times = this.#asked.hint === key ? this.#asked.times : 0;
    this.#asked = { hint: key, times: Math.min(3, times + 1) };
  }

  #hint(): ShownHint | null {
    const asked = this.#asked.hint === this.#moment() ? this.#asked.times : 0;
    return this.#hintAfter(asked);
  }

  #hintAfter(asked: number): ShownHint | null {
    const timeline = this.#timeline;
    const { lesson, answers, progress } = this;
    return (
      this.#judge?.hintFor(lesson, timeline, answers, progress, asked) ?? null
    );
  }

  /** What asking counts for: the hint there is now; with another one it begins anew. */
  #moment(): string {
    return this.#hintAfter(1)?.id ?? "";
  }
}
