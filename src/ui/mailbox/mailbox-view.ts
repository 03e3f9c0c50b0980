import type { Account, MailStore } from "../../mail/mail-store.ts";
import type { Mailbox } from "../../mail/mailbox.ts";
import type { MessageList } from "../../mail/message-list.ts";
import { openedMailbox } from "../../mail/opened-mailbox.ts";
import type { Observation, OpenMailbox } from "../../protocols/protocol.ts";
import { stepsAt, type Timeline } from "../../simulator/timeline.ts";
import type { World } from "../../simulator/world.ts";
import { steady } from "../state/steady.ts";
import { MailboxRows } from "./mailbox-rows.ts";

/** Whose knowledge is shown: all that the server has, or what a device was told. */
export type Viewpoint = "server" | "device" | "path";

/** What the server's view is made from. */
export interface MailboxSource {
  /** The account shown while nobody has logged in. */
  readonly account: string;
  /** The mailbox that the reader chose to look at; null to follow the session. */
  readonly picked: string | null;
  readonly mail: MailStore;
  readonly session: Observation | null;
  /** Height of a message's row in px, where it isn't the usual one. */
  readonly rowHeight?: number | undefined;
  /** Both as they were before the last step. */
  readonly mailBefore: MailStore;
  readonly sessionBefore: Observation | null;
}

/** What a row of the table asks a session: the same for as long as it would answer the same. */
export type Counted = Pick<OpenMailbox, "marked" | "uniqueIdOf" | "sizeOf">;

/** What the pane shows. */
export interface MailboxView {
  readonly account: string;
  readonly accountNow: Account | undefined;
  readonly accountBefore: Account | undefined;
  /** The mailbox that is shown; null when none is. */
  readonly mailbox: Mailbox | null;
  readonly mailboxBefore: Mailbox | null;
  readonly rows: MailboxRows | null;
  /** The session's own knowledge of it; null when it has another open, or none. */
  readonly open: OpenMailbox | null;
  /** As `open`, but also when the last step has closed it. */
  readonly lately: OpenMailbox | null;
  /** Of both what rows ask. */
  readonly counted: Counted | null;
  readonly countedLately: Counted | null;
}

/** The world before the last step that is shown, even if only a part of it is. */
export function worldBefore(timeline: Timeline, playhead: number): World {
  const steps = stepsAt(timeline, playhead);
  let seen = 0;
  for (const entry of timeline.entries.slice(0, steps)) {
    seen += entry.trace.length;
  }
  const whole = playhead > seen ? steps : steps - 1;
  return timeline.entries[whole - 1]?.world ?? timeline.beginning;
}

/** Makes one view after the other; what hasn't changed is the same value. */
export class MailboxReader {
  #view: MailboxView | null = null;
  #before: MessageList | null = null;
  #now: MessageList | null = null;

  over(source: MailboxSource): MailboxView {
    const known = this.#view;
    const view = mailboxView(source, (before, now) => {
      const same = before === this.#before && now === this.#now;
      [this.#before, this.#now] = [before, now];
      return same && known?.rows
        ? known.rows
        : new MailboxRows(before, now, source.rowHeight);
    });
    this.#view = steady(known, {
      ...view,
      open: view.open && steady(known?.open, view.open),
      lately: view.lately && steady(known?.lately, view.lately),
      counted: view.counted && steady(known?.counted, view.counted),
      countedLately:
        view.countedLately && steady(known?.countedLately, view.countedLately),
    });
    return this.#view;
  }
}

export function mailboxView(
  source: MailboxSource,
  rowsOf = (before: MessageList, now: MessageList) =>
    new MailboxRows(before, now, source.rowHeight),
): MailboxView {
  const { session, sessionBefore, mail, mailBefore } = source;
  const account = session?.account ?? sessionBefore?.account ?? source.account;
  const accountNow = mail.accounts.get(account);
  const accountBefore = mailBefore.accounts.get(account);
  const opened = session?.open ?? null;
  // Until the next step one still sees what closing has done.
  const known = opened ?? sessionBefore?.open ?? null;
  const mailbox = mailboxShown(source, account, known);
  if (mailbox === null) {
    return {
      account,
      accountNow,
      accountBefore,
      mailbox,
      mailboxBefore: null,
      rows: null,
      open: null,
      lately: null,
      counted: null,
      countedLately: null,
    };
  }
  const isIt = (open: OpenMailbox | null | undefined) =>
    open?.mailboxId === mailbox.id ? open : null;
  const open = isIt(opened);
  const shown = shownAs(account, mailbox, known);
  const mailboxBefore = openedMailbox(mailBefore, shown) ?? mailbox;
  const openBefore = isIt(sessionBefore?.open);
  const rows = rowsOf(mailboxBefore.messages, mailbox.messages);
  return {
    account,
    accountNow,
    accountBefore,
    mailbox,
    mailboxBefore,
    rows,
    open,
    lately: open ?? openBefore,
    counted: countedBy(open),
    countedLately: countedBy(open ?? openBefore),
  };
}

function countedBy(open: OpenMailbox | null): Counted | null {
  if (open === null) return null;
  const { marked, uniqueIdOf, sizeOf } = open;
  return { marked, uniqueIdOf, sizeOf };
}

function mailboxShown(
  { picked, mail }: MailboxSource,
  account: string,
  known: OpenMailbox | null,
): Mailbox | null {
  if (picked !== null) {
    const mailbox = mail.accounts.get(account)?.mailboxes.get(picked);
    if (mailbox?.selectable === true) return mailbox;
  }
  if (known === null) return null;
  return openedMailbox(mail, known) ?? null;
}

/** Whose mailbox it is that is shown, and whose \Seen: the account's own, where it isn't the one that is open. */
function shownAs(
  account: string,
  { id: mailboxId }: Mailbox,
  open: OpenMailbox | null,
): Parameters<typeof openedMailbox>[1] {
  return open?.mailboxId === mailboxId
    ? open
    : { account, mailboxId, viewer: null };
}
