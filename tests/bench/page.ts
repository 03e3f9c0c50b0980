import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { chromium } from "playwright-core";
import { build, preview } from "vite";
import { firstLoad } from "./first-load.ts";
import { bursts, moving, work } from "./parts.ts";
import { tableOf } from "./results.ts";

/**
 * Measures the page as it is built for people, in a browser of its own, and
 * says how each goal is met. `picked` names the parts to measure: load, work,
 * moving, bursts; all of them without any.
 */
export async function measurePage(
  browserPath: string,
  picked: readonly string[],
  say: (line: string) => void,
): Promise<void> {
  const built = mkdtempSync(join(tmpdir(), "buzon-bench-"));
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
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: [
      "--no-sandbox",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
  const address = server.resolvedUrls?.local[0] ?? "";
  const tell = (line: string): void => say(`… ${line}`);
  const parts = {
    load: async () => [await firstLoad(browser, address, built)],
    work: () => work(browser, address, tell),
    moving: () => moving(browser, address, tell),
    bursts: () => bursts(browser, address, tell),
  };
  try {
    for (const [name, measure] of Object.entries(parts)) {
      if (picked.length > 0 && !picked.includes(name)) continue;
      for (const line of tableOf(name, await measure())) say(line);
    }
    const [load = 0] = loadavg();
    say(`load ${load.toFixed(1)} on ${cpus().length} processors`);
  } finally {
    await browser.close();
    await server.close();
    rmSync(built, { recursive: true, force: true });
  }
}
