import { readingOf } from "../../src/mail/format/message-reading.ts";
import { surrogateOf } from "../../src/mail/format/surrogate.ts";
import { expect } from "vitest";
import type { BelievedMailbox } from "../../src/clients/belief.ts";
import { beliefAfter } from "../../src/clients/device.ts";
import { flagNames } from "../../src/mail/flags.ts";
import { protocolNamed } from "../../src/protocols/index.ts";
import type { OpenMailbox } from "../../src/protocols/protocol.ts";
import type { TraceEvent } from "../../src/simulator/trace.ts";
import { sessionOf, setupOf, type World } from "../../src/simulator/world.ts";

/**
 * Compares what each connected device believes with the server's account of
 * its session: all that was told must be so. Gives how much was compared.
 */
export function compareBeliefs(
  world: World,
  trace: readonly TraceEvent[],
): number {
  let compared = 0;
  for (const [id, connection] of world.connections) {
    const events = trace.filter((event) => event.connection === id);
    const belief = beliefAfter(events);
    expect(belief.connected).toBe(connection.open);
    if (!connection.open || connection.inProgress !== null) continue;
    const protocol = protocolNamed(connection.protocol);
    const { account, open } = protocol.observe(sessionOf(connection));
    // Nobody tells a client whose connection is known already who it is.
    const { preauthenticated } = setupOf(world, connection.protocol);
    if (account !== null && preauthenticated === null) {
      expect(belief.user).toBe(account);
    }
    expect(belief.mailbox === null).toBe(open === null);
    if (belief.mailbox === null || open === null) continue;
    compared += compareMailbox(belief.mailbox, open);
  }
  return compared;
}

function compareMailbox(believed: BelievedMailbox, open: OpenMailbox): number {
  let compared = 0;
  if (believed.exists !== null) {
    expect(believed.exists).toBe(open.messages.length);
    expect(believed.messages.length).toBe(open.messages.length);
  }
  let number = 0;
  for (const known of believed.messages) {
    number++;
    const message = open.messages.at(number);
    if (message === undefined) throw new Error(`there is no message ${number}`);
    if (known.uid !== null) expect(known.uid).toBe(message.uid);
    if (known.uniqueId !== null) {
      expect(known.uniqueId).toBe(open.uniqueIdOf(message));
    }
    if (known.flags !== null) {
      expect(spelt(known.flags)).toEqual(spelt(flagNames(message.flags)));
    }
    if (known.modSeq !== null) {
      expect(known.modSeq).toBeLessThanOrEqual(message.modSeq);
    }
    const readings = [message.content, surrogateOf(message.content)].map(
      readingOf,
    );
    if (known.subject !== null) {
      expect(readings.map(({ subject }) => subject)).toContain(known.subject);
    }
    if (known.from !== null) {
      expect(readings.map(({ from }) => from)).toContain(known.from);
    }
    if (known.size !== null) expect(known.size).toBe(open.sizeOf(message));
    expect(known.marked).toBe(open.marked.has(message.uid));
    if (known.told !== null) compared++;
  }
  return compared;
}

/** Flags but for \Recent, which is the session's own, in one order and case. */
function spelt(flags: readonly string[]): readonly string[] {
  return flags
    .map((flag) => flag.toLowerCase())
    .filter((flag) => flag !== "\\recent")
    .toSorted();
}
