import type { MessageReference } from "../../course/goals/goal-kind.ts";
import { listOf, type Pattern } from "../../course/goals/pattern.ts";
import type { MissingWords } from "../text/missing-es.ts";

/** How things are called on the page. */
export interface Names {
  /** A device by its id. */
  readonly device: (id: string) => string;
  /** A state of a machine by its name there. */
  readonly state: (name: string) => string;
  /** A protocol by its id. */
  readonly protocol: (id: string) => string;
  /** A number as people write it. */
  readonly number: (value: number) => string;
}

/** What is said of things that may happen, and of the messages that they are about. */
export class PatternPhrases {
  readonly #words: MissingWords;
  readonly #names: Names;

  constructor(words: MissingWords, names: Names) {
    this.#words = words;
    this.#names = names;
  }

  pattern(pattern: Pattern): string {
    const words = this.#words;
    const on = this.on(pattern.client);
    if ("cut" in pattern) {
      const { marked } = pattern;
      const said =
        marked === undefined ? words.cut : words.cutWith(this.messages(marked));
      return joined(said, on);
    }
    if ("connect" in pattern) {
      return joined(words.connect(this.#names.protocol(pattern.connect)), on);
    }
    if ("enters" in pattern) {
      return joined(words.enter(this.#names.state(pattern.enters)), on);
    }
    const about = [...this.#about(pattern), on].filter((each) => each !== "");
    const command =
      pattern.command === "*"
        ? words.command
        : words.any(listOf(pattern.command).map(code));
    return joined(command, about.join(", "));
  }

  /** What must be true of a command besides its name. */
  #about({
    arguments: said,
    containing,
    notContaining,
    messages,
    includes,
    status,
    told,
    notTold,
    code: responseCode,
    asked,
    finds,
    removes,
  }: Extract<Pattern, { command: unknown }>): readonly string[] {
    const words = this.#words;
    const when = <Value>(
      value: Value | undefined,
      say: (value: Value) => string,
    ): string => (value === undefined ? "" : say(value));
    const each = (one: string | readonly string[]): readonly string[] =>
      listOf(one).map(code);
    return [
      when(said, (text) => words.arguments(code(text))),
      when(containing, (all) => words.arguments(words.all(each(all)))),
      when(notContaining, (none) => words.without(words.any(each(none)))),
      when(messages, (all) => words.about(this.messages(all))),
      when(includes, (all) => words.about(this.messages(all))),
      when(status, (all) => words.answered(words.any(each(all)))),
      when(told, (name) => words.telling(code(name))),
      when(notTold, (name) => words.notTelling(code(name))),
      when(responseCode, (text) => words.coded(code(`[${text}]`))),
      when(asked, () => words.asking),
      when(finds, (all) =>
        all.length === 0
          ? words.findingNone
          : words.finding(this.messages(all)),
      ),
      when(removes, (all) => words.removing(this.messages(all))),
    ];
  }

  on(client: string | undefined): string {
    return client === undefined
      ? ""
      : this.#words.on(this.#names.device(client));
  }

  messages(references: readonly MessageReference[]): string {
    const words = this.#words;
    const said = references.map((each) =>
      typeof each === "number" ? words.uid(each) : code(each),
    );
    return words.messages(words.all(said), references.length);
  }

  codes(all: readonly string[]): string {
    return this.#words.all(all.map(code));
  }
}

/** As it goes over the wire. */
export function code(text: string): string {
  return `\`${text}\``;
}

export function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}
