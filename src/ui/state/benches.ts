import { Bench } from "./bench.svelte.ts";
import { loadScene, type LoadedScene } from "./scenes.ts";

/**
 * The free bench: one device for each protocol, the reference scene, nobody
 * connected; with `mail`, that many messages in the INBOX.
 */
export async function freeBench(mail?: number): Promise<Bench> {
  const scene = await loadScene("reference");
  const { beginning, account } =
    mail === undefined ? scene : await large(scene, mail);
  return new Bench({
    ...(mail === undefined ? {} : { mail }),
    beginning,
    account,
    devices: [
      ["desktop", "pop3"],
      ["laptop", "imap"],
    ],
  });
}

async function large(scene: LoadedScene, mail: number): Promise<LoadedScene> {
  const { withManyMessages } = await import("./large-mailbox.ts");
  return withManyMessages(scene, mail);
}
