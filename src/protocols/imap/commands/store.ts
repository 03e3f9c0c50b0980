import { speltAs } from "../../../mail/flag-sets.ts";
import {
  deleted,
  flagsOf,
  noFlags,
  sameFlags,
  seen,
  type Flags,
} from "../../../mail/flags.ts";
import type { Rights } from "../../../mail/rights.ts";
import type { Response } from "../../protocol.ts";
import { flagsAllowed } from "../access.ts";
import {
  presentMailbox,
  presentRights,
  withFlagsTold,
  type MailboxView,
} from "../mailbox-view.ts";
import { noPermission, readOnlyMailbox, tooManyKeywords } from "../refusals.ts";
import { flagLines } from "../flag-lines.ts";
import { flagItems, flagsKnown, flagsTold } from "../view-responses.ts";
import { flag, flagList } from "../wire/flag-list.ts";
import { messageSet, type MessageSet } from "../wire/sequence-set.ts";
import { storeItem, storeModifiers } from "../wire/store-item.ts";
import { printUidSet } from "../wire/uid-set.ts";
import {
  bad,
  inTurn,
  no,
  ok,
  refusal,
  type ImapCommand,
  type ImapContext,
  type ImapOutcome,
} from "./command.ts";
import { allAlike, changedFlags, oneByOne, type Stored } from "../storing.ts";
import { targetsOf, type Targets } from "./targets.ts";

export interface StoreArguments {
  readonly set: MessageSet;
  /** Messages with a higher mod-sequence stay as they are; null for none. */
  readonly unchangedSince: number | null;
  readonly how: "replace" | "add" | "remove";
  readonly silent: boolean;
  readonly flags: Flags;
}

/**
 * STORE alters the flags of messages in the selected mailbox.
 *
 * RFC 3501 §6.4.6 · legal in: selected · completes: OK, NO, BAD
 *
 *     store           = "STORE" SP sequence-set [store-modifiers] SP
 *                       store-att-flags
 *     store-att-flags = (["+" / "-"] "FLAGS" [".SILENT"]) SP
 *                       (flag-list / (flag *(SP flag)))
 *     store-modifiers = SP "(" "UNCHANGEDSINCE" SP mod-sequence-valzer ")"
 *
 * Tells this client the new flags unless the item ends in .SILENT; other
 * sessions learn them at their next opportunity (see mailbox-view.ts). What
 * was changed since UNCHANGEDSINCE is left alone, told in full, and named by
 * the code MODIFIED (RFC 7162 §3.1.3). \Seen needs the right s, \Deleted t, all
 * others w: what the user may not change stays as it is (RFC 4314 §4).
 */
export const store: ImapCommand<StoreArguments> = {
  name: "STORE",
  parse(reader) {
    reader.space();
    const set = messageSet(reader);
    reader.space();
    const unchangedSince = storeModifiers(reader);
    const { how, silent } = reader.as("store-att", storeItem);
    reader.space();
    const names: string[] = [];
    if (reader.peek() === "(") names.push(...flagList(reader));
    else
      do names.push(flag(reader));
      while (reader.skip(" "));
    return { set, unchangedSince, how, silent, flags: flagsOf(names) };
  },
  tells: () => "no-expunge",
  asksModSeq: ({ unchangedSince }) => unchangedSince !== null,
  run: (argument, context) => storeFlags(argument, context, false),
};

