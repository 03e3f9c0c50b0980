import { bad, nothing, ok, refusal, type ImapCommand } from "./command.ts";

/**
 * STARTTLS asks for TLS: the client begins it behind the OK, and says all that
 * follows under its protection.
 *
 * RFC 3501 §6.2.1 · legal in: not authenticated · completes: OK, BAD
 *
 *     command-nonauth = ... / "STARTTLS"
 *
 * What came in clear behind it is thrown away. The session stays not
 * authenticated, and the client asks for the capabilities anew.
 */
export const starttls: ImapCommand<null> = {
  name: "STARTTLS",
  parse: nothing,
  tells: () => "nothing",
  run(_, { session }) {
    if (session.secure) return bad(tlsActive, session);
    return ok("Begin TLS negotiation now", session);
  },
};

const tlsActive = refusal("tls-active", null, "TLS is active already");
