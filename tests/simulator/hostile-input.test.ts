import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { protocols } from "../../src/protocols/index.ts";
import { newWorld } from "../../src/simulator/new-world.ts";
import { knownCommands } from "../../src/simulator/legal-commands.ts";
import { step } from "../../src/simulator/step.ts";
import type { TraceEvent } from "../../src/simulator/trace.ts";
import type { World } from "../../src/simulator/world.ts";
import { epoch, scenes } from "../stores.ts";

/** A world with one connection, logged in and with a mailbox open where there is such a thing. */
function conversing(protocol: string, opening: readonly string[]): World {
  const mail = scenes.get("reference");
  if (mail === undefined) throw new Error("no reference store");
  const beginning = newWorld({
    epoch,
    mail,
    seed: 1,
    nextUidValidity: 1_718_265_700,
  });
  const connected = step(beginning, {
    kind: "connect",
    at: 0,
    connection: "c",
    protocol,
    roundTripTime: 0,
  });
  return opening.reduce(
    (world, line) => sent(world, `${line}\r\n`).world,
    connected.world,
  );
}

function sent(world: World, octets: string) {
  return step(world, { kind: "send", at: 0, connection: "c", octets });
}

const ehlo = ["EHLO cliente.example"];

const openings: readonly (readonly [string, readonly string[], string])[] = [
  ["imap", [], "z NOOP"],
  ["imap", ["a LOGIN lucia gato.rojo", "b SELECT INBOX"], "z NOOP"],
  ["pop3", [], "CAPA"],
  ["pop3", ["USER lucia", "PASS gato.rojo"], "NOOP"],
  ["smtp", [], ".\r\nNOOP"],
  ["smtp", [...ehlo, "MAIL FROM:<>", "RCPT TO:<lucia>"], ".\r\nNOOP"],
  ["smtp", [...ehlo, "MAIL FROM:<>", "RCPT TO:<lucia>", "DATA"], ".\r\nNOOP"],
  ["submission", [...ehlo, "AUTH PLAIN AGx1Y2lhAGdhdG8ucm9qbw=="], ".\r\nNOOP"],
];

const octet = fc
  .integer({ min: 0, max: 255 })
  .map((code) => String.fromCharCode(code));
const morsel = fc.oneof(
  octet,
  fc.constantFrom(
    " ",
    "  ",
    "(",
    ")",
    '"',
    "\\",
    "{5}",
    "{3+}",
    "{0}",
    "*",
    "%",
    ":",
    ",",
    "\r\n",
    "\n",
    "\0",
    "1",
    "0",
    "4294967295",
    "99999999999",
    "1:*",
    "BODY[",
    "]",
    "<0.1>",
    ".",
    "+FLAGS",
    "\\Seen",
    "\\Deleted",
    "INBOX",
    "UID",
    "NIL",
    "a1 ",
    "a2 ",
    "DONE",
    "CHARSET",
    "&AAA-",
    "lucia",
    "FROM:<",
    "TO:<lucia@buzon.example>",
    ">",
    "@",
    " SIZE=",
    "LAST",
    "\r\n.\r\n",
    "\n.\n",
    "\r.\r",
    "=",
  ),
);

/** Fails on a fault, on an answer without its line end, or on a cause that came later. */
function check(trace: readonly TraceEvent[]): void {
  for (const event of trace) {
    expect(event.kind).not.toBe("fault.caught");
    if (event.cause !== null) expect(event.cause).toBeLessThan(event.seq);
    if (event.kind !== "response.sent") continue;
    const last = event.response.octets.at(-1);
    const end =
      typeof last === "string"
        ? last.slice(-2)
        : String.fromCharCode(...(last?.slice(-2) ?? []));
    expect(end).toBe("\r\n");
  }
}

describe.each(openings)("%s after %j", (protocol, opening, harmless) => {
  const world = conversing(protocol, opening);
  const found = protocols.find(({ name }) => name === protocol);
  const names = found === undefined ? [] : knownCommands(found);
  const command = fc.constantFrom(...names);
  const tagged = found?.tagged === true ? "t1 " : "";
  const line = fc
    .tuple(command, fc.array(morsel, { maxLength: 12 }))
    .map(([name, morsels]) => `${tagged}${name} ${morsels.join("")}\r\n`);

  test("random octets are answered or waited for, and the session lives on", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(line, morsel), { maxLength: 8 }),
        (pieces) => {
          let now = world;
          for (const piece of pieces) {
            const result = sent(now, piece);
            check(result.trace);
            now = result.world;
          }
          if (now.connections.get("c")?.open !== true) return;
          // Ends whatever frame is open, however many octets it waits for.
          for (let i = 0; i < 40; i++)
            now = sent(now, `${"x".repeat(4)}\r\n`).world;
          if (now.connections.get("c")?.framer.literal !== null) return;
          if (now.connections.get("c")?.open !== true) return;
          const { trace } = sent(now, `${harmless}\r\n`);
          check(trace);
          expect(trace.some(({ kind }) => kind === "response.sent")).toBe(true);
        },
      ),
      { numRuns: 300, seed: 20240613 },
    );
  });

  test("how the octets are cut into segments makes no difference", () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const octets = lines.join("");
        const whole = answers(sent(world, octets).trace);
        let now = world;
        const parts: string[] = [];
        for (const one of octets) {
          const result = sent(now, one);
          parts.push(...answers(result.trace));
          now = result.world;
        }
        expect(parts).toEqual(whole);
      }),
      { numRuns: 60, seed: 1 },
    );
  });
});

function answers(trace: readonly TraceEvent[]): string[] {
  return trace.flatMap((event) =>
    event.kind === "response.sent"
      ? [
          event.response.octets
            .map((piece) =>
              typeof piece === "string" ? piece : `<${piece.length}>`,
            )
            .join(""),
        ]
      : [],
  );
}
