import type { Reason } from "../protocol.ts";

/**
 * Every reason that a POP3 server has for saying -ERR, with the names of the
 * values that its explanation may speak of.
 */
export const pop3ReasonValues = {
  "empty-line": [],
  "unknown-command": ["command"],
  "line-too-long": [],
  "extra-space": [],
  "missing-argument": ["command", "argument"],
  "too-many-arguments": ["command", "argument"],
  "not-a-number": ["argument"],
  "login-first": ["command", "state"],
  "already-logged-in": ["command", "state"],
  "user-first": ["command", "state"],
  "wrong-state": ["command", "state"],
  "wrong-password": [],
  "wrong-digest": [],
  "privacy-required": [],
  "tls-active": [],
  "tls-after-utf8": [],
  "bad-utf8": ["argument"],
  "unknown-language": ["found"],
  "unknown-mechanism": ["found"],
  "wrong-credentials": ["mechanism"],
  "wrong-token": ["mechanism"],
  "expired-token": ["mechanism"],
  "no-channel-binding": ["mechanism"],
  "other-identity": ["mechanism"],
  "garbled-response": ["mechanism"],
  "server-speaks-first": ["mechanism"],
  "not-base64": ["mechanism"],
  "authentication-cancelled": ["mechanism"],
  "not-trusted": ["user"],
  "login-delay": ["wait"],
  "maildrop-locked": ["user"],
  "no-maildrop": ["user"],
  "no-such-message": ["number", "count"],
  "message-deleted": ["number"],
  "not-removed": [],
} as const;

export type Pop3ReasonKey = keyof typeof pop3ReasonValues;

/** The values that belong to a reason, by name. */
export type Pop3ReasonValues<Key extends Pop3ReasonKey> = Readonly<
  Record<(typeof pop3ReasonValues)[Key][number], string>
>;

/** What a client wrote, short enough to stand in a sentence. */
export function quoted(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** A reason with its values; `at` is an offset in the command line, or null. */
export function pop3Reason<Key extends Pop3ReasonKey>(
  key: Key,
  values: Pop3ReasonValues<Key>,
  at: number | null = null,
): Reason {
  return { key, values, at };
}
