import type { Reason } from "../protocol.ts";

/** What a server says when it refuses something. */
interface Refusal {
  readonly code: string;
  /** RFC 3463; null where RFC 2034 §4 has none. */
  readonly enhanced: string;
  readonly text: string;
  /** Names of the values that its explanation may speak of. */
  readonly values: readonly string[];
}

function refusal(
  code: string,
  enhanced: string,
  text: string,
  ...values: readonly string[]
): Refusal {
  return { code, enhanced, text, values };
}

/**
 * Every reason that an SMTP server has for refusing something, with the reply
 * that says so.
 *
 * RFC 5321 §4.2.2, §4.3.2; RFC 3463 §3; RFC 3207 §4; RFC 4954 §6
 */
export const smtpReasons = {
  "empty-line": refusal("500", "5.5.2", "Empty line"),
  "unknown-command": refusal("500", "5.5.2", "Unknown command", "command"),
  "line-too-long": refusal("500", "5.5.2", "Line too long"),
  "bare-line-feed": refusal("500", "5.5.2", "A line ends in CRLF only"),
  "not-implemented": refusal(
    "502",
    "5.5.1",
    "Command not implemented",
    "command",
  ),

  "extra-space": refusal("501", "5.5.4", "One space too many"),
  "missing-argument": refusal("501", "5.5.4", "Missing argument", "argument"),
  "too-many-arguments": refusal("501", "5.5.4", "Too many arguments", "found"),
  expected: refusal("501", "5.5.4", "Syntax error in arguments", "wanted"),
  "space-after-colon": refusal("501", "5.5.4", "No space after the colon"),
  "no-brackets": refusal("501", "5.5.2", "Address must be in < and >"),
  "bad-local-part": refusal("501", "5.1.3", "Bad local part", "found"),
  "bad-domain": refusal("501", "5.1.3", "Bad domain", "found"),
  "path-too-long": refusal("501", "5.1.3", "Path too long", "part", "most"),
  "bad-parameter": refusal("501", "5.5.4", "Bad parameter", "parameter"),
  "repeated-parameter": refusal(
    "501",
    "5.5.4",
    "Parameter given twice",
    "parameter",
  ),
  "unknown-parameter": refusal(
    "555",
    "5.5.4",
    "Parameter not recognized",
    "parameter",
  ),
  "unsupported-value": refusal(
    "504",
    "5.5.4",
    "Parameter value not implemented",
    "parameter",
    "found",
  ),
  "bad-chunk-size": refusal("501", "5.5.4", "Bad chunk size", "found"),

  "hello-first": refusal("503", "5.5.1", "Send EHLO first", "command"),
  "mail-first": refusal("503", "5.5.1", "Send MAIL first", "command"),
  "recipient-first": refusal("503", "5.5.1", "Send RCPT first", "command"),
  "transaction-open": refusal(
    "503",
    "5.5.1",
    "A mail transaction is open",
    "command",
  ),
  "chunks-begun": refusal(
    "503",
    "5.5.1",
    "The message is coming by BDAT",
    "command",
  ),
  "no-service": refusal(
    "503",
    "5.5.1",
    "No service here; send QUIT",
    "command",
  ),
  "extended-hello-first": refusal("503", "5.5.1", "Send EHLO first", "command"),
  "already-authenticated": refusal("503", "5.5.1", "Already authenticated"),

  "tls-first": refusal("530", "5.7.0", "Send STARTTLS first", "command"),
  "tls-active": refusal("503", "5.5.1", "TLS is active already"),
  "tls-unavailable": refusal("454", "4.7.0", "TLS not available now"),

  "authentication-required": refusal("530", "5.7.0", "Authentication required"),
  "unknown-mechanism": refusal(
    "504",
    "5.5.4",
    "Unrecognized authentication type",
    "found",
  ),
  "authentication-cancelled": refusal(
    "501",
    "5.7.0",
    "Authentication cancelled",
  ),
  "not-base64": refusal("501", "5.5.2", "Cannot decode the response"),
  "garbled-response": refusal("501", "5.5.2", "Bad response", "mechanism"),
  "server-speaks-first": refusal(
    "501",
    "5.7.0",
    "No initial response with this mechanism",
    "mechanism",
  ),
  "response-too-long": refusal(
    "500",
    "5.5.6",
    "Authentication exchange line is too long",
  ),
  "wrong-token": refusal(
    "535",
    "5.7.8",
    "Authentication credentials invalid",
    "mechanism",
  ),
  "expired-token": refusal(
    "535",
    "5.7.8",
    "Access token has expired",
    "mechanism",
  ),
  "no-channel-binding": refusal(
    "535",
    "5.7.8",
    "Channel binding is not supported",
    "mechanism",
  ),
  "other-identity": refusal(
    "535",
    "5.7.8",
    "The certificate is not for that user",
    "mechanism",
  ),
  "wrong-password": refusal(
    "535",
    "5.7.8",
    "Authentication credentials invalid",
  ),

  "mailbox-unknown": refusal("550", "5.1.1", "No such user here", "address"),
  "relaying-denied": refusal("550", "5.7.1", "Relaying denied", "domain"),
  "no-route": refusal("550", "5.1.2", "No route to that domain", "domain"),
  moved: refusal("551", "5.1.6", "User not local", "address", "to"),
  busy: refusal("450", "4.2.1", "Mailbox is busy; try again", "address"),
  failing: refusal("451", "4.3.0", "Local error; try again", "address"),
  "no-space": refusal("452", "4.2.2", "No space now; try again", "address"),
  full: refusal("552", "5.2.2", "Mailbox is full", "address"),
  "over-quota": refusal(
    "452",
    "4.2.2",
    "Mailbox is full; try again",
    "address",
  ),
  "beyond-quota": refusal(
    "552",
    "5.2.3",
    "Message is larger than the mailbox may be",
    "address",
  ),
  "too-many-recipients": refusal("452", "4.5.3", "Too many recipients", "most"),
  "needs-smtputf8": refusal("553", "5.6.7", "Needs SMTPUTF8", "address"),
  "no-valid-recipients": refusal("554", "5.5.1", "No valid recipients"),
  "message-too-big": refusal("552", "5.3.4", "Message too big", "most"),
  "bare-line-end": refusal("550", "5.6.0", "Bare CR or LF in the message"),
  "nul-octet": refusal("550", "5.6.0", "NUL in the message"),
  "text-line-too-long": refusal("500", "5.6.0", "Line too long", "most"),
  "alias-loop": refusal("550", "5.4.6", "Alias leads in a circle", "address"),
  "routing-loop": refusal("554", "5.4.6", "Too many hops", "most"),
  ambiguous: refusal("553", "5.1.4", "Ambiguous user", "found", "count"),
  "not-a-list": refusal("550", "5.1.1", "No such list here", "found"),
} as const satisfies Readonly<Record<string, Refusal>>;

export type SmtpReasonKey = keyof typeof smtpReasons;

/** A reason with its values; `at` is an offset in the command line, or null. */
export function smtpReason(
  key: SmtpReasonKey,
  values: Readonly<Record<string, string>> = {},
  at: number | null = null,
): Reason {
  return { key, values, at };
}

/** What a client wrote, short enough to stand in a sentence. */
export function quoted(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
