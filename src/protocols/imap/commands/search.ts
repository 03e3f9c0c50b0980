import { presentMailbox } from "../mailbox-view.ts";
import { searchMatcher } from "../search-matcher.ts";
import { untagged } from "../wire/response.ts";
import {
  searchCharsets,
  searchProgram,
  type SearchProgram,
} from "../wire/search-key.ts";
import {
  no,
  ok,
  refusal,
  type ImapCommand,
  type ImapContext,
  type ImapOutcome,
} from "./command.ts";

/**
 * SEARCH gives the numbers of the messages that meet all criteria.
 *
 * RFC 3501 §6.4.4 · legal in: selected · completes: OK, NO, BAD
 *
 *     search = "SEARCH" [SP "CHARSET" SP astring] 1*(SP search-key)
 *
 * No match is an answer too: `* SEARCH` without numbers. A set as a key is a
 * criterion like others, so numbers beyond the last message just don't match.
 */
export const search: ImapCommand<SearchProgram> = {
  name: "SEARCH",
  parse(reader) {
    reader.space();
    return searchProgram(reader);
  },
  tells: () => "no-expunge",
  run: (argument, context) => searchMessages(argument, context, false),
};

/** Carries out SEARCH, or UID SEARCH, which answers with UIDs. */
export function searchMessages(
  { charset, key }: SearchProgram,
  { session, work }: ImapContext,
  byUid: boolean,
): ImapOutcome {
  const view = session.selected;
  if (view === null) throw new Error("SEARCH without a mailbox");
  if (charset !== null && !searchCharsets.includes(charset)) {
    const code = `BADCHARSET (${searchCharsets.join(" ")})`;
    const values = { charset };
    return no(refusal("bad-charset", code, "Unknown charset", values), session);
  }
  const present = presentMailbox(view, work.mail)?.messages;
  const matches = searchMatcher(key, view);
  const found: number[] = [];
  for (const placed of view.told.range(1, view.told.length)) {
    const { uid } = placed.message;
    const message = present?.byUid(uid)?.message ?? placed.message;
    if (!matches({ number: placed.number, message })) continue;
    found.push(byUid ? uid : placed.number);
  }
  const answer = untagged("SEARCH", ["SEARCH", ...found].join(" "));
  return ok("SEARCH completed", session, [answer]);
}
