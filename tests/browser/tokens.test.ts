import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect, lastRow, launch, openPage, typeLines } from "./open-page.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
});

const card = (page: Page) => page.getByRole("tooltip");

/** A laptop that has opened its inbox. */
async function inInbox(options: Parameters<typeof openPage>[1] = {}) {
  const opened = await openPage(browser, options);
  const { page } = opened;
  await page.getByRole("tab", { name: /Portátil|Laptop/ }).click();
  await connect(page);
  await typeLines(page, "LOGIN lucia gato.rojo", "SELECT INBOX");
  await lastRow(page, "SELECT completed");
  return opened;
}

/** The middle of a word of the last row that has it. */
async function placeOf(page: Page, word: string) {
  const places = await page
    .locator("#wire code.text")
    .evaluateAll((texts, word) => {
      return texts.flatMap((text) => {
        const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
        for (
          let node = walker.nextNode();
          node !== null;
          node = walker.nextNode()
        ) {
          const at = node.nodeValue?.indexOf(word) ?? -1;
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + word.length);
          const { x, y, width, height } = range.getBoundingClientRect();
          return [{ x: x + width / 2, y: y + height / 2 }];
        }
        return [];
      });
    }, word);
  return places.at(-1) ?? { x: 0, y: 0 };
}

describe("a card explains a token", () => {
  test("that is pointed at, and stays while the card is pointed at", async () => {
    const { page, expectClean, close } = await inInbox();
    const { x, y } = await placeOf(page, "READ-WRITE");
    await page.mouse.move(x, y);
    await card(page).waitFor();
    expect(await card(page).innerText()).toMatch(
      /READ-WRITE[^]*read and write[^]*resp-text-code\s*RFC 3501 §7.1/,
    );
    const row = page.locator("li[aria-describedby='token-card']");
    expect(await row.getAttribute("aria-label")).toContain("READ-WRITE");

    // It stands beside its line, never over it.
    const end = await row.evaluate((item) => {
      const range = document.createRange();
      range.selectNodeContents(item.querySelector("code") ?? item);
      return range.getBoundingClientRect().right;
    });
    const box = await card(page).boundingBox();
    if (box === null) throw new Error("not on screen");
    expect(box.x).toBeGreaterThan(end);

    await page.mouse.move(box.x + 20, box.y + 20, { steps: 4 });
    await page.waitForTimeout(500);
    expect(await card(page).count()).toBe(1);
    await page.mouse.move(5, 5);
    await card(page).waitFor({ state: "detached" });
    expectClean();
    await close();
  });

  test("that is come to with the arrow keys, until Escape", async () => {
    const { page, expectClean, close } = await inInbox();
    await page.locator("#wire li").last().focus();
    const rules: string[] = [];
    for (let count = 0; count < 3; count++) {
      await page.keyboard.press("ArrowRight");
      rules.push(await card(page).locator(".source code").innerText());
    }
    expect(rules).toEqual(["tag", "status", "["]);
    await page.keyboard.press("ArrowLeft");
    expect(await card(page).innerText()).toMatch(/^OK/);
    await page.keyboard.press("Escape");
    await card(page).waitFor({ state: "detached" });
    const focused = page.locator("#wire li:focus");
    expect(await focused.count()).toBe(1);
    expect(await focused.getAttribute("aria-describedby")).toBeNull();
    expectClean();
    await close();
  });

  test("that couldn't be read, with the reason, in Spanish", async () => {
    const { page, expectClean, close } = await inInbox({ locale: "es-ES" });
    await typeLines(page, "STORE 2 +FLAGS (\\Raro)");
    await page.locator("#refusal").waitFor();
    const { x, y } = await placeOf(page, "Raro");
    await page.mouse.move(x, y);
    await card(page).waitFor();
    expect(await card(page).innerText()).toMatch(/Desde aquí.*\\Raro/s);
    expectClean();
    await close();
  });

  test("that is tapped on a phone, below the wire", async () => {
    const { page, expectClean, close } = await inInbox({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    const { x, y } = await placeOf(page, "UIDVALIDITY");
    await page.touchscreen.tap(x, y);
    await card(page).waitFor();
    const wire = await page.locator("#wire").boundingBox();
    const box = await card(page).boundingBox();
    if (wire === null || box === null) throw new Error("not on screen");
    expect(box.y).toBeGreaterThanOrEqual(wire.y + wire.height - 1);
    expectClean();
    await close();
  });

  test("of a message's source, by pointer and by keys", async () => {
    const { page, expectClean, close } = await inInbox();
    await page.locator("#session [role=rowheader] button").nth(2).click();
    await page.getByRole("tab", { name: "Source" }).click();
    await page.locator(".source code .name").nth(1).hover();
    await card(page).getByText("field-name").waitFor();
    await page.getByRole("region", { name: /source/i }).focus();
    await page.keyboard.press("ArrowRight");
    await card(page).getByText("field-body").waitFor();
    await page.keyboard.press("Escape");
    await card(page).waitFor({ state: "detached" });
    expectClean();
    await close();
  });
});
