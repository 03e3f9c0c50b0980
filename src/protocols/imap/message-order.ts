import { baseSubjectOf } from "../../mail/format/base-subject.ts";
import { decodedHeader } from "../../mail/format/encoded-word.ts";
import type { Address } from "../../mail/format/envelope.ts";
import { readingOf } from "../../mail/format/message-reading.ts";
import type { Placed } from "../../mail/message-list.ts";
import type { Message } from "../../mail/message.ts";
import { collated } from "./collation.ts";
import { sentMomentOf } from "./sent-moment.ts";
import type { SortCriterion, SortKey } from "./wire/sort-criteria.ts";

/**
 * Messages in the order that some criteria ask for, the first of them first.
 *
 * RFC 5256 §3. Those that are alike by all criteria stay in the order of their
 * numbers, also where a criterion is reversed.
 */
export function inOrder(
  placed: readonly Placed[],
  criteria: readonly SortCriterion[],
): readonly Placed[] {
  const directions = criteria.map(({ isReversed }) => (isReversed ? -1 : 1));
  return placed
    .map((each) => ({
      each,
      values: criteria.map(({ key }) => valueOf(each.message, key)),
    }))
    .sort((a, b) => {
      for (const [index, direction] of directions.entries()) {
        const one = a.values[index] ?? 0;
        const other = b.values[index] ?? 0;
        if (one !== other) return one < other ? -direction : direction;
      }
      return a.each.number - b.each.number;
    })
    .map(({ each }) => each);
}

function valueOf(message: Message, key: SortKey): number | string {
  const { content, internalDate } = message;
  switch (key) {
    case "ARRIVAL":
      return internalDate.ms;
    case "DATE":
      return sentMomentOf(message);
    case "SIZE":
      return content.octets.length;
    case "SUBJECT":
      return collated(baseSubjectOf(readingOf(content).subject).text);
    case "CC":
      return mailboxOf(readingOf(content).envelope.cc[0]);
    case "FROM":
      return mailboxOf(readingOf(content).envelope.from[0]);
    case "TO":
      return mailboxOf(readingOf(content).envelope.to[0]);
    case "DISPLAYFROM":
      return displayed(readingOf(content).envelope.from[0]);
    case "DISPLAYTO":
      return displayed(readingOf(content).envelope.to[0]);
    default:
      return key satisfies never;
  }
}

function mailboxOf(address: Address | undefined): string {
  return collated(address?.mailbox ?? "");
}

/** RFC 5957 §3: the name as people read it, else the address. */
function displayed(address: Address | undefined): string {
  const { name = null, mailbox = null, host = null } = address ?? {};
  const shown = decodedHeader(name ?? "");
  if (shown !== "") return collated(shown);
  return collated(host === null ? (mailbox ?? "") : `${mailbox ?? ""}@${host}`);
}
