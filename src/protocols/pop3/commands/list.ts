import { listing } from "../listing.ts";
import { dropSummary } from "../maildrop.ts";
import { sizeOf } from "../observed-maildrop.ts";
import { readNumbers } from "../wire/command-line.ts";
import { accepted, acceptedWithLines, type Pop3Command } from "./command.ts";
import { maildropOf, withMessage } from "./with-maildrop.ts";

export interface ListArguments {
  /** A message number, or null for all. */
  readonly message: number | null;
}

/**
 * LIST gives the size of each message, or of one.
 *
 * RFC 1939 §5 · legal in: TRANSACTION · completes: OK, ERR
 *
 *     LIST [msg]
 *     scan-listing = msg SP octets
 *
 * One line for one message; for all of them many lines with a final dot, in
 * which those marked as deleted are left out and the others keep their numbers.
 */
export const list: Pop3Command<ListArguments> = {
  name: "LIST",

  parse(line) {
    const numbers = readNumbers(line, [], ["msg"]);
    return numbers.ok
      ? { ok: true, value: { message: numbers.value[0] ?? null } }
      : numbers;
  },

  run({ message }, context) {
    const { session } = context;
    if (message !== null) {
      return withMessage("LIST", message, context, (_, maildrop) => {
        const data = `${message} ${sizeOf(maildrop, message)}`;
        return accepted("LIST", session, { data });
      });
    }
    const maildrop = maildropOf(context);
    const text = ["{messages} ({octets})", dropSummary(maildrop)] as const;
    return acceptedWithLines("LIST", session, text, () =>
      listing(maildrop, " ", maildrop.sizes),
    );
  },
};
