import { unicodeOf } from "../../../mail/format/charset.ts";
import { authenticate } from "../../../mail/mail-store.ts";
import { dropSummary, openMaildrop } from "../maildrop.ts";
import { pop3Reason } from "../reasons.ts";
import { newSession } from "../session.ts";
import { readRest } from "../wire/command-line.ts";
import { accepted, declined, type Pop3Command } from "./pop3-command.ts";

export interface PassArguments {
  readonly password: string;
}

/**
 * PASS gives the password for the name before it, and opens the maildrop.
 *
 * RFC 1939 §7, §4 · legal in: AUTHORIZATION, after USER · completes: OK, ERR
 *
 *     PASS string
 *
 * Everything behind the first space is the password. Success takes the
 * exclusive lock and fixes what this session sees. An unknown name and a wrong
 * password get the same answer. Codes: IN-USE (RFC 2449 §8.1.2), AUTH and
 * SYS/PERM (RFC 3206).
 */
export const pass: Pop3Command<PassArguments> = {
  name: "PASS",

  parse(line) {
    const password = readRest(line, "password");
    return password.ok
      ? { ok: true, value: { password: unicodeOf(password.value) } }
      : password;
  },

  run({ password }, { connection, session, work }) {
    const userName = session.userName ?? "";
    const account = authenticate(work.mail, userName, password);
    if (account === undefined) {
      const reason = pop3Reason("wrong-password", {});
      return declined("PASS", newSession, "[AUTH] invalid credentials", reason);
    }
    if (account.maildropLock !== null) {
      const reason = pop3Reason("maildrop-locked", { user: userName });
      const text = "[IN-USE] maildrop already locked";
      return declined("PASS", newSession, text, reason);
    }
    const inbox = account.mailboxes.get("INBOX");
    if (inbox === undefined) {
      const reason = pop3Reason("no-maildrop", { user: userName });
      const text = "[SYS/PERM] maildrop can't be opened";
      return declined("PASS", newSession, text, reason);
    }
    work.change({ kind: "maildrop.locked", account: account.name, connection });
    const maildrop = openMaildrop(account.name, inbox);
    return accepted(
      "PASS",
      { userName: null, maildrop },
      `maildrop has ${dropSummary(maildrop)}`,
    );
  },
};
