import { createHash } from "node:crypto";
import { readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, isAbsolute, join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { root, SetupError } from "./project.mjs";

/** Where bundles are kept: they are made again wherever they are missing. */
const folder = join(root, "node_modules", ".cache", "buzon");

/** What a bundle depends on. */
const sources = ["src", "tests/bench/servers", "package-lock.json"];

/**
 * A program of the project as one JavaScript file for this Node, whose address
 * this gives. It is made again when a source has changed since; read file by
 * file it would start more slowly, and its functions would, too.
 */
export async function bundled(entry) {
  const name = basename(entry, ".ts");
  const file = `${name}-${digestOf(root)}-${digestOf(...stateOfSources())}.mjs`;
  const path = join(folder, file);
  if (statSync(path, { throwIfNoEntry: false }) === undefined) {
    await make(entry, path);
    clearUp(file);
  }
  return pathToFileURL(path).href;
}

/** Modules find their neighbours by their own addresses, not by the bundle's. */
const ownAddresses = {
  name: "own-addresses",
  transform: (code, id) =>
    code.replaceAll("import.meta.url", () =>
      JSON.stringify(pathToFileURL(id).href),
    ),
};

async function make(entry, path) {
  // Others may be making it at the same time: each has a name of its own.
  const own = `${path}.${process.pid}`;
  const { rolldown } = await import("rolldown");
  try {
    const bundle = await rolldown({
      cwd: root,
      input: entry,
      platform: "node",
      // Packages stay where they are.
      external: (id) => !isAbsolute(id) && !/^[.\0]/.test(id),
      logLevel: "silent",
      plugins: [ownAddresses],
    });
    await bundle.write({ file: own, format: "esm", codeSplitting: false });
    await bundle.close();
    renameSync(own, path);
  } catch (error) {
    rmSync(own, { force: true });
    throw new SetupError(`${entry} could not be built: ${error.message}`);
  }
}

/** Removes what earlier sources of this very folder were made into. */
function clearUp(file) {
  const kind = file.replace(/[^-]*$/, "");
  for (const other of readdirSync(folder)) {
    if (other !== file && other.startsWith(kind) && other.endsWith(".mjs")) {
      rmSync(join(folder, other), { force: true });
    }
  }
}

/** The path, the size and the time of the last change of every source. */
function stateOfSources() {
  return sources.flatMap((source) => stateOf(join(root, source)));
}

function stateOf(path) {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) return [];
  if (!status.isDirectory()) return [path, status.size, status.mtimeMs];
  return readdirSync(path).flatMap((name) => stateOf(join(path, name)));
}

function digestOf(...values) {
  const hash = createHash("sha256").update(JSON.stringify(values));
  return hash.digest("hex").slice(0, 16);
}
