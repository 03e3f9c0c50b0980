import "./node-version.mjs";
import process from "node:process";
import { ensureInstalled } from "./install.mjs";
import { enter } from "./project.mjs";
import { runNode } from "./run.mjs";

await enter(async () => {
  await ensureInstalled();
  // Words after `npm run bench --`: a protocol, a number of messages.
  const words = [
    "tsx",
    "tests/bench/servers/main.ts",
    ...process.argv.slice(2),
  ];
  const { code } = await runNode("--import", words, { output: "inherit" });
  process.exitCode = code;
});
