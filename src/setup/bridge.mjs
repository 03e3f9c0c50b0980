import "./node-version.mjs";
import { bundled } from "./bundle.mjs";
import { ensureInstalled } from "./install.mjs";
import { enter } from "./project.mjs";

await enter(async () => {
  await ensureInstalled();
  // In this same process: signals, exit code and standard output are the bridge's own.
  await import(await bundled("src/bridge/main.ts"));
});
