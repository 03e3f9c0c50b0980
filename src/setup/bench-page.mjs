import "./node-version.mjs";
import process from "node:process";
import { findBrowser } from "./browser.mjs";
import { ensureInstalled } from "./install.mjs";
import { enter } from "./project.mjs";
import { runNode } from "./run.mjs";

await enter(async () => {
  await ensureInstalled();
  const env = { BUZON_BROWSER: await findBrowser() };
  // Words after `npm run bench:page --` pick the parts that are measured.
  const words = ["tsx", "tests/bench/main.ts", ...process.argv.slice(2)];
  const { code } = await runNode("--import", words, { output: "inherit", env });
  process.exitCode = code;
});
