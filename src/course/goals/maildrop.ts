import type * as v from "valibot";
import type { maildropForm } from "../forms/goal-forms.ts";
import type { GoalKind } from "./goal-kind.ts";
import { areMessages, isAmong, mailboxAtFirst } from "./message-reference.ts";

/** A maildrop as the POP3 session that holds its lock has it (RFC 1939 §4, §5). */
export const maildrop: GoalKind<v.InferOutput<typeof maildropForm>> = {
  name: "maildrop",
  proof(wanted, moment) {
    const { account = moment.account, marked, markedOtherThan, lost } = wanted;
    const first = mailboxAtFirst(moment, account, "INBOX");
    const uids = [...(first?.messages ?? [])].map(({ uid }) => uid);
    const holds = moment.maildrops.some((drop) => {
      if (drop.account !== account) return false;
      const gone = uids.filter((uid) => !drop.uids.includes(uid));
      const marks = [...drop.marked];
      return (
        (marked === undefined || areMessages(marked, marks, first)) &&
        (lost === undefined || areMessages(lost, gone, first)) &&
        (markedOtherThan === undefined ||
          marks.some((uid) => !isAmong(markedOtherThan, uid, first)))
      );
    });
    return holds ? "world" : null;
  },
  needs({ marked = [], lost = [] }) {
    return [...marked, ...lost].map((message) => ({
      message,
      mailbox: "INBOX",
    }));
  },
};
