import { untaggedStatus } from "../wire/response.ts";
import { nothing, ok, type ImapCommand } from "./command.ts";

/**
 * LOGOUT ends the session: BYE, then the completion, then the connection closes.
 *
 * RFC 3501 §6.1.3 · legal in: any state · completes: OK, BAD
 *
 * Removes nothing: messages with \Deleted stay where they are.
 */
export const logout: ImapCommand<null> = {
  name: "LOGOUT",
  parse: nothing,
  tells: () => "nothing",
  run(_, { session }) {
    const bye = untaggedStatus("BYE", null, "Logging out");
    return ok("LOGOUT completed", session, [bye]);
  },
};
