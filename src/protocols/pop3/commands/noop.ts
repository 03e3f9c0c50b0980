import { readNone } from "../wire/command-line.ts";
import { accepted, type Pop3Command } from "./command.ts";

/**
 * NOOP does nothing and says +OK.
 *
 * RFC 1939 §5 · legal in: TRANSACTION · completes: OK
 *
 *     NOOP
 */
export const noop: Pop3Command<null> = {
  name: "NOOP",

  parse: readNone,

  run(_, { session }) {
    return accepted("NOOP", session, { data: "" });
  },
};
