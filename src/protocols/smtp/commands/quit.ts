import { accepted, nothing, type SmtpCommand } from "./command.ts";

/**
 * QUIT ends the session. A mail transaction that isn't over is dropped.
 *
 * RFC 5321 §4.1.1.10 · legal in: connected, greeted, transaction, data · completes: OK
 *
 *     quit = "QUIT" CRLF
 */
export const quit: SmtpCommand<null> = {
  name: "QUIT",
  room: 0,

  parse: nothing,

  run(_, { session }) {
    const { host } = session.server;
    const lines = [`${host} closing connection`];
    const over = { ...session, transaction: null };
    return accepted("QUIT", over, { code: "221", enhanced: "2.0.0", lines });
  },
};
