import { pop3Reason } from "../reasons.ts";
import { readNone } from "../wire/command-line.ts";
import { accepted, declined, type Pop3Command } from "./command.ts";

/**
 * STLS asks for TLS: the client begins it behind the +OK, and says all that
 * follows under its protection.
 *
 * RFC 2595 §4 · legal in: AUTHORIZATION · completes: OK, ERR
 *
 *     STLS
 *
 * What came in clear behind it is thrown away. A name that USER gave is
 * forgotten, and the client asks for the capabilities anew. Behind UTF8 it is
 * too late for it (RFC 6856 §2.1).
 */
export const stls: Pop3Command<null> = {
  name: "STLS",

  parse: readNone,

  run(_, { session }) {
    if (session.secure) {
      const reason = pop3Reason("tls-active", {});
      return declined("STLS", session, null, "TLS is active already", reason);
    }
    if (session.utf8) {
      const reason = pop3Reason("tls-after-utf8", {});
      const text = "STLS must come before UTF8";
      return declined("STLS", session, null, text, reason);
    }
    return accepted("STLS", session, "Begin TLS negotiation");
  },
};
