import type { FlagChange } from "../../../mail/change.ts";
import {
  addFlags,
  flagsOf,
  removeFlags,
  sameFlags,
  speltAs,
  type Flags,
} from "../../../mail/flags.ts";
import type { Placed } from "../../../mail/message-list.ts";
import type { Message } from "../../../mail/message.ts";
import type { Response } from "../../protocol.ts";
import {
  flagsKnown,
  flagsSeen,
  presentMailbox,
  withFlagsTold,
  type MailboxView,
} from "../mailbox-view.ts";
import { readOnlyMailbox, tooManyKeywords } from "../refusals.ts";
import { flag, flagList } from "../wire/flag-list.ts";
import type { Reader } from "../wire/reader.ts";
import { untagged } from "../wire/response.ts";
import { sequenceSet, type SequenceSet } from "../wire/sequence-set.ts";
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

export interface StoreArguments {
  readonly set: SequenceSet;
  readonly how: "replace" | "add" | "remove";
  readonly silent: boolean;
  readonly flags: Flags;
}

/**
 * STORE alters the flags of messages in the selected mailbox.
 *
 * RFC 3501 §6.4.6 · legal in: selected · completes: OK, NO, BAD
 *
 *     store           = "STORE" SP sequence-set SP store-att-flags
 *     store-att-flags = (["+" / "-"] "FLAGS" [".SILENT"]) SP
 *                       (flag-list / (flag *(SP flag)))
 *
 * Tells this client the new flags unless the item ends in .SILENT; other
 * sessions learn them at their next opportunity (see mailbox-view.ts).
 */
export const store: ImapCommand<StoreArguments> = {
  name: "STORE",
  parse(reader) {
    reader.space();
    const set = sequenceSet(reader);
    reader.space();
    const { how, silent } = reader.as("store-att", storeItem);
    reader.space();
    const names: string[] = [];
    if (reader.peek() === "(") names.push(...flagList(reader));
    else
      do names.push(flag(reader));
      while (reader.skip(" "));
    return { set, how, silent, flags: flagsOf(names) };
  },
  tells: () => "no-expunge",
  run: (argument, context) => storeFlags(argument, context, false),
};

/** `["+" / "-"] "FLAGS" [".SILENT"]` */
function storeItem(reader: Reader): Pick<StoreArguments, "how" | "silent"> {
  const sign = reader.skip("+") ? "add" : reader.skip("-") ? "remove" : null;
  reader.expect("FLAGS", "unknown-store-item");
  return { how: sign ?? "replace", silent: reader.skip(".SILENT") };
}

/** Carries out STORE, or UID STORE when the set is of UIDs. */
export function storeFlags(
  argument: StoreArguments,
  { session, work }: ImapContext,
  byUid: boolean,
): ImapOutcome {
  const view = session.selected;
  if (view === null || view.readOnly) {
    return no(readOnlyMailbox(view?.name ?? ""), session);
  }
  const targets = targetsOf(argument.set, byUid, view);
  if ("text" in targets) return bad(targets, session);
  const mailbox = presentMailbox(view, work.mail);
  if (mailbox !== undefined && argument.how !== "remove") {
    const refused = tooManyKeywords(mailbox, argument.flags.keywords);
    if (refused !== null) return no(refused, session);
  }
  const changes: FlagChange[] = [];
  const stored: Stored[] = [];
  const flagsGiven = speltAs(argument.flags, mailbox?.keywords ?? []);
  let gone = false;
  for (const { number, message: told } of targets.each()) {
    const before = mailbox?.messages.byUid(told.uid)?.message;
    if (before === undefined) {
      gone = true;
      continue;
    }
    const flags = changedFlags(before.flags, argument.how, flagsGiven);
    const isNews = !sameFlags(flags, before.flags);
    const after = isNews ? { ...before, flags } : before;
    if (isNews) changes.push({ uid: told.uid, flags });
    stored.push({ number, message: after, told, before });
  }
  if (mailbox !== undefined && changes.length > 0) {
    const { account } = view;
    work.change({
      kind: "flags.changed",
      account,
      mailbox: mailbox.name,
      messages: changes,
    });
  }
  const told = viewAfter(view, stored, argument, work);
  const after = { ...session, selected: told };
  const responses = answers(view, told, argument.silent ? [] : stored, byUid);
  // RFC 2180 §4.2: only who asked for the new flags misses some.
  if (gone && !argument.silent) {
    const text = "Some of the messages no longer exist";
    const refused = refusal("expunge-issued", "EXPUNGEISSUED", text);
    return { ...no(refused, after), responses };
  }
  return ok("STORE completed", after, responses);
}

interface Stored extends Placed {
  readonly told: Message;
  readonly before: Message;
}

function changedFlags(
  before: Flags,
  how: StoreArguments["how"],
  flags: Flags,
): Flags {
  if (how === "add") return addFlags(before, flags);
  if (how === "remove") return removeFlags(before, flags);
  return flags;
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
    ({ told, before }) => !silent || sameFlags(told.flags, before.flags),
  );
  const keywords = mailbox?.keywords ?? view.keywords;
  return withFlagsTold(
    { ...view, keywords },
    known.map(({ message }) => present?.byUid(message.uid)?.message ?? message),
  );
}

function* answers(
  view: MailboxView,
  told: MailboxView,
  stored: readonly Stored[],
  byUid: boolean,
): Generator<Response> {
  // A keyword is told before the first message that has it (RFC 3501 §7.2.6).
  if (told.keywords !== view.keywords) yield* flagsKnown(told);
  for (const { number, message } of stored) {
    const uid = byUid ? `UID ${message.uid} ` : "";
    const flags = flagsSeen(view, message.uid, message.flags);
    yield untagged("FETCH", `${number} FETCH (${uid}FLAGS ${flags})`);
  }
}
