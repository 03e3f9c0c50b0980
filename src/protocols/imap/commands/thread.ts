import type { Placed } from "../../../mail/message-list.ts";
import { byReferences } from "../threads/references.ts";
import { byOrderedSubject } from "../threads/ordered-subject.ts";
import { printThreads, type Thread } from "../threads/thread.ts";
import type { Reader } from "../wire/reader.ts";
import { untagged } from "../wire/response.ts";
import { searchCriteria, type SearchProgram } from "../wire/search-key.ts";
import { atom } from "../wire/words.ts";
import {
  ok,
  type ImapCommand,
  type ImapContext,
  type ImapOutcome,
} from "./command.ts";
import { found } from "./search.ts";

const algorithms: ReadonlyMap<
  string,
  (placed: readonly Placed[]) => readonly Thread[]
> = new Map([
  ["ORDEREDSUBJECT", byOrderedSubject],
  ["REFERENCES", byReferences],
]);

/** In capitals, as THREAD= lists them. */
export const threadAlgorithms: readonly string[] = [...algorithms.keys()];

export interface ThreadArguments {
  /** In capitals. */
  readonly algorithm: string;
  readonly program: SearchProgram;
}

/**
 * THREAD searches, and gives what it finds as conversations.
 *
 * RFC 5256 §3 · legal in: selected · completes: OK, NO, BAD
 *
 *     thread = ["UID" SP] "THREAD" SP thread-alg SP search-criteria
 *     thread-alg = "ORDEREDSUBJECT" / "REFERENCES" / thread-alg-ext
 */
export const thread: ImapCommand<ThreadArguments> = {
  name: "THREAD",
  parse(reader) {
    reader.space();
    const algorithm = threadAlgorithm(reader);
    reader.space();
    return { algorithm, program: searchCriteria(reader) };
  },
  tells: () => "no-expunge",
  asksModSeq: ({ program }) => program.modSeq,
  run: (argument, context) => threadMessages(argument, context, false),
};

function threadAlgorithm(reader: Reader): string {
  const at = reader.position;
  const word = reader.as("thread-alg", atom).toUpperCase();
  if (!algorithms.has(word) || !reader.offers(`THREAD=${word}`)) {
    reader.fail("unknown-thread-algorithm", { found: word }, at);
  }
  return word;
}

/** Carries out THREAD, or UID THREAD, which answers with UIDs. */
export function threadMessages(
  { algorithm, program }: ThreadArguments,
  context: ImapContext,
  byUid: boolean,
): ImapOutcome {
  const placed = found(program, context);
  if ("status" in placed) return placed;
  const threads = algorithms.get(algorithm)?.(placed) ?? [];
  const printed = printThreads(threads, ({ number, message }) =>
    byUid ? message.uid : number,
  );
  const words = printed === "" ? "THREAD" : `THREAD ${printed}`;
  return ok("THREAD completed", context.session, [untagged("THREAD", words)]);
}
