import type * as v from "valibot";
import type { lessonSchema } from "./forms/lesson-form.ts";

/** A lesson without its human text: steps, goals, solutions, hints. */
export type Lesson = v.InferOutput<typeof lessonSchema> & {
  /** By what it was drawn; nothing where it is the same for all. */
  readonly seed?: number;
  /** `draws` and `past`, as the page's own files have them. */
  readonly veiled?: string;
};
export type LessonStep = Lesson["steps"][number];
export type LessonHint = LessonStep["hints"][number];

export type LessonEvent = NonNullable<LessonStep["events"]>[number];

/** What a device of a lesson may be. */
export const deviceKinds = ["desktop", "laptop", "phone", "tablet"] as const;

/** One device of a lesson. */
export interface Client {
  /** Also the id of its connection: what it is, and a number when there are several. */
  readonly id: string;
  /** Name of the protocol that it speaks. */
  readonly protocol: string;
  /** True when it acts by the lesson's events only. */
  readonly scripted: boolean;
}

/** The devices of a lesson; the first is the learner's own. */
export function clientsOf({ clients, protocol }: Lesson): readonly Client[] {
  return clients.map((each) =>
    typeof each === "string"
      ? { id: each, protocol, scripted: false }
      : {
          id: each.id,
          protocol: each.protocol ?? protocol,
          scripted: each.scripted ?? false,
        },
  );
}

/** The lesson with what it permits in one of its steps, as `permits` reads it. */
export function lessonAt(lesson: Lesson, step: number): Lesson {
  const { allow, deny = [] } = lesson.steps[step] ?? {};
  if (allow === undefined && deny.length === 0) return lesson;
  return {
    ...lesson,
    ...(allow === undefined ? {} : { allow }),
    deny: [...(lesson.deny ?? []), ...deny],
  };
}

/** Whether a lesson lets its learner use a command, whatever its case. */
export function permits(lesson: Lesson, command: string): boolean {
  const isNamed = (names: readonly string[]): boolean =>
    names.some((name) => name.toUpperCase() === command.toUpperCase());
  const { allow, deny = [] } = lesson;
  return (allow === undefined || isNamed(allow)) && !isNamed(deny);
}

/** What helps a learner besides the story; a lesson may do without each. */
export type Aid = keyof NonNullable<Lesson["aids"]>;

/** Whether a lesson gives a help; the free bench gives all. */
export function gives(lesson: Lesson | null, aid: Aid): boolean {
  return lesson?.aids?.[aid] ?? true;
}
