import type { ShownHint } from "../../course/hint.ts";
import type { Lesson } from "../../course/lesson.ts";
import type { Answer } from "../../course/observation.ts";
import type { Progress } from "../../course/progress.ts";
import { cutBack, stepsAt, type Timeline } from "../../simulator/timeline.ts";
import type { LessonRecord } from "../catalogue/lesson-record.ts";
import type * as judging from "./judge.ts";
import type { Bench } from "../state/bench.svelte.ts";

/** What ticks goals and finds mistakes. */
export type Judge = typeof judging;

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
  readonly hint: ShownHint | null = $derived.by(() => this.#hint());

  constructor(lesson: Lesson, bench: Bench, judge: Judge | null = null) {
    this.lesson = lesson;
    this.#bench = bench;
    this.#judge = judge;
  }

  /** True once there is something to be judged: to connect reaches no goal. */
  get begun(): boolean {
    const { entries } = this.#bench.timeline;
    const done = entries.some(({ input }) => input.kind !== "connect");
    return done || this.#given.length > 0;
  }

  /** True once what judges is here. */
  get judged(): boolean {
    return this.#judge !== null;
  }

  /** How far one has come, as the album keeps it. */
  get record(): LessonRecord {
    const { reached, passed } = this;
    const at = Date.now();
    return { lesson: this.lesson.id, ...reached, passed, at };
  }

  /** Brings in what judges. */
  async callJudge(): Promise<void> {
    this.#judge ??= await import("./judge.ts");
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

  answer(question: string, choice: string): void {
    const inputs = this.#bench.timeline.entries.length;
    this.#given = [...this.answers, { question, choice, inputs }];
    this.#bench.attended = true;
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

/** How far one has come in a lesson in which nothing has been done. */
function untouched({ steps }: Lesson): Progress {
  return {
    steps: steps.map(({ id, goal }) => ({
      id,
      done: false,
      atoms: goal.map((part) => ({
        id: part.id,
        done: false,
        provedBy: null,
        reachedAt: null,
      })),
    })),
    current: 0,
    startedAt: 0,
    events: [],
    due: [],
    lastAct: 0,
  };
}
