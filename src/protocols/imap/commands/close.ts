import { presentRights } from "../mailbox-view.ts";
import { nothing, ok, type ImapCommand } from "./command.ts";
import { removeDeleted } from "./expunge.ts";

/**
 * CLOSE removes all messages with \Deleted, says nothing of it, and closes the mailbox.
 *
 * RFC 3501 §6.4.2 · legal in: selected · completes: OK, BAD
 *
 * After EXAMINE, or without the right e (RFC 4314 §4), nothing is removed, and
 * that is no error. Other sessions do learn of the removal.
 */
export const close: ImapCommand<null> = {
  name: "CLOSE",
  parse: nothing,
  tells: () => "nothing",
  run(_, { session, work }) {
    const { selected } = session;
    const removes =
      selected?.readOnly === false &&
      presentRights(selected, work.mail).includes("e");
    if (removes) removeDeleted(selected, work);
    return ok("CLOSE completed", { ...session, selected: null });
  },
};
