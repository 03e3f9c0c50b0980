import type { Account } from "../../../mail/mail-store.ts";
import type { Context, Outcome } from "../../protocol.ts";
import { dropSummary, openMaildrop } from "../maildrop.ts";
import { pop3Reason } from "../reasons.ts";
import type { Pop3Session } from "../session.ts";
import { hasCommand } from "../capabilities.ts";
import { accepted, declined } from "./command.ts";

/**
 * Opens the maildrop of somebody who has proved who it is: takes the exclusive
 * lock, and fixes what this session sees.
 *
 * RFC 1939 §4 · codes: LOGIN-DELAY, IN-USE (RFC 2449 §8.1), SYS/PERM (RFC 3206)
 */
export function openFor(
  account: Account,
  command: "PASS" | "APOP" | "AUTH" | "RPOP",
  { connection, session, work, env }: Context<Pop3Session>,
): Outcome<Pop3Session> {
  const { name: user } = account;
  const { loginDelay } = session.server.pop3;
  const next = { ...session, userName: null };
  const since = env.now - (account.maildropOpened ?? -Infinity);
  if (since < loginDelay * 1000) {
    const wait = String(Math.ceil(loginDelay - since / 1000));
    const reason = pop3Reason("login-delay", { wait });
    const text = "too soon after the last login";
    return declined(command, next, "LOGIN-DELAY", text, reason);
  }
  if (account.maildropLock !== null) {
    const reason = pop3Reason("maildrop-locked", { user });
    const text = "maildrop already locked";
    return declined(command, next, "IN-USE", text, reason);
  }
  const inbox = account.mailboxes.get("INBOX");
  if (inbox === undefined) {
    const reason = pop3Reason("no-maildrop", { user });
    const text = "maildrop can't be opened";
    return declined(command, next, "SYS/PERM", text, reason);
  }
  const { now: at } = env;
  work.change({ kind: "maildrop.locked", account: user, connection, at });
  // Who has never heard of UTF8 knows of no surrogates either.
  const inAscii = !session.utf8 && hasCommand(session.server, "UTF8");
  const maildrop = openMaildrop(account, inbox, inAscii);
  return accepted(command, { ...next, maildrop }, [
    "maildrop has {messages} ({octets})",
    dropSummary(maildrop),
  ]);
}
