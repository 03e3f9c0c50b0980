import type { Mailbox } from "../../mail/mailbox.ts";
import type { MessageList } from "../../mail/message-list.ts";
import type { Response } from "../protocol.ts";
import { untagged } from "./wire/response.ts";
import {
  printSequenceSet,
  withHighest,
  type SequenceRange,
  type SequenceSet,
} from "./wire/sequence-set.ts";
import { difference, intersection } from "./wire/set-arithmetic.ts";

/**
 * `* VANISHED (EARLIER)`: those of some UIDs whose messages went after a
 * mod-sequence, but for those that this client still knows by number (`told`);
 * nothing where none did. `*` is the highest UID ever given.
 *
 * RFC 7162 §3.2.6, §3.2.10.1. What went too long ago is forgotten: then all UIDs
 * are told that aren't there.
 */
export function vanishedEarlier(
  mailbox: Mailbox,
  since: number,
  uids: SequenceSet,
  told: MessageList,
): readonly Response[] {
  const highest = mailbox.uidNext - 1;
  const gone =
    mailbox.expunged.since(since) ??
    difference([{ from: 1, to: highest }], uidsOf(mailbox.messages));
  const asked = intersection(gone, withHighest(uids, highest));
  const vanished = asked.length === 0 ? asked : difference(asked, uidsOf(told));
  if (vanished.length === 0) return [];
  const set = printSequenceSet(vanished);
  return [untagged("VANISHED", `VANISHED (EARLIER) ${set}`)];
}

function uidsOf(messages: MessageList): SequenceSet {
  const ranges: SequenceRange[] = [];
  let from = 0;
  let to = -1;
  for (const { uid } of messages) {
    if (uid !== to + 1) {
      if (to > 0) ranges.push({ from, to });
      from = uid;
    }
    to = uid;
  }
  if (to > 0) ranges.push({ from, to });
  return ranges;
}