/** Carries out STORE, or UID STORE when the set is of UIDs. */
export function storeFlags(
  asked: StoreArguments,
  { session, work }: ImapContext,
  byUid: boolean,
): ImapOutcome {
  const view = session.selected;
  if (view === null || view.readOnly) {
    return no(readOnlyMailbox(view?.name ?? ""), session);
  }
  const rights = presentRights(view, work.mail);
  const argument = { ...asked, flags: flagsAllowed(asked.flags, rights) };
  if (!mayStore(asked, argument.flags, rights))
    return no(noPermission(view.name, rightFor(asked.flags)), session);
  const targets = targetsOf(argument.set, byUid, view);
  if ("text" in targets) return bad(targets, session);
  const mailbox = presentMailbox(view, work.mail);
  if (mailbox !== undefined && argument.how !== "remove") {
    const refused = tooManyKeywords(mailbox, argument.flags.keywords);
    if (refused !== null) return no(refused, session);
  }
  const given = speltAs(argument.flags, mailbox?.keywords ?? []);
  const change = (flags: Flags) => {
    const after = changedFlags(flags, argument.how, given, rights);
    return sameFlags(after, flags) ? flags : after;
  };
  // Who knew all there was knows all there is; then all are told alike, or none.
  const knewAll = mailbox?.messages === view.told;
  const isAlike =
    knewAll &&
    argument.unchangedSince === null &&
    !(argument.silent && session.enabled.has("CONDSTORE"));
  const find = knewAll ? null : (mailbox?.messages.inTurn() ?? nowhere);
  const { stored, changes, gone } = isAlike
    ? allAlike(view, targets, change)
    : oneByOne(targets, find, argument, change);
  if (mailbox !== undefined && changes !== null) {
    const { account, viewer: by } = view;
    const place = { account, mailbox: mailbox.name, by };
    work.change({ kind: "flags.changed", ...place, messages: changes });
  }
  const told = knewAll
    ? asPresent(view, work)
    : viewAfter(view, stored, argument, work);
  const { enabled } = session;
  const telling = { argument, enabled, byUid };
  const responses = inTurn(
    // A keyword is told before the first message that has it (RFC 3501 §7.2.6).
    told.keywords === view.keywords ? [] : flagsKnown(told),
    isAlike
      ? alikeTold(told, targets, telling)
      : answers(told, stored, telling),
  );
  const modified = stored.filter((each) => each.modified);
  const numbers = modified.map(({ number, told: { uid } }) =>
    byUid ? uid : number,
  );
  const code = numbers.length === 0 ? null : `MODIFIED ${printUidSet(numbers)}`;
  const after = { ...session, selected: told };
  // RFC 2180 §4.2: only who asked for the new flags misses some.
  if (gone && !argument.silent) {
    const text = "Some of the messages no longer exist";
    const refused = refusal("expunge-issued", code ?? "EXPUNGEISSUED", text);
    return { ...no(refused, after), responses };
  }
  const text =
    code === null ? "STORE completed" : "STORE completed but for some messages";
  return ok(text, after, responses, code);
}

const nowhere = () => undefined;

/** Whether a user may change at least one of the flags: what is asked for, or any in its place. */
function mayStore(
  { how, flags }: StoreArguments,
  allowed: Flags,
  rights: Rights,
): boolean {
  if (!sameFlags(allowed, noFlags)) return true;
  if (!sameFlags(flags, noFlags)) return false;
  return how !== "replace" || /[swt]/.test(rights);
}

/** The right that is needed for the first of some flags. */
function rightFor({ system, keywords }: Flags): string {
  if (keywords.length > 0 || (system & ~(seen | deleted)) !== 0) return "w";
  if ((system & deleted) !== 0) return "t";
  return system === 0 ? "w" : "s";
}

function asPresent(view: MailboxView, work: ImapContext["work"]): MailboxView {
  const { messages = view.told, keywords = view.keywords } =
    presentMailbox(view, work.mail) ?? {};
  return { ...view, told: messages, keywords };
}

/**
 * The client knows what it stored, told or not. With .SILENT a message that
 * another session had changed meanwhile stays untold (RFC 3501 §6.4.6).
 */
function viewAfter(
  view: MailboxView,
  stored: readonly Stored[],
  { silent }: StoreArguments,
  work: ImapContext["work"],
): MailboxView {
  const mailbox = presentMailbox(view, work.mail);
  const present = mailbox?.messages;
  const known = stored.filter(
    ({ told, before, modified }) =>
      !silent || modified || sameFlags(told.flags, before.flags),
  );
  const keywords = mailbox?.keywords ?? view.keywords;
  const find = present?.inTurn();
  return withFlagsTold(
    { ...view, keywords },
    known.map(({ before }) => find?.(before.uid) ?? before),
  );
}

interface Answering {
  readonly argument: StoreArguments;
  readonly enabled: ReadonlySet<string>;
  readonly byUid: boolean;
}

/** All of them as stored, or none. */
function alikeTold(
  told: MailboxView,
  { ranges }: Targets,
  { argument: { silent }, enabled, byUid }: Answering,
): Iterable<Response> {
  if (silent) return [];
  return flagLines(told, ranges, flagItems(told, { enabled, byUid }));
}

function* answers(
  told: MailboxView,
  stored: Iterable<Stored>,
  { argument: { silent, unchangedSince }, enabled, byUid }: Answering,
): Generator<Response> {
  if (silent && !enabled.has("CONDSTORE")) return;
  for (const each of stored) {
    const { number, before, modified } = each;
    const message = told.told.at(number);
    if (message === undefined) continue;
    const isQuiet = silent && !modified;
    if (isQuiet) {
      // What others had changed is still to be told in full.
      if (!sameFlags(each.told.flags, before.flags)) continue;
      if (!each.isNews && unchangedSince === null) continue;
    }
    const how = { enabled, byUid, silent: isQuiet };
    yield flagsTold(told, { number, message }, how);
  }
}
