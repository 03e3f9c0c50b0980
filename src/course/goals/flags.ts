import type * as v from "valibot";
import type { flagsForm } from "../forms/goal-forms.ts";
import { flagNames } from "../../mail/flags.ts";
import { mailboxNamed } from "../../mail/mail-store.ts";
import { canonicalName } from "../../mail/mailbox.ts";
import type { GoalKind } from "./goal-kind.ts";
import { messageNamed } from "./message-reference.ts";

/** The flags of one message now; it has to be there. */
export const flags: GoalKind<v.InferOutput<typeof flagsForm>> = {
  name: "flags",
  proof(wanted, moment) {
    const { account = moment.account, are, have = [], lack = [] } = wanted;
    const name = canonicalName(wanted.mailbox);
    const mailbox = mailboxNamed(moment.world.mail, account, name);
    const message = messageNamed(wanted.message, mailbox);
    if (message === undefined) return null;
    const set = lowerCase(flagNames(message.flags));
    const holds =
      (are === undefined || sameWords(lowerCase(are), set)) &&
      lowerCase(have).every((flag) => set.includes(flag)) &&
      !lowerCase(lack).some((flag) => set.includes(flag));
    return holds ? "world" : null;
  },
  needs({ mailbox, message, are = [], have = [] }) {
    return [
      { anyOf: [mailbox] },
      { message, mailbox },
      ...[...are, ...have].map((flag) => ({ anyOf: [flag] })),
    ];
  },
};

/** Whether two lists have the same words, in any order. */
export function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return new Set(a).size === new Set(b).size && a.every((w) => b.includes(w));
}

/** Flags compare without case (RFC 3501 §2.3.2). */
export function lowerCase(names: readonly string[]): readonly string[] {
  return names.map((name) => name.toLowerCase());
}
