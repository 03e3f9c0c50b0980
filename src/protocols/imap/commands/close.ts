import { nothing, ok, type ImapCommand } from "./command.ts";
import { removeDeleted } from "./expunge.ts";

/**
 * CLOSE removes all messages with \Deleted, says nothing of it, and closes the mailbox.
 *
 * RFC 3501 §6.4.2 · legal in: selected · completes: OK, BAD
 *
 * After EXAMINE nothing is removed, and that is no error. Other sessions do
 * learn of the removal.
 */
export const close: ImapCommand<null> = {
  name: "CLOSE",
  parse: nothing,
  tells: () => "nothing",
  run(_, { session, work }) {
    if (session.selected?.readOnly === false)
      removeDeleted(session.selected, work);
    return ok("CLOSE completed", { ...session, selected: null });
  },
};
