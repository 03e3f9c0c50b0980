import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

const workerFile = "sw.js";
/** What a visitor never asks for. */
const leftOut = /(^|\/)(sw\.js|screenshot\.png|.*\.map)$/;

/** Builds the service worker, which knows every file of the build by its digest. */
export function offlineBuild(): Plugin {
  return {
    name: "offline-build",
    apply: "build",
    buildStart() {
      this.emitFile({
        type: "chunk",
        id: "/ui/offline/offline-worker.ts",
        fileName: workerFile,
      });
    },
    writeBundle({ dir = "" }) {
      const files = filesIn(dir).map((file): [string, string] => {
        const octets = readFileSync(join(dir, file));
        const digest = createHash("sha256").update(octets).digest("base64");
        // Hosts may redirect from the file's name to the folder.
        return [file === "index.html" ? "./" : file, digest];
      });
      const version = createHash("sha256")
        .update(JSON.stringify(files))
        .digest("hex")
        .slice(0, 16);
      const worker = join(dir, workerFile);
      const code = readFileSync(worker, "utf8");
      const complete = code
        .replaceAll("__BUILD_FILES__", () => JSON.stringify(files))
        .replaceAll("__BUILD_VERSION__", JSON.stringify(version));
      writeFileSync(worker, complete);
    },
  };
}

/** All files below a folder, with slashes, in the same order everywhere. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => !leftOut.test(file))
    .sort();
}
