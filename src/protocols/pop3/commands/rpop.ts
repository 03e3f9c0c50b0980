import { unicodeOf } from "../../../mail/format/charset.ts";
import { accountNamed } from "../../common/sasl/credentials.ts";
import { pop3Reason } from "../reasons.ts";
import { readWord } from "../wire/command-line.ts";
import { openFor } from "./open-for.ts";
import { declined, type Pop3Command } from "./command.ts";

export interface RpopArguments {
  /** The user on the client's host. */
  readonly remote: string;
}

/**
 * RPOP takes the place of PASS: no password at all, since the server trusts
 * the client's host to say who is at it.
 *
 * RFC 1081, RFC 1225; gone since RFC 1460 · legal in: AUTHORIZATION, after
 * USER · completes: OK, ERR
 *
 *     RPOP user
 *
 * The server is set up with the users whom it trusts.
 */
export const rpop: Pop3Command<RpopArguments> = {
  name: "RPOP",

  parse(line) {
    const word = readWord(line, "remote-user");
    return word.ok
      ? { ok: true, value: { remote: unicodeOf(word.value) } }
      : word;
  },

  run({ remote }, context) {
    const { session, work } = context;
    const account = accountNamed(work.mail, session.userName ?? "");
    if (account === undefined || !session.server.pop3.trusts.has(remote)) {
      const next = { ...session, userName: null };
      const reason = pop3Reason("not-trusted", { user: remote });
      return declined("RPOP", next, null, "permission denied", reason);
    }
    return openFor(account, "RPOP", context);
  },
};
