import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Browser } from "playwright-core";
import type { Result } from "./results.ts";

/** All scripts that the page has loaded when the first command can be sent. */
export async function firstLoad(
  browser: Browser,
  address: string,
  built: string,
): Promise<Result> {
  const page = await browser.newPage();
  const paths = new Set<string>();
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    // What keeps sessions comes with the first line, and nothing waits for it.
    if (/\/(session|SessionBar)-[\w-]+\.js$/.test(pathname)) return;
    if (pathname.endsWith(".js")) paths.add(pathname);
  });
  await page.goto(`${address}#/bench`);
  await page.getByRole("tablist").waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  await page.locator("textarea#command").waitFor();
  await page.keyboard.type("CAPA");
  let octets = 0;
  for (const path of paths) {
    octets += brotliCompressSync(readFileSync(join(built, path))).length;
  }
  await page.close();
  return {
    what: "JavaScript before the first command, brotli",
    goal: 100,
    value: octets / 1000,
    unit: "kB",
  };
}
