import { isOfUse } from "../capabilities.ts";
import type { SmtpSession } from "../session.ts";
import { optionalString } from "../wire/string.ts";
import { accepted, type SmtpCommand } from "./command.ts";

/**
 * HELP says what the server is and which commands it has (211), or how one of
 * them is written (214).
 *
 * RFC 5321 §4.1.1.8 · legal in: connected, greeted, transaction, data · completes: OK
 *
 *     help = "HELP" [ SP String ] CRLF
 */
export const help: SmtpCommand<string | null> = {
  name: "HELP",
  room: 0,

  parse: optionalString,

  run(about, { session }) {
    const form = forms.get(about?.toUpperCase() ?? "");
    if (form !== undefined) {
      const said = { code: "214", enhanced: "2.0.0", lines: [form] };
      return accepted("HELP", session, said);
    }
    const said = { code: "211", enhanced: "2.0.0", lines: status(session) };
    return accepted("HELP", session, said);
  },
};

function status(session: SmtpSession): readonly string[] {
  const names = [...forms.keys()].filter((name) => isOfUse(session, name));
  return [`${session.server.host} is up; commands:`, names.join(" ")];
}

/** How each command is written (RFC 5321 §4.1.1, RFC 3207 §4, RFC 4954 §4, RFC 3030 §2). */
const forms: ReadonlyMap<string, string> = new Map([
  ["EHLO", "EHLO domain"],
  ["HELO", "HELO domain"],
  ["MAIL", "MAIL FROM:<address> [parameters]"],
  ["RCPT", "RCPT TO:<address> [parameters]"],
  ["DATA", "DATA"],
  ["BDAT", "BDAT size [LAST]"],
  ["RSET", "RSET"],
  ["VRFY", "VRFY user"],
  ["EXPN", "EXPN list"],
  ["HELP", "HELP [command]"],
  ["NOOP", "NOOP [text]"],
  ["QUIT", "QUIT"],
  ["STARTTLS", "STARTTLS"],
  ["AUTH", "AUTH mechanism [initial-response]"],
]);
