import type { OctetString } from "../../mail/format/octets.ts";

/** Commands whose arguments say a password, or something made from one. */
export const secretCommands: ReadonlySet<string> = new Set([
  "LOGIN",
  "PASS",
  "APOP",
  "AUTH",
  "AUTHENTICATE",
]);

/** The words of a line up to the name of a command that tells a password; null when none does. */
export function secretHead(text: OctetString): string | null {
  const [first = "", second = ""] = text.split(" ", 2);
  if (secretCommands.has(first.trim().toUpperCase())) return first.trim();
  if (secretCommands.has(second.trim().toUpperCase())) {
    return `${first} ${second.trim()}`;
  }
  return null;
}
