import { offers, usesUtf8 } from "./capabilities.ts";
import { refusal, type Refusal } from "./commands/command.ts";
import type { ImapSession } from "./session.ts";

/** Commands in which no name and no text of mail can stand, nor in their answers. */
const alwaysAscii: ReadonlySet<string> = new Set([
  "CAPABILITY",
  "NOOP",
  "LOGOUT",
  "ID",
  "STARTTLS",
  "AUTHENTICATE",
  "LOGIN",
  "ENABLE",
  "COMPRESS",
  "UNAUTHENTICATE",
]);

/**
 * Why a server that speaks in UTF-8 only doesn't carry out a command of a
 * client that hasn't said that it understands that; null where it does.
 *
 * RFC 6855 §6
 */
export function refusedAsOld(
  command: string,
  session: ImapSession,
): Refusal | null {
  if (!offers(session, "UTF8=ONLY") || usesUtf8(session)) return null;
  if (alwaysAscii.has(command)) return null;
  const text = "This server speaks UTF-8 only; ENABLE UTF8=ACCEPT first";
  return refusal("utf8-only", "CANNOT", text);
}
