import type { deniedCommands } from "../../course/denied-commands.ts";
import { gives, permits, type Lesson } from "../../course/lesson.ts";
import { isDialogueLoaded, loadDialogue } from "../../protocols/dialogues.ts";
import { protocolNamed } from "../../protocols/index.ts";
import type { Protocol } from "../../protocols/protocol.ts";
import { present } from "../../simulator/timeline.ts";
import { tagSlot } from "../ladder/tag-slot.ts";
import type { Bench } from "../state/bench.svelte.ts";
import { linesToOctets } from "../state/line-octets.ts";
import { expectedOf, type Expected } from "./expected.ts";
import { emptyHistory, moved, remembering } from "./history.ts";
import {
  automaticTag,
  commandsSent,
  hasOwnTag,
  knownNames,
  withTags,
} from "./tagging.ts";

/** What is being typed to the selected device's server, and what becomes of it. */
export class CommandLine {
  readonly bench: Bench;
  readonly lesson: () => Lesson | null;
  text = $state("");
  /** Whether tags are put before commands by themselves. */
  automatic = $state(true);
  /** Commands that were not sent, since the lesson denies them. */
  denied: readonly string[] = $state.raw([]);
  #history = $state.raw(emptyHistory);
  #judge: typeof deniedCommands | null = null;
  /** Lines sent while what reads them is on its way, in order; null when it is here. */
  #early: string[] | null = null;

  readonly protocol: Protocol = $derived.by(() =>
    protocolNamed(this.bench.device.protocol),
  );
  /** The commands that the server knows, in capitals. */
  readonly known: ReadonlySet<string> = $derived.by(() =>
    knownNames(this.protocol),
  );
  /** How many commands the connection has been sent. */
  readonly sent: number = $derived.by(() =>
    commandsSent(this.bench.prompt.events),
  );
  /** Null when there is no connection. */
  readonly expected: Expected | null = $derived.by(() => {
    const { connection } = this.bench.prompt;
    return connection === undefined ? null : expectedOf(connection);
  });
  /** What can be sent now and is not denied. */
  readonly legal: readonly string[] = $derived.by(() => {
    const { expected } = this;
    if (expected?.kind === "command") {
      return this.bench.prompt.legal.filter((name) => this.permits(name));
    }
    if (expected?.kind === "data") return ["."];
    return expected?.kind === "line" && expected.idling ? ["DONE"] : [];
  });

  constructor(bench: Bench, lesson: () => Lesson | null) {
    this.bench = bench;
    this.lesson = lesson;
  }

  /** Whether the next command gets a tag by itself. */
  get tagging(): boolean {
    const { protocol, expected, automatic } = this;
    return protocol.tagged && expected?.kind === "command" && automatic;
  }

  get tag(): string {
    return automaticTag(this.sent + 1);
  }

  /** The look of the command that is being typed, 1 to 8. */
  get slot(): number {
    if (!this.protocol.tagged) return 1;
    const goesOn = this.expected?.kind !== "command" && this.sent > 0;
    return tagSlot(goesOn ? this.sent - 1 : this.sent);
  }

  /** Lines sent before, the oldest first. */
  get earlier(): readonly string[] {
    return this.#history.sent;
  }

  permits(command: string): boolean {
    const lesson = this.lesson();
    return lesson === null || permits(lesson, command);
  }

  get completes(): boolean {
    return gives(this.lesson(), "completion");
  }

  /** What goes out before a line: its tag, unless it has one. */
  prefixOf(line: string): string {
    return this.tagging && !hasOwnTag(line, this.known) ? `${this.tag} ` : "";
  }

  send(): void {
    const typed = this.text;
    if (this.#early !== null) this.#early.push(typed);
    else if (this.#isReady()) return this.#sendLine(typed);
    else {
      this.#early = [typed];
      void this.#makeReady().then(() => {
        const lines = this.#early ?? [];
        this.#early = null;
        for (const line of lines) this.#sendLine(line);
      });
    }
    this.text = "";
  }

  /** Another line from the history; false when there is none. */
  recall(step: 1 | -1): boolean {
    const found = moved(this.#history, step, this.text);
    if (found === null) return false;
    this.#history = found.history;
    this.text = found.text;
    return true;
  }

  #sendLine(typed: string): void {
    const { bench, sent, known, expected } = this;
    const line = this.tagging
      ? withTags(typed, { next: sent + 1, known })
      : typed;
    const secret = expected?.kind !== "command" && expected?.kind !== "rest";
    this.denied = this.#deniedIn(line);
    if (this.denied.length > 0) {
      if (this.text === "") this.text = typed;
      return;
    }
    bench.send(line);
    if (bench.question !== null) return;
    if (!secret) this.#history = remembering(this.#history, typed);
    if (this.text === typed) this.text = "";
  }

  #deniedIn(line: string): readonly string[] {
    const lesson = this.lesson();
    const { bench } = this;
    const { connection } = bench.prompt;
    if (lesson === null || connection === undefined) return [];
    const world = bench.live ? present(bench.timeline) : bench.world;
    const octets = linesToOctets(line);
    const at = world.now;
    const input = {
      kind: "send",
      connection: connection.id,
      octets,
      at,
    } as const;
    return this.#judge?.(lesson, world, input) ?? [];
  }

  #restricts(): boolean {
    const lesson = this.lesson();
    return lesson?.allow !== undefined || lesson?.deny !== undefined;
  }

  #isReady(): boolean {
    const judged = this.#judge !== null || !this.#restricts();
    return judged && isDialogueLoaded(this.bench.device.protocol);
  }

  async #makeReady(): Promise<void> {
    const [module] = await Promise.all([
      this.#restricts() ? import("../../course/denied-commands.ts") : null,
      loadDialogue(this.bench.device.protocol),
    ]);
    this.#judge = module?.deniedCommands ?? null;
  }
}
