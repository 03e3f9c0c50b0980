import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, lastRow, launch, openPage, typeLines } from "./open-page.ts";
import { violations } from "./violations.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
});

/** A laptop that has fetched a message. */
async function fetched(options: BrowserContextOptions = {}) {
  const opened = await openPage(browser, options);
  const { page } = opened;
  await page.getByRole("tab", { name: "Laptop" }).click();
  await connect(page);
  await typeLines(
    page,
    "LOGIN lucia gato.rojo",
    "SELECT INBOX",
    "FETCH 1 BODY.PEEK[]",
  );
  await lastRow(page, "FETCH completed");
  return opened;
}

test("raw octets are shown with their count, and back again", async () => {
  const { page, expectClean, close } = await fetched();
  const log = page.getByRole("log");
  const raw = page.getByRole("button", { name: "Show raw octets" });
  await raw.click();
  await expect.poll(() => raw.getAttribute("aria-pressed")).toBe("true");
  const last = log.getByRole("listitem").last();
  expect(await last.innerText()).toMatch(/FETCH completed\s*␍␊/);
  expect(await last.locator(".count").innerText()).toMatch(/\b23$/);
  // Tokens are explained there too, at their own place.
  await last.focus();
  await page.keyboard.press("ArrowRight");
  const card = page.getByRole("tooltip");
  await card.waitFor();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => card.innerText()).toMatch(/^OK/);
  expect(await violations(page)).toEqual([]);
  await raw.click();
  await expect.poll(() => last.innerText()).not.toContain("␍");
  expectClean();
  await close();
});

test("to find goes into folds, round and back, by keyboard alone", async () => {
  const { page, expectClean, close } = await fetched();
  const button = page.getByRole("button", { name: "Find on the wire" });
  await button.focus();
  await page.keyboard.press("Enter");
  const search = page.getByRole("search");
  const field = search.getByRole("textbox", { name: "Text to find" });
  await expect
    .poll(() => field.evaluate((each) => each === document.activeElement))
    .toBe(true);
  await field.fill("CONTENT-TYPE:");
  const said = search.getByRole("status");
  await expect.poll(() => said.innerText()).toMatch(/^\d+ times$/);
  const count = Number.parseInt(await said.innerText(), 10);
  expect(count).toBeGreaterThan(1);
  const current = page.locator(".hits .current");
  await page.keyboard.press("Enter");
  await expect.poll(() => said.innerText()).toBe(`1 of ${count}`);
  // It was in a fold; now it is in sight and marked.
  await current.waitFor();
  await page.getByRole("log").getByText("Content-Type:").first().waitFor();
  await page.keyboard.press("Shift+Enter");
  await expect.poll(() => said.innerText()).toBe(`${count} of ${count}`);
  await page.keyboard.press("Enter");
  await expect.poll(() => said.innerText()).toBe(`1 of ${count}`);
  await field.fill("no such octets");
  await expect.poll(() => said.innerText()).toBe("None");
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await search.waitFor({ state: "detached" });
  expect(await page.locator(".hits").count()).toBe(0);
  expect(await button.evaluate((each) => each === document.activeElement)).toBe(
    true,
  );
  expectClean();
  await close();
});

test("the conversation is copied, or shown to be copied by hand", async () => {
  const { page, expectClean, close } = await fetched();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const copy = page.getByRole("button", { name: "Copy the conversation" });
  await copy.click();
  await page.getByText("Conversation copied.").waitFor({ state: "attached" });
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain("C: a1 LOGIN lucia gato.rojo\n");
  expect(text).toContain("S: MIME-Version: 1.0\n");
  await page.evaluate(() => {
    Object.defineProperty(navigator.clipboard, "writeText", {
      value: () => Promise.reject(new Error("not allowed")),
    });
  });
  await copy.click();
  const dialog = page.getByRole("dialog", { name: "Copy the conversation" });
  const area = dialog.getByRole("textbox");
  expect(await area.inputValue()).toBe(text);
  expect(
    await area.evaluate((each: HTMLTextAreaElement) =>
      each.value.slice(each.selectionStart, each.selectionEnd),
    ),
  ).toBe(text);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expectClean();
  await close();
});

