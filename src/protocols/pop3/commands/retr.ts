import { byteStuffed } from "../../common/dot-stuffing.ts";
import { sizeOf } from "../maildrop.ts";
import { readNumbers } from "../wire/command-line.ts";
import { acceptedWithLines, type Pop3Command } from "./pop3-command.ts";
import { withMessage } from "./with-maildrop.ts";

export interface RetrArguments {
  readonly message: number;
}

/**
 * RETR sends a whole message. It marks nothing and sets no flag.
 *
 * RFC 1939 §5 · legal in: TRANSACTION · completes: OK, ERR
 *
 *     RETR msg
 */
export const retr: Pop3Command<RetrArguments> = {
  name: "RETR",

  parse(line) {
    const numbers = readNumbers(line, ["msg"]);
    return numbers.ok
      ? { ok: true, value: { message: numbers.value[0] ?? 0 } }
      : numbers;
  },

  run({ message }, context) {
    return withMessage("RETR", message, context, ({ content }, maildrop) =>
      acceptedWithLines(
        "RETR",
        context.session,
        `${sizeOf(maildrop, message)} octets`,
        () => byteStuffed(content.octets),
      ),
    );
  },
};
