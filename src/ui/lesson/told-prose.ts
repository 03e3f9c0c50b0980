import { readProse, type ProseStep } from "../../course/prose.ts";
import {
  proseBlocks,
  proseInline,
  type Block,
  type Inline,
} from "./prose-nodes.ts";

/** A choice of a question; `reason` is said once it has been chosen. */
export interface ToldChoice {
  readonly text: readonly Inline[];
  readonly reason: readonly Inline[];
}

export interface ToldQuestion {
  readonly text: readonly Inline[];
  readonly choices: Readonly<Record<string, ToldChoice>>;
}

/** What a lesson says at one of its steps. */
export interface ToldStep {
  readonly heading: string;
  readonly story: readonly Block[];
  /** By the id of the part of the goal. */
  readonly goals: Readonly<Record<string, readonly Inline[]>>;
  readonly questions: Readonly<Record<string, ToldQuestion>>;
}

/** The words of a lesson in one language, its Markdown read; all of it is JSON. */
export interface ToldProse {
  readonly title: string;
  readonly opening: readonly Block[];
  /** By the step's id; `end` is what stands behind the last one. */
  readonly steps: Readonly<Record<string, ToldStep>>;
}

/** The three tiers of each hint, by its id. */
export type ToldHints = Readonly<
  Record<string, readonly (readonly Inline[])[]>
>;

/**
 * A lesson's Markdown as trees. Those of the lessons that come with the page
 * are made while it is built, so that it needn't bring what reads Markdown.
 */
export function toldProse(markdown: string): ToldProse {
  const { title, opening, steps } = readProse(markdown);
  return {
    title,
    opening: proseBlocks(opening),
    steps: mapped(steps, toldStep),
  };
}

/** A lesson's hints as trees. */
export function toldHints(
  hints: Readonly<Record<string, readonly string[]>>,
): ToldHints {
  return mapped(Object.entries(hints), (tiers) => tiers.map(proseInline));
}

function toldStep(step: ProseStep): ToldStep {
  return {
    heading: step.heading,
    story: proseBlocks(step.story),
    goals: mapped(step.goals, proseInline),
    questions: mapped(step.questions, ({ text, choices }) => ({
      text: proseInline(text),
      choices: mapped(choices, (choice) => ({
        text: proseInline(choice.text),
        reason: proseInline(choice.reason),
      })),
    })),
  };
}

function mapped<From, To>(
  entries: Iterable<readonly [string, From]>,
  to: (from: From) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries([...entries].map(([id, each]) => [id, to(each)]));
}
