import { namesMatching } from "../wire/mailbox-pattern.ts";
import { ok, type ImapCommand } from "./command.ts";
import { listArguments, listed, type ListArguments } from "./list.ts";

/**
 * LSUB gives the subscribed names that match a pattern.
 *
 * RFC 3501 §6.3.9 · legal in: authenticated, selected · completes: OK, NO, BAD
 *
 *     lsub = "LSUB" SP mailbox SP list-mailbox
 *
 * With `%` a name that isn't subscribed, but has a subscribed one below it,
 * is given with \Noselect.
 */
export const lsub: ImapCommand<ListArguments> = {
  name: "LSUB",
  parse: listArguments,
  tells: () => "all",
  run({ reference, pattern }, { session, work }) {
    const account = work.mail.accounts.get(session.account ?? "");
    const names = [...(account?.subscriptions ?? [])];
    const responses =
      pattern === ""
        ? [listed("LSUB", ["\\Noselect"], "")]
        : namesMatching(reference + pattern, names).map(({ name, isImplied }) =>
            listed("LSUB", isImplied ? ["\\Noselect"] : [], name),
          );
    return ok("LSUB completed", session, responses);
  },
};
