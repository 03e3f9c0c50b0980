import { nothing, ok, type ImapCommand } from "./command.ts";

/**
 * UNSELECT closes the mailbox and removes nothing.
 *
 * RFC 3691 §2 · legal in: selected · completes: OK, BAD
 */
export const unselect: ImapCommand<null> = {
  name: "UNSELECT",
  parse: nothing,
  tells: () => "nothing",
  run: (_, { session }) =>
    ok("UNSELECT completed", { ...session, selected: null }),
};
