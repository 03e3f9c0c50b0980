import type { MailStore } from "../../mail/mail-store.ts";
import type { Context, Outcome } from "../protocol.ts";
import { revisionOf } from "./capabilities.ts";
import { inTurn } from "./commands/command.ts";
import { listedAs } from "./commands/list.ts";
import {
  presentMailbox,
  tellUpdates,
  type MailboxView,
  type Told,
  type Wanted,
} from "./mailbox-view.ts";
import { calledBy } from "./namespaces.ts";
import type { ImapSession } from "./session.ts";
import { untaggedStatus } from "./wire/response.ts";

/** What a session was told, and the session that knows it. */
export interface SessionTold extends Omit<Told, "view"> {
  readonly session: ImapSession;
}

/** What may be told: all; all but what moves message numbers; or nothing. */
export type Tells = "all" | "no-expunge" | "nothing";

/** How a session is told that has said of what it wants to be told. */
interface HowTold {
  readonly wanted: Wanted | null;
  /** Names that it is told of otherwise. */
  readonly names: Iterable<string>;
}

/**
 * What a session is told of what others did, and the session that knows it. In
 * IMAP4rev2 that its mailbox is called otherwise as well (RFC 9051 §6.3.6); else
 * it finds out by the old name, which is no more (RFC 2180 §3.4).
 */
export function updates(
  session: ImapSession,
  { work }: Pick<Context<ImapSession>, "work">,
  tells: Tells,
  { wanted, names }: HowTold = { wanted: null, names: [] },
): SessionTold {
  const { selected, enabled } = session;
  if (selected === null || tells === "nothing")
    return { session, responses: [], expunged: false, added: [] };
  const telling = { expunge: tells === "all", enabled, wanted };
  const { view, responses, expunged, added } = tellUpdates(
    selected,
    work,
    telling,
  );
  if (revisionOf(session) === 2) {
    const name = presentName(session, view, work.mail);
    if (name !== view.name) {
      const isTold = [...names].includes(name);
      const renamed = isTold ? [] : [listedAs(name, view.name)];
      return {
        session: { ...session, selected: { ...view, name } },
        responses: inTurn(renamed, responses),
        expunged,
        added,
      };
    }
  }
  const after = view === selected ? session : { ...session, selected: view };
  return { session: after, responses, expunged, added };
}

/** What the client calls its mailbox; the name that it knows, where it is gone. */
function presentName(
  session: ImapSession,
  view: MailboxView,
  mail: MailStore,
): string {
  const mailbox = presentMailbox(view, mail)?.name;
  return mailbox === undefined
    ? view.name
    : calledBy(session, { account: view.account, mailbox });
}

/**
 * What a session is told whose mailbox has been deleted; null where there is
 * none, or it is still there.
 *
 * In IMAP4rev2 it is in the authenticated state from then on, by an
 * "unsolicited CLOSED response code" (RFC 9051 §3). Clients of before don't know
 * that any mailbox can be closed without being asked for: the server parts from
 * them, "by sending a untagged BYE response" (RFC 2180 §3.3).
 */
export function lossOf(
  session: ImapSession,
  mail: MailStore,
): Pick<Outcome<ImapSession>, "completion" | "responses" | "session"> | null {
  const { selected } = session;
  if (selected === null || presentMailbox(selected, mail) !== undefined)
    return null;
  const text = "The selected mailbox has been deleted";
  const isTold = revisionOf(session) === 2;
  const response = isTold
    ? untaggedStatus("OK", "CLOSED", text)
    : untaggedStatus("BYE", null, text);
  return {
    completion: isTold ? "CLOSED" : "BYE",
    responses: [response],
    session: { ...session, selected: null },
  };
}
