import { auth } from "./auth.ts";
import { bdat } from "./bdat.ts";
import { data } from "./data.ts";
import { ehlo } from "./ehlo.ts";
import { expn } from "./expn.ts";
import { helo } from "./helo.ts";
import { help } from "./help.ts";
import { mail } from "./mail.ts";
import { noop } from "./noop.ts";
import { quit } from "./quit.ts";
import { rcpt } from "./rcpt.ts";
import { rset } from "./rset.ts";
import type { SmtpCommand } from "./command.ts";
import { starttls } from "./starttls.ts";
import { vrfy } from "./vrfy.ts";

/** Every command, in the order of RFC 5321 §4.1.1, then STARTTLS, AUTH and BDAT. */
export const commands: ReadonlyMap<string, SmtpCommand<unknown>> = new Map(
  (
    [
      ehlo,
      helo,
      mail,
      rcpt,
      data,
      rset,
      vrfy,
      expn,
      help,
      noop,
      quit,
      starttls,
      auth,
      bdat,
    ] as readonly SmtpCommand<unknown>[]
  ).map((command) => [command.name, command]),
);

/**
 * Verbs that this server knows and doesn't carry out (RFC 5321 §4.2.4): those
 * that nobody should use any more (RFC 821 §3.4, §3.8; RFC 5321 App. F), and
 * those of other extensions.
 */
export const otherCommands: ReadonlySet<string> = new Set([
  "SEND",
  "SOML",
  "SAML",
  "TURN",
  "ETRN",
]);
