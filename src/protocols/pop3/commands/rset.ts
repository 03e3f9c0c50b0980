import { dropSummary, withoutMarks } from "../maildrop.ts";
import { readNone } from "../wire/command-line.ts";
import { accepted, type Pop3Command } from "./pop3-command.ts";
import { maildropOf } from "./with-maildrop.ts";

/**
 * RSET takes away every deletion mark.
 *
 * RFC 1939 §5 · legal in: TRANSACTION · completes: OK
 *
 *     RSET
 */
export const rset: Pop3Command<null> = {
  name: "RSET",

  parse: readNone,

  run(_, context) {
    const maildrop = withoutMarks(maildropOf(context));
    const session = { ...context.session, maildrop };
    return accepted("RSET", session, `maildrop has ${dropSummary(maildrop)}`);
  },
};
