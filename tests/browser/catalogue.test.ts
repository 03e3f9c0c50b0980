import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { connect, launch, typeLines } from "./open-page.ts";
import { violations } from "./violations.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
});

/** The catalogue in a profile of its own. */
async function album(
  options: Parameters<Browser["newContext"]>[0] = {},
  prepare: (page: Page) => Promise<unknown> = async () => {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "en-US",
    reducedMotion: "reduce",
    serviceWorkers: "block",
    bypassCSP: true,
    ...options,
  });
  const page = await context.newPage();
  await prepare(page);
  await page.goto(inject("address"));
  await page.getByRole("heading", { level: 1 }).waitFor();
  return page;
}

const stamp = (page: Page, name: RegExp) =>
  page
    .getByRole("region", { name: /Lessons|Lecciones/ })
    .getByRole("link", { name });

/** Marks the message that the lesson is about. */
async function firstGoal(page: Page): Promise<void> {
  await page.getByRole("complementary", { name: "Lesson" }).waitFor();
  await connect(page);
  await typeLines(page, "USER lucia", "PASS gato.rojo", "DELE 2");
  await page.getByText("1 of 6").waitFor();
}

test.each([
  [1440, 900, "light", "es-ES", "Tu álbum"],
  [390, 844, "dark", "en-US", "Your album"],
] as const)(
  "axe finds nothing at %d × %d, %s, %s",
  async (width, height, colorScheme, locale, title) => {
    const viewport = { width, height };
    const page = await album({ viewport, colorScheme, locale });
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await stamp(page, /^POP3 1\./).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  },
);

test("nothing scrolls sideways, however narrow or wide the window is", async () => {
  const page = await album();
  await stamp(page, /^POP3 1\./).waitFor();
  for (const width of [1920, 1440, 1024, 768, 390, 320]) {
    await page.setViewportSize({ width, height: 640 });
    const fits = await page.evaluate(
      () => document.documentElement.scrollWidth <= window.innerWidth,
    );
    expect(fits, `${width} px`).toBe(true);
  }
  await page.context().close();
});

describe("the album", () => {
  test("shows where one left off, and leads back there", async () => {
    const page = await album();
    await stamp(page, /Deleting for real .*(the next one|to do)/).click();
    await firstGoal(page);
    await page.getByRole("link", { name: "Catalogue" }).first().click();
    await page.getByText("1 of 6 goals").waitFor();
    await stamp(page, /Deleting for real .*in progress$/).waitFor();
    // It is kept, and not only shown.
    await page.reload();
    await page.getByText("1 of 6 goals").waitFor();
    await page.getByRole("link", { name: /^Continue/ }).click();
    await page.getByRole("complementary", { name: "Lesson" }).waitFor();
    await page.context().close();
  });

  test("is carried to another browser as a file", async () => {
    const page = await album();
    await page.getByRole("button", { name: /^Save my progress/ }).click();
    await page.getByText("There is no progress to save yet.").waitFor();
    await stamp(page, /Deleting for real/).click();
    await firstGoal(page);
    await page.getByRole("link", { name: "Catalogue" }).first().click();
    await page.getByText("1 of 6 goals").waitFor();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: /^Save my progress/ }).click();
    const path = await (await download).path();
    const text = readFileSync(path, "utf8");
    await page.context().close();

    const other = await album();
    const buffer = Buffer.from(
      text.replace('"passed": false', '"passed": true'),
    );
    const input = other.locator("input[type=file]").first();
    const mimeType = "application/json";
    await input.setInputFiles({ name: "p.json", mimeType, buffer });
    await other
      .getByText("Your progress in 1 lesson has been added.")
      .waitFor();
    await stamp(other, /Deleting for real .*passed$/).waitFor();
    await other.getByText(/^1 of \d+ lessons$/).waitFor();
    await other.context().close();
  });

  test.each([
    ["no JSON", "<script>"],
    ["a session", '{"format":"buzon-session"}'],
    [
      "a strange id",
      '{"format":"buzon-progress","version":1,"lessons":[{"lesson":"__proto__","done":0,"count":1,"passed":true,"at":1}]}',
    ],
    ["far too much", " ".repeat(400_000)],
  ])("refuses a file that is %s", async (_, text) => {
    const page = await album();
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles({
        name: "p.json",
        mimeType: "application/json",
        buffer: Buffer.from(text),
      });
    await page.getByText("This isn't a Buzón progress file").waitFor();
    await page.getByText("Nothing has changed.").waitFor();
    await page.getByText(/^0 of \d+ lessons$/).waitFor();
    await page.context().close();
  });

  test.each([
    ["shut", "doesn't let this page keep your progress"],
    ["full", "storage is full"],
  ])("says so when the browser's storage is %s", async (kind, said) => {
    const page = await album({}, (fresh) =>
      fresh.addInitScript((what) => {
        if (what === "shut") {
          Object.defineProperty(window, "indexedDB", {
            get() {
              throw new DOMException("shut", "SecurityError");
            },
          });
        } else {
          IDBObjectStore.prototype.put = () => {
            throw new DOMException("full", "QuotaExceededError");
          };
        }
      }, kind),
    );
    await stamp(page, /Deleting for real/).click();
    await firstGoal(page);
    await page.getByRole("link", { name: "Catalogue" }).first().click();
    await page.getByRole("alert").getByText(said).waitFor();
    // As long as the page is there, so is the progress.
    await page.getByText("1 of 6 goals").waitFor();
    await page.context().close();
  });

  test("every lesson has an address of its own", async () => {
    const page = await album();
    const links = await page
      .getByRole("region", { name: "Lessons" })
      .getByRole("listitem")
      .getByRole("link")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    expect(links.length).toBeGreaterThan(1);
    for (const href of links) {
      expect(href).toMatch(/^#\/lesson\/[a-z0-9-]+$/);
      await page.goto(inject("address") + href);
      await page.getByRole("complementary", { name: "Lesson" }).waitFor();
    }
    await page.context().close();
  });
});
