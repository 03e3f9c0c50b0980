import type { OctetString } from "../mail/format/octets.ts";
import { dialogueOf } from "../protocols/dialogues.ts";
import { protocolNamed } from "../protocols/index.ts";
import type {
  Context,
  Dialogue,
  Expected,
  Frame,
  Framed,
  FramerState,
  Outcome,
  Protocol,
  Refusal,
  Refused,
} from "../protocols/protocol.ts";
import { commandEvent, completedEvent } from "./event-names.ts";
import { wouldExecute } from "./legal-commands.ts";
import { adoptWork, workAt } from "./mail-path/path-work.ts";
import { recognition } from "./recognition.ts";
import { statePath } from "./state-path.ts";
import type { StepInProgress } from "./step-in-progress.ts";
import type { Happening, LineRole } from "./trace.ts";
import { sessionOf, type Connection, type Numbered } from "./world.ts";

/** Why a line can't be a command, by what the framer says of it. */
const unreadable = {
  overlong: "line-too-long",
  stray: "bare-line-feed",
} as const;

/** One client's talk with its server: what is made of each frame, in turn. */
export class Conversation {
  readonly #running: StepInProgress;
  readonly #protocol: Protocol;
  readonly #dialogue: Dialogue;
  readonly #id: string;
  readonly #received: Numbered;
  /** The connection's, which gets it back by `keep`. */
  framer: FramerState;

  constructor(
    running: StepInProgress,
    { id, protocol, framer }: Connection,
    received: Numbered,
  ) {
    this.framer = framer;
    this.#running = running;
    this.#protocol = protocolNamed(protocol);
    this.#dialogue = dialogueOf(protocol);
    this.#id = id;
    this.#received = received;
  }

  get connection(): Connection {
    return this.#running.connectionNamed(this.#id);
  }

