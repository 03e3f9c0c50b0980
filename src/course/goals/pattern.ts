import type * as v from "valibot";
import type { commandPattern, patternSchema } from "../forms/pattern-form.ts";
import type { Message } from "../../mail/message.ts";
import type { Happened, SpokenCommand } from "../happened.ts";
import type { Moment } from "../moment.ts";
import type { MessageReference } from "./goal-kind.ts";
import { messagesFoundBy } from "../messages-found.ts";
import { mailboxNamed } from "../../mail/mail-store.ts";
import type { World } from "../../simulator/world.ts";
import { messagesNamedBy } from "../messages-named.ts";
import {
  areMessages,
  mailboxAtFirst,
  messageIdOf,
} from "./message-reference.ts";

/** One thing that may have happened. */
export type Pattern = v.InferOutput<typeof patternSchema>;

/** Whether something that happened is what a pattern means, as far as seen by now. */
export function matches(
  pattern: Pattern,
  happened: Happened,
  moment: Moment,
): boolean {
  const { client } = pattern;
  if (
    client === undefined
      ? moment.isScripted(happened.connection)
      : client !== happened.connection
  ) {
    return false;
  }
  if ("command" in pattern) {
    return (
      happened.kind === "command" && matchesCommand(pattern, happened, moment)
    );
  }
  if ("cut" in pattern) {
    if (happened.kind !== "cut") return false;
    if (pattern.marked === undefined) return true;
    const { account = moment.account, marked = [] } = happened.marks ?? {};
    const inbox = mailboxAtFirst(moment, account, "INBOX");
    return areMessages(pattern.marked, [...marked], inbox);
  }
  if ("connect" in pattern) {
    return happened.kind === "connect" && happened.protocol === pattern.connect;
  }
  return happened.kind === "enters" && happened.state === pattern.enters;
}

function matchesCommand(
  pattern: v.InferOutput<typeof commandPattern>,
  spoken: SpokenCommand,
  moment: Moment,
): boolean {
  const seen = <Fact extends { readonly seq: number }>(
    facts: readonly Fact[],
  ) => facts.filter((fact) => moment.hasSeen(fact));
  const told = seen(spoken.told).map(({ name }) => name);
  const answers = seen(spoken.answers);
  const status = answers.findLast((each) => each.status !== "")?.status;
  return (
    isNamed(pattern.command, spoken) &&
    isSaid(pattern, spoken.arguments.toLowerCase()) &&
    (pattern.status === undefined ||
      (status !== undefined && listOf(pattern.status).includes(status))) &&
    (pattern.told === undefined || told.includes(pattern.told)) &&
    (pattern.notTold === undefined || !told.includes(pattern.notTold)) &&
    (pattern.code === undefined ||
      answers.some(({ codes }) =>
        codes.includes(pattern.code?.toUpperCase() ?? ""),
      )) &&
    (pattern.asked === undefined || answers.some(({ asks }) => asks)) &&
    (pattern.messages === undefined ||
      areNamed(pattern.messages, messagesNamedBy(spoken))) &&
    (pattern.includes === undefined ||
      namesAll(pattern.includes, messagesNamedBy(spoken))) &&
    (pattern.finds === undefined ||
      areNamed(
        pattern.finds,
        messagesFoundBy({ ...spoken, told: seen(spoken.told) }),
      )) &&
    (pattern.removes === undefined ||
      removesExactly(pattern.removes, seen(spoken.removed), spoken.before))
  );
}

function isNamed(
  command: string | readonly string[],
  { name, said }: SpokenCommand,
): boolean {
  return listOf(command).some(
    (each) => each === name || each === said || (each === "*" && name !== ""),
  );
}

/** Whether what stands behind the name is what a pattern wants; both in lower case. */
function isSaid(
  pattern: v.InferOutput<typeof commandPattern>,
  said: string,
): boolean {
  const { containing = [], notContaining = [] } = pattern;
  const has = (words: string): boolean => said.includes(words.toLowerCase());
  return (
    (pattern.arguments === undefined ||
      pattern.arguments.toLowerCase() === said) &&
    listOf(containing).every(has) &&
    !listOf(notContaining).some(has)
  );
}

/** Whether references name exactly these messages, wherever they are by now. */
function areNamed(
  references: readonly MessageReference[],
  messages: readonly Message[] | null,
): boolean {
  if (messages === null) return false;
  const ids = messages.map((message) => messageIdOf(message));
  return (
    messages.length === references.length &&
    references.every((each) =>
      typeof each === "number"
        ? messages.some(({ uid }) => uid === each)
        : ids.includes(each),
    )
  );
}

/** Whether these messages are among those, wherever they are by now. */
function namesAll(
  references: readonly MessageReference[],
  messages: readonly Message[] | null,
): boolean {
  return references.every((each) =>
    messages?.some(
      (message) => each === message.uid || each === messageIdOf(message),
    ),
  );
}

function removesExactly(
  references: readonly MessageReference[],
  removed: SpokenCommand["removed"],
  { mail }: World,
): boolean {
  const [first] = removed;
  const mailbox = first && mailboxNamed(mail, first.account, first.mailbox);
  const uids = removed.flatMap((removal) => removal.uids);
  return areMessages(references, uids, mailbox);
}

/** One or several, as several. */
export function listOf(one: string | readonly string[]): readonly string[] {
  return typeof one === "string" ? [one] : one;
}
