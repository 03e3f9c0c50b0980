import "./node-version.mjs";
import process from "node:process";
import { ensureInstalled } from "./install.mjs";
import { enter } from "./project.mjs";
import { runNode } from "./run.mjs";

await enter(async () => {
  await ensureInstalled();
  const words = ["tsx", "tests/course/desk/main.ts", ...process.argv.slice(2)];
  const { code } = await runNode("--import", words, { output: "inherit" });
  process.exitCode = code;
});
