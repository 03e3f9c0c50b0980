import { accepted, declinedFor, nothing, type SmtpCommand } from "./command.ts";

/**
 * STARTTLS asks for TLS: the client begins it behind the 220, and says all that
 * follows under its protection, from EHLO on.
 *
 * RFC 3207 §4 · legal in: greeted · completes: OK, ERR
 *
 *     STARTTLS
 *
 * What came in clear behind it is thrown away, and what the client said before
 * is forgotten (§4.2).
 */
export const starttls: SmtpCommand<null> = {
  name: "STARTTLS",
  room: 0,

  parse: nothing,

  run(_, { session }) {
    const { client, secure, server } = session;
    if (secure) return declinedFor("STARTTLS", session, "tls-active");
    if (client?.extended !== true) {
      return declinedFor("STARTTLS", session, "extended-hello-first", {
        command: "STARTTLS",
      });
    }
    if (server.tlsFails) {
      return declinedFor("STARTTLS", session, "tls-unavailable");
    }
    const lines = ["Begin TLS negotiation"];
    return accepted("STARTTLS", session, {
      code: "220",
      enhanced: "2.0.0",
      lines,
    });
  },
};
