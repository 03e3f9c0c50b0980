import { readNone } from "../wire/command-line.ts";
import { accepted, type Pop3Command } from "./command.ts";
import { maildropOf } from "./with-maildrop.ts";

/**
 * LAST gives the highest number of a message that was accessed, by RETR or
 * DELE, in this session or an earlier one: those above it are new.
 *
 * RFC 1081, RFC 1225, RFC 1460 §5; gone since RFC 1725 · legal in:
 * TRANSACTION · completes: OK
 *
 *     LAST
 *     +OK nn
 */
export const last: Pop3Command<null> = {
  name: "LAST",

  parse: readNone,

  run(_, context) {
    const { accessed } = maildropOf(context);
    return accepted("LAST", context.session, { data: String(accessed) });
  },
};
