import { nameOf } from "../protocols/imap/wire/mailbox-name.ts";
import { imapSections, type ImapTexts } from "./text/imap-sections.ts";
import { messageSections, type MessageTexts } from "./text/message-sections.ts";
import { pop3Sections, type Pop3Texts } from "./text/pop3-sections.ts";
import { saslSections, type SaslTexts } from "./text/sasl-sections.ts";
import { smtpSections, type SmtpTexts } from "./text/smtp-sections.ts";
import { grammarOf, type Grammar } from "./grammar.ts";
import type { Token } from "./token.ts";

/** What the rules of every grammar mean, in one language. */
export interface TokenTexts {
  readonly imap: ImapTexts;
  readonly pop3: Pop3Texts;
  readonly smtp: SmtpTexts;
  /** Of all protocols whose clients log in by it. */
  readonly sasl: SaslTexts;
  readonly message: MessageTexts;
}

/** What a card says of a token. */
export interface TokenExplanation {
  /** The rule's name in the grammar. */
  readonly rule: string;
  /** Words in backticks are protocol text. */
  readonly text: string;
  /** RFC and section, such as `RFC 3501 §7.4.1`. */
  readonly rfc: string;
}

type Table = Readonly<Record<string, string>>;

const sections: Readonly<Record<Grammar, Table>> = {
  imap: imapSections,
  pop3: pop3Sections,
  smtp: smtpSections,
};

/**
 * The most special explanation that there is of a token; null when there is
 * none. `protocol` is null for what no protocol carries: a message by itself.
 */
export function tokenExplanation(
  texts: TokenTexts,
  protocol: string | null,
  token: Token,
): TokenExplanation | null {
  if (protocol === null) return messageExplanation(texts.message, token);
  const grammar = grammarOf(protocol);
  const words: Table = texts[grammar];
  return (
    explained(words, sections[grammar], token) ??
    explained(texts.sasl, saslSections, token) ??
    messageExplanation(texts.message, token)
  );
}

/** The same for a token of a message. */
export function messageExplanation(
  texts: MessageTexts,
  token: Token,
): TokenExplanation | null {
  return explained(texts, messageSections, token);
}

function explained(
  words: Table,
  sections: Table,
  { rule, value }: Token,
): TokenExplanation | null {
  const bare = value.replace(/^"(.*)"$/, "$1").toUpperCase();
  const special = `${rule} ${bare}`;
  const key = Object.hasOwn(words, special) ? special : rule;
  if (!Object.hasOwn(words, key)) return null;
  const text = words[key] ?? "";
  const nil = value.toUpperCase() === "NIL" ? ` ${words["nil"] ?? ""}` : "";
  const more = nil + readable(words, rule, value);
  return { rule, text: text + more, rfc: sections[key] ?? "" };
}

/** How a mailbox name reads that isn't written as it reads; else nothing. */
function readable(words: Table, rule: string, value: string): string {
  if (rule !== "mailbox" && rule !== "list-mailbox") return "";
  const written = value.replace(/^"(.*)"$/, "$1");
  const name = nameOf(written, undefined);
  const says = words["readable-name"];
  if (name === written || says === undefined) return "";
  return ` ${says.replace("{name}", () => name)}`;
}
