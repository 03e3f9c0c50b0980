import type { Message } from "../../../mail/message.ts";
import type { Context, Outcome } from "../../protocol.ts";
import type { Maildrop } from "../maildrop.ts";
import { pop3Reason } from "../reasons.ts";
import type { Pop3Session } from "../session.ts";
import { declined } from "./command.ts";

/** The maildrop of a session in TRANSACTION; that there is none is a bug. */
export function maildropOf(context: Context<Pop3Session>): Maildrop {
  const { maildrop } = context.session;
  if (maildrop === null) throw new Error("no maildrop in TRANSACTION");
  return maildrop;
}

/** Answers for one message: with -ERR when there is none or it is marked as deleted. */
export function withMessage(
  command: string,
  number: number,
  context: Context<Pop3Session>,
  answer: (message: Message, maildrop: Maildrop) => Outcome<Pop3Session>,
): Outcome<Pop3Session> {
  const maildrop = maildropOf(context);
  const { messages, marked } = maildrop;
  const message = messages.at(number);
  const { session } = context;
  if (message === undefined) {
    const count = messages.length;
    return declined(
      command,
      session,
      null,
      ["no such message, only {messages} in maildrop", { messages: count }],
      pop3Reason("no-such-message", {
        number: String(number),
        count: String(count),
      }),
    );
  }
  if (marked.has(number)) {
    return declined(
      command,
      session,
      null,
      ["message {number} already deleted", { number }],
      pop3Reason("message-deleted", { number: String(number) }),
    );
  }
  return answer(message, maildrop);
}
