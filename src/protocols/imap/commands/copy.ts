import { flagsAt } from "../../../mail/flag-columns.ts";
import { onceForEach, speltAs } from "../../../mail/flag-sets.ts";
import type { Message } from "../../../mail/message.ts";
import { octetsIn } from "../../../mail/message.ts";
import { isOverQuota } from "../../../mail/quota.ts";
import { flagsAllowed, maySetAll, openableFor } from "../access.ts";
import { offers } from "../capabilities.ts";
import { presentMailbox } from "../mailbox-view.ts";
import { missingTarget } from "../new-mailbox.ts";
import { overQuota, tooManyKeywords } from "../refusals.ts";
import { mailboxName } from "../wire/mailbox-name.ts";
import { printUidSet } from "../wire/uid-set.ts";
import {
  messageSet,
  printSequenceSet,
  type MessageSet,
} from "../wire/sequence-set.ts";
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
 * copies have (RFC 4315 §3), to who may open the mailbox. It needs the right i
 * there, and keeps the flags that the user may set (RFC 4314 §4).
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
 * Puts copies of messages into another mailbox, or says why not. `moves` is
 * true where they go from here: within an account that adds nothing to what it
 * holds (RFC 9208 §4.3.1).
 */
export function copied(
  { set, mailbox: name }: CopyArguments,
  { session, work, env }: ImapContext,
  byUid: boolean,
  moves: boolean,
): Copied | ImapOutcome {
  const view = session.selected;
  if (view === null) throw new Error("COPY without a mailbox");
  const targets = targetsOf(set, byUid, view);
  if ("text" in targets) return bad(targets, session);
  const access = openableFor(name, "i", { session, work }, missingTarget);
  if ("text" in access) return no(access, session);
  const { account, mailbox: target, rights, viewer } = access;
  const source = presentMailbox(view, work.mail)?.messages;
  const uids: number[] = [];
  const copies: Message[] = [];
  const find = source?.placesInTurn();
  const keepsAll = maySetAll(rights);
  const flagsThere = onceForEach((flags) => {
    const kept = keepsAll ? flags : flagsAllowed(flags, rights);
    return speltAs(kept, target.keywords);
  });
  const savedAt = env.now;
  const modSeq = target.highestModSeq + 1;
  for (const told of targets.uids()) {
    const found = find?.(told);
    const message = found?.chunk.kept[found.place];
    if (found === undefined || message === undefined) {
      const text = "Some of the messages no longer exist";
      return no(refusal("expunge-issued", "EXPUNGEISSUED", text), session);
    }
    uids.push(told);
    const uid = target.uidNext + copies.length;
    const flags = flagsThere(flagsAt(found));
    copies.push(copyOf(message, { uid, savedAt, flags, modSeq }));
  }
  const more = { octets: octetsIn(copies), messages: copies.length };
  const stays = moves && account === view.account;
  if (!stays && isOverQuota(work.mail, account, more)) {
    return no(overQuota(), session);
  }
  const keywords = keywordsOf(copies);
  const refused = tooManyKeywords(target, keywords);
  if (refused !== null) return no(refused, session);
  const tellsUids =
    copies.length > 0 && offers(session, "UIDPLUS") && rights.includes("r");
  if (copies.length > 0) {
    work.change({
      kind: "messages.added",
      account,
      mailbox: target.name,
      messages: copies,
      by: viewer,
    });
  }
  if (!tellsUids) return { uids, code: null };
  const to = { from: target.uidNext, to: target.uidNext + copies.length - 1 };
  const code = `COPYUID ${target.uidValidity} ${printUidSet(uids)} ${printSequenceSet([to])}`;
  return { uids, code };
}

/** Every keyword that one of some messages has. */
function keywordsOf(messages: readonly Message[]): readonly string[] {
  const keywords = new Set<string>();
  for (const { flags } of messages) {
    for (const keyword of flags.keywords) keywords.add(keyword);
  }
  return [...keywords];
}

/** Written out field by field: a spread takes many times as long. */
function copyOf(
  { internalDate, content, size = content.octets.length }: Message,
  {
    uid,
    savedAt,
    flags,
    modSeq,
  }: Pick<Message, "uid" | "flags" | "modSeq"> & { readonly savedAt: number },
): Message {
  return { uid, internalDate, savedAt, flags, content, size, modSeq };
}
