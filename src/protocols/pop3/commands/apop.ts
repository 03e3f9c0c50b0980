import { unicodeOf } from "../../../mail/format/charset.ts";
import type { OctetString } from "../../../mail/format/octets.ts";
import {
  accountNamed,
  preparedPassword,
} from "../../common/sasl/credentials.ts";
import { pop3Reason } from "../reasons.ts";
import { apopDigest } from "../apop-digest.ts";
import { readWords } from "../wire/command-line.ts";
import { openFor } from "./open-for.ts";
import { declined, type Pop3Command } from "./command.ts";

export interface ApopArguments {
  readonly user: string;
  /** As it came; only lower case will do. */
  readonly digest: OctetString;
}

/**
 * APOP logs in without saying the password: it gives a digest of the
 * greeting's stamp and the password, which is worth nothing on the next
 * connection. It opens the maildrop as PASS does.
 *
 * RFC 1939 §7, §4 · legal in: AUTHORIZATION · completes: OK, ERR
 *
 *     APOP name digest
 *
 * Name and password are taken as SASLprep makes them (RFC 6856 §2.2).
 * An unknown name and a wrong digest get the same answer. Code: AUTH (RFC 3206).
 */
export const apop: Pop3Command<ApopArguments> = {
  name: "APOP",

  parse(line) {
    const words = readWords(line, ["name", "digest"]);
    if (!words.ok) return words;
    const [name = "", digest = ""] = words.value;
    return { ok: true, value: { user: unicodeOf(name), digest } };
  },

  run({ user, digest }, context) {
    const { session, work } = context;
    const account = accountNamed(work.mail, user);
    if (
      account === undefined ||
      digest !== apopDigest(session.stamp, preparedPassword(account.password))
    ) {
      const reason = pop3Reason("wrong-digest", {});
      const next = { ...session, userName: null };
      return declined("APOP", next, "AUTH", "invalid credentials", reason);
    }
    return openFor(account, "APOP", context);
  },
};