test("a literal shows what has come of what was announced, and what is typed", async () => {
  const { page, expectClean, close } = await openPage(browser, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  await page.getByRole("tab", { name: "Laptop" }).click();
  await connect(page);
  await typeLines(page, "LOGIN lucia gato.rojo", "APPEND Enviados {40}");
  const bar = page.getByRole("progressbar", { name: /literal/ });
  await bar.waitFor();
  const text = () => bar.getAttribute("aria-valuetext");
  expect(await text()).toBe("0 of 40 octets");
  await page.getByText("waits for octets").waitFor();
  await typeLines(page, "Subject: Jueves");
  await expect.poll(text).toBe("17 of 40 octets");
  await page.keyboard.type("abc");
  await page.getByText("+ 5 to send").waitFor();
  await page.getByRole("button", { name: "Wire tools" }).click();
  await page.getByRole("button", { name: "Show raw octets" }).click();
  const log = page.getByRole("log");
  await log.getByText("␍␊").first().waitFor();
  // Lines aren't wrapped there: this is what may be scrolled sideways.
  expect(
    await log.evaluate((wire) => wire.scrollWidth - wire.clientWidth),
  ).toBeGreaterThan(100);
  expect(await violations(page)).toEqual([]);
  expectClean();
  await close();
});

test("rows grow with the reader's size of letters", async () => {
  const { page, expectClean, close } = await fetched();
  const row = page.getByRole("log").getByRole("listitem").last();
  const size = () =>
    row.evaluate((item) => [
      item.getBoundingClientRect().height,
      Number.parseFloat(
        getComputedStyle(item.querySelector("code") ?? item).fontSize,
      ),
    ]);
  expect(await size()).toEqual([26, 13]);
  await page.evaluate(() =>
    document.documentElement.style.setProperty("--wire-size", "1.125rem"),
  );
  await expect.poll(size).toEqual([36, 18]);
  expectClean();
  await close();
});

test("base64 is decoded while a wiretap listens", async () => {
  const { page, expectClean, close } = await openPage(browser);
  await page.getByRole("tab", { name: "Laptop" }).click();
  await connect(page);
  await typeLines(page, "LOGIN lucia gato.rojo", "APPEND Borradores {60}");
  const octets = Buffer.from("<b>Nos vemos el sábado</b>\u202e").toString(
    "base64",
  );
  await typeLines(page, octets);
  const decode = page.getByRole("button", { name: "Decode base64" });
  expect(await decode.count()).toBe(0);
  await page.getByRole("switch", { name: "Wiretap" }).click();
  await decode.click();
  const dialog = page.getByRole("dialog", { name: "Base64, decoded" });
  await dialog.getByText("<b>Nos vemos el sábado</b>⟨202E⟩").waitFor();
  expect(await dialog.locator("b").count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expectClean();
  await close();
});

test("what is asked for by Why? is brought into sight, focused and explained", async () => {
  const { page, expectClean, close } = await fetched({
    viewport: { width: 1440, height: 720 },
  });
  for (let count = 0; count < 8; count++) await typeLines(page, "NOOP");
  await lastRow(page, "NOOP completed");
  // It is the SELECT, which is out of sight by now.
  await page.getByRole("button", { name: /^Why/ }).first().click();
  const row = page.locator("#wire li:focus");
  await row.waitFor();
  expect(await row.getAttribute("aria-label")).toContain("SELECT completed");
  const card = page.getByRole("tooltip");
  await card.waitFor();
  expect(await row.getAttribute("aria-describedby")).toBe("token-card");
  // A line that comes in meanwhile doesn't take the card away.
  const wire = await page.getByRole("log").boundingBox();
  const box = await row.boundingBox();
  expect((box?.y ?? 0) > (wire?.y ?? 0)).toBe(true);
  await page.getByRole("button", { name: /test message/ }).click();
  await page.waitForTimeout(300);
  expect(await card.count()).toBe(1);
  await page.keyboard.press("Escape");
  await card.waitFor({ state: "detached" });
  expectClean();
  await close();
});
