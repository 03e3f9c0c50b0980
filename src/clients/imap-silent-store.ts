import { includesKeyword } from "../mail/flag-sets.ts";
import { flagNames } from "../mail/flags.ts";
import {
  membership,
  searchResult,
} from "../protocols/imap/wire/sequence-set.ts";
import type { BelievedMailbox } from "./belief.ts";
import type { Meaning } from "./imap-command.ts";

/**
 * The flags as a client knows them once its STORE with .SILENT went well
 * (RFC 3501 §6.4.6): the server tells only of those that others had changed,
 * and of those that UNCHANGEDSINCE kept (RFC 7162 §3.1.3).
 * `start` is the `seq` of the command's line, and `before` what was known when
 * the server began to answer: to that `*` refers.
 */
export function afterSilentStore(
  mailbox: BelievedMailbox,
  { argument, byUid }: Extract<Meaning, { readonly kind: "store" }>,
  {
    start,
    before,
  }: { readonly start: number; readonly before: BelievedMailbox },
): BelievedMailbox {
  let { messages } = mailbox;
  const { how } = argument;
  const given = flagNames(argument.flags);
  const highest = byUid ? highestUid(before) : before.messages.length;
  const { set } = argument;
  const isMeant = set === searchResult ? null : membership(set, highest);
  let number = 0;
  for (const message of mailbox.messages) {
    number++;
    const { uid, flags, flagsTold } = message;
    if (flagsTold !== null && flagsTold.seq > start) continue;
    // What SEARCH kept on the server's side was never told.
    const isUnclear = isMeant === null || (byUid && uid === null);
    if (!isUnclear && !isMeant(byUid ? (uid ?? 0) : number)) continue;
    // Whether it was meant can't be known, nor its flags from now on.
    const after = isUnclear ? null : changed(flags, how, given);
    if (after !== flags) {
      messages = messages.with(number, { ...message, flags: after });
    }
  }
  return { ...mailbox, messages };
}

/** Null where it isn't known what there was to change. */
function changed(
  before: readonly string[] | null,
  how: "replace" | "add" | "remove",
  given: readonly string[],
): readonly string[] | null {
  if (how === "replace") {
    // No client can take \Recent away.
    const rest = before?.filter((name) => name === "\\Recent") ?? [];
    return [...given, ...rest];
  }
  if (before === null) return null;
  const others = before.filter((name) => !includesKeyword(given, name));
  return how === "remove" ? others : [...others, ...given];
}

function highestUid({ messages }: BelievedMailbox): number {
  return messages.at(messages.length)?.uid ?? Infinity;
}
