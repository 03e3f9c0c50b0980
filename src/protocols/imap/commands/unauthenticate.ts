import { newSession } from "../session.ts";
import { nothing, ok, type ImapCommand } from "./command.ts";

/**
 * UNAUTHENTICATE forgets who is speaking, and all that was agreed on: the
 * connection is as it was after the greeting, for somebody else to log in.
 *
 * RFC 8437 §3 · legal in: authenticated, selected · completes: OK, BAD
 *
 * An open mailbox is closed, and nothing is removed from it; TLS stays (§3), and
 * the client's certificate with it, and what is said from then on is no longer
 * compressed (§3).
 */
export const unauthenticate: ImapCommand<null> = {
  name: "UNAUTHENTICATE",
  parse: nothing,
  tells: () => "nothing",
  run(_, { session, work }) {
    const { server, secure, certificate } = session;
    const begun = newSession(server, work.mail, secure, certificate);
    return ok("UNAUTHENTICATE completed", { ...begun, account: null });
  },
};