  take(framed: Exclude<Framed, { kind: "more" }>, expected: Expected): void {
    switch (framed.kind) {
      case "literal": {
        const { text, received, announced, frame } = framed;
        const piece = this.#noteLine(text, "literal", received, announced);
        if (frame === null) return;
        const start = this.connection.frameStart ?? piece;
        this.#keepFrameStart(null);
        this.#command(frame, start);
        return;
      }
      case "data": {
        const { text, received, content } = framed;
        const line = this.#noteLine(text, "data", received);
        if (content !== null) this.#resume("data.received", content, line);
        return;
      }
      case "overlong":
      case "stray": {
        const line = this.#noteLine(framed.start, framed.kind);
        if (expected === "line") {
          this.#resumeWith(framed.start, line);
          return;
        }
        const key = unreadable[framed.kind];
        const reason = { key, values: {}, at: null };
        this.#refuse({ kind: "syntax", tag: null, name: null, reason }, line);
        return;
      }
      case "line": {
        if (expected === "line") {
          this.#resumeWith(
            framed.text,
            this.#noteLine(framed.text, "continuation"),
          );
          return;
        }
        const line = this.#noteLine(framed.text, "command");
        const start = this.connection.frameStart ?? line;
        const whole = framed.literal === null;
        this.#keepFrameStart(whole ? null : start);
        if (framed.discarded) return;
        if (whole) this.#command(framed.frame, start);
        else this.#announced(framed, start);
        return;
      }
      default:
        framed satisfies never;
    }
  }

  #announced(framed: Extract<Framed, { kind: "line" }>, start: Numbered): void {
    const announced = framed.literal ?? 0;
    const preview = this.#dialogue.preview(
      framed.frame,
      sessionOf(this.connection),
    );
    const { forget, discard, mostDiscarded } = this.#dialogue.framing;
    if (!framed.synchronizing && announced > mostDiscarded) {
      const values = { octets: String(announced), most: String(mostDiscarded) };
      const reason = { key: "literal-too-big", values, at: null };
      this.#noteRefusal("syntax", { responses: [], reason }, preview, start);
      this.#running.dismiss(this.connection, "too-much", start);
      return;
    }
    if (preview !== null && !this.#allows(preview.name)) {
      this.#refuse({ kind: "state", ...preview, state: this.#state }, start);
    } else {
      const refused = this.#dialogue.refuseLiteral(
        framed.frame,
        announced,
        this.#context(),
      );
      if (refused === null) {
        const told = this.#note(
          { kind: "literal.announced", octets: announced },
          start,
        );
        if (framed.synchronizing) {
          this.#running.record.answers(
            [this.#dialogue.goAhead],
            this.#id,
            told,
          );
        }
        return;
      }
      this.#noteRefusal("result", refused, preview, start);
    }
    const { framer } = this;
    this.framer = framed.synchronizing ? forget(framer) : discard(framer);
    if (framed.synchronizing) this.#keepFrameStart(null);
  }

  #command(frame: Frame, start: Numbered): void {
    const parsed = this.#dialogue.parse(frame, sessionOf(this.connection));
    if (parsed.kind === "malformed") {
      const { tag, name } = parsed;
      if (name !== null && !this.#allows(name)) {
        this.#refuse({ kind: "state", tag, name, state: this.#state }, start);
      } else {
        this.#refuse({ ...parsed, kind: "syntax" }, start);
      }
      return;
    }
    const { command } = parsed;
    const { tag, name } = command;
    const recognized = this.#note(recognition(command, frame), start);
    const type = commandEvent(name);
    const before = this.connection;
    const { actions } = this.#running.transit(before, { type }, recognized);
    if (!actions.includes("execute")) {
      const state = statePath(before.snapshot);
      this.#refuse({ kind: "state", tag, name, state }, recognized);
      return;
    }
    this.#run(tag, recognized, (context) =>
      this.#dialogue.execute(command, context),
    );
  }

  #resumeWith(text: OctetString, line: Numbered): void {
    const key = this.#dialogue.lineKey(text, sessionOf(this.connection));
    this.#resume(`line.${key}`, text, line);
  }

  #resume(type: string, text: OctetString, line: Numbered): void {
    const { inProgress } = this.connection;
    this.#running.transit(this.connection, { type }, line);
    // The answer belongs to the command that waits, not to the line that carries it on.
    this.#run(null, inProgress ?? line, (context) =>
      this.#dialogue.resume(text, context),
    );
  }

  #run(
    tag: string | null,
    asked: Numbered,
    work: (context: Context<unknown>) => Outcome<unknown>,
  ): void {
    const context = this.#context();
    const outcome = work(context);
    const { command: name, completion, session, reason } = outcome;
    const waits = completion === "CONTINUE";
    const changed = adoptWork(
      this.#running,
      context.work,
      this.#host,
      this.#id,
      asked,
    );
    if (reason !== null) {
      this.#note(
        { kind: "command.refused", because: "result", tag, name, reason },
        asked,
      );
    }
    this.#running.record.answers(outcome.responses, this.#id, asked);
    if (!waits) {
      this.#note({ kind: "command.completed", tag, name, completion }, asked);
    }
    const type = completedEvent(name, completion);
    this.#running.transit(this.connection, { type, session }, asked);
    const inProgress = waits ? asked : null;
    if (this.connection.inProgress !== inProgress) this.keep({ inProgress });
    if (this.connection.snapshot.status === "done") {
      this.#running.end(this.connection, "server", asked);
    }
    this.#running.notifyOf(changed, this.#id, context.work.changes);
  }

  #allows(command: string): boolean {
    return wouldExecute(this.#protocol, this.connection.snapshot, command);
  }

  /** The host whose server it is. */
  get #host(): string {
    return this.connection.hop?.to ?? this.#running.host;
  }

  get #state(): readonly string[] {
    return statePath(this.connection.snapshot);
  }

  #refuse(refusal: Refusal, cause: Numbered): void {
    const refused = this.#dialogue.refuse(refusal, sessionOf(this.connection));
    this.#noteRefusal(refusal.kind, refused, refusal, cause);
  }

  #noteRefusal(
    because: "syntax" | "state" | "result",
    { reason, responses }: Refused,
    command: {
      readonly tag: string | null;
      readonly name: string | null;
    } | null,
    cause: Numbered,
  ): void {
    const tag = command?.tag ?? null;
    const name = command?.name ?? null;
    this.#note({ kind: "command.refused", because, tag, name, reason }, cause);
    this.#running.record.answers(responses, this.#id, cause);
  }

  #noteLine(
    text: OctetString,
    role: LineRole,
    received = 0,
    announced = 0,
  ): Numbered {
    const { frameStart, inProgress } = this.connection;
    // Data belongs to the command that asked for it.
    const asked = role === "data" ? inProgress : frameStart;
    return this.#note(
      { kind: "line.received", text, role, received, announced },
      asked ?? this.#received,
    );
  }

  #note(happening: Happening, cause: Numbered | null): Numbered {
    return this.#running.record.note(happening, this.#id, cause);
  }

  #context(): Context<unknown> {
    return {
      connection: this.#id,
      session: sessionOf(this.connection),
      work: workAt(this.#running, this.#host),
      env: this.#running.env,
    };
  }

  #keepFrameStart(frameStart: Numbered | null): void {
    if (this.connection.frameStart !== frameStart) this.keep({ frameStart });
  }

  keep(change: Partial<Connection>): void {
    this.#running.keepConnection({ ...this.connection, ...change });
  }
}
