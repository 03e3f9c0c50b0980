import { withKeywords } from "../../mail/flags.ts";
import type { Mailbox } from "../../mail/mailbox.ts";
import { mostKeywords } from "./view-responses.ts";
import { encodeName } from "./wire/mailbox-name.ts";
import { printAstring } from "./wire/strings.ts";
import type { Reason, Refused } from "../protocol.ts";
import { refusal, type Refusal } from "./commands/command.ts";
import { syntaxTexts } from "./syntax-texts.ts";
import { tagged, untaggedStatus } from "./wire/response.ts";

/** BAD for what can't be read as a command (RFC 3501 §7.1.3). */
export function syntaxRefusal(
  tag: string | null,
  name: string | null,
  reason: Reason,
): Refused {
  const what = `Error in IMAP command${name === null ? "" : ` ${name}`}`;
  const text = `${what}: ${syntaxTexts.get(reason.key) ?? "Invalid arguments"}`;
  const response =
    tag === null
      ? untaggedStatus("BAD", null, text)
      : tagged(tag, "BAD", name ?? "", null, text);
  return { responses: [response], reason };
}

/** A password would go over the line in clear (RFC 3501 §11.2, RFC 5530 §3). */
export const privacyRequired = refusal(
  "privacy-required",
  "PRIVACYREQUIRED",
  "Passwords are taken under TLS only",
);

/** No mailbox of that name can be opened (RFC 5530 §3). */
export function noSuchMailbox(name: string): Refusal {
  const text = `Mailbox doesn't exist: ${nameInText(name)}`;
  return refusal("no-such-mailbox", "NONEXISTENT", text, { mailbox: name });
}

/** As above, where CREATE would help (RFC 3501 §6.3.11, §6.4.7). */
export function tryCreate(name: string): Refusal {
  const text = `Mailbox doesn't exist: ${nameInText(name)}`;
  return refusal("try-create", "TRYCREATE", text, { mailbox: name });
}

/** The user lacks a right there (RFC 4314 §4, RFC 5530 §3). */
export function noPermission(name: string, right: string): Refusal {
  const text = `Permission denied: right ${right} is needed`;
  return refusal("no-permission", "NOPERM", text, { mailbox: name, right });
}

/** What only those may ask who have said ENABLE QRESYNC (RFC 7162 §3.2.3). */
export function notEnabled(): Refusal {
  return refusal("qresync-not-enabled", null, "ENABLE QRESYNC first");
}

/** The mailbox was opened with EXAMINE. */
export function readOnlyMailbox(name: string): Refusal {
  const text = "Mailbox is open read-only";
  return refusal("read-only", null, text, { mailbox: name });
}

/** Whether a mailbox would come to know too many keywords (RFC 5530 §3, LIMIT). */
export function tooManyKeywords(
  mailbox: Mailbox,
  used: readonly string[],
): Refusal | null {
  if (used.length === 0) return null;
  if (withKeywords(mailbox.keywords, used).length <= mostKeywords) return null;
  const text = "Too many keywords in this mailbox";
  const values = { mailbox: mailbox.name, most: String(mostKeywords) };
  return refusal("too-many-keywords", "LIMIT", text, values);
}

/** More than the account may hold (RFC 9208 §4.3.1). */
export function overQuota(): Refusal {
  const text = "Not enough room in the account's quota";
  return refusal("over-quota", "OVERQUOTA", text);
}

/** No quota root of that name, or one without limits (RFC 9208 §4.1.1). */
export function noQuotaRoot(name: string): Refusal {
  const text = `No such quota root: ${nameInText(name)}`;
  return refusal("no-quota-root", "NONEXISTENT", text, { root: name });
}

/** A message sequence number above the number of messages (RFC 3501 §9). */
export function beyondLastMessage(set: string, exists: number): Refusal {
  const text = "Invalid message sequence number";
  const values = { set, exists: String(exists) };
  return refusal("beyond-last-message", null, text, values);
}

/** A name as part of a text, where no literal may stand: not all of a very long one. */
function nameInText(name: string): string {
  return printAstring(encodeName(name).slice(0, 255));
}
