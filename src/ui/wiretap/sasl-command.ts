import type { OctetString } from "../../mail/format/octets.ts";
import { secretHead } from "./secret-head.ts";

const saslCommands: ReadonlySet<string> = new Set(["AUTH", "AUTHENTICATE"]);

/** The mechanism in capitals that a line asks for, and the response it gives at once; null where it asks for none. */
export function saslCommand(
  line: OctetString,
): { readonly mechanism: string; readonly initial: OctetString | null } | null {
  const head = secretHead(line);
  const name = head?.split(" ").at(-1)?.toUpperCase() ?? "";
  if (head === null || !saslCommands.has(name)) return null;
  const [mechanism = "", initial = null] = line
    .slice(head.length + 1)
    .split(" ");
  return { mechanism: mechanism.toUpperCase(), initial };
}
