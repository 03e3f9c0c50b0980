import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { lastRow, launch, typeLines } from "./open-page.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
});

/** Opens the page on a projector. */
async function present(address: string, locale = "en-US"): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1920, height: 1080 },
    locale,
    reducedMotion: "reduce",
    colorScheme: "dark",
    // Axe must be put into the page, which forbids it.
    bypassCSP: true,
  });
  const page = await context.newPage();
  await page.goto(inject("address") + address);
  await page.getByRole("toolbar").waitFor();
  return page;
}

const step = (page: Page) =>
  page.getByRole("status").filter({ hasText: " of " });

test("a speaker steps with a clicker, shows one pane, and leaves", async () => {
  const page = await present("#/lesson/struck-out-is-not-gone?present=1");
  expect(await page.locator("header").first().innerText()).toContain(
    "IMAP · lesson",
  );
  expect(await page.getByRole("navigation").count()).toBe(0);
  expect(await page.locator("html").getAttribute("data-theme")).toBe("light");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await typeLines(page, "LOGIN lucia gato.rojo", "SELECT INBOX");
  await page.keyboard.press("Escape");
  expect(await page.getByRole("textbox").count()).toBe(0);
  await lastRow(page, "server, a2, OK");
  expect(
    await page.getByText("LOGIN lucia").count(),
    "an earlier exchange",
  ).toBe(0);
  const count = Number(/of (\d+)/.exec(await step(page).innerText())?.[1]);
  await page.keyboard.press("PageUp");
  await page.keyboard.press("ArrowLeft");
  await expect
    .poll(() => step(page).innerText())
    .toBe(`Step ${count - 2} of ${count}`);
  await page.keyboard.press("PageDown");
  await page.keyboard.press("Space");
  await expect
    .poll(() => step(page).innerText())
    .toBe(`Step ${count} of ${count}`);
  // What the line of this step says stands below the wire.
  await page
    .getByText(/RFC \d+/)
    .first()
    .waitFor();

  await page.keyboard.press("m");
  await page.getByRole("log").waitFor({ state: "hidden" });
  await page.keyboard.press("1");
  await page.getByRole("region", { name: "State diagram" }).waitFor();
  expect(await page.getByRole("table").count()).toBe(0);
  await page.keyboard.press("0");
  await page.getByRole("log").waitFor();

  await page.getByRole("button", { name: "ES, español" }).click();
  await page.getByText("diagrama", { exact: true }).waitFor();
  await page.keyboard.press("h");
  await page.getByRole("toolbar").waitFor({ state: "hidden" });
  await page.keyboard.press("Escape");
  await page.getByRole("navigation", { name: "Principal" }).waitFor();
  expect(page.url()).not.toContain("present");
  expect(await page.locator("html").getAttribute("data-theme")).toBeNull();
  await page.context().close();
});

test("the header begins it, and what is asked for in front of # does too", async () => {
  const page = await present("?present=1#/bench", "es-ES");
  const letters = page.getByRole("toolbar", { name: "Teclas" });
  await letters.waitFor();
  const zoom = () =>
    page
      .getByRole("heading")
      .first()
      .evaluate((title) => title.currentCSSZoom);
  const before = await zoom();
  expect(before).toBeCloseTo(1.9);
  await page.keyboard.press("+");
  await expect.poll(zoom).toBeGreaterThan(before);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Proyectar" }).click();
  await letters.waitFor();
  expect(page.url()).toContain("#/bench?present=1");
  // Whoever called for it is in it, and goes back to where it was called from.
  const focused = () =>
    page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
  await expect.poll(focused).toBe("Mesa de trabajo");
  await page.keyboard.press("Escape");
  await letters.waitFor({ state: "detached" });
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.id))
    .toBe("to-presenter");
  await page.context().close();
});

test("all six messages of the practice mail are seen, with their subjects", async () => {
  const page = await present("#/lesson/struck-out-is-not-gone?present=1");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await typeLines(page, "LOGIN lucia gato.rojo", "SELECT INBOX");
  const rows = page.getByRole("row");
  await rows.nth(6).waitFor();
  const keys = await page.getByRole("toolbar").boundingBox();
  const last = await rows.nth(6).boundingBox();
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(
    keys?.y ?? 0,
  );
  expect(await page.getByRole("columnheader").nth(2).innerText()).toBe(
    "Subject",
  );
  await page.context().close();
});

test("axe finds nothing, and no text is smaller than 21 px", async () => {
  const page = await present("?present=1#/bench");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await typeLines(page, "USER lucia", "PASS gato.rojo", "DELE 2");
  await lastRow(page, /OK/);
  await page
    .getByText(/RFC \d+/)
    .first()
    .waitFor();
  await page.evaluate(readFileSync("node_modules/axe-core/axe.min.js", "utf8"));
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(): Promise<{
          violations: { id: string; nodes: { html: string }[] }[];
        }>;
      };
    };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
    );
  });
  expect(found).toEqual([]);
  const small = await page.evaluate(() => {
    const texts = document.createTreeWalker(
      document.body,
      NodeFilter.SHOW_TEXT,
    );
    const found: string[] = [];
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const element = node.parentElement;
      if (element === null || node.textContent?.trim() === "") continue;
      if (
        element.closest(".visually-hidden, .skips, svg, script, style") !== null
      ) {
        continue;
      }
      const visible = element.checkVisibility({ visibilityProperty: true });
      const size =
        Number.parseFloat(getComputedStyle(element).fontSize) *
        element.currentCSSZoom;
      if (visible && size < 20.5) found.push(`${size} ${node.textContent}`);
    }
    return found;
  });
  expect(small).toEqual([]);
  await page.context().close();
});
