import { inOrder } from "../message-order.ts";
import { untagged } from "../wire/response.ts";
import { searchCriteria, type SearchProgram } from "../wire/search-key.ts";
import { sortCriteria, type SortCriterion } from "../wire/sort-criteria.ts";
import {
  ok,
  type ImapCommand,
  type ImapContext,
  type ImapOutcome,
} from "./command.ts";
import { found, highestOf } from "./search.ts";

export interface SortArguments {
  readonly criteria: readonly SortCriterion[];
  readonly program: SearchProgram;
}

/**
 * SORT searches, and gives what it finds in an order.
 *
 * RFC 5256 §3 · legal in: selected · completes: OK, NO, BAD
 *
 *     sort = ["UID" SP] "SORT" SP sort-criteria SP search-criteria
 *     search-criteria = charset 1*(SP search-key)
 *
 * With the key MODSEQ the answer ends as SEARCH's does (RFC 7162 §3.1.9).
 */
export const sort: ImapCommand<SortArguments> = {
  name: "SORT",
  parse(reader) {
    reader.space();
    const criteria = sortCriteria(reader);
    reader.space();
    return { criteria, program: searchCriteria(reader) };
  },
  tells: () => "no-expunge",
  asksModSeq: ({ program }) => program.modSeq,
  run: (argument, context) => sortMessages(argument, context, false),
};

/** Carries out SORT, or UID SORT, which answers with UIDs. */
export function sortMessages(
  { criteria, program }: SortArguments,
  context: ImapContext,
  byUid: boolean,
): ImapOutcome {
  const placed = found(program, context);
  if ("status" in placed) return placed;
  const numbers = inOrder(placed, criteria).map(({ number, message }) =>
    byUid ? message.uid : number,
  );
  const words = ["SORT", ...numbers, ...highestOf(program, placed)];
  const answer = untagged("SORT", words.join(" "));
  return ok("SORT completed", context.session, [answer]);
}
