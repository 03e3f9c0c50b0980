import { mailboxName } from "../wire/mailbox-name.ts";
import type { ImapCommand } from "./command.ts";
import { open } from "./select.ts";

/**
 * EXAMINE opens a mailbox to look only: nothing in it can change.
 *
 * RFC 3501 §6.3.2 · legal in: authenticated, selected · completes: OK, NO, BAD
 *
 *     examine = "EXAMINE" SP mailbox
 */
export const examine: ImapCommand<string> = {
  name: "EXAMINE",
  parse(reader) {
    reader.space();
    return mailboxName(reader);
  },
  tells: () => "nothing",
  run: (name, context) => open(name, context, true),
};
