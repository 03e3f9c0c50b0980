import { mailboxById } from "../../../mail/mail-store.ts";
import type { MailWork } from "../../mail-work.ts";
import type { Context } from "../../protocol.ts";
import { inTurn } from "../commands/command.ts";
import type { Wanted } from "../mailbox-view.ts";
import type { ImapSession } from "../session.ts";
import { updates, type SessionTold, type Tells } from "../updates.ts";
import { newMessagesTold } from "./new-messages.ts";
import { newsElsewhere } from "./news-elsewhere.ts";
import { knowing, silence, type Notifying } from "./watch.ts";

type Doing = Pick<Context<ImapSession>, "work">;

/**
 * What a session is told at the end of its command. Who has never said NOTIFY is
 * told of the mailbox that is open; who has, of what was asked for (RFC 5465
 * §3.1). Of other mailboxes it has been told when it happened, and what it does
 * itself there is no news to it (§5).
 */
export function toldAtEnd(
  session: ImapSession,
  { work }: Doing,
  tells: Tells,
): SessionTold {
  const { notify } = session;
  if (notify === null) return updates(session, { work }, tells);
  const wanted =
    notify.known === null ? all : wantedBy(session, notify, work, false);
  const told = updates(session, { work }, tells, { wanted, names: [] });
  return withNotify(told, knowing(notify, work.mail));
}

/** What has accumulated before NOTIFY SET is told as by NOOP (RFC 5465 §3.1). */
const all: Wanted = {
  messages: true,
  flags: true,
  removed: new Set(),
  isUnasked: false,
};

/**
 * What a session is told unasked, while it idles or listens. Messages that go
 * renumber others, so that waits where the client said so, unless it idles
 * (RFC 5465 §6.1.2); what it asked to know of new ones goes along.
 */
export function toldUnasked(
  session: ImapSession,
  { work }: Doing,
): SessionTold {
  const { notify, waiting } = session;
  if (notify === null) return updates(session, { work }, "all");
  const { selected, known } = notify;
  const asker = { session, work };
  const elsewhere = newsElsewhere(asker, notify, known ?? work.mail);
  const isDelayed = selected?.isDelayed === true && waiting === null;
  const told = updates(session, { work }, isDelayed ? "no-expunge" : "all", {
    wanted: wantedBy(session, notify, work, true),
    names: elsewhere.names.keys(),
  });
  const view = told.session.selected;
  const items = selected?.items ?? [];
  const fresh =
    view === null ? null : newMessagesTold(view, told.added, items, asker);
  const after =
    fresh === null ? told.session : { ...told.session, selected: fresh.view };
  const next = elsewhere.isTooMuch ? silence : knowing(notify, work.mail);
  return {
    ...withNotify({ ...told, session: after }, next),
    responses: inTurn(
      told.responses,
      fresh?.responses ?? [],
      elsewhere.responses,
    ),
  };
}

function withNotify(told: SessionTold, notify: Notifying): SessionTold {
  return told.session.notify === notify
    ? told
    : { ...told, session: { ...told.session, notify } };
}

/** What a client wants to be told of its mailbox, with what it removes itself there. */
function wantedBy(
  { selected: view }: ImapSession,
  { selected }: Notifying,
  { mail, changes }: MailWork,
  isUnasked: boolean,
): Wanted {
  const events = selected?.events;
  const name =
    view === null
      ? undefined
      : mailboxById(mail, view.account, view.mailboxId)?.name;
  const removed = changes.flatMap((change) =>
    change.kind === "messages.expunged" &&
    change.account === view?.account &&
    change.mailbox === name
      ? change.uids
      : [],
  );
  return {
    messages: events?.has("MessageNew") === true,
    flags: events?.has("FlagChange") === true,
    removed: new Set(removed),
    isUnasked,
  };
}
