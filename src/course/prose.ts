/** A choice of a question, and what there is to say about it. */
export interface Choice {
  readonly text: string;
  /** Shown once it has been chosen; empty when there is nothing to say. */
  readonly reason: string;
}

export interface Question {
  readonly text: string;
  readonly choices: ReadonlyMap<string, Choice>;
}

/** What a lesson says at one of its steps; all texts are Markdown. */
export interface ProseStep {
  readonly heading: string;
  readonly story: string;
  /** By the id of the part of the goal. */
  readonly goals: ReadonlyMap<string, string>;
  readonly questions: ReadonlyMap<string, Question>;
}

/** The words of a lesson in one language. */
export interface Prose {
  readonly title: string;
  /** What stands before the first step. */
  readonly opening: string;
  /** By the step's id, in order; `end` is what stands behind the last one. */
  readonly steps: ReadonlyMap<string, ProseStep>;
}

/** A dialogue in the prose, between fences. */
export interface Fence {
  /** Name of the protocol. */
  readonly protocol: string;
  /** The state in which it begins; null for a connection that is just being opened. */
  readonly state: string | null;
  readonly lines: readonly string[];
}

const heading = /^## (.+?) \{#([a-z][a-z0-9-]*)\}$/;
const labelled = /^( *)- \{#([a-z][a-z0-9-]*)\} (.+)$/;
const reason = /^ {4,}- (.+)$/;

/**
 * Reads a lesson's Markdown.
 *
 *     # Title
 *     ## Heading {#step}
 *     Story …
 *     - {#part-of-the-goal} Label
 *     - {#question} Text
 *       - {#choice} Text
 *         - What there is to say about it
 *
 * A list item with an id is a label of its step and no part of the story.
 */
export function readProse(markdown: string): Prose {
  const lines = markdown.split(/\r?\n/);
  const title = lines[0]?.startsWith("# ") ? lines[0].slice(2).trim() : "";
  const steps = new Map<string, ProseStep>();
  const opening: string[] = [];
  let current = opening;
  let name: readonly [heading: string, id: string] | null = null;
  const finish = (): void => {
    if (name !== null) steps.set(name[1], readStep(name[0], current));
  };
  for (const line of lines.slice(title === "" ? 0 : 1)) {
    const found = heading.exec(line);
    if (found === null) {
      current.push(line);
      continue;
    }
    finish();
    name = [found[1] ?? "", found[2] ?? ""];
    current = [];
  }
  finish();
  return { title, opening: opening.join("\n").trim(), steps };
}

function readStep(name: string, lines: readonly string[]): ProseStep {
  const story: string[] = [];
  const goals = new Map<string, string>();
  const questions = new Map<string, Question>();
  let top = "";
  let choice = "";
  for (const line of lines) {
    const [, indent, id = "", text = ""] = labelled.exec(line) ?? [];
    const said = reason.exec(line);
    if (indent === "") {
      top = id;
      goals.set(id, text);
    } else if (indent !== undefined) {
      choice = id;
      const choices = new Map(questions.get(top)?.choices);
      choices.set(id, { text, reason: "" });
      questions.set(top, { text: goals.get(top) ?? "", choices });
    } else if (said !== null && choice !== "" && questions.has(top)) {
      const choices = new Map(questions.get(top)?.choices);
      const chosen = choices.get(choice)?.text ?? "";
      choices.set(choice, { text: chosen, reason: said[1] ?? "" });
      questions.set(top, { text: goals.get(top) ?? "", choices });
    } else {
      story.push(line);
    }
  }
  for (const question of questions.keys()) goals.delete(question);
  return { heading: name, story: story.join("\n").trim(), goals, questions };
}

/** The dialogues of a text: fences whose first word is `pop3` or `imap` or the like. */
export function fencesOf(
  markdown: string,
  protocols: readonly string[],
): readonly Fence[] {
  const fences: Fence[] = [];
  let open: { protocol: string; state: string | null; lines: string[] } | null =
    null;
  for (const line of markdown.split(/\r?\n/)) {
    if (!line.startsWith("```")) {
      open?.lines.push(line);
    } else if (open !== null) {
      fences.push(open);
      open = null;
    } else {
      const [protocol = "", state = null] = line.slice(3).trim().split(" ");
      open = { protocol, state, lines: [] };
    }
  }
  return fences.filter(({ protocol }) => protocols.includes(protocol));
}
