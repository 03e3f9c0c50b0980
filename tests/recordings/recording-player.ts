import { createHash } from "node:crypto";
import {
  octetStringOf,
  utf8Octets,
  type OctetString,
} from "../../src/mail/format/octets.ts";
import type { Input, TimelessInput } from "../../src/simulator/input.ts";
import { step } from "../../src/simulator/step.ts";
import type { World } from "../../src/simulator/world.ts";
import { clientResponse } from "./client-response.ts";
import type { RecordedConnection, RecordedStep } from "./recording-reader.ts";
import { responsesIn } from "./responses.ts";

/** What our server answered on one connection, in place of the recorded server. */
export interface Played {
  readonly protocol: string;
  readonly responses: readonly string[];
}

const arrival = [
  "Date: Mon, 09 Mar 2026 09:00:00 +0000",
  "From: sender@example.net",
  "To: alice@example.org",
  "Subject: Arrived meanwhile",
  "Message-ID: <meanwhile@example.net>",
  "MIME-Version: 1.0",
  "Content-Type: text/plain",
  "",
  "This is new.",
  "",
].join("\r\n");

/** Says to our servers what a recorded client said, one connection after the other. */
export class RecordingPlayer {
  #world: World;
  #opened = 0;
  /** What each connection was sent. */
  readonly #heard = new Map<string, string>();
  /** The HIGHESTMODSEQ that the client was told first; programs keep it. */
  #highest: string | undefined;

  constructor(beginning: World) {
    this.#world = beginning;
  }

  play({ protocol, steps }: RecordedConnection): Played {
    const connection = this.#connect(servedAs(protocol, steps));
    let heard = connection.heard();
    const exchange: string[] = [];
    for (const [index, each] of steps.entries()) {
      const before = heard.length;
      switch (each.kind) {
        case "client":
          connection.send(
            isRefused(steps[index + 1])
              ? each.lines
              : this.#adapted(each.lines, heard, exchange),
          );
          break;
        case "server":
          break;
        case "tls":
          this.#input({ kind: "secure", connection: connection.id });
          break;
        case "deliver":
          this.#input({
            kind: "deliver",
            account: "alice",
            mailbox: "INBOX",
            octets: arrival,
          });
          break;
        case "elsewhere":
          this.#elsewhere(each.command);
          break;
        default:
          each satisfies never;
      }
      heard = connection.heard();
      if (heard.length > before && each.kind === "client") {
        exchange.push(...each.lines);
      }
    }
    this.#input({ kind: "cut", connection: connection.id });
    return { protocol, responses: responsesIn(protocol, heard) };
  }

  /** What the client would have said to our server's challenge and stamp. */
  #adapted(
    lines: readonly string[],
    heard: string,
    said: readonly string[],
  ): readonly string[] {
    this.#highest ??= /HIGHESTMODSEQ (\d+)/.exec(heard)?.[1];
    return lines.map((recorded, index) => {
      const line = recorded.replace(
        /CHANGEDSINCE \d+/,
        `CHANGEDSINCE ${this.#highest ?? "1"}`,
      );
      const apop = /^APOP (\S+) /i.exec(line);
      const stamp = /<[^<>]+>/.exec(heard.split("\r\n")[0] ?? "")?.[0] ?? "";
      if (apop !== null) {
        const digest = createHash("md5").update(`${stamp}wonderland`);
        return `APOP ${apop[1] ?? ""} ${digest.digest("hex")}`;
      }
      if (index > 0) return line;
      const last = heard.split("\r\n").at(-2) ?? "";
      const challenge = /^(?:\+|334) (\S+)$/.exec(last)?.[1];
      return challenge === undefined
        ? line
        : clientResponse(said, challenge, line);
    });
  }

  #elsewhere(command: string): void {
    const other = this.#connect("imap");
    other.send(["a LOGIN alice wonderland", "b SELECT INBOX", `c ${command}`]);
    if (!/^c OK/m.test(other.heard())) throw new Error(other.heard());
    this.#input({ kind: "cut", connection: other.id });
  }

  #connect(protocol: string) {
    const id = `c${++this.#opened}`;
    this.#input({ kind: "connect", connection: id, protocol, roundTripTime: 0 });
    return {
      id,
      heard: () => this.#heard.get(id) ?? "",
      send: (lines: readonly string[]) => {
        const text = lines.map((line) => `${line}\r\n`).join("");
        this.#input({
          kind: "send",
          connection: id,
          octets: unescaped(octetStringOf(utf8Octets(text))),
        });
      },
    };
  }

  #input(input: TimelessInput): void {
    const at = this.#world.now + 1000;
    const { world, trace } = step(this.#world, { ...input, at } as Input);
    this.#world = world;
    for (const event of trace) {
      if (event.kind === "fault.caught") throw new Error(event.message);
      if (event.kind !== "response.sent") continue;
      const octets = event.response.octets.map((piece) =>
        typeof piece === "string" ? piece : octetStringOf(piece),
      );
      const connection = event.connection ?? "";
      const before = this.#heard.get(connection) ?? "";
      this.#heard.set(connection, before + octets.join(""));
    }
  }
}

/** Programs that log in send mail by submission, the others by relay. */
function servedAs(protocol: string, steps: readonly RecordedStep[]): string {
  if (protocol !== "smtp") return protocol;
  const logsIn = steps.some(
    (each) =>
      each.kind === "client" &&
      each.lines.some((line) => /^AUTH /i.test(line)),
  );
  return logsIn ? "submission" : "smtp";
}

/** A log-in that was refused is one with a wrong password, which stays wrong. */
function isRefused(next: RecordedStep | undefined): boolean {
  return next?.kind === "server" && /^(?:-ERR|535|\S+ NO)/.test(next.response);
}

/** Octets that are no UTF-8 stand in a recording as `\xHH`. */
function unescaped(octets: OctetString): OctetString {
  return octets.replace(/\\x([0-9a-f]{2})/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}
