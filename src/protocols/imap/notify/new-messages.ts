import { isDecodable } from "../../../mail/format/section.ts";
import type { Placed } from "../../../mail/message-list.ts";
import type { Message } from "../../../mail/message.ts";
import type { Response } from "../../protocol.ts";
import type { Asker } from "../access.ts";
import { fetched, markSeen, withImplied } from "../commands/fetch.ts";
import { printInAscii, showsSurrogates } from "../downgrading.ts";
import {
  presentMailbox,
  presentRights,
  withFlagsTold,
  type MailboxView,
} from "../mailbox-view.ts";
import { printFetch } from "../wire/fetch-answer.ts";
import { setsSeen, type FetchItem } from "../wire/fetch-item.ts";

/**
 * What is told unasked of messages that have just come.
 *
 * RFC 5465 §5.2. Who asks for what sets \Seen has it set, as by FETCH. Where
 * mod-sequences are told they go along, and the UID (RFC 7162 §3.2.4, RFC 9051
 * appendix E). A part that can't be decoded is left out: there is no command to refuse.
 */
export function newMessagesTold(
  view: MailboxView,
  added: readonly Message[],
  asked: readonly FetchItem[],
  { session, work }: Asker,
): { readonly view: MailboxView; readonly responses: Iterable<Response> } {
  if (asked.length === 0 || added.length === 0) return { view, responses: [] };
  const marks =
    asked.some(setsSeen) &&
    !view.readOnly &&
    presentRights(view, work.mail).includes("s");
  const marked = marks
    ? markSeen(placesOf(view, added), view, work)
    : new Set<number>();
  const present = presentMailbox(view, work.mail)?.messages;
  const news = added.map(({ uid }) => present?.byUid(uid)?.message);
  const known = news.filter((message) => message !== undefined);
  const after = marked.size > 0 ? withFlagsTold(view, known) : view;
  const modSeq = session.enabled.has("CONDSTORE");
  const items = withImplied(asked, modSeq || view.revision === 2, modSeq);
  const how = { uids: marked, modSeq };
  const print = showsSurrogates(session, items) ? printInAscii : printFetch;
  return {
    view: after,
    responses: answers(after, placesOf(after, added), items, how, print),
  };
}

function* answers(
  view: MailboxView,
  places: readonly Placed[],
  items: readonly FetchItem[],
  how: Parameters<typeof fetched>[3],
  print: typeof printFetch,
): Generator<Response> {
  for (const place of places) {
    const { content } = place.message;
    const possible = items.filter(
      (item) =>
        (item.kind !== "BINARY" && item.kind !== "BINARY.SIZE") ||
        isDecodable(content, item.part),
    );
    yield* fetched(view, [place], possible, how, print);
  }
}

function placesOf(
  { told }: MailboxView,
  messages: readonly Message[],
): readonly Placed[] {
  return messages
    .map(({ uid }) => told.byUid(uid))
    .filter((place) => place !== undefined);
}
