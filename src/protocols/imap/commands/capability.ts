import { capabilitiesOf } from "../capabilities.ts";
import { untagged } from "../wire/response.ts";
import { nothing, ok, type ImapCommand } from "./command.ts";

/**
 * CAPABILITY lists what the server can do.
 *
 * RFC 3501 §6.1.1 · legal in: any state · completes: OK, BAD
 *
 *     capability-data = "CAPABILITY" *(SP capability) SP "IMAP4rev1" *(SP capability)
 */
export const capability: ImapCommand<null> = {
  name: "CAPABILITY",
  parse: nothing,
  tells: () => "all",
  run(_, { session }) {
    const names = capabilitiesOf(session).join(" ");
    const list = untagged("CAPABILITY", `CAPABILITY ${names}`);
    return ok("CAPABILITY completed", session, [list]);
  },
};
