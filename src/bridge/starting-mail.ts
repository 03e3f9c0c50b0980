import { readdirSync, readFileSync } from "node:fs";
import type { MailPath } from "../mail/mail-path.ts";
import { pathFromScene } from "../mail/scene-path.ts";
import {
  readScene,
  storeFromScene,
  type Scene,
  type SceneStore,
} from "../mail/scene.ts";
import { wholeServer } from "../mail/server-setup.ts";

const scenes = new URL("../../lessons/scenes/", import.meta.url);
const messages = new URL("../../lessons/messages/", import.meta.url);

/** A scene that cannot be used; the message is one line that says what to do. */
export class SceneError extends Error {}

/**
 * The mail that the bridge begins with. Only the accounts asked for are there,
 * with the passwords asked for: one that the scene knows has its mail, any
 * other has an empty INBOX. `epoch` is the time of day, in ms since 1970;
 * `domain`, where given, is the host's name.
 */
export function startingMail(
  sceneName: string | null,
  accounts: ReadonlyMap<string, string>,
  epoch: number,
  domain: string | null = null,
): SceneStore & { readonly path: MailPath } {
  const scene = sceneName === null ? null : sceneNamed(sceneName);
  // Mailboxes of a server that forgets must not look like those it had before (RFC 3501 §2.3.1.1).
  const uidValidity = Math.floor(epoch / 1000);
  const asked = [...accounts].map(([name, password]) => {
    const known = scene?.accounts.find((account) => account.name === name);
    const inbox = {
      name: "INBOX",
      uidValidity,
      uidNext: 1,
      subscribed: false,
      messages: [],
    };
    return {
      name,
      password,
      ...(known?.token === undefined ? {} : { token: known.token }),
      mailboxes: known?.mailboxes ?? [inbox],
    };
  });
  const start: Scene = {
    id: sceneName ?? "empty",
    host: domain ?? scene?.host ?? wholeServer.host,
    clock: scene?.clock ?? new Date(epoch).toISOString(),
    seed: scene?.seed ?? 0,
    ...(scene?.servers === undefined ? {} : { servers: scene.servers }),
    accounts: asked,
    ...(scene?.shared === undefined ? {} : { shared: scene.shared }),
  };
  const store = storeFromScene(start, (name) =>
    readFileSync(new URL(name, messages)),
  );
  const nextUidValidity = Math.max(store.nextUidValidity, uidValidity + 1);
  // Who else there is doesn't depend on the mail to begin with.
  const { aliases, hosts, zone } = scene ?? sceneNamed("reference");
  const around = { ...start, aliases, hosts, zone };
  const path = pathFromScene(around, start.host, epoch);
  return { ...store, epoch, nextUidValidity, path };
}

/** The names of all scenes there are. */
export function sceneNames(): readonly string[] {
  return readdirSync(scenes)
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.slice(0, -".json".length))
    .sort();
}

function sceneNamed(name: string): Scene {
  const known = sceneNames();
  if (!known.includes(name)) {
    throw new SceneError(
      `there is no scene ${name}; there are ${known.join(", ")}, or begin without one by --empty`,
    );
  }
  const text = readFileSync(new URL(`${name}.json`, scenes), "utf8");
  const { scene, problems } = readScene(JSON.parse(text));
  if (scene === null) {
    throw new SceneError(
      `the scene ${name} cannot be read; mend ${problems[0]}`,
    );
  }
  return scene;
}
