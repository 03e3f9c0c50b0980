import "./node-version.mjs";
import { ensureInstalled } from "./install.mjs";
import { enter } from "./project.mjs";

await enter(async () => {
  await ensureInstalled();
  // In this same process: signals, exit code and standard output are the bridge's own.
  const { register } = await import("tsx/esm/api");
  register();
  await import("../bridge/main.ts");
});
