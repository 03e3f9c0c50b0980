import { isDialogueLoaded, loadDialogue } from "../protocols/dialogues.ts";
import { protocolNamed, protocols } from "../protocols/index.ts";
import type { converse } from "./converse.ts";
import type { takePathInput } from "./mail-path/path-input.ts";
import type { runQueues } from "./mail-path/queue-run.ts";

/** What hosts need to hand on mail among themselves. */
interface Relaying {
  readonly runQueues: typeof runQueues;
  readonly takePathInput: typeof takePathInput;
}

let loaded: typeof converse | null = null;
let loadedRelaying: Relaying | null = null;

/**
 * Brings in what a client's octets need: how they are taken, and how the
 * protocol's commands are read and carried out. A page has no use for either
 * before the first command. Who sends mail sets off what hosts do with it.
 */
export async function loadTalking(protocol: string): Promise<void> {
  loaded ??= (await import("./converse.ts")).converse;
  if (protocolNamed(protocol).scope === "envelope") await loadRelaying();
  await loadDialogue(protocol);
}

/** Whether all of that is here; a dialogue alone may have come for something else. */
export function isTalkingLoaded(protocol: string): boolean {
  const relays = protocolNamed(protocol).scope === "envelope";
  return (
    loaded !== null &&
    (!relays || loadedRelaying !== null) &&
    isDialogueLoaded(protocol)
  );
}

/** The same for every protocol there is. */
export async function loadAllTalking(): Promise<void> {
  await Promise.all(protocols.map(({ name }) => loadTalking(name)));
}

/** Brings in what inputs about the mail path need, and the hosts with mail in their queues. */
export async function loadRelaying(): Promise<void> {
  if (loadedRelaying !== null) return;
  const [{ runQueues }, { takePathInput }] = await Promise.all([
    import("./mail-path/queue-run.ts"),
    import("./mail-path/path-input.ts"),
    loadDialogue("smtp"),
  ]);
  loadedRelaying = { runQueues, takePathInput };
}

/** How a client's octets are taken; throws where nobody has loaded it. */
export function talking(): typeof converse {
  if (loaded === null) throw new Error("talking has not been loaded");
  return loaded;
}

/** How hosts hand on mail; throws where nobody has loaded it. */
export function relaying(): Relaying {
  if (loadedRelaying === null) throw new Error("relaying has not been loaded");
  return loadedRelaying;
}
