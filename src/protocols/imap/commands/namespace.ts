import { hierarchyDelimiter } from "../../../mail/mailbox.ts";
import { offers } from "../capabilities.ts";
import { othersPrefix, sharedPrefix } from "../namespaces.ts";
import { untagged } from "../wire/response.ts";
import { nothing, ok, type ImapCommand } from "./command.ts";

/**
 * NAMESPACE tells where one's own mailboxes begin, and those of others.
 *
 * RFC 2342 §5 · legal in: authenticated, selected · completes: OK, BAD
 *
 *     namespace-response = "NAMESPACE" SP namespace SP namespace SP namespace
 *
 * Personal, other users', shared. Where there are no access lists nobody sees
 * what isn't theirs.
 */
export const namespace: ImapCommand<null> = {
  name: "NAMESPACE",
  parse: nothing,
  tells: () => "all",
  run(_, { session, work }) {
    const sees = offers(session, "ACL");
    const told = [
      "NAMESPACE",
      printNamespace(""),
      sees ? printNamespace(othersPrefix) : "NIL",
      sees && work.mail.shared.size > 0 ? printNamespace(sharedPrefix) : "NIL",
    ];
    const answer = untagged("NAMESPACE", told.join(" "));
    return ok("NAMESPACE completed", session, [answer]);
  },
};

function printNamespace(prefix: string): string {
  return `(("${prefix}" "${hierarchyDelimiter}"))`;
}
