import { loadDialogue } from "../protocols/dialogues.ts";
import { protocols } from "../protocols/index.ts";
import type { converse } from "./converse.ts";

let loaded: typeof converse | null = null;

/**
 * Brings in what a client's octets need: how they are taken, and how the
 * protocol's commands are read and carried out. A page has no use for either
 * before the first command.
 */
export async function loadTalking(protocol: string): Promise<void> {
  loaded ??= (await import("./converse.ts")).converse;
  await loadDialogue(protocol);
}

/** The same for every protocol there is. */
export async function loadAllTalking(): Promise<void> {
  await Promise.all(protocols.map(({ name }) => loadTalking(name)));
}

/** How a client's octets are taken; throws where nobody has loaded it. */
export function talking(): typeof converse {
  if (loaded === null) throw new Error("talking has not been loaded");
  return loaded;
}
