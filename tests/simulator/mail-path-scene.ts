import { octetStringOf } from "../../src/mail/format/octets.ts";
import { mailboxNamed } from "../../src/mail/mail-store.ts";
import { pathFromScene } from "../../src/mail/scene-path.ts";
import { readScene, storeFromScene } from "../../src/mail/scene.ts";
import type { Input, TimelessInput } from "../../src/simulator/input.ts";
import { newWorld } from "../../src/simulator/new-world.ts";
import {
  newTimeline,
  present,
  record,
  traceOf,
  type Timeline,
} from "../../src/simulator/timeline.ts";
import type { TraceEvent } from "../../src/simulator/trace.ts";
import { messageOf } from "../stores.ts";

const inbox = { name: "INBOX", uidValidity: 7, uidNext: 1, messages: [] };

/** Two people here, two hosts elsewhere, and the zone by which they are found. */
export const hostsScene = {
  id: "hosts",
  host: "buzon.example",
  clock: "2024-06-13T08:00:00Z",
  seed: 7,
  accounts: [
    { name: "lucia", password: "gato.rojo", mailboxes: [inbox] },
    { name: "marta", password: "pez.azul", mailboxes: [inbox] },
  ],
  aliases: { clase: ["lucia", "profe@escuela.example"], nadador: ["nadie"] },
  hosts: [
    {
      name: "correo.escuela.example",
      address: "192.0.2.20",
      mailFor: ["escuela.example"],
      relayFor: ["lejos.example"],
      accounts: ["profe", "ocupada"],
      aliases: {
        vuelta: ["ida@buzon.example"],
        claustro: ["profe", "lucia@buzon.example"],
      },
      server: { recipients: { ocupada: { kind: "busy", minutes: 20 } } },
    },
    {
      name: "mx.lejos.example",
      address: "192.0.2.30",
      mailFor: ["lejos.example"],
      accounts: ["tomas"],
    },
  ],
  zone: [
    mx("escuela.example", 10, "correo.escuela.example"),
    mx("lejos.example", 10, "mx.lejos.example"),
    mx("nada.example", 0, "."),
  ],
};

/** An MX record. */
export function mx(name: string, preference: number, exchange: string) {
  return { name, type: "MX" as const, preference, exchange };
}

/** A world with hosts, in which things are done one after the other. */
export class MailPathWorld {
  timeline: Timeline;

  constructor(changes: Readonly<Record<string, unknown>> = {}) {
    const { scene, problems } = readScene({ ...hostsScene, ...changes });
    if (scene === null) throw new Error(problems.join("; "));
    const store = storeFromScene(scene, () => new Uint8Array());
    const path = pathFromScene(scene);
    this.timeline = newTimeline(newWorld({ ...store, path, seed: 7 }));
  }

  get world() {
    return present(this.timeline);
  }

  get trace(): readonly TraceEvent[] {
    return traceOf(this.timeline);
  }

  do(input: TimelessInput): readonly TraceEvent[] {
    const at = this.world.now + 1000;
    this.timeline = record(this.timeline, { ...input, at } as Input);
    return this.timeline.entries.at(-1)?.trace ?? [];
  }

  /** Lets minutes pass. */
  wait(minutes: number): readonly TraceEvent[] {
    return this.do({ kind: "advance", by: minutes * 60_000 });
  }

  connect(connection: string, protocol: string): void {
    this.do({ kind: "connect", connection, protocol, roundTripTime: 100 });
  }

  /** Sends lines; gives what was answered. */
  say(connection: string, ...lines: readonly string[]): string {
    const trace = this.do({
      kind: "send",
      connection,
      octets: messageOf(...lines),
    });
    return answersIn(trace, connection);
  }

  /** Lucia logs in and sends a message to these people; RCPT's parameters may follow the address. */
  send(
    recipients: readonly string[],
    lines: readonly string[] = ["Subject: Hola", "", "Nos vemos."],
    parameters = "",
  ): string {
    const connection = `lucia-${this.timeline.entries.length}`;
    this.connect(connection, "submission");
    return this.say(
      connection,
      "EHLO sobremesa.example",
      "AUTH PLAIN AGx1Y2lhAGdhdG8ucm9qbw==",
      `MAIL FROM:<lucia@buzon.example>${parameters}`,
      ...recipients.map((each) => {
        const [address = "", ...more] = each.split(" ");
        return [`RCPT TO:<${address}>`, ...more].join(" ");
      }),
      "DATA",
      ...lines,
      ".",
      "QUIT",
    );
  }

  /** The messages in somebody's INBOX, as octets. */
  inbox(address: string): readonly string[] {
    const [account = "", domain = ""] = address.split("@");
    const host = [...this.world.path.hosts.values()].find(
      ({ elsewhere }) => elsewhere?.setup.mailFor.includes(domain) === true,
    );
    const mail = host?.elsewhere?.mail ?? this.world.mail;
    const mailbox = mailboxNamed(mail, account, "INBOX");
    return [...(mailbox?.messages ?? [])].map(({ content }) =>
      octetStringOf(content.octets),
    );
  }
}

/** What was sent to a client, or from host to host, in these events. */
export function answersIn(
  trace: readonly TraceEvent[],
  connection: string,
): string {
  return trace
    .flatMap((event) =>
      event.kind === "response.sent" && event.connection === connection
        ? event.response.octets
        : [],
    )
    .map((piece) => (typeof piece === "string" ? piece : octetStringOf(piece)))
    .join("");
}

/** Both sides of each connection from host to host, as a transcript; replies by their code. */
export function hopsIn(trace: readonly TraceEvent[]): readonly string[] {
  const names = new Map<string, string>();
  return trace.flatMap((event): readonly string[] => {
    if (event.connection === null) return [];
    if (event.kind === "connection.opened" && event.hop !== undefined) {
      const { from, to } = event.hop;
      names.set(event.connection, "");
      return [`${from} > ${to}`];
    }
    if (!names.has(event.connection)) return [];
    if (event.kind === "line.received" && event.role !== "data") {
      return [`C: ${event.text}`];
    }
    return event.kind === "response.sent"
      ? [`S: ${event.response.status ?? ""}`]
      : [];
  });
}
