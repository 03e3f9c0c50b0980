import type { EnvelopeRecipient } from "../../mail/envelope.ts";
import { octetStringOf } from "../../mail/format/octets.ts";
import { ownAddress, type QueuedMessage } from "../../mail/mail-path.ts";
import type { Response } from "../../protocols/protocol.ts";
import {
  relayDialogue,
  type HeardReply,
  type Relayed,
} from "../../protocols/smtp/relay-dialogue.ts";
import { connect } from "../connect.ts";
import { converse } from "../converse.ts";
import { secure } from "../secure.ts";
import type { StepInProgress } from "../step-in-progress.ts";
import type { Numbered } from "../world.ts";
import { changePath } from "./path-work.ts";

/** Round-trip time between hosts, in ms. */
const roundTripTime = 40;

const nothing: HeardReply = { code: "", lines: [] };

/**
 * One connection from host to host, on which a message goes on: the sending
 * host's side of SMTP talks to the other one's server, line by line, and time
 * goes on with each answer.
 */
export function hop(
  running: StepInProgress,
  message: QueuedMessage,
  to: string,
  recipients: readonly EnvelopeRecipient[],
  cause: Numbered | null,
): Relayed {
  const from = message.host;
  const begun = changePath(running, { kind: "hop.begun" }, null, cause);
  const id = `hop-${running.path.hops}`;
  let heard: readonly Response[] = [];
  running.record.listen(id, (responses) => (heard = [...heard, ...responses]));
  connect(
    running,
    {
      id,
      protocol: "smtp",
      roundTripTime,
      tls: false,
      certificate: null,
      address: running.path.hosts.get(from)?.address ?? ownAddress,
      hop: { from, to, message: message.id },
    },
    begun,
  );
  const talk = relayDialogue(replyIn(heard), {
    host: from,
    envelope: { ...message.envelope, recipients },
    content: message.content.octets,
  });
  for (let turn = talk.next(); ;) {
    if (turn.done === true) {
      const left = running.connections.get(id);
      if (left?.open === true) running.end(left, "cable", begun);
      const results = turn.value.results.map((each) => ({ ...each, by: to }));
      return { ...turn.value, results };
    }
    heard = [];
    running.moveTo(running.now + roundTripTime);
    const connection = running.connections.get(id);
    if (connection?.open === true) {
      if (turn.value.kind === "secure") secure(running, connection, begun);
      else converse(running, connection, turn.value.octets, begun);
    }
    turn = talk.next(replyIn(heard));
  }
}

/** What was said, as a reply; an empty one where nothing was. */
function replyIn(responses: readonly Response[]): HeardReply {
  const text = responses
    .flatMap(({ octets }) => octets)
    .map((piece) => (typeof piece === "string" ? piece : octetStringOf(piece)))
    .join("");
  const lines = text.split("\r\n").slice(0, -1);
  const [first] = lines;
  if (first === undefined) return nothing;
  return {
    code: first.slice(0, 3),
    lines: lines.map((line) => line.slice(4)),
  };
}
