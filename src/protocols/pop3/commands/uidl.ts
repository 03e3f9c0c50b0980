import { listing } from "../listing.ts";
import { uniqueId, uniqueIdStart } from "../observed-maildrop.ts";
import { readNumbers } from "../wire/command-line.ts";
import { accepted, acceptedWithLines, type Pop3Command } from "./command.ts";
import { maildropOf, withMessage } from "./with-maildrop.ts";

export interface UidlArguments {
  /** A message number, or null for all. */
  readonly message: number | null;
}

/**
 * UIDL gives the unique-id of each message, or of one: the name by which a
 * client knows a message again in a later session.
 *
 * RFC 1939 §7 · legal in: TRANSACTION · completes: OK, ERR
 *
 *     UIDL [msg]
 *     unique-id-listing = msg SP unique-id
 *     unique-id         = 1*70%x21-7E
 */
export const uidl: Pop3Command<UidlArguments> = {
  name: "UIDL",

  parse(line) {
    const numbers = readNumbers(line, [], ["msg"]);
    return numbers.ok
      ? { ok: true, value: { message: numbers.value[0] ?? null } }
      : numbers;
  },

  run({ message }, context) {
    const { session } = context;
    if (message !== null) {
      return withMessage("UIDL", message, context, (found, maildrop) => {
        const data = `${message} ${uniqueId(maildrop, found)}`;
        return accepted("UIDL", session, { data });
      });
    }
    const maildrop = maildropOf(context);
    const text = "unique-id listing follows";
    return acceptedWithLines("UIDL", session, text, () =>
      listing(maildrop, ` ${uniqueIdStart(maildrop)}`, null),
    );
  },
};
