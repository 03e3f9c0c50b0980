import * as v from "valibot";
import { flagNames } from "../../mail/flags.ts";
import { mailboxNamed } from "../../mail/mail-store.ts";
import { canonicalName, type Mailbox } from "../../mail/mailbox.ts";
import type { GoalKind } from "./goal-kind.ts";
import {
  areMessages,
  isAmong,
  mailboxAtFirst,
  messageReferences,
} from "./message-reference.ts";

const flagName = v.pipe(v.string(), v.nonEmpty());

const schema = v.strictObject({
  account: v.optional(v.string()),
  /** INBOX in any case; other names as they are. */
  name: v.pipe(v.string(), v.nonEmpty()),
  /** False: there is no mailbox of that name. */
  exists: v.optional(v.boolean()),
  /** Exactly the messages that it has. */
  holds: v.optional(messageReferences),
  /** Exactly those of its first messages that are gone. */
  lost: v.optional(messageReferences),
  flag: v.optional(
    v.strictObject({
      name: flagName,
      /** Exactly the messages that have it. */
      on: v.optional(messageReferences),
      /** Some message besides these has it. */
      onOtherThan: v.optional(messageReferences),
    }),
  ),
});

/** A mailbox as it is in the store now. */
export const mailbox: GoalKind<v.InferOutput<typeof schema>> = {
  name: "mailbox",
  schema,
  proof(wanted, moment) {
    const {
      account = moment.account,
      exists = true,
      holds,
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
      (lost === undefined || areMessages(lost, gone, first)) &&
      (flag?.on === undefined || areMessages(flag.on, flagged, now)) &&
      (flag?.onOtherThan === undefined ||
        flagged.some((uid) => !isAmong(flag.onOtherThan ?? [], uid, now)));
    return holdsAll ? "world" : null;
  },
  needs({ name, holds = [], lost = [], flag }) {
    const messages = [...holds, ...lost, ...(flag?.on ?? [])];
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
