import { dropSummary, withoutMarks } from "../maildrop.ts";
import { readNone } from "../wire/command-line.ts";
import { accepted, type Pop3Command } from "./command.ts";
import { maildropOf } from "./with-maildrop.ts";

/**
 * RSET takes away every deletion mark, and sets back what LAST tells.
 *
 * RFC 1939 §5 · legal in: TRANSACTION · completes: OK
 *
 *     RSET
 */
export const rset: Pop3Command<null> = {
  name: "RSET",

  parse: readNone,

  run(_, context) {
    const { pop3 } = context.session.server;
    const unmarked = withoutMarks(maildropOf(context));
    // RFC 1081 and 1225: what it was at login; RFC 1460 corrects that to 0.
    const accessed = pop3.dialect === "1460" ? 0 : unmarked.accessedBefore;
    const maildrop = { ...unmarked, accessed };
    const session = { ...context.session, maildrop };
    return accepted("RSET", session, [
      "maildrop has {messages} ({octets})",
      dropSummary(maildrop),
    ]);
  },
};
