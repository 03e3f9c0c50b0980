import type * as v from "valibot";
import type { mailboxForm } from "../forms/goal-forms.ts";
import { flagNames } from "../../mail/flags.ts";
import { mailboxNamed } from "../../mail/mail-store.ts";
import { canonicalName, type Mailbox } from "../../mail/mailbox.ts";
import type { GoalKind } from "./goal-kind.ts";
import {
  areMessages,
  isAmong,
  mailboxAtFirst,
  messageNamed,
} from "./message-reference.ts";

/** A mailbox as it is in the store now. */
export const mailbox: GoalKind<v.InferOutput<typeof mailboxForm>> = {
  name: "mailbox",
  proof(wanted, moment) {
    const {
      account = moment.account,
      exists = true,
      holds,
      has = [],
      lost,
      flag,
    } = wanted;
    const name = canonicalName(wanted.name);
    const now = mailboxNamed(moment.world.mail, account, name);
    if (now === undefined) return exists ? null : "world";
    if (!exists) return null;
    const first = mailboxAtFirst(moment, account, name);
    const uids = uidsOf(now);
    const gone = uidsOf(first).filter((uid) => !uids.includes(uid));
    const flagged = flag === undefined ? [] : uidsWithFlag(now, flag.name);
    const holdsAll =
      (holds === undefined || areMessages(holds, uids, now)) &&
      has.every((each) => messageNamed(each, now) !== undefined) &&
      (lost === undefined || areMessages(lost, gone, first)) &&
      (flag?.on === undefined || areMessages(flag.on, flagged, now)) &&
      (flag?.onOtherThan === undefined ||
        flagged.some((uid) => !isAmong(flag.onOtherThan ?? [], uid, now)));
    return holdsAll ? "world" : null;
  },
  needs({ name, holds = [], has = [], lost = [], flag }) {
    const messages = [...holds, ...has, ...lost, ...(flag?.on ?? [])];
    return [
      { anyOf: [name] },
      ...(flag === undefined ? [] : [{ anyOf: [flag.name] }]),
      ...messages.map((message) => ({ message, mailbox: name })),
    ];
  },
};

function uidsOf(mailbox: Mailbox | undefined): readonly number[] {
  return [...(mailbox?.messages ?? [])].map(({ uid }) => uid);
}

function uidsWithFlag(mailbox: Mailbox, flag: string): readonly number[] {
  const wanted = flag.toLowerCase();
  return [...mailbox.messages]
    .filter(({ flags }) =>
      flagNames(flags).some((name) => name.toLowerCase() === wanted),
    )
    .map(({ uid }) => uid);
}
