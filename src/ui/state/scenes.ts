import { utf8Octets } from "../../mail/format/octets.ts";
import { storeFromScene } from "../../mail/scene-store.ts";
import type { Scene } from "../../mail/scene.ts";
import { sceneFiles } from "./scene-files.ts";
import { newWorld } from "../../simulator/new-world.ts";
import type { World } from "../../simulator/world.ts";

/** The mail that a bench begins with, and whose it is. */
export interface LoadedScene {
  readonly beginning: World;
  /** The first account. */
  readonly account: string;
}

/**
 * Loads a scene of `lessons/scenes/` by its id; throws when there is none. The
 * scenes that come with the page are checked by tests, so that it needn't
 * bring along what checks them.
 */
export async function loadScene(id: string): Promise<LoadedScene> {
  const [files, { pathFromScene }] = await Promise.all([
    sceneFiles(),
    import("../../mail/scene-path.ts"),
  ]);
  const text = files[`scenes/${id}.json`];
  if (text === undefined) throw new Error(`no scene ${id}`);
  const scene = JSON.parse(text) as Scene;
  const store = storeFromScene(scene, (name) => {
    const message = files[`messages/${name}`];
    if (message === undefined) throw new Error(`no message ${name}`);
    return utf8Octets(message);
  });
  return {
    beginning: newWorld({
      ...store,
      path: pathFromScene(scene),
      seed: scene.seed,
    }),
    account: scene.accounts[0]?.name ?? "",
  };
}
