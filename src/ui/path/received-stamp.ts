import { clauseToken } from "../../explain/message-tokens.ts";
import type { MessageTexts } from "../../explain/text/message-sections.ts";
import { messageExplanation } from "../../explain/token-explanation.ts";
import { receivedClauses } from "../../mail/format/received.ts";
import { shownLine } from "../mailbox/shown-text.ts";

/** A clause of a Received field as it is shown, and what it means. */
export interface StampClause {
  readonly text: string;
  readonly means: string;
}

/** Most clauses of one field that are shown. */
const mostClauses = 20;

/** The clauses of a Received field's value, in the words of a language. */
export function stampClauses(
  value: string,
  texts: MessageTexts,
): readonly StampClause[] {
  const line = shownLine(value);
  return receivedClauses(line)
    .slice(0, mostClauses)
    .map((clause) => {
      const found = messageExplanation(texts, clauseToken(line, clause));
      const text = line.slice(clause.from, clause.to);
      return { text, means: found?.text ?? "" };
    });
}

/** The host that a Received field says it was written by; "" where it names none. */
export function stampedBy(value: string): string {
  const line = shownLine(value);
  const found = receivedClauses(line).find(({ rule }) => rule === "By-domain");
  if (found === undefined) return "";
  return line.slice(found.from, found.to).split(/\s+/, 2)[1] ?? "";
}
