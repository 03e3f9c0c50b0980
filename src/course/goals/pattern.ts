import type * as v from "valibot";
import type { commandPattern, patternSchema } from "../forms/pattern-form.ts";
import type { Happened, SpokenCommand } from "../happened.ts";
import type { Moment } from "../moment.ts";
import type { MessageReference } from "./goal-kind.ts";
import { areMessages, mailboxAtFirst } from "./message-reference.ts";

/** One thing that may have happened. */
export type Pattern = v.InferOutput<typeof patternSchema>;

/** Whether something that happened is what a pattern means, as far as seen by now. */
export function matches(
  pattern: Pattern,
  happened: Happened,
  moment: Moment,
): boolean {
  const { client = happened.connection } = pattern;
  if (client !== happened.connection) return false;
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
  const status = seen(spoken.answers).at(-1)?.status;
  const typed = spoken.arguments.toLowerCase();
  const { containing = [] } = pattern;
  return (
    [spoken.name, spoken.said].some((name) =>
      listOf(pattern.command).includes(name),
    ) &&
    (pattern.status === undefined ||
      (status !== undefined && listOf(pattern.status).includes(status))) &&
    (pattern.arguments?.toLowerCase() ?? typed) === typed &&
    listOf(containing).every((part) => typed.includes(part.toLowerCase())) &&
    (pattern.told === undefined || told.includes(pattern.told)) &&
    (pattern.notTold === undefined || !told.includes(pattern.notTold)) &&
    (pattern.removes === undefined ||
      removesExactly(pattern.removes, seen(spoken.removed), moment))
  );
}

function removesExactly(
  references: readonly MessageReference[],
  removed: SpokenCommand["removed"],
  moment: Moment,
): boolean {
  const [first] = removed;
  const mailbox = first && mailboxAtFirst(moment, first.account, first.mailbox);
  const uids = removed.flatMap((removal) => removal.uids);
  return areMessages(references, uids, mailbox);
}

/** One or several, as several. */
export function listOf(one: string | readonly string[]): readonly string[] {
  return typeof one === "string" ? [one] : one;
}
