import type { Continuation } from "../../../explain/continuations.ts";
import { commandRules } from "../../../explain/command-names.ts";
import { dialogueOf, isDialogueLoaded } from "../../../protocols/dialogues.ts";
import { loadTalking } from "../../../simulator/talking.ts";
import { sessionOf } from "../../../simulator/world.ts";
import type { Bench } from "../../state/bench.svelte.ts";
import type { LanguageCode } from "../../text/language.svelte.ts";
import { piecesOf, plainText } from "../../text/pieces.ts";
import type { CommandLine } from "../command-line.svelte.ts";
import { aidTexts, type AidTexts } from "./aid-texts.ts";
import { Completer, likelyEnd, wordAt } from "./completion.ts";
import { surroundingsOf } from "./surroundings.ts";
import type { Segment } from "./typed-line.ts";

export { default as SuggestionList } from "./SuggestionList.svelte";
export { segmentsOf } from "./typed-line.ts";

/** A list of words that can stand at the caret. */
export interface Suggestions {
  /** Where the word begins that they are put in place of, and where it ends. */
  readonly start: number;
  readonly end: number;
  readonly options: readonly Continuation[];
  /** The option that is pointed out. */
  readonly active: number;
}

/** A text and where the caret stands in it. */
export interface Put {
  readonly text: string;
  readonly caret: number;
}

/** Completion of what is typed into a command box. */
export class CommandAids {
  readonly #bench: Bench;
  readonly #completer = new Completer();
  texts: AidTexts | null = $state.raw(null);
  list: Suggestions | null = $state.raw(null);

  constructor(bench: Bench) {
    this.#bench = bench;
  }

  async speak(language: LanguageCode): Promise<void> {
    this.texts = await aidTexts(language);
  }

  /** The id of the option that is pointed out; null without an open list. */
  get option(): string | null {
    return this.list === null ? null : `completion-${this.list.active}`;
  }

  /** Shows what can stand at the caret. */
  open(line: CommandLine, caret: number): void {
    const found = this.#optionsAt(line, caret);
    if (found === null) return;
    const { place, options } = found;
    this.list = { start: place.start, end: caret, options, active: 0 };
  }

  /** What an open list shows goes with what is typed. */
  follow(line: CommandLine, caret: number): void {
    if (this.list !== null && this.list.end !== caret) this.open(line, caret);
  }

  close(): void {
    this.list = null;
  }

  /** Points out the option before or after, round and round. */
  move(step: 1 | -1): void {
    if (this.list === null) return;
    const { length } = this.list.options;
    const active = (this.list.active + step + length) % Math.max(1, length);
    this.list = { ...this.list, active };
  }

  /** The text with an option in it, by default the one pointed out. */
  choose(text: string, index = this.list?.active ?? 0): Put | null {
    const { list } = this;
    const option = list?.options[index];
    this.list = null;
    if (list === null || option === undefined) return null;
    const word = spaced(
      option.text,
      isCommand(option) && this.#lacksArguments(option.text),
    );
    const rest = text.slice(list.end);
    return {
      text:
        text.slice(0, list.start) +
        word +
        rest.replace(/^ /, (space) => (word.endsWith(" ") ? "" : space)),
      caret: list.start + word.length,
    };
  }

  /** What probably follows a line's end. */
  ghost(line: CommandLine): string {
    const { text } = line;
    if (text === "" || text.includes("\n")) return "";
    const found = this.#optionsAt(line, text.length);
    if (found === null) return "";
    const { protocol } = this.#bench.device;
    const { place } = found;
    // What is refused for sure is nothing to be led to.
    const options = found.options.filter(
      (each) => !isCommand(each) || line.legal.includes(each.text),
    );
    return likelyEnd(protocol, text, line.earlier, place, options);
  }

  /** What is wrong with what is being typed, in plain words. */
  noteOn(segments: readonly Segment[]): string {
    const unknown = segments.find(({ look }) => look === "unknown");
    if (unknown === undefined || this.texts === null) return "";
    const { words } = this.texts;
    return plainText(piecesOf(words.unknown, { typed: unknown.text }));
  }

  /** Whether a command is gone on with after its name. */
  async goesOn(command: string): Promise<boolean> {
    await loadTalking(this.#bench.device.protocol);
    return this.#lacksArguments(command);
  }

  /** Whether a command is unreadable when it is nothing but its name. */
  #lacksArguments(command: string): boolean {
    const { device, connection } = this.#bench;
    if (connection === undefined || !isDialogueLoaded(device.protocol)) {
      return false;
    }
    return [command, `x ${command}`].every((line) => {
      const frame = { pieces: [line], literals: [] };
      const dialogue = dialogueOf(device.protocol);
      return dialogue.parse(frame, sessionOf(connection)).kind === "malformed";
    });
  }

  #optionsAt(line: CommandLine, caret: number) {
    const { texts } = this;
    const bench = this.#bench;
    if (texts === null || line.expected?.kind !== "command") return null;
    if (!line.completes) return null;
    const place = wordAt(line.text, caret, (each) => line.prefixOf(each));
    const { protocol } = bench.device;
    const around = surroundingsOf(
      protocol,
      bench.prompt,
      bench.world.mail,
      bench.account,
      (command) => line.permits(command),
    );
    const options = this.#completer.at(protocol, texts.tokens, place, around);
    return { place, options };
  }
}

function spaced(word: string, goesOn: boolean): string {
  return goesOn ? `${word} ` : word;
}

function isCommand({ rule }: Continuation): boolean {
  return commandRules.includes(rule);
}
