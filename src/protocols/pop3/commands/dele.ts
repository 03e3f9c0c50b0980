import { withMark } from "../maildrop.ts";
import { readNumbers } from "../wire/command-line.ts";
import { accepted, type Pop3Command } from "./command.ts";
import { withMessage } from "./with-maildrop.ts";

export interface DeleArguments {
  readonly message: number;
}

/**
 * DELE marks a message as deleted. It stays in the maildrop until UPDATE, but
 * from now on its number is an error in every command.
 *
 * RFC 1939 §5 · legal in: TRANSACTION · completes: OK, ERR
 *
 *     DELE msg
 */
export const dele: Pop3Command<DeleArguments> = {
  name: "DELE",

  parse(line) {
    const numbers = readNumbers(line, ["msg"]);
    return numbers.ok
      ? { ok: true, value: { message: numbers.value[0] ?? 0 } }
      : numbers;
  },

  run({ message }, context) {
    return withMessage("DELE", message, context, (_, maildrop) => {
      const marked = withMark(maildrop, message);
      const session = { ...context.session, maildrop: marked };
      return accepted("DELE", session, [
        "message {number} deleted",
        { number: message },
      ]);
    });
  },
};
