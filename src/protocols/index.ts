import { imap } from "./imap/index.ts";
import { pop3 } from "./pop3/index.ts";
import type { Protocol } from "./protocol.ts";
import { smtp, submission } from "./smtp/index.ts";

/** Every protocol there is, in the order in which they are taught. */
export const protocols: readonly Protocol[] = [
  pop3,
  imap,
  smtp,
  submission,
] as readonly Protocol[];

/** A protocol by its name; throws on one that does not exist. */
export function protocolNamed(name: string): Protocol {
  const found = protocols.find((protocol) => protocol.name === name);
  if (found === undefined) throw new Error(`no protocol ${name}`);
  return found;
}
