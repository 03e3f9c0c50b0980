import "./node-version.mjs";
import { join } from "node:path";
import process from "node:process";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { enter, root, say } from "./project.mjs";

/** The first port to try; the next free one is taken. */
const firstPort = 4173;

await enter(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const { preview } = await import("vite");
  const server = await preview({
    configFile: join(root, "vite.config.ts"),
    logLevel: "error",
    preview: { host: "127.0.0.1", port: firstPort, open: false },
  });
  const { port } = server.httpServer.address();
  console.log(`http://127.0.0.1:${port}/`);
  say("the page is served at this address until you press Ctrl-C");
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, () => process.exit(0));
  }
});
