import { DeviceMemory } from "../../clients/device.ts";
import type { MessageContent } from "../../mail/format/message-content.ts";
import type { MailChange } from "../../mail/change.ts";
import type { QueuedMessage } from "../../mail/mail-path.ts";
import { protocolNamed } from "../../protocols/index.ts";
import type { TraceEvent, TraceEventOf } from "../../simulator/trace.ts";
import type { World } from "../../simulator/world.ts";
import { copyHappened } from "./copy-stations.ts";
import { fetched } from "./fetched-letters.ts";
import { HostNames } from "./host-names.ts";
import type { Happened, Letter, Reply, Station } from "./letter.ts";
import { LetterDraft } from "./letter-draft.ts";
import { isReport, recipientsOf } from "./queued-letters.ts";

/** A connection on which letters are sent, by a device or by a host. */
interface Line {
  readonly events: TraceEvent[];
  /** Null where a device speaks. */
  readonly letter: LetterDraft | null;
  readonly memory: DeviceMemory;
  secure: boolean;
  /** The last command, which the next reply answers. */
  command: string;
  /** The command that brought the last letter, and that letter. */
  sent: { readonly cause: number | null; readonly letter: LetterDraft } | null;
}

/** Reads the letters of a trace and what happened to each, event by event. */
export class LetterReader {
  readonly #names: HostNames;
  readonly #letters: LetterDraft[] = [];
  readonly #lines = new Map<string, Line>();
  /** By host and id: whose copy waits there. */
  readonly #waiting = new Map<string, LetterDraft>();
  /** By the event that put it there: what comes of it is caused by that. */
  readonly #causes = new Map<number, LetterDraft>();

  constructor(beginning: World) {
    this.#names = new HostNames(beginning);
  }

  /** All letters, in the order in which they were sent; those that are as they were are the same values. */
  get letters(): readonly Letter[] {
    return this.#letters.map((draft) => draft.letter);
  }

  read(event: TraceEvent): void {
    switch (event.kind) {
      case "connection.opened":
        return this.#opened(event);
      case "route.found":
      case "hop.failed":
        return this.#toldOfCopy(event);
      case "path.changed":
        return this.#pathChanged(event);
      case "mail.changed":
        return this.#mailChanged(event, this.#names.own, event.change);
      default:
        this.#said(event);
    }
  }

