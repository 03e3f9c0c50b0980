import type { OctetString } from "../mail/format/octets.ts";
import { systemFlags } from "../mail/flags.ts";
import { printMailboxName } from "../protocols/imap/wire/mailbox-name.ts";
import { SentCommand } from "./client-tokens.ts";
import { commandRules } from "./command-names.ts";
import { grammarOf } from "./grammar.ts";
import type { TokenTexts } from "./token-explanation.ts";

/** What there is in a session that a command may name. */
export interface Surroundings {
  /** Its server may know less than any could; nothing where nobody is connected. */
  readonly session?: unknown;
  /** Commands that may be used, in the order in which they are offered. */
  readonly commands: readonly string[];
  readonly account: string | null;
  readonly mailboxes: readonly string[];
  /** Those that the session knows by number. */
  readonly messages: readonly {
    readonly number: number;
    readonly uid: number;
    readonly subject: string;
  }[];
  readonly keywords: readonly string[];
}

/** A word that can stand at a place of a command. */
export interface Continuation {
  readonly text: OctetString;
  /** Name of the rule by which it is read there. */
  readonly rule: string;
  /** What it means, with protocol text in backticks; empty when it speaks for itself. */
  readonly about: string;
}

interface Candidate extends Omit<Continuation, "rule"> {
  readonly rules: readonly string[];
}

/**
 * The words that can stand behind `before`, which is a command as far as it
 * has been written, tag and all. Each word that the grammar explains and each
 * name and number of the session is put there, and the protocol's own parser
 * says whether it reads it as what it is meant to be.
 */
export function continuations(
  protocol: string,
  texts: TokenTexts,
  before: OctetString,
  surroundings: Surroundings,
): readonly Continuation[] {
  const table: Readonly<Record<string, string>> = {
    ...texts[grammarOf(protocol)],
    ...texts.sasl,
  };
  const found: Continuation[] = [];
  const seen = new Set<string>();
  for (const { text, rules, about } of [
    ...commandsOf(table, surroundings),
    ...namesOf(table, surroundings),
    ...wordsOf(table),
    ...marksOf(table),
  ]) {
    if (seen.has(text)) continue;
    const rule = ruleAt(protocol, before, text, surroundings.session);
    if (rule === null || !rules.includes(rule)) continue;
    if (rule === "sasl-mech" && !isOffered(text, surroundings.session))
      continue;
    seen.add(text);
    found.push({ text, rule, about });
  }
  return found;
}

/** Whether a session's server offers a SASL mechanism; all are where nobody is connected. */
function isOffered(mechanism: string, session: unknown): boolean {
  const { mechanisms } = (session ?? {}) as {
    readonly mechanisms?: readonly string[];
  };
  return mechanisms?.includes(mechanism) ?? true;
}

/** By which rule a word is read behind `before`; null when it can't stand there. */
function ruleAt(
  protocol: string,
  before: OctetString,
  word: OctetString,
  session: unknown,
): string | null {
  const from = before.length;
  const to = from + word.length;
  const frame = { pieces: [before + word], literals: [] };
  const tokens = new SentCommand(protocol, frame, null, session).line(0);
  const fails = tokens.some(
    (token) => token.rule === "unreadable" && token.from < to,
  );
  const read = tokens.find((token) => token.from === from && token.to <= to);
  return fails ? null : (read?.rule ?? null);
}

function commandsOf(
  table: Readonly<Record<string, string>>,
  { commands }: Surroundings,
): readonly Candidate[] {
  return commands.map((text) => ({
    text,
    rules: commandRules,
    about: commandRules.map((rule) => table[`${rule} ${text}`]).join(""),
  }));
}

function namesOf(
  table: Readonly<Record<string, string>>,
  { account, mailboxes, messages, keywords }: Surroundings,
): readonly Candidate[] {
  const mailbox = ["mailbox", "list-mailbox"];
  return [
    ...(account === null
      ? []
      : [
          { text: account, rules: ["userid", "name", "local-part"], about: "" },
        ]),
    ...mailboxes.map((name) => {
      const text = printMailboxName(name, false);
      return { text, rules: mailbox, about: text === name ? "" : name };
    }),
    { text: "*", rules: ["list-mailbox"], about: "" },
    { text: "1:*", rules: ["seq-number", "uniqueid"], about: "" },
    ...(table["seq-last-command"] === undefined
      ? []
      : [
          {
            text: "$",
            rules: ["seq-last-command"],
            about: table["seq-last-command"],
          },
        ]),
    ...messages.map(({ number, subject }) => ({
      text: String(number),
      rules: ["seq-number", "msg"],
      about: subject,
    })),
    ...messages.map(({ uid, subject }) => ({
      text: String(uid),
      rules: ["uniqueid"],
      about: subject,
    })),
    ...keywords.map((text) => ({
      text,
      rules: ["flag", "flag-keyword"],
      about: "",
    })),
  ];
}

/** The words that the grammar explains one by one, in the explanations' order. */
function wordsOf(
  table: Readonly<Record<string, string>>,
): readonly Candidate[] {
  return Object.entries(table).flatMap(([key, about]) => {
    if (key === "store-att") return [{ text: "FLAGS", rules: [key], about }];
    if (marks.includes(key)) return [];
    const [rule = "", word = ""] = key.split(" ");
    // Numbers' ends, such as `*`, belong to what they are the end of.
    if (word === "" || word === "*" || commandRules.includes(rule)) return [];
    return [{ text: spelled(rule, word), rules: [rule], about }];
  });
}

/** What opens and closes a list; what can stand in it comes first. */
function marksOf(
  table: Readonly<Record<string, string>>,
): readonly Candidate[] {
  return marks.map((text) => ({
    text,
    rules: [text],
    about: table[text] ?? "",
  }));
}

const marks: readonly string[] = ["(", ")"];

/** Flags are written with small letters, all else of the grammar in capitals. */
function spelled(rule: string, word: string): string {
  if (rule !== "flag") return word;
  return (
    systemFlags.find((flag) => flag.toUpperCase() === word.toUpperCase()) ??
    word
  );
}
