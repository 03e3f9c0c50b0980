import { byteStuffed } from "../../common/dot-stuffing.ts";
import { dialectHas } from "../dialects.ts";
import { withRetrieved } from "../maildrop.ts";
import { sizeOf } from "../observed-maildrop.ts";
import { readNumbers } from "../wire/command-line.ts";
import { acceptedWithLines, type Pop3Command } from "./command.ts";
import { withContent } from "./with-maildrop.ts";

export interface RetrArguments {
  readonly message: number;
}

/**
 * RETR sends a whole message. It marks nothing and sets no flag; that it was
 * sent is remembered only where LAST or EXPIRE 0 goes by it.
 *
 * RFC 1939 §5 · legal in: TRANSACTION · completes: OK, ERR
 *
 *     RETR msg
 *
 * Code: UTF8 (RFC 6856 §5).
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
    return withContent("RETR", message, context, ({ content }, maildrop) => {
      const { server } = context.session;
      const remembers = dialectHas(server, "LAST") || server.pop3.expire === 0;
      const session = remembers
        ? { ...context.session, maildrop: withRetrieved(maildrop, message) }
        : context.session;
      const size = sizeOf(maildrop, message);
      const text = ["{size} octets", { size }] as const;
      return acceptedWithLines("RETR", session, text, () =>
        byteStuffed(content.octets),
      );
    });
  },
};
