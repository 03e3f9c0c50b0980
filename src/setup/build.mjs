import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { root, say, SetupError } from "./project.mjs";
import { runNode } from "./run.mjs";

const sources = [
  "src",
  "lessons",
  "public",
  "vite.config.ts",
  "package-lock.json",
];

/** Builds the page when there is none or a source has changed since. */
export async function ensureBuilt() {
  const built = timeOf(join(root, "dist", "index.html"));
  if (sources.every((source) => newestIn(join(root, source)) <= built)) return;
  say("building the page …");
  const { code, output } = await build();
  if (code !== 0) {
    throw new SetupError(`the page could not be built:\n${output}`);
  }
}

/** Builds the page, whatever is there. */
export function build() {
  return runNode(
    "node_modules/vite/bin/vite.js",
    ["build", "--logLevel", "warn"],
    { output: "keep" },
  );
}

/** When a file, or the newest thing in a folder, was last changed; 0 when it isn't there. */
function newestIn(path) {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) return 0;
  if (!status.isDirectory()) return status.mtimeMs;
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestIn(join(path, name))),
    // A folder is newer too when something in it was removed.
    status.mtimeMs,
  );
}

function timeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? -1;
}
