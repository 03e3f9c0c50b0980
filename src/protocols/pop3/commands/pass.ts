import { unicodeOf } from "../../../mail/format/charset.ts";
import { authenticate } from "../../../mail/mail-store.ts";
import { pop3Reason } from "../reasons.ts";
import { readRest } from "../wire/command-line.ts";
import { openFor } from "./open-for.ts";
import { declined, type Pop3Command } from "./pop3-command.ts";

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
 * Everything behind the first space is the password. An unknown name and a
 * wrong password get the same answer. Code: AUTH (RFC 3206).
 */
export const pass: Pop3Command<PassArguments> = {
  name: "PASS",

  parse(line) {
    const password = readRest(line, "password");
    return password.ok
      ? { ok: true, value: { password: unicodeOf(password.value) } }
      : password;
  },

  run({ password }, context) {
    const { session, work } = context;
    const account = authenticate(work.mail, session.userName ?? "", password);
    if (account === undefined) {
      const reason = pop3Reason("wrong-password", {});
      const next = { ...session, userName: null };
      return declined("PASS", next, "AUTH", "invalid credentials", reason);
    }
    return openFor(account, "PASS", context);
  },
};
