import type { Reader } from "../wire/reader.ts";
import { copy, copyMessages, type CopyArguments } from "./copy.ts";
import { expungeMessages } from "./expunge.ts";
import { moveMessages } from "./move.ts";
import { messageSet, type MessageSet } from "../wire/sequence-set.ts";
import { fetch, fetchMessages, type FetchArguments } from "./fetch.ts";
import { search, searchMessages } from "./search.ts";
import { store, storeFlags, type StoreArguments } from "./store.ts";
import { sort, sortMessages, type SortArguments } from "./sort.ts";
import {
  thread,
  threadAlgorithms,
  threadMessages,
  type ThreadArguments,
} from "./thread.ts";
import { asksNumbers, type SearchProgram } from "../wire/search-key.ts";
import type { ImapCommand, ImapContext, ImapOutcome } from "./command.ts";

type UidArguments =
  | { readonly command: "COPY" | "MOVE"; readonly argument: CopyArguments }
  | { readonly command: "EXPUNGE"; readonly argument: MessageSet }
  | { readonly command: "FETCH"; readonly argument: FetchArguments }
  | { readonly command: "SEARCH"; readonly argument: SearchProgram }
  | { readonly command: "SORT"; readonly argument: SortArguments }
  | { readonly command: "STORE"; readonly argument: StoreArguments }
  | { readonly command: "THREAD"; readonly argument: ThreadArguments };

/**
 * UID takes COPY, FETCH, MOVE and STORE with unique identifiers in place of
 * message sequence numbers, SEARCH with unique identifiers in the answer, and
 * EXPUNGE for some messages only.
 *
 * RFC 3501 §6.4.8 · legal in: selected · completes: OK, NO, BAD
 *
 *     uid  = "UID" SP (copy / fetch / search / store)
 *     uid =/ "UID" SP move                            ; RFC 6851 §6
 *     uid =/ "UID" SP "EXPUNGE" SP sequence-set       ; RFC 4315 §4
 *     uid =/ "UID" SP (sort / thread)                 ; RFC 5256 §5
 *
 * UIDs which don't exist are passed over. As sequence numbers aren't used,
 * EXPUNGE responses may come, but for a SEARCH by them.
 */
export const uid: ImapCommand<UidArguments> = {
  name: "UID",
  said: ({ command }) => `UID ${command}`,
  parse(reader) {
    reader.space();
    return uidArguments(reader);
  },
  // A criterion may be a number that must hold (RFC 7162 §3.2.10.2).
  tells: (given) =>
    given.command === "SEARCH" && asksNumbers(given.argument.key)
      ? "no-expunge"
      : "all",
  asksModSeq(given) {
    switch (given.command) {
      case "FETCH":
        return fetch.asksModSeq?.(given.argument) ?? false;
      case "SEARCH":
        return search.asksModSeq?.(given.argument) ?? false;
      case "SORT":
        return sort.asksModSeq?.(given.argument) ?? false;
      case "STORE":
        return store.asksModSeq?.(given.argument) ?? false;
      case "THREAD":
        return thread.asksModSeq?.(given.argument) ?? false;
      default:
        return false;
    }
  },
  run(given, context) {
    const outcome = runByUid(given, context);
    return outcome.status === "OK"
      ? { ...outcome, text: `UID ${outcome.text}` }
      : outcome;
  },
};

function uidArguments(reader: Reader): UidArguments {
  if (reader.skip("FETCH"))
    return { command: "FETCH", argument: fetch.parse(reader) };
  if (reader.skip("STORE"))
    return { command: "STORE", argument: store.parse(reader) };
  if (reader.skip("COPY"))
    return { command: "COPY", argument: copy.parse(reader) };
  if (reader.offers("MOVE") && reader.skip("MOVE"))
    return { command: "MOVE", argument: copy.parse(reader) };
  if (reader.offers("UIDPLUS") && reader.skip("EXPUNGE")) {
    reader.space();
    return { command: "EXPUNGE", argument: messageSet(reader) };
  }
  if (reader.offers("SORT") && reader.skip("SORT"))
    return { command: "SORT", argument: sort.parse(reader) };
  if (offersThreads(reader) && reader.skip("THREAD"))
    return { command: "THREAD", argument: thread.parse(reader) };
  if (!reader.skip("SEARCH")) reader.fail("unknown-uid-command");
  return { command: "SEARCH", argument: search.parse(reader) };
}

function offersThreads(reader: Reader): boolean {
  return threadAlgorithms.some((name) => reader.offers(`THREAD=${name}`));
}

function runByUid(given: UidArguments, context: ImapContext): ImapOutcome {
  switch (given.command) {
    case "COPY":
      return copyMessages(given.argument, context, true);
    case "MOVE":
      return moveMessages(given.argument, context, true);
    case "EXPUNGE":
      return expungeMessages(context, given.argument);
    case "FETCH":
      return fetchMessages(given.argument, context, true);
    case "SEARCH":
      return searchMessages(given.argument, context, true);
    case "SORT":
      return sortMessages(given.argument, context, true);
    case "STORE":
      return storeFlags(given.argument, context, true);
    case "THREAD":
      return threadMessages(given.argument, context, true);
    default:
      return given satisfies never;
  }
}
