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
  let listening = listeningTo(talk.connection, null);
  while (talk.connection.open) {
    const [next, framed] = framing.next(
      talk.framer,
      listening.expected,
      listening.unasked,
    );
    talk.framer = next;
    if (framed.kind === "more") break;
    try {
      talk.take(framed, listening.expected);
    } catch (fault) {
      running.fail(talk.connection, fault, received);
    }
    const before = listening;
    listening = listeningTo(talk.connection, before);
    if (listening.awaitsTls || (listening.inflates && !before.inflates)) {
      talk.keep({ framer: talk.framer });
      discardInClear(running, talk.connection, received);
      return;
    }
  }
  talk.keep({ framer: talk.framer });
}

/** How the next octets are listened to, as the state and the session have it. */
interface Listening {
  readonly snapshot: Connection["snapshot"];
  readonly expected: Expected;
  /** Whether literals may come unasked. */
  readonly unasked: boolean;
  readonly awaitsTls: boolean;
  /** Whether both sides compress what they say. */
  readonly inflates: boolean;
}

/** As before, where nothing has moved. */
function listeningTo(
  connection: Connection,
  before: Listening | null,
): Listening {
  const { snapshot } = connection;
  if (before?.snapshot === snapshot) return before;
  const protocol = protocolNamed(connection.protocol);
  const session = sessionOf(connection);
  return {
    snapshot,
    expected: expectedBy(connection),
    unasked: protocol.takesUnasked(session),
    awaitsTls: awaitsTls(connection),
    inflates: protocol.isCompressed?.(session) ?? false,
  };
}

/** What the next octets are, by the tag of the state that the machine is in. */
function expectedBy({ snapshot }: Connection): Expected {
  if (snapshot.hasTag("expects.line")) return "line";
  return snapshot.hasTag("expects.data") ? "data" : "command";
}
