import { take } from "../delivery.ts";
import { unstuffed } from "../mail-data.ts";
import {
  accepted,
  declined,
  goingOn,
  nothing,
  type SmtpCommand,
} from "./command.ts";

/**
 * DATA begins the message. What follows is content, line by line, until a line
 * that is a dot and nothing else; then one answer holds for all recipients.
 *
 * RFC 5321 §4.1.1.4, §4.5.2 · legal in: transaction, after RCPT · completes: OK, ERR
 *
 *     data = "DATA" CRLF
 */
export const data: SmtpCommand<null> = {
  name: "DATA",
  room: 0,

  parse: nothing,

  run(_, { session }) {
    const text = "Go ahead; end with <CRLF>.<CRLF>";
    return goingOn("DATA", { ...session, waiting: "DATA" }, "354", text);
  },

  resume(octets, context) {
    const { session } = context;
    const { transaction } = session;
    if (transaction === null) throw new Error("DATA without a transaction");
    const over = { ...session, transaction: null, waiting: null };
    const content = unstuffed(octets);
    const taken = take(transaction, content, context);
    if (taken.kind === "refused") return declined("DATA", over, taken.reason);
    const { id } = taken;
    const lines = [`Message accepted as ${id}`];
    return accepted("DATA", over, { code: "250", enhanced: "2.0.0", lines });
  },
};
