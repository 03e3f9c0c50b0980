import { protocolNamed } from "./index.ts";
import type { Dialogue } from "./protocol.ts";

const loaded = new Map<string, Dialogue>();

/**
 * Brings in how a protocol's commands are read and carried out. A page has no
 * use for that before the first command; a step that a client's octets set off
 * needs it.
 */
export async function loadDialogue(protocol: string): Promise<void> {
  if (loaded.has(protocol)) return;
  loaded.set(protocol, await protocolNamed(protocol).dialogue());
}

/** Whether a client may say something by this protocol. */
export function isDialogueLoaded(protocol: string): boolean {
  return loaded.has(protocol);
}

/** The dialogue of a protocol; throws where nobody has loaded it. */
export function dialogueOf(protocol: string): Dialogue {
  const found = loaded.get(protocol);
  if (found === undefined) throw new Error(`${protocol} has not been loaded`);
  return found;
}
