import { unicodeOf } from "../../../mail/format/charset.ts";
import { accountProved } from "../../common/sasl/credentials.ts";
import { offers, revisionOf } from "../capabilities.ts";
import { privacyRequired } from "../refusals.ts";
import type { Reader } from "../wire/reader.ts";
import { astring } from "../wire/words.ts";
import { no, ok, refusal, type ImapCommand } from "./command.ts";

interface LoginArguments {
  readonly user: string;
  readonly password: string;
}

/**
 * LOGIN says who is speaking, with the password in clear.
 *
 * RFC 3501 §6.2.3 · legal in: not authenticated · completes: OK, NO, BAD
 *
 *     login = "LOGIN" SP userid SP password
 *     userid, password = astring
 *
 * Refused in clear where LOGINDISABLED says so (§6.2.3). The NO doesn't tell
 * whether the name or the password was wrong (§11.2). It never came to take
 * UTF-8, which is for AUTHENTICATE (RFC 6855 §5).
 */
export const login: ImapCommand<LoginArguments> = {
  name: "LOGIN",
  parse(reader) {
    const user = word(reader, "userid");
    return { user, password: word(reader, "password") };
  },
  tells: () => "all",
  run({ user, password }, { session, work }) {
    if (offers(session, "LOGINDISABLED")) return no(privacyRequired, session);
    if (revisionOf(session) === 1 && isForeign(user + password)) {
      const text = "LOGIN takes ASCII only; use AUTHENTICATE";
      return no(refusal("ascii-login", null, text), session);
    }
    const account = accountProved(work.mail, user, password);
    if (account === undefined) {
      const text = "Authentication failed";
      return no(
        refusal("wrong-password", "AUTHENTICATIONFAILED", text),
        session,
      );
    }
    return ok("LOGIN completed", { ...session, account: account.name });
  },
};

function isForeign(text: string): boolean {
  return /\P{ASCII}/u.test(text);
}

function word(reader: Reader, rule: string): string {
  reader.space();
  return unicodeOf(reader.as(rule, astring));
}
