import { accepted, nothing, type SmtpCommand } from "./command.ts";

/**
 * RSET drops the mail transaction: sender, recipients and what came of the
 * message. Everything else stays.
 *
 * RFC 5321 §4.1.1.5 · legal in: connected, greeted, transaction, data · completes: OK
 *
 *     rset = "RSET" CRLF
 */
export const rset: SmtpCommand<null> = {
  name: "RSET",
  room: 0,

  parse: nothing,

  run(_, { session }) {
    const said = { code: "250", enhanced: "2.0.0", lines: ["Reset"] };
    return accepted("RSET", { ...session, transaction: null }, said);
  },
};
