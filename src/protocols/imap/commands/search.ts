import type { MessageList, Placed } from "../../../mail/message-list.ts";
import { placesWithSubject } from "../../../mail/subject-column.ts";
import { revisionOf } from "../capabilities.ts";
import { presentMailbox } from "../mailbox-view.ts";
import { searchMatcher } from "../search-matcher.ts";
import { untagged } from "../wire/response.ts";
import { setOf } from "../wire/sequence-set.ts";
import {
  searchCharsets,
  searchProgram,
  type SearchKey,
  type SearchProgram,
} from "../wire/search-key.ts";
import { keptOf, printSearchReturn } from "../wire/search-return.ts";
import {
  bad,
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
 *     search = "SEARCH" [SP search-return-opts] [SP "CHARSET" SP astring]
 *              1*(SP search-key)
 *
 * No match is an answer too: `* SEARCH` without numbers. A set as a key is a
 * criterion like others, so numbers beyond the last message just don't match.
 * With the key MODSEQ the answer ends in the highest mod-sequence of those found
 * (RFC 7162 §3.1.6).
 * With RETURN the answer is ESEARCH (RFC 4731), and SAVE keeps what was found
 * for `$` (RFC 5182): nothing, when the search is refused.
 */
export const search: ImapCommand<SearchProgram> = {
  name: "SEARCH",
  parse(reader) {
    reader.space();
    return searchProgram(reader);
  },
  tells: () => "no-expunge",
  asksModSeq: ({ modSeq }) => modSeq,
  run: (argument, context) => searchMessages(argument, context, false),
};

/** Carries out SEARCH, or UID SEARCH, which answers with UIDs. */
export function searchMessages(
  program: SearchProgram,
  context: ImapContext,
  byUid: boolean,
): ImapOutcome {
  const { session, tag } = context;
  // In IMAP4rev2 every answer is ESEARCH (RFC 9051 §6.4.4).
  const asked = revisionOf(session) === 2 ? (["ALL"] as const) : null;
  const returns = program.returns ?? asked;
  const { charset } = program;
  if (charset !== null && session.enabled.has("UTF8=ACCEPT")) {
    const text = "After ENABLE UTF8=ACCEPT all text is UTF-8";
    return bad(refusal("charset-in-utf8", null, text, { charset }), session);
  }
  const saves = returns?.includes("SAVE") === true;
  const placed = found(program, context);
  if ("status" in placed) {
    return saves && placed.status === "NO" ? keeping([], placed) : placed;
  }
  const numbers = placed.map(({ number, message }) =>
    byUid ? message.uid : number,
  );
  const uids = placed.map(({ message }) => message.uid);
  if (returns === null) {
    const words = ["SEARCH", ...numbers, ...highestOf(program, placed)];
    return ok("SEARCH completed", session, [
      untagged("SEARCH", words.join(" ")),
    ]);
  }
  const told = printSearchReturn(tag, byUid, numbers, returns);
  const highest = highestModSeq(program, keptOf(placed, returns));
  const modSeq = highest === null ? "" : ` MODSEQ ${highest}`;
  const answers = told === null ? [] : [untagged("ESEARCH", told + modSeq)];
  const done = ok("SEARCH completed", session, answers);
  return saves ? keeping(keptOf(uids, returns), done) : done;
}

/** An outcome after which `$` stands for these messages (RFC 5182 §2.1). */
function keeping(uids: readonly number[], outcome: ImapOutcome): ImapOutcome {
  const { session } = outcome;
  if (session.selected === null) return outcome;
  const selected = { ...session.selected, found: setOf(uids) };
  return { ...outcome, session: { ...session, selected } };
}

/** Where mod-sequences were asked for, the highest of what was found (RFC 7162 §3.1.6). */
export function highestOf(
  program: SearchProgram,
  placed: readonly Placed[],
): readonly string[] {
  const highest = highestModSeq(program, placed);
  return highest === null ? [] : [`(MODSEQ ${highest})`];
}

function highestModSeq(
  { modSeq }: SearchProgram,
  placed: readonly Placed[],
): number | null {
  if (!modSeq || placed.length === 0) return null;
  return placed.reduce(
    (most, { message }) => Math.max(most, message.modSeq),
    0,
  );
}

/** The messages that meet all criteria, as they are now, in order; or why they can't be looked for. */
export function found(
  { charset, key }: SearchProgram,
  { session, work, env }: ImapContext,
): readonly Placed[] | ImapOutcome {
  const view = session.selected;
  if (view === null) throw new Error("SEARCH without a mailbox");
  if (charset !== null && !searchCharsets.includes(charset)) {
    const code = `BADCHARSET (${searchCharsets.join(" ")})`;
    const values = { charset };
    return no(refusal("bad-charset", code, "Unknown charset", values), session);
  }
  const present = presentMailbox(view, work.mail)?.messages;
  const matches = searchMatcher(key, view, env.now);
  const hits: Placed[] = [];
  const isSame = present === view.told;
  const find = present?.inTurn();
  for (const placed of candidates(key, view.told)) {
    const { number, message: told } = placed;
    const hit = isSame ? placed : { number, message: find?.(told.uid) ?? told };
    if (matches(hit)) hits.push(hit);
  }
  return hits;
}

/** The messages among which those are that meet a criterion. */
function candidates(key: SearchKey, messages: MessageList): Iterable<Placed> {
  const subject = subjectIn(key);
  return subject === null
    ? messages.range(1, messages.length)
    : withSubject(subject, messages);
}

function* withSubject(text: string, messages: MessageList): Generator<Placed> {
  for (const { chunk, number } of messages.slices(1, messages.length)) {
    for (const place of placesWithSubject(chunk, text)) {
      const message = chunk.messages[place];
      if (message !== undefined) yield { number: number + place, message };
    }
  }
}

/** A text that must be in the subject, where there is one. */
function subjectIn(key: SearchKey): string | null {
  if (key.kind === "and") {
    return key.keys.map(subjectIn).find((text) => text !== null) ?? null;
  }
  if (key.kind !== "header" || key.field.toLowerCase() !== "subject")
    return null;
  return key.text === "" || key.text.includes("\n") ? null : key.text;
}
