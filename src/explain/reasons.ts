import type { Bilingual, Reason } from "../protocols/protocol.ts";
import { imapReasons } from "./imap-reasons.ts";
import { pop3Reasons } from "./pop3-reasons.ts";
import { smtpReasons } from "./smtp-reasons.ts";

/** Explanations of each protocol's reasons, by the protocol's name. */
const explanations: Readonly<
  Record<string, Readonly<Record<string, Bilingual>>>
> = {
  imap: imapReasons,
  pop3: pop3Reasons,
  smtp: smtpReasons,
  submission: smtpReasons,
};

/**
 * Why something was refused, for people, with `{gaps}` for the reason's values.
 * Words in backticks are protocol text. Null when there is no explanation.
 */
export function explanationOf(
  protocol: string,
  reason: Reason,
  language: keyof Bilingual,
): string | null {
  const texts = explanations[protocol];
  if (texts === undefined || !Object.hasOwn(texts, reason.key)) return null;
  return texts[reason.key]?.[language] ?? null;
}
