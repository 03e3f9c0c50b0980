import { lineSurveyOf } from "../../../mail/format/line-survey.ts";
import { byteStuffed } from "../../common/dot-stuffing.ts";
import { dialectHas } from "../dialects.ts";
import { shownIn, withRetrieved } from "../maildrop.ts";
import { sizeOf } from "../observed-maildrop.ts";
import { readNumbers } from "../wire/command-line.ts";
import { acceptedWithLines, type Pop3Command } from "./command.ts";
import { withMessage } from "./with-maildrop.ts";

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
 * Of a message with UTF-8 in its header it sends a surrogate, unless the client
 * has asked for UTF8 (RFC 6856 §2.1, RFC 6858).
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
    return withMessage("RETR", message, context, ({ content }, maildrop) => {
      const { server } = context.session;
      const remembers = dialectHas(server, "LAST") || server.pop3.expire === 0;
      const session = remembers
        ? { ...context.session, maildrop: withRetrieved(maildrop, message) }
        : context.session;
      const size = sizeOf(maildrop, message);
      const shown = shownIn(maildrop, content);
      const phrase =
        shown === content
          ? "{size} octets"
          : "{size} octets of a surrogate in ASCII";
      return acceptedWithLines("RETR", session, [phrase, { size }], () =>
        byteStuffed(shown.octets, lineSurveyOf(shown)),
      );
    });
  },
};
