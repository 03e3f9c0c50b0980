import { speltAs } from "../../../mail/flags.ts";
import { mailboxNamed } from "../../../mail/mail-store.ts";
import type { Message } from "../../../mail/message.ts";
import { isOverQuota, octetsIn } from "../../../mail/quota.ts";
import { offers } from "../capabilities.ts";
import { presentMailbox } from "../mailbox-view.ts";
import { overQuota, tooManyKeywords, tryCreate } from "../refusals.ts";
import { mailboxName } from "../wire/mailbox-name.ts";
import { printUidSet } from "../wire/uid-set.ts";
import { messageSet, type MessageSet } from "../wire/sequence-set.ts";
import {
  bad,
  no,
  ok,
  refusal,
  type ImapCommand,
  type ImapContext,
  type ImapOutcome,
} from "./command.ts";
import { targetsOf } from "./targets.ts";

export interface CopyArguments {
  readonly set: MessageSet;
  readonly mailbox: string;
}

/**
 * COPY puts copies of messages at the end of another mailbox.
 *
 * RFC 3501 §6.4.7 · legal in: selected · completes: OK, NO, BAD
 *
 *     copy = "COPY" SP sequence-set SP mailbox
 *
 * Flags and internal date go along; each copy has a UID of its own. All are
 * copied or none, and no mailbox is made. The code COPYUID says which UIDs the
 * copies have (RFC 4315 §3).
 */
export const copy: ImapCommand<CopyArguments> = {
  name: "COPY",
  parse(reader) {
    reader.space();
    const set = messageSet(reader);
    reader.space();
    return { set, mailbox: mailboxName(reader) };
  },
  tells: () => "all",
  run: (argument, context) => copyMessages(argument, context, false),
};

/** Carries out COPY, or UID COPY when the set is of UIDs. */
export function copyMessages(
  argument: CopyArguments,
  context: ImapContext,
  byUid: boolean,
): ImapOutcome {
  const done = copied(argument, context, byUid, false);
  if ("status" in done) return done;
  return ok("COPY completed", context.session, [], done.code);
}

/** Messages that have been copied. */
interface Copied {
  /** Their UIDs where they came from, in ascending order. */
  readonly uids: readonly number[];
  /** `COPYUID` and the UIDs of both (RFC 4315 §3); null when there were none or nobody tells. */
  readonly code: string | null;
}

/**
 * Puts copies of messages into another mailbox, or says why not. `stays` is
 * true where the account comes to hold no more than before (RFC 9208 §4.3.1).
 */
export function copied(
  { set, mailbox: name }: CopyArguments,
  { session, work, env }: ImapContext,
  byUid: boolean,
  stays: boolean,
): Copied | ImapOutcome {
  const view = session.selected;
  if (view === null) throw new Error("COPY without a mailbox");
  const targets = targetsOf(set, byUid, view);
  if ("text" in targets) return bad(targets, session);
  const { account } = view;
  const target = mailboxNamed(work.mail, account, name);
  if (target?.selectable !== true) return no(tryCreate(name), session);
  const source = presentMailbox(view, work.mail)?.messages;
  const uids: number[] = [];
  const copies: Message[] = [];
  for (const { message: told } of targets.each()) {
    const message = source?.byUid(told.uid)?.message;
    if (message === undefined) {
      const text = "Some of the messages no longer exist";
      return no(refusal("expunge-issued", "EXPUNGEISSUED", text), session);
    }
    uids.push(message.uid);
    const uid = target.uidNext + copies.length;
    const flags = speltAs(message.flags, target.keywords);
    copies.push({ ...message, uid, flags, savedAt: env.now });
  }
  const more = { octets: octetsIn(copies), messages: copies.length };
  if (!stays && isOverQuota(work.mail, account, more)) {
    return no(overQuota(), session);
  }
  const keywords = copies.flatMap(({ flags }) => flags.keywords);
  const refused = tooManyKeywords(target, keywords);
  if (refused !== null) return no(refused, session);
  const tellsUids = copies.length > 0 && offers(session, "UIDPLUS");
  if (copies.length > 0) {
    work.change({
      kind: "messages.added",
      account,
      mailbox: name,
      messages: copies,
    });
  }
  if (!tellsUids) return { uids, code: null };
  const to = printUidSet(copies.map(({ uid }) => uid));
  const code = `COPYUID ${target.uidValidity} ${printUidSet(uids)} ${to}`;
  return { uids, code };
}
