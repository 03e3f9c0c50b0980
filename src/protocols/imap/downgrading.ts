import { surrogateOf } from "../../mail/format/surrogate.ts";
import type { MessageList } from "../../mail/message-list.ts";
import { surrogatesIn } from "../../mail/surrogate-column.ts";
import { showsUtf8 } from "./capabilities.ts";
import type { ImapSession } from "./session.ts";
import { printFetch } from "./wire/fetch-answer.ts";
import type { FetchItem } from "./wire/fetch-item.ts";
import type { SequenceSet } from "./wire/sequence-set.ts";
import { printUidSet } from "./wire/uid-set.ts";

/** Data items that say nothing of what is in a message. */
const besideContent: ReadonlySet<FetchItem["kind"]> = new Set([
  "UID",
  "FLAGS",
  "INTERNALDATE",
  "SAVEDATE",
  "EMAILID",
  "THREADID",
  "MODSEQ",
]);

/**
 * Whether messages with UTF-8 in their header are shown as their surrogates:
 * where something of them is asked for by a client that hasn't said that it
 * understands UTF-8.
 *
 * RFC 6855 §7, §8
 */
export function showsSurrogates(
  session: ImapSession,
  items: readonly FetchItem[],
): boolean {
  return (
    !showsUtf8(session) && items.some(({ kind }) => !besideContent.has(kind))
  );
}

/**
 * The numbers, or the UIDs, of the messages of which a surrogate is shown, as
 * a response code; null for none.
 *
 *     resp-text-code =/ "DOWNGRADED" SP sequence-set   ; RFC 6858 §3
 */
export function downgradedCode(
  ranges: SequenceSet,
  messages: MessageList,
  byUid: boolean,
): string | null {
  const found: number[] = [];
  for (const { from, to } of ranges) {
    for (const slice of messages.slices(from, to)) {
      const { chunk, number, start } = slice;
      for (const place of surrogatesIn(slice)) {
        const uid = chunk.kept[place]?.uid ?? 0;
        found.push(byUid ? uid : number + place - start);
      }
    }
  }
  return found.length === 0 ? null : `DOWNGRADED ${printUidSet(found)}`;
}

/** What `printFetch` prints, of the message's surrogate; ids stay those of the message. */
export const printInAscii: typeof printFetch = (
  number,
  message,
  items,
  known,
) => {
  const content = surrogateOf(message.content);
  if (content === message.content) {
    return printFetch(number, message, items, known);
  }
  const surrogate = { ...message, content, size: content.octets.length };
  return printFetch(number, surrogate, items, {
    ...known,
    emailIdOf: () => known.emailIdOf(message),
    threadIdOf: () => known.threadIdOf(message),
  });
};
