import type { OctetString } from "../mail/format/octets.ts";
import { dialogueOf } from "../protocols/dialogues.ts";
import { protocolNamed } from "../protocols/index.ts";
import type { Expected } from "../protocols/protocol.ts";
import { Conversation } from "./conversation.ts";
import { discardInClear, failHandshake } from "./in-clear.ts";
import { awaitsTls } from "./secure.ts";
import type { StepInProgress } from "./step-in-progress.ts";
import { sessionOf, type Connection, type Numbered } from "./world.ts";

/**
 * Octets from a client, one frame after the other: framed, read, allowed or
 * rejected by the machine, carried out, answered.
 */
export function converse(
  running: StepInProgress,
  connection: Connection,
  octets: OctetString,
  cause: Numbered | null = null,
): void {
  if (awaitsTls(connection)) {
    failHandshake(running, connection, octets);
    return;
  }
  const { id } = connection;
  const protocol = protocolNamed(connection.protocol);
  const received = running.record.note(
    { kind: "octets.received", octets },
    id,
    cause,
  );
  const { framing } = dialogueOf(protocol.name);
  const talk = new Conversation(running, connection, received);
  talk.framer = framing.push(talk.framer, octets);
  while (talk.connection.open) {
    if (awaitsTls(talk.connection)) {
      talk.keep({ framer: talk.framer });
      discardInClear(running, talk.connection, received);
      return;
    }
    const expected = expectedBy(talk.connection);
    const [next, framed] = framing.next(
      talk.framer,
      expected,
      protocol.takesUnasked(sessionOf(talk.connection)),
    );
    talk.framer = next;
    if (framed.kind === "more") break;
    const before = isCompressed(talk.connection);
    try {
      talk.take(framed, expected);
    } catch (fault) {
      running.fail(talk.connection, fault, received);
    }
    if (!before && isCompressed(talk.connection)) {
      talk.keep({ framer: talk.framer });
      discardInClear(running, talk.connection, received);
      return;
    }
  }
  talk.keep({ framer: talk.framer });
}

/** Whether both sides compress what they say from now on. */
function isCompressed(connection: Connection): boolean {
  const protocol = protocolNamed(connection.protocol);
  return protocol.isCompressed?.(sessionOf(connection)) ?? false;
}

/** What the next octets are, by the tag of the state that the machine is in. */
function expectedBy({ snapshot }: Connection): Expected {
  if (snapshot.hasTag("expects.line")) return "line";
  return snapshot.hasTag("expects.data") ? "data" : "command";
}
