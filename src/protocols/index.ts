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
  for (const protocol of protocols) {
    if (protocol.name === name) return protocol;
  }
  throw new Error(`no protocol ${name}`);
}
