import { describe, expect, test } from "vitest";
import { membership } from "../../../src/protocols/imap/wire/sequence-set.ts";
import { newWorld } from "../../../src/simulator/new-world.ts";
import { step } from "../../../src/simulator/step.ts";
import type { World } from "../../../src/simulator/world.ts";
import { epoch, storeOf } from "../../stores.ts";

const messages = Array.from({ length: 20_000 }, (_, i) => ({
  uid: i + 1,
  octets: "Subject: x\r\n\r\nx\r\n",
}));

function opened(count: number): World {
  let world = newWorld({
    epoch,
    mail: storeOf(messages.slice(0, count)),
    seed: 1,
    nextUidValidity: 1_718_265_700,
  });
  world = step(world, {
    kind: "connect",
    at: 0,
    connection: "c",
    protocol: "imap",
    roundTripTime: 0,
  }).world;
  return sent(world, "a LOGIN lucia gato.rojo\r\nb SELECT INBOX\r\n").world;
}

/** What a client's octets do, and the names of all answers. */
function sent(world: World, octets: string) {
  const next = step(world, { kind: "send", at: 0, connection: "c", octets });
  const lines = next.trace.flatMap((event) =>
    event.kind === "response.sent" ? [String(event.response.octets[0])] : [],
  );
  return { world: next.world, lines };
}

// With work that grows with the square of the mailbox these would never end.
describe("a mailbox may be large", () => {
  test("I-076 messages that come one after the other", () => {
    const { lines } = sent(
      opened(0),
      "c APPEND INBOX {1+}\r\nx\r\n".repeat(6000),
    );
    expect(lines).toHaveLength(18_000);
    expect(lines.at(-3)).toBe("* 6000 EXISTS\r\n");
  });

  test("I-162 a set of many members as a search key", () => {
    const odd = Array.from({ length: 10_000 }, (_, i) => i * 20 + 1);
    const isNamed = membership(
      odd.map((number) => ({ from: number, to: number })),
      200_000,
    );
    let named = 0;
    for (let number = 1; number <= 200_000; number++) {
      if (isNamed(number)) named++;
    }
    expect(named).toBe(10_000);
  });

  test("I-157 half of all are expunged", () => {
    const even = Array.from({ length: 9000 }, (_, i) => i * 2 + 2).join(",");
    const marked = sent(
      opened(20_000),
      `c STORE ${even} +FLAGS.SILENT (\\Deleted)\r\n`,
    );
    const { lines } = sent(marked.world, "d EXPUNGE\r\n");
    expect(lines).toHaveLength(9001);
  });
});
