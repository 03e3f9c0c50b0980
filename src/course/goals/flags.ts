import type * as v from "valibot";
import type { flagsForm } from "../forms/goal-forms.ts";
import { flagNames } from "../../mail/flags.ts";
import { mailboxNamed } from "../../mail/mail-store.ts";
import { canonicalName } from "../../mail/mailbox.ts";
import type { GoalKind } from "./goal-kind.ts";
import { isAmong } from "./message-reference.ts";

/** The flags that a message has now. */
export const flags: GoalKind<v.InferOutput<typeof flagsForm>> = {
  name: "flags",
  proof(wanted, moment) {
    const {
      account = moment.account,
      message,
      are,
      have = [],
      lack = [],
    } = wanted;
    const name = canonicalName(wanted.mailbox);
    const mailbox = mailboxNamed(moment.world.mail, account, name);
    const found = [...(mailbox?.messages ?? [])].find(({ uid }) =>
      isAmong([message], uid, mailbox),
    );
    if (found === undefined) return null;
    const has = lowerCased(flagNames(found.flags));
    const exactly = are === undefined ? null : lowerCased(are);
    const holds =
      (exactly === null ||
        (exactly.size === has.size &&
          [...exactly].every((flag) => has.has(flag)))) &&
      [...lowerCased(have)].every((flag) => has.has(flag)) &&
      [...lowerCased(lack)].every((flag) => !has.has(flag));
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

function lowerCased(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => name.toLowerCase()));
}
