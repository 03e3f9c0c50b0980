import { noQuotaRoot } from "../refusals.ts";
import { quotaRoot, quotaRootName, quotaResponse } from "../quota-root.ts";
import { no, ok, type ImapCommand } from "./command.ts";

/**
 * GETQUOTA tells what a quota root holds, and how much it may.
 *
 * RFC 9208 §4.1.1 · legal in: authenticated, selected · completes: OK, NO, BAD
 *
 *     getquota = "GETQUOTA" SP quota-root-name
 */
export const getquota: ImapCommand<string> = {
  name: "GETQUOTA",
  parse(reader) {
    reader.space();
    return quotaRootName(reader);
  },
  tells: () => "all",
  run(name, { session, work }) {
    const root = quotaRoot(work.mail, session.account ?? "", name);
    if (root === null) return no(noQuotaRoot(name), session);
    return ok("GETQUOTA completed", session, [quotaResponse(root, session)]);
  },
};
