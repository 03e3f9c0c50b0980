import { octetStringOf } from "../src/mail/format/octets.ts";
import type { Input, TimelessInput } from "../src/simulator/input.ts";
import { newWorld } from "../src/simulator/new-world.ts";
import {
  newTimeline,
  present,
  record,
  type Timeline,
} from "../src/simulator/timeline.ts";
import type { TraceEvent } from "../src/simulator/trace.ts";
import { account, epoch, scenes } from "./stores.ts";
import type { Transcript, TranscriptStep } from "./transcript-reader.ts";

/** What a client has been sent and the transcript has not yet spoken of. */
interface Client {
  readonly id: string;
  open: boolean;
  /** Octets of a line that has no CRLF yet. */
  tail: string;
  /** Lines not yet listed. */
  unlisted: string[];
  /** All lines since somebody last spoke. */
  exchange: string[];
  skipping: boolean;
}

/** Plays a transcript and throws where the server says something else. */
export function play(transcript: Transcript): Timeline {
  return new Player(transcript).play();
}

class Player {
  readonly #transcript: Transcript;
  readonly #clients = new Map<number, Client>();
  #timeline: Timeline;
  #opened = 0;
  #listening = false;
  /** What one client says in a row, until it goes out. */
  #segment = "";

  constructor(transcript: Transcript) {
    const mail = scenes.get(transcript.scene);
    if (mail === undefined) throw new Error(`no scene ${transcript.scene}`);
    this.#transcript = transcript;
    this.#timeline = newTimeline(
      newWorld({
        epoch,
        mail,
        seed: 7,
        nextUidValidity: 1_718_265_601,
        servers: transcript.servers,
      }),
    );
  }

  play(): Timeline {
    const { steps } = this.#transcript;
    for (const [index, step] of steps.entries()) {
      try {
        this.#take(step, steps[index - 1], steps[index + 1]);
      } catch (problem) {
        throw new Error(`line ${step.line}: ${String(problem)}`, {
          cause: problem,
        });
      }
    }
    this.#endExchange();
    return this.#timeline;
  }

  #take(
    step: TranscriptStep,
    before: TranscriptStep | undefined,
    after: TranscriptStep | undefined,
  ): void {
    switch (step.kind) {
      case "client": {
        const goesOn =
          before?.kind === "client" && before.connection === step.connection;
        if (!goesOn) this.#speak();
        this.#segment += step.text;
        if (after?.kind === "client" && after.connection === step.connection) {
          return;
        }
        const client = this.#client(step.connection);
        if (!client.open) throw new Error("the connection is closed");
        const octets = this.#segment;
        this.#segment = "";
        this.#input({ kind: "send", connection: client.id, octets });
        return;
      }
      case "server":
        return this.#listed(this.#client(step.connection), step.text);
      case "skip":
        this.#listening = true;
        this.#client(step.connection).skipping = true;
        return;
      case "absent": {
        this.#listening = true;
        const { exchange } = this.#client(step.connection);
        const found = exchange.find((line) => matches(step.text, line));
        if (found !== undefined) throw new Error(`this came: ${found}`);
        return;
      }
      case "closed":
        if (this.#client(step.connection).open) throw new Error("still open");
        return;
      case "connect":
        this.#speak();
        this.#connect(step.connection, false, step.certificate);
        return;
      case "tls": {
        this.#speak();
        const client = this.#clients.get(step.connection);
        if (client?.open === true) {
          this.#input({ kind: "secure", connection: client.id });
        } else this.#connect(step.connection, true, step.certificate);
        return;
      }
      case "cut":
      case "timeout": {
        this.#speak();
        const connection = this.#client(step.connection).id;
        this.#input(
          step.kind === "cut"
            ? { kind: "cut", connection }
            : { kind: "close", connection, reason: "autologout" },
        );
        return;
      }
      case "deliver": {
        this.#speak();
        const { mailbox = "", text: octets } = step;
        this.#input({ kind: "deliver", account, mailbox, octets });
        return;
      }
      default:
        step satisfies never;
    }
  }

  #client(number: number): Client {
    return this.#clients.get(number) ?? this.#connect(number);
  }

  #connect(number: number, tls = false, certificate?: string): Client {
    if (this.#clients.get(number)?.open === true) {
      throw new Error(`connection ${number} is open`);
    }
    const id = `${number}.${++this.#opened}`;
    const client: Client = {
      id,
      open: true,
      tail: "",
      unlisted: [],
      exchange: [],
      skipping: false,
    };
    this.#clients.set(number, client);
    const { protocols } = this.#transcript;
    const protocol = protocols.get(number) ?? protocols.get(1) ?? "";
    this.#input({
      kind: "connect",
      connection: id,
      protocol,
      roundTripTime: 100,
      ...(tls ? { tls } : {}),
      ...(certificate === undefined ? {} : { certificate }),
    });
    return client;
  }

  #input(input: TimelessInput): void {
    const at = present(this.#timeline).now + 1000;
    this.#timeline = record(this.#timeline, { ...input, at } as Input);
    const { trace, world } = this.#timeline.entries.at(-1) ?? {
      trace: [],
      world: present(this.#timeline),
    };
    for (const event of trace) this.#hear(event);
    for (const client of this.#clients.values()) {
      client.open = world.connections.get(client.id)?.open ?? false;
    }
  }

  #hear(event: TraceEvent): void {
    if (event.kind === "fault.caught") throw new Error(event.message);
    if (event.kind !== "response.sent") return;
    const client = [...this.#clients.values()].find(
      ({ id }) => id === event.connection,
    );
    if (client === undefined) return;
    const octets = event.response.octets
      .map((piece) =>
        typeof piece === "string" ? piece : octetStringOf(piece),
      )
      .join("");
    const lines = (client.tail + octets).split("\r\n");
    client.tail = lines.pop() ?? "";
    client.unlisted.push(...lines);
    client.exchange.push(...lines);
  }

  /** Somebody is about to speak: what was to be heard must have been listed. */
  #speak(): void {
    if (this.#listening) this.#endExchange();
  }

  #endExchange(): void {
    this.#listening = false;
    for (const [number, client] of this.#clients) {
      const [unlisted] = client.unlisted;
      if (unlisted !== undefined && !client.skipping) {
        throw new Error(`not listed on connection ${number}: ${unlisted}`);
      }
      if (client.tail !== "") throw new Error(`no CRLF: ${client.tail}`);
      client.unlisted = [];
      client.exchange = [];
      client.skipping = false;
    }
  }

  #listed(client: Client, expected: string): void {
    this.#listening = true;
    if (client.skipping) {
      const found = client.unlisted.findIndex((line) =>
        matches(expected, line),
      );
      if (found < 0) throw new Error(`never came: ${expected}`);
      client.unlisted.splice(0, found);
      client.skipping = false;
    }
    const line = client.unlisted.shift();
    if (line === undefined) throw new Error(`nothing came for: ${expected}`);
    if (!matches(expected, line)) {
      throw new Error(`expected: ${expected}\n     came: ${line}`);
    }
  }
}

/** Whether a line is the expected one, in which `<any>` stands for any characters. */
export function matches(expected: string, line: string): boolean {
  const [first = "", ...others] = expected.split("<any>");
  const last = others.pop();
  if (last === undefined) return first === line;
  if (!line.startsWith(first)) return false;
  let from = first.length;
  for (const part of others) {
    const at = line.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return line.length - last.length >= from && line.endsWith(last);
}
