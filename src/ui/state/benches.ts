import { Bench } from "./bench.svelte.ts";
import { loadScene } from "./scenes.ts";

/** The free bench: one device for each protocol, the reference scene, nobody connected. */
export async function freeBench(): Promise<Bench> {
  const { beginning, account } = await loadScene("reference");
  return new Bench({
    beginning,
    account,
    devices: [
      ["desktop", "pop3"],
      ["laptop", "imap"],
    ],
  });
}
