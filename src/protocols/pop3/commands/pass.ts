import { accountProved } from "../../common/sasl/credentials.ts";
import { pop3Reason } from "../reasons.ts";
import { readRest, readUnicode } from "../wire/command-line.ts";
import { openFor } from "./open-for.ts";
import { declined, type Pop3Command } from "./command.ts";

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
 * Everything behind the first space is the password, in UTF-8; it is compared
 * as SASLprep makes it (RFC 6856 §2.2). An unknown name and a
 * wrong password get the same answer. Code: AUTH (RFC 3206).
 */
export const pass: Pop3Command<PassArguments> = {
  name: "PASS",

  parse(line) {
    const rest = readRest(line, "password");
    const password = readUnicode(line, "password", rest);
    return password.ok
      ? { ok: true, value: { password: password.value } }
      : password;
  },

  run({ password }, context) {
    const { session, work } = context;
    const account = accountProved(work.mail, session.userName ?? "", password);
    if (account === undefined) {
      const reason = pop3Reason("wrong-password", {});
      const next = { ...session, userName: null };
      return declined("PASS", next, "AUTH", "invalid credentials", reason);
    }
    return openFor(account, "PASS", context);
  },
};
