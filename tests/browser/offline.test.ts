import { createHash } from "node:crypto";
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { connect, lastRow, launch, typeLines } from "./open-page.ts";

let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), "buzon-offline-"));
  cpSync(inject("built"), folder, { recursive: true });
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
};

/** A plain static host that has the page in a folder of a folder. */
async function host() {
  const base = "/some/folder/";
  const server = createServer(({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://x");
    const file = pathname.slice(base.length) || "index.html";
    try {
      if (!pathname.startsWith(base)) throw new Error("elsewhere");
      const octets = readFileSync(join(folder, file));
      const type = mediaTypes[extname(file)] ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type }).end(octets);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${base}`,
    async stop(): Promise<void> {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function visit(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${address}#/bench`);
  await page.getByRole("tablist").first().waitFor();
  return page;
}

/** Until all files are there and the page is served from them. */
async function keptForLater(page: Page): Promise<void> {
  await page.waitForFunction(
    () => navigator.serviceWorker.controller?.state === "activated",
  );
}

function newContext(): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "en-US",
    reducedMotion: "reduce",
  });
}

test("after the first visit all works without a network, the lazy parts too", async () => {
  const { address, stop } = await host();
  const context = await newContext();
  const page = await visit(context, address);
  const failures: string[] = [];
  page.on("pageerror", (error) => failures.push(error.message));
  await keptForLater(page);
  await stop();
  await context.setOffline(true);
  await page.reload();
  await page.getByRole("tab", { name: /Laptop/ }).click();
  await connect(page);
  await typeLines(page, "LOGIN lucia gato.rojo", "SELECT INBOX");
  await lastRow(page, "server, a2, OK");

  // Explanations, in the other language.
  await page.getByRole("button", { name: "Español" }).click();
  await page.getByRole("log").getByText("LOGIN").last().hover();
  await page
    .getByRole("tooltip")
    .getByText(/RFC 3501/)
    .first()
    .waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("es");

  // Another page of it, and a lesson.
  await page.goto(`${address}index.html#/lesson/deleting-for-real`);
  await page.getByRole("list", { name: "Objetivos" }).waitFor();
  expect(failures).toEqual([]);
  await context.close();
});

test("a newer version waits, says so, and nothing typed is lost", async () => {
  // Another try begins with the version before, too.
  cpSync(inject("built"), folder, { recursive: true });
  const { address, stop } = await host();
  const context = await newContext();
  const page = await visit(context, address);
  await keptForLater(page);
  const other = await visit(context, address);
  await connect(page);
  await typeLines(page, "CAPA");
  await lastRow(page, "server, .");

  renew();
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
  });
  const bar = page.getByText("There is a new version.");
  await bar.waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.insertText("USER lucia");
  expect(await page.content()).not.toContain("<!--newer-->");
  await page.getByRole("button", { name: "Reload" }).click();
  await page.waitForFunction(() =>
    document.documentElement.outerHTML.includes("<!--newer-->"),
  );
  await lastRow(page, "server, .");
  const box = page.getByRole("textbox", { name: "Command" });
  await expect.poll(() => box.inputValue()).toBe("USER lucia");

  // The other tab goes on as it is, with its own files, until it is told to.
  expect(await other.content()).not.toContain("<!--newer-->");
  await other.getByText("There is a new version.").waitFor();
  await stop();
  await other.getByRole("link", { name: "Catalogue" }).click();
  await other.getByRole("heading", { level: 1 }).waitFor();
  await other.getByRole("button", { name: "Reload" }).click();
  await other.waitForFunction(() =>
    document.documentElement.outerHTML.includes("<!--newer-->"),
  );
  await context.close();
});

/** Puts another version on the host: one file is different, and the worker says so. */
function renew(): void {
  const digestOf = (octets: string) =>
    createHash("sha256").update(octets).digest("base64");
  const page = join(folder, "index.html");
  const worker = join(folder, "sw.js");
  const before = readFileSync(page, "utf8");
  const after = before.replace("</body>", "<!--newer--></body>");
  const code = readFileSync(worker, "utf8");
  expect(code).toContain(digestOf(before));
  writeFileSync(page, after);
  writeFileSync(
    worker,
    code
      .replace(digestOf(before), digestOf(after))
      .replace(/[0-9a-f]{16}/, "0123456789abcdef"),
  );
}

test("it can be installed", async () => {
  const { address, stop } = await host();
  const context = await newContext();
  const page = await visit(context, address);
  const protocol = await context.newCDPSession(page);
  const { url, errors, data = "" } = await protocol.send("Page.getAppManifest");
  expect(url).toBe(`${address}manifest.webmanifest`);
  expect(errors).toEqual([]);
  const { icons, start_url: start } = JSON.parse(data) as {
    icons: { src: string; sizes: string }[];
    start_url: string;
  };
  expect(new URL(start, url).href).toBe(address);
  for (const { src, sizes } of icons) {
    const size = await page.evaluate(async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, new URL(src, url).href);
    if (sizes !== "any") expect(size).toBe(sizes);
  }
  await keptForLater(page);
  const { installabilityErrors } = await protocol.send(
    "Page.getInstallabilityErrors",
  );
  // A window of a test is a private one, which installs nothing.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual([
    "in-incognito",
  ]);
  await context.close();
  await stop();
});
