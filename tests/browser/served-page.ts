import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { build, preview } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the built page is served. */
    readonly address: string;
    /** The folder it was built to. */
    readonly built: string;
    /** A Chrome or Chromium. */
    readonly browser: string;
  }
}

/** Builds the page to a folder of its own and serves it while the tests run. */
export default async function setup(project: TestProject) {
  const built = mkdtempSync(join(tmpdir(), "buzon-page-"));
  // What plugins do must be what they do for people, not what they do for tests.
  process.env["NODE_ENV"] = "production";
  const common = {
    configFile: "vite.config.ts",
    logLevel: "error",
    build: { outDir: built },
  } as const;
  await build(common);
  const server = await preview({
    ...common,
    preview: { host: "127.0.0.1", port: 0 },
  });
  project.provide("address", server.resolvedUrls?.local[0] ?? "");
  project.provide("built", built);
  project.provide("browser", browserPath());
  return async () => {
    await server.close();
    rmSync(built, { recursive: true, force: true });
  };
}

/** The browser that `npm test` found; without it, a usual one. */
function browserPath(): string {
  const usual = [
    process.env["BUZON_BROWSER"] ?? "",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    chromium.executablePath(),
  ];
  const found = usual.find((path) => path !== "" && existsSync(path));
  if (found === undefined) throw new Error("no browser; set BUZON_BROWSER");
  return found;
}
