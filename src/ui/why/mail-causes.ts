import type { MailChange } from "../../mail/change.ts";
import { includesKeyword } from "../../mail/flag-sets.ts";
import { flagNames, type Flags } from "../../mail/flags.ts";
import type { MailStore } from "../../mail/mail-store.ts";
import type { TraceEvent, TraceEventOf } from "../../simulator/trace.ts";
import { causeOf, type Cause, type IsIt } from "./cause.ts";

/** A message of a mailbox, as the mailbox is called now. */
export interface MessageAsked {
  readonly account: string;
  readonly mailbox: string;
  readonly uid: number;
}

/** What has happened, and the mail as it was before. */
export interface MailHistory {
  readonly beginning: MailStore;
  /** Up to the moment that is shown. */
  readonly trace: readonly TraceEvent[];
}

const beginning: Cause = { kind: "beginning" };

/** Why a message has a flag. */
export function whyFlag(
  history: MailHistory,
  { account, mailbox, uid }: MessageAsked,
  flag: string,
): Cause {
  const { changes, original } = changesOf(history, account, mailbox);
  const has = (flags: Flags | undefined) =>
    flags !== undefined && includesKeyword(flagNames(flags), flag);
  const first = original === null ? undefined : original.byUid(uid)?.message;
  let had = has(first?.flags);
  let by: TraceEvent | null = null;
  for (const event of changes) {
    const flags = flagsAfter(event.change, uid);
    if (flags === undefined) continue;
    const now = has(flags);
    if (now && !had) by = event;
    had = now;
  }
  if (by === null) return beginning;
  return causeOf(history.trace, by, [isFlag(flag), ...implied(flag)]);
}

/** Why a message is there. */
export function whyArrived(
  history: MailHistory,
  { account, mailbox, uid }: MessageAsked,
): Cause {
  return latest(history, account, mailbox, (change) => {
    if (change.kind !== "messages.added") return false;
    return change.messages.some((message) => message.uid === uid);
  });
}

/** Why a message is no longer there. */
export function whyRemoved(
  history: MailHistory,
  { account, mailbox, uid }: MessageAsked,
): Cause {
  return latest(
    history,
    account,
    mailbox,
    (change) =>
      change.kind === "messages.expunged" && change.uids.includes(uid),
  );
}

/** Why a message has another number than before: one before it has gone. */
export function whyNumber(
  history: MailHistory,
  { account, mailbox, uid }: MessageAsked,
): Cause {
  return latest(
    history,
    account,
    mailbox,
    (change) =>
      change.kind === "messages.expunged" &&
      change.uids.some((gone) => gone < uid),
  );
}

function latest(
  history: MailHistory,
  account: string,
  mailbox: string,
  isIt: (change: MailChange) => boolean,
): Cause {
  const { changes } = changesOf(history, account, mailbox);
  const event = changes.findLast(({ change }) => isIt(change));
  return event === undefined ? beginning : causeOf(history.trace, event);
}

/**
 * What has changed in a mailbox, in order, under whatever name it had, and
 * the messages it began with; null when it was made later.
 */
function changesOf(
  { beginning: before, trace }: MailHistory,
  account: string,
  mailbox: string,
) {
  let name = mailbox;
  let made = false;
  const changes: TraceEventOf<"mail.changed">[] = [];
  for (let index = trace.length - 1; index >= 0 && !made; index--) {
    const event = trace[index];
    if (event?.kind !== "mail.changed") continue;
    const { change } = event;
    if (!("mailbox" in change) || change.account !== account) continue;
    if (change.kind === "mailbox.renamed" && change.to === name) {
      name = change.mailbox;
    } else if (change.mailbox === name) {
      changes.push(event);
      made = change.kind === "mailbox.created";
    }
  }
  const first = before.accounts.get(account)?.mailboxes.get(name);
  const original = made ? null : (first?.messages ?? null);
  return { changes: changes.reverse(), original };
}

/** A message's flags after a change; undefined when it leaves them alone. */
function flagsAfter(change: MailChange, uid: number): Flags | undefined {
  if (change.kind !== "messages.added" && change.kind !== "flags.changed") {
    return undefined;
  }
  for (const each of change.messages) if (each.uid === uid) return each.flags;
  return undefined;
}

function isFlag(flag: string): IsIt {
  const wanted = flag.toLowerCase();
  return ({ value }) => value.toLowerCase() === wanted;
}

/** RFC 3501 §6.4.5: to fetch the text of a message sets \Seen. */
function implied(flag: string): readonly IsIt[] {
  if (flag.toLowerCase() !== "\\seen") return [];
  return [
    ({ rule, value }) =>
      rule === "fetch-att" && /^(BODY\[|RFC822(\.TEXT)?$)/i.test(value),
  ];
}
