import { shownIn } from "../maildrop.ts";
import { readNumbers } from "../wire/command-line.ts";
import { topOfMessage } from "../wire/top-of-message.ts";
import { acceptedWithLines, type Pop3Command } from "./command.ts";
import { withMessage } from "./with-maildrop.ts";

export interface TopArguments {
  readonly message: number;
  /** How many lines of the body to send. */
  readonly lines: number;
}

/**
 * TOP sends the header of a message, the empty line, and the first lines of
 * its body.
 *
 * RFC 1939 §7 · legal in: TRANSACTION · completes: OK, ERR
 *
 *     TOP msg n
 *
 * Zero lines are allowed; more than there are means the whole message. The lines
 * are those that RETR would send (RFC 6858 §4).
 */
export const top: Pop3Command<TopArguments> = {
  name: "TOP",

  parse(line) {
    const numbers = readNumbers(line, ["msg", "n"]);
    if (!numbers.ok) return numbers;
    const [message = 0, lines = 0] = numbers.value;
    return { ok: true, value: { message, lines } };
  },

  run({ message, lines }, context) {
    return withMessage("TOP", message, context, ({ content }, maildrop) => {
      const shown = shownIn(maildrop, content);
      const phrase =
        shown === content
          ? "top of message follows"
          : "top of a surrogate in ASCII follows";
      return acceptedWithLines("TOP", context.session, phrase, () =>
        topOfMessage(shown, lines),
      );
    });
  },
};
