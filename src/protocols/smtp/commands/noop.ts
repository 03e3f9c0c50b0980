import { optionalString } from "../wire/string.ts";
import { accepted, type SmtpCommand } from "./command.ts";

/**
 * NOOP does nothing and says 250.
 *
 * RFC 5321 §4.1.1.9 · legal in: connected, greeted, transaction, data · completes: OK
 *
 *     noop = "NOOP" [ SP String ] CRLF
 */
export const noop: SmtpCommand<string | null> = {
  name: "NOOP",
  room: 0,

  parse: optionalString,

  run(_, { session }) {
    const said = { code: "250", enhanced: "2.0.0", lines: ["OK"] };
    return accepted("NOOP", session, said);
  },
};
