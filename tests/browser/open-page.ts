import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type Page,
} from "playwright-core";
import { expect, inject } from "vitest";

/** Starts the browser, with nothing that talks to the world by itself. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: inject("browser"),
    args: [
      "--no-sandbox",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
}

export interface OpenedPage {
  readonly page: Page;
  /** Fails when the page complained or asked anybody else for anything. */
  expectClean(): void;
  close(): Promise<void>;
}

/** Opens the page in a fresh profile, waits until it can be used. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
  hash = "#/bench",
  /** On a phone a lesson begins with its text, and the devices out of sight. */
  devices: "visible" | "attached" = "visible",
): Promise<OpenedPage> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "en-US",
    reducedMotion: "reduce",
    // Nothing of one test is kept for another; offline.test.ts has it.
    serviceWorkers: "block",
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on("console", (message) => {
    const blocked = message.text().startsWith("Service Worker registration");
    if (blocked) return;
    if (message.type() === "error" || message.type() === "warning") {
      complaints.push(message.text());
    }
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(inject("address")) && !url.startsWith("data:")) {
      strangers.push(url);
    }
  });
  await page.goto(inject("address") + hash);
  const includeHidden = devices === "attached";
  const list = page.getByRole("tablist", { includeHidden }).first();
  await list.waitFor({ state: devices });
  return {
    page,
    expectClean() {
      expect(complaints).toEqual([]);
      expect(strangers).toEqual([]);
    },
    close: () => context.close(),
  };
}

/** Types lines into whatever has the focus, each followed by Enter. */
export async function typeLines(
  page: Page,
  ...lines: readonly string[]
): Promise<void> {
  for (const line of lines) {
    await page.keyboard.insertText(line);
    await page.keyboard.press("Enter");
  }
}

/** Connects the selected device by keyboard: Escape goes to the command's place. */
export async function connect(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: /^(Comando|Command)$/ }).waitFor();
}

/** The names of the rows that are drawn on the wire. */
export function wireRows(page: Page): Promise<readonly string[]> {
  return page
    .getByRole("log")
    .getByRole("listitem")
    .evaluateAll((rows) =>
      rows.map((row) => row.getAttribute("aria-label") ?? ""),
    );
}

/** Waits for the last row on the wire to have this name. */
export async function lastRow(page: Page, name: string | RegExp) {
  const wanted =
    typeof name === "string" ? expect.stringContaining(name) : undefined;
  const last = expect.poll(async () => (await wireRows(page)).at(-1) ?? "");
  if (wanted === undefined) await last.toMatch(name);
  else await last.toEqual(wanted);
}
