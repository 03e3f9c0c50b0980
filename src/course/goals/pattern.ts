import * as v from "valibot";
import type { Happened, SpokenCommand } from "../happened.ts";
import type { Moment } from "../moment.ts";
import {
  areMessages,
  mailboxAtFirst,
  messageReferences,
} from "./message-reference.ts";

const word = v.pipe(v.string(), v.nonEmpty());
const words = v.union([word, v.pipe(v.array(word), v.nonEmpty())]);

const commandPattern = v.strictObject({
  /** A command's name, or several of which one is meant. */
  command: words,
  /** Status word of its completion: `OK`, `NO`, `BAD`, `+OK`, `-ERR`. */
  status: v.optional(words),
  /** All that stands behind the name, in any case. */
  arguments: v.optional(word),
  /** Name of an untagged response that it led to. */
  told: v.optional(word),
  /** Name of an untagged response that it did not lead to. */
  notTold: v.optional(word),
  /** Exactly the messages that it removed for good. */
  removes: v.optional(messageReferences),
  client: v.optional(word),
});

const cutPattern = v.strictObject({
  cut: v.literal(true),
  /** Exactly the messages whose POP3 marks were lost. */
  marked: v.optional(messageReferences),
  client: v.optional(word),
});

const connectPattern = v.strictObject({
  /** Name of a protocol. */
  connect: word,
  client: v.optional(word),
});

const entersPattern = v.strictObject({
  /** Name of a top-level state of the protocol's machine. */
  enters: word,
  client: v.optional(word),
});

/** The form of one thing that may have happened. */
export const patternSchema = v.union([
  commandPattern,
  cutPattern,
  connectPattern,
  entersPattern,
]);

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
  return (
    listOf(pattern.command).includes(spoken.name) &&
    (pattern.status === undefined ||
      (status !== undefined && listOf(pattern.status).includes(status))) &&
    (pattern.arguments?.toLowerCase() ?? spoken.arguments.toLowerCase()) ===
      spoken.arguments.toLowerCase() &&
    (pattern.told === undefined || told.includes(pattern.told)) &&
    (pattern.notTold === undefined || !told.includes(pattern.notTold)) &&
    (pattern.removes === undefined ||
      removesExactly(pattern.removes, seen(spoken.removed), moment))
  );
}

function removesExactly(
  references: v.InferOutput<typeof messageReferences>,
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
