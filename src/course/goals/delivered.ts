import type * as v from "valibot";
import type { deliveredForm } from "../forms/goal-forms.ts";
import { flagNames } from "../../mail/flags.ts";
import { readingOf } from "../../mail/format/message-reading.ts";
import { octetStringOf, utf8Octets } from "../../mail/format/octets.ts";
import { mailboxNamed } from "../../mail/mail-store.ts";
import { canonicalName } from "../../mail/mailbox.ts";
import type { Message } from "../../mail/message.ts";
import { lowerCase, sameWords } from "./flags.ts";
import type { GoalKind } from "./goal-kind.ts";
import { mailboxAtFirst } from "./message-reference.ts";

type Wanted = v.InferOutput<typeof deliveredForm>;

/** A mailbox has a message that it didn't have when the lesson began, however it came. */
export const delivered: GoalKind<Wanted> = {
  name: "delivered",
  proof(wanted, moment) {
    const { account = moment.account, times = { atLeast: 1 } } = wanted;
    const name = canonicalName(wanted.mailbox ?? "INBOX");
    const now = mailboxNamed(moment.world.mail, account, name);
    const first = mailboxAtFirst(moment, account, name);
    const found = [...(now?.messages ?? [])].filter(
      (message) =>
        (first?.id !== now?.id ||
          first?.messages.byUid(message.uid) === undefined) &&
        isWanted(message, wanted),
    );
    const { atLeast = 0, atMost = Infinity } = times;
    return found.length >= atLeast && found.length <= atMost ? "world" : null;
  },
  needs({ account, mailbox, fields = [], line, text, flags = [] }) {
    const words = [
      account,
      mailbox,
      ...fields.flatMap(({ name, is, contains, absent }) =>
        absent === true ? [] : [name, is, contains],
      ),
      line,
      text,
      ...flags,
    ];
    return words
      .filter((word) => word !== undefined)
      .filter((word) => word !== "")
      .map((word) => ({ anyOf: [word] }));
  },
};

function isWanted(message: Message, wanted: Wanted): boolean {
  const { fields = [], line, text, flags } = wanted;
  const reading = readingOf(message.content);
  const { octets, header } = reading;
  const body = (): readonly string[] =>
    octetStringOf(octets.subarray(header.bodyStart)).split("\r\n");
  return (
    fields.every((field) =>
      hasField(reading.headerValues(field.name), field),
    ) &&
    (line === undefined || body().includes(octetStringOf(utf8Octets(line)))) &&
    (text === undefined ||
      reading.searchableBody.includes(text.toLowerCase())) &&
    (flags === undefined ||
      sameWords(lowerCase(flags), lowerCase(flagNames(message.flags))))
  );
}

function hasField(
  values: readonly string[],
  { is, contains, lacks, absent }: NonNullable<Wanted["fields"]>[number],
): boolean {
  if (absent === true) return values.length === 0;
  if (lacks !== undefined) {
    const has = lowerCase(values).join().includes(lacks.toLowerCase());
    if (has || (is ?? contains) === undefined) return !has;
  }
  return lowerCase(values).some(
    (value) =>
      (is === undefined || value === is.toLowerCase()) &&
      (contains === undefined || value.includes(contains.toLowerCase())),
  );
}
