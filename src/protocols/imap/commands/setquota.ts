import type { QuotaLimits } from "../../../mail/quota-limits.ts";
import { noLimits } from "../../../mail/quota-limits.ts";
import { noQuotaRoot } from "../refusals.ts";
import {
  quotaResponse,
  quotaRoot,
  quotaRootName,
  resources,
  rootName,
} from "../quota-root.ts";
import type { Reader } from "../wire/reader.ts";
import { atom, list, number64 } from "../wire/words.ts";
import { no, ok, refusal, type ImapCommand } from "./command.ts";

export interface SetQuotaArguments {
  readonly root: string;
  readonly limits: QuotaLimits;
}

/**
 * SETQUOTA sets all limits of a quota root: those that aren't named are gone.
 *
 * RFC 9208 §4.1.3 · legal in: authenticated, selected · completes: OK, NO, BAD
 *
 *     setquota          = "SETQUOTA" SP quota-root-name SP setquota-list
 *     setquota-list     = "(" [setquota-resource *(SP setquota-resource)] ")"
 *     setquota-resource = resource-name SP resource-limit
 */
export const setquota: ImapCommand<SetQuotaArguments> = {
  name: "SETQUOTA",
  parse(reader) {
    reader.space();
    const root = quotaRootName(reader);
    reader.space();
    const set = list(reader, setquotaResource);
    return { root, limits: Object.assign({}, noLimits, ...set) as QuotaLimits };
  },
  tells: () => "all",
  run({ root, limits }, { session, work }) {
    const name = session.account ?? "";
    const account = work.mail.accounts.get(name);
    if (account?.isAdministrator !== true) {
      const text = "Only an administrator sets quotas";
      return no(refusal("not-administrator", "NOPERM", text), session);
    }
    if (root !== rootName) return no(noQuotaRoot(root), session);
    work.change({ kind: "quota.set", account: name, limits });
    const now = quotaRoot(work.mail, name, root);
    const answers = now === null ? [] : [quotaResponse(now, session)];
    return ok("SETQUOTA completed", session, answers);
  },
};

function setquotaResource(reader: Reader): Partial<QuotaLimits> {
  const at = reader.position;
  const word = reader.as("quota-resource", atom).toUpperCase();
  const known = resources.find(
    ({ name }) => name === word && reader.offers(`QUOTA=RES-${name}`),
  );
  if (known === undefined) {
    reader.fail("unknown-quota-resource", { found: word }, at);
  }
  reader.space();
  const limit = reader.as("quota-limit", number64);
  return { [known?.limit ?? "storage"]: limit };
}
