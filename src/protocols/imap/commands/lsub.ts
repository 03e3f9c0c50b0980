import { accessTo } from "../access.ts";
import { usesUtf8 } from "../capabilities.ts";
import { mailboxName, mailboxPattern } from "../wire/mailbox-name.ts";
import { namesMatching } from "../wire/mailbox-pattern.ts";
import { longestPatterns } from "../wire/list-options.ts";
import { ok, type ImapCommand } from "./command.ts";
import { listed } from "./list.ts";

interface LsubArguments {
  readonly reference: string;
  readonly pattern: string;
}

/**
 * LSUB gives the subscribed names that match a pattern.
 *
 * RFC 3501 §6.3.9 · legal in: authenticated, selected · completes: OK, NO, BAD
 *
 *     lsub = "LSUB" SP mailbox SP list-mailbox
 *
 * With `%` a name that isn't subscribed, but has a subscribed one below it,
 * is given with \Noselect. What is there and may not be found isn't given
 * (RFC 4314 §4).
 */
export const lsub: ImapCommand<LsubArguments> = {
  name: "LSUB",
  parse(reader) {
    reader.space();
    const reference = mailboxName(reader);
    reader.space();
    const at = reader.position;
    const pattern = mailboxPattern(reader);
    if (reference.length + pattern.length > longestPatterns) {
      reader.fail("pattern-too-long", {}, at);
    }
    return { reference, pattern };
  },
  tells: () => "all",
  run({ reference, pattern }, { session, work }) {
    const account = work.mail.accounts.get(session.account ?? "");
    const utf8 = usesUtf8(session);
    const names = [...(account?.subscriptions ?? [])].filter((name) => {
      const access = accessTo(name, { session, work });
      return access === null || access.rights.includes("l");
    });
    const responses =
      pattern === ""
        ? [listed("LSUB", ["\\Noselect"], "", utf8)]
        : namesMatching(reference + pattern, names).map(({ name, isImplied }) =>
            listed("LSUB", isImplied ? ["\\Noselect"] : [], name, utf8),
          );
    return ok("LSUB completed", session, responses);
  },
};