  #copy(host: string, id: string): LetterDraft | undefined {
    return this.#waiting.get(`${host} ${id}`);
  }

  #toldOfCopy(event: TraceEvent): void {
    const happened = copyHappened(event);
    if (happened === null) return;
    const { kind, host, id } = happened;
    const letter = this.#copy(host, id);
    if (letter === undefined) return;
    this.#add(letter, event, happened);
    if (kind === "deferred") this.#causes.set(event.seq, letter);
    if (kind === "finished") this.#waiting.delete(`${host} ${id}`);
  }

  #add(
    letter: LetterDraft | null | undefined,
    { seq, at }: TraceEvent,
    happened: Happened,
  ): void {
    letter?.add({ ...happened, seq, at } as Station);
  }

  #opened(event: TraceEventOf<"connection.opened">): void {
    const { connection, hop, protocol } = event;
    if (connection === null) return;
    if (hop === undefined && protocolNamed(protocol).scope !== "envelope") {
      this.#lines.delete(connection);
      return;
    }
    const letter = hop === undefined ? null : this.#copy(hop.from, hop.message);
    if (letter === undefined) return;
    this.#lines.set(connection, {
      events: [event],
      letter,
      memory: new DeviceMemory(),
      secure: false,
      command: "",
      sent: null,
    });
    if (hop === undefined) return;
    this.#add(letter, event, {
      kind: "handed",
      host: hop.from,
      id: hop.message,
      hop: connection,
      to: hop.to,
      securedBy: null,
      replies: [],
      closedBy: null,
    });
  }

  /** What is said on a connection, or happens to it. */
  #said(event: TraceEvent): void {
    const { connection, seq, kind } = event;
    if (connection === null) return;
    const line = this.#lines.get(connection);
    if (line === undefined) {
      if (kind === "response.sent") this.#readBy(event, connection);
      return;
    }
    line.events.push(event);
    if (kind === "tls.established") {
      line.secure = true;
      line.letter?.change("handed", connection, { securedBy: seq });
    } else if (kind === "connection.closed") {
      line.letter?.change("handed", connection, { closedBy: seq });
    } else if (kind === "command.recognized") {
      line.command = event.name;
    } else if (kind === "response.sent" && event.response.status !== null) {
      const { status } = event.response;
      const reply: Reply = { seq, command: line.command, status };
      if (line.letter !== null) line.letter.replied(connection, reply);
      else if (line.sent?.cause === event.cause) line.sent.letter.taken(reply);
    }
  }

  /** A device is sent a message as one that was delivered before. */
  #readBy(event: TraceEvent, device: string): void {
    for (const [letter, { host, account }] of fetched(this.#letters, event)) {
      this.#add(letter, event, { kind: "read", host, device, account });
    }
  }

  #pathChanged(event: TraceEventOf<"path.changed">): void {
    const { change } = event;
    switch (change.kind) {
      case "mail.changed":
        return this.#mailChanged(event, change.host, change.change);
      case "message.queued":
        return this.#queued(event, change.message);
      case "message.deferred":
      case "message.finished":
        return this.#toldOfCopy(event);
      default:
        this.#names.learn(change);
    }
  }

  #queued(event: TraceEventOf<"path.changed">, message: QueuedMessage): void {
    const { host, id, content } = message;
    const hop = this.#hopOf(event);
    const before = this.#letterOf(event, host, content);
    const letter =
      before !== null && isReport(message)
        ? this.#reported(event, before, host, content)
        : (before ?? this.#begun(event, host, content));
    this.#waiting.set(`${host} ${id}`, letter);
    this.#causes.set(event.seq, letter);
    this.#add(letter, event, {
      kind: "queued",
      host,
      id,
      recipients: recipientsOf(message),
      hop,
      content,
    });
  }

  #mailChanged(event: TraceEvent, host: string, change: MailChange): void {
    if (change.kind !== "messages.added") return;
    const { account, mailbox, messages } = change;
    // What a device puts away itself is on no way.
    const { connection } = event;
    if (connection !== null && !this.#lines.has(connection)) return;
    const hop = this.#hopOf(event);
    for (const { uid, content } of messages) {
      const letter =
        this.#letterOf(event, host, content) ??
        this.#begun(event, host, content);
      const stored = { host, account, mailbox, uid, hop, content };
      this.#add(letter, event, { kind: "stored", ...stored });
    }
  }

  /** The connection from host to host that an event belongs to. */
  #hopOf({ connection }: TraceEvent): string | null {
    if (connection === null) return null;
    return (this.#lines.get(connection)?.letter ?? null) && connection;
  }

  /** Whose copy an event tells of; null where it is the first of its letter. */
  #letterOf(
    event: TraceEvent,
    host: string,
    content: MessageContent,
  ): LetterDraft | null {
    const { connection, cause } = event;
    if (connection === null) {
      return (cause === null ? null : this.#causes.get(cause)) ?? null;
    }
    const line = this.#lines.get(connection);
    if (line?.letter) {
      this.#arrived(event, connection, line.letter, host);
      return line.letter;
    }
    if (line === undefined) return null;
    if (line.sent?.cause === cause) return line.sent.letter;
    const letter = this.#begun(event, host, content, line);
    line.sent = { cause, letter };
    return letter;
  }

  /** The aliases by which a host gives a letter to others, told once for each connection. */
  #arrived(
    event: TraceEvent,
    hop: string,
    letter: LetterDraft,
    host: string,
  ): void {
    if (letter.arrivedBy.has(hop)) return;
    letter.arrivedBy.add(hop);
    this.#expand(event, letter, host, letter.recipientsOf(hop));
  }

  #expand(
    event: TraceEvent,
    letter: LetterDraft,
    host: string,
    recipients: readonly string[],
  ): void {
    for (const alias of recipients) {
      const targets = this.#names.targetsOf(host, alias);
      if (targets === null) continue;
      this.#add(letter, event, { kind: "expanded", host, alias, targets });
    }
  }

  #new(event: TraceEvent, content: MessageContent): LetterDraft {
    const letter = new LetterDraft(event.seq, content);
    this.#letters.push(letter);
    return letter;
  }

  #begun(
    event: TraceEvent,
    host: string,
    content: MessageContent,
    line: Line | null = null,
  ): LetterDraft {
    const letter = this.#new(event, content);
    const envelope = line?.memory.after(line.events).envelope ?? null;
    const addressees = envelope?.recipients ?? [];
    this.#add(letter, event, {
      kind: "sent",
      host,
      device: event.connection,
      secure: line?.secure === true,
      sender: envelope?.sender ?? "",
      addressees,
      reply: null,
      content,
    });
    const accepted = addressees.filter((each) => each.accepted);
    const addresses = accepted.map(({ address }) => address);
    this.#expand(event, letter, host, addresses);
    return letter;
  }

  #reported(
    event: TraceEvent,
    about: LetterDraft,
    host: string,
    content: MessageContent,
  ): LetterDraft {
    const letter = this.#new(event, content);
    letter.about = about;
    this.#add(letter, event, { kind: "reported", host, content });
    this.#add(about, event, { kind: "told", host, letter: letter.key });
    return letter;
  }
}
