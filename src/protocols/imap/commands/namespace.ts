import { hierarchyDelimiter } from "../../../mail/mailbox.ts";
import { untagged } from "../wire/response.ts";
import { nothing, ok, type ImapCommand } from "./command.ts";

/**
 * NAMESPACE tells where one's own mailboxes begin, and those of others.
 *
 * RFC 2342 §5 · legal in: authenticated, selected · completes: OK, BAD
 *
 *     namespace-response = "NAMESPACE" SP namespace SP namespace SP namespace
 *
 * Personal, other users', shared: here there are personal ones only.
 */
export const namespace: ImapCommand<null> = {
  name: "NAMESPACE",
  parse: nothing,
  tells: () => "all",
  run(_, { session }) {
    const personal = `(("" "${hierarchyDelimiter}"))`;
    const answer = untagged("NAMESPACE", `NAMESPACE ${personal} NIL NIL`);
    return ok("NAMESPACE completed", session, [answer]);
  },
};
