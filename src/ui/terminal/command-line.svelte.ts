import type { deniedCommands } from "../../course/denied-commands.ts";
import { gives, permits, type Lesson } from "../../course/lesson.ts";
import { isTalkingLoaded, loadTalking } from "../../simulator/talking.ts";
import { protocolNamed } from "../../protocols/index.ts";
import type { Protocol } from "../../protocols/protocol.ts";
import { present } from "../../simulator/timeline.ts";
import type { TraceEvent } from "../../simulator/trace.ts";
import { tagSlot } from "../ladder/tag-slot.ts";
import type { LessonHere } from "./lesson-here.ts";
import type { Bench } from "../state/bench.svelte.ts";
import { linesToOctets } from "../state/line-octets.ts";
import { expectedOf, type Expected } from "./expected.ts";
import {
  commandsTyped,
  emptyHistory,
  moved,
  remembering,
  type History,
} from "./history.ts";
import {
  automaticTag,
  commandsSent,
  hasOwnTag,
  knownNames,
  withTags,
} from "./tagging.ts";

/** A line that was sent, and the device it was typed on. */
interface EarlyLine {
  readonly typed: string;
  readonly device: string;
}

/** What is being typed to the selected device's server, and what becomes of it. */
export class CommandLine {
  readonly bench: Bench;
  readonly lesson: () => Lesson | null;
  text = $state("");
  /** Whether tags are put before commands by themselves. */
  automatic = $state(true);
  /** Commands that were not sent, since the lesson denies them. */
  denied: readonly string[] = $state.raw([]);
  /** True when what reads the lines couldn't be brought in: they are in the box again. */
  unsent = $state(false);
  /** The lines sent by each protocol, in the session that began with `#historyOf`. */
  #histories: Readonly<Record<string, History>> = {};
  #historyOf: TraceEvent | null = null;
  readonly #judging: LessonHere["judging"] | null;
  #judge: typeof deniedCommands | null = null;
  /** Lines sent while what reads them is on its way, in order; null when it is here. */
  #early: EarlyLine[] | null = null;

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
  readonly expected: Expected | null = $derived.by(() =>
    expectedNow(this.bench),
  );
  /** What can be sent now and is not denied. */
  readonly legal: readonly string[] = $derived.by(() => {
    const { expected } = this;
    if (expected?.kind === "command") {
      return this.bench.prompt.legal.filter((name) => this.permits(name));
    }
    if (expected?.kind === "data") return ["."];
    return expected?.kind === "line" && expected.idling ? ["DONE"] : [];
  });

  constructor(bench: Bench, here: LessonHere) {
    this.bench = bench;
    this.lesson = here.lesson;
    this.#judging = here.judging ?? null;
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

  /** Sends what is in the box, as soon as there is something that reads it. */
  send(): void {
    const typed = this.text;
    const device = this.bench.device.id;
    this.unsent = false;
    if (this.#early !== null) this.#early.push({ typed, device });
    else if (this.#isReady()) return this.#sendLine(typed);
    else {
      this.#early = [{ typed, device }];
      void this.#sendEarly(this.#early);
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

  /** What was sent before the page was loaded is in the trace. */
  get #history(): History {
    const { trace, device } = this.bench;
    const [beginning = null] = trace;
    if (this.#historyOf !== beginning) this.#histories = {};
    this.#historyOf = beginning;
    const known = this.#histories[device.protocol];
    if (known !== undefined) return known;
    const { name, tagged } = protocolNamed(device.protocol);
    return (this.#history = commandsTyped(trace, name, tagged).reduce(
      remembering,
      emptyHistory,
    ));
  }

  set #history(history: History) {
    const { protocol } = this.bench.device;
    this.#histories = { ...this.#histories, [protocol]: history };
  }

  /** Sends the early lines, each on its device; what can't be sent is put back. */
  async #sendEarly(early: readonly EarlyLine[]): Promise<void> {
    for (const [index, { typed, device }] of early.entries()) {
      const ready = await this.#on(device, () => this.#makeReady());
      if (ready === false) {
        const back = early.slice(index).map((line) => line.typed);
        const lines = [...back, this.text].filter((line) => line !== "");
        this.text = lines.join("\n");
        this.unsent = true;
        break;
      }
      this.#on(device, () => this.#sendLine(typed));
    }
    this.#early = null;
  }

  /** Does something as on another device; nothing where that has been taken away. */
  #on<Value>(device: string, act: () => Value): Value | null {
    const { bench } = this;
    const { id } = bench.device;
    bench.select(device);
    const value = bench.device.id === device ? act() : null;
    bench.select(id);
    return value;
  }

  /** Nothing here is derived: the box may have gone, and what it derived stood still. */
  #sendLine(typed: string): void {
    const { bench } = this;
    const history = this.#history;
    const protocol = protocolNamed(bench.device.protocol);
    const expected = expectedNow(bench);
    const next = commandsSent(bench.prompt.events) + 1;
    const tagging =
      protocol.tagged && expected?.kind === "command" && this.automatic;
    const line = tagging
      ? withTags(typed, { next, known: knownNames(protocol) })
      : typed;
    const secret = expected?.kind !== "command" && expected?.kind !== "rest";
    this.denied = this.#deniedIn(line);
    if (this.denied.length > 0) {
      if (this.text === "") this.text = typed;
      return;
    }
    if (bench.held === null) bench.send(line);
    if (bench.held !== null) {
      // It stays in the box, since it hasn't been sent yet.
      const { text } = this;
      const alone = text === "" || text === typed;
      this.text = alone ? typed : `${text}\n${typed}`;
    }
    if (bench.question !== null || bench.held !== null) return;
    if (!secret) this.#history = remembering(history, typed);
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
    return (
      judged &&
      this.#judging?.isHere() !== false &&
      isTalkingLoaded(this.bench.device.protocol)
    );
  }

  /** False when it couldn't be brought in. */
  async #makeReady(): Promise<boolean> {
    try {
      const [, module] = await Promise.all([
        this.#judging?.call(),
        this.#restricts() ? import("../../course/denied-commands.ts") : null,
        loadTalking(this.bench.device.protocol),
      ]);
      this.#judge = module?.deniedCommands ?? null;
      return true;
    } catch {
      return false;
    }
  }
}

function expectedNow({ prompt: { connection } }: Bench): Expected | null {
  return connection === undefined ? null : expectedOf(connection);
}
