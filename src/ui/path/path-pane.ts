import { loadRelaying } from "../../simulator/talking.ts";

/** The map of hosts, once all is there that its buttons set off. */
export async function pathPane() {
  const [{ default: PathPane }] = await Promise.all([
    import("./PathPane.svelte"),
    loadRelaying(),
  ]);
  return PathPane;
}
