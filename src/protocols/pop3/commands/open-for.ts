import type { Account } from "../../../mail/mail-store.ts";
import type { Context, Outcome } from "../../protocol.ts";
import { dropSummary, openMaildrop } from "../maildrop.ts";
import { pop3Reason } from "../reasons.ts";
import type { Pop3Session } from "../session.ts";
import { accepted, declined } from "./pop3-command.ts";

/**
 * Opens the maildrop of somebody who has proved who it is: takes the exclusive
 * lock, and fixes what this session sees.
 *
 * RFC 1939 §4 · codes: IN-USE (RFC 2449 §8.1.2), SYS/PERM (RFC 3206)
 */
export function openFor(
  account: Account,
  command: "PASS" | "APOP" | "AUTH",
  { connection, session, work }: Context<Pop3Session>,
): Outcome<Pop3Session> {
  const { name: user } = account;
  const next = { ...session, userName: null };
  if (account.maildropLock !== null) {
    const reason = pop3Reason("maildrop-locked", { user });
    const text = "[IN-USE] maildrop already locked";
    return declined(command, next, text, reason);
  }
  const inbox = account.mailboxes.get("INBOX");
  if (inbox === undefined) {
    const reason = pop3Reason("no-maildrop", { user });
    const text = "[SYS/PERM] maildrop can't be opened";
    return declined(command, next, text, reason);
  }
  work.change({ kind: "maildrop.locked", account: user, connection });
  const maildrop = openMaildrop(user, inbox);
  const text = `maildrop has ${dropSummary(maildrop)}`;
  return accepted(command, { ...next, maildrop }, text);
}
