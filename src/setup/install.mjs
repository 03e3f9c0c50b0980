import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { root, say, SetupError } from "./project.mjs";
import { run, runNode } from "./run.mjs";

/** Installs the packages when they are missing or not those of package-lock.json. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  say("installing packages, which takes a minute the first time …");
  const { code } = await npm([
    "ci",
    // NODE_ENV=production would leave out what builds and tests.
    "--include=dev",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ]);
  if (code !== 0) {
    throw new SetupError(
      "the packages could not be installed (see above); check the network and run the command again",
    );
  }
}

function isInstalled() {
  const wanted = packagesIn("package-lock.json");
  const found = packagesIn("node_modules/.package-lock.json");
  if (wanted === null || found === null) return false;
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    // The empty place is the project itself; optional ones depend on the machine.
    if (place === "") return true;
    const installed = found[place];
    if (installed === undefined) return optional === true;
    return installed.version === version && existsSync(join(root, place));
  });
}

/** What npm wrote of the packages in a lock file; null when it isn't there or is damaged. */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), "utf8")).packages ?? null;
  } catch {
    return null;
  }
}

function npm(words) {
  const own = process.env["npm_execpath"] ?? "";
  if (/npm-cli\.[cm]?js$/.test(own)) {
    return runNode(own, words, { output: "stderr" });
  }
  // On Windows npm is a script, which only a shell can start.
  const shell = process.platform === "win32";
  return run("npm", words, { output: "stderr", shell });
}
