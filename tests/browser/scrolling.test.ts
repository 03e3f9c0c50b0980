import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, lastRow, launch, openPage, typeLines } from "./open-page.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

/** A session that has a large mailbox open. */
async function inLargeInbox() {
  const opened = await openPage(browser, {}, "#/bench?mail=500");
  await opened.page.getByRole("tab", { name: "IMAP" }).click();
  await connect(opened.page);
  await typeLines(opened.page, "LOGIN lucia gato.rojo", "SELECT INBOX");
  await lastRow(opened.page, "server, a2, OK");
  return opened;
}

/** Places of the drawn rows of messages, in the order of the document. */
function places(page: Page): Promise<readonly number[]> {
  return page
    .getByRole("table", { name: "Messages" })
    .getByRole("row")
    .evaluateAll((rows) => rows.map((row) => Number(row.ariaRowIndex)));
}

/** What stands in the row at a place: "12 112 …". */
async function rowAt(page: Page, place: number): Promise<string> {
  const row = page.locator(`.mailbox [aria-rowindex="${place}"]`);
  return (await row.innerText()).replaceAll(/\s+/g, " ");
}

/** Waits until the row at a height in px is drawn, and all are in order. */
async function drawnInOrder(page: Page, top: number): Promise<void> {
  const wanted = Math.min(499, Math.floor(top / 46)) + 2;
  await expect
    .poll(async () => {
      const all = await places(page);
      return isRising(all) && all.includes(wanted);
    })
    .toBe(true);
}

function isRising(numbers: readonly number[]): boolean {
  return numbers.every((each, at) => at === 0 || (numbers[at - 1] ?? 0) < each);
}

test("rows of the mailbox that come into sight take over the elements of others", async () => {
  const { page, expectClean, close } = await inLargeInbox();
  const scroller = page.locator(".mailbox .scroller");
  const elements = page.locator(".mailbox .rows > *");
  await elements.first().waitFor();
  const count = await elements.count();
  await elements.evaluateAll((rows) => {
    for (const row of rows) row.setAttribute("data-known", "");
  });
  for (const top of [70, 3000, 2500, 12_345, 500 * 46, 9000]) {
    await scroller.evaluate((element, y) => element.scrollTo(0, y), top);
    await drawnInOrder(page, top);
    await expect
      .poll(() => page.locator(".mailbox .rows > [data-known]").count())
      .toBe(count);
    expect(await elements.count()).toBe(count);
    const [, first = 0, ...others] = await places(page);
    const last = others.at(-1) ?? 0;
    expect(await rowAt(page, first)).toMatch(new RegExp(`^${first - 1} `));
    // What lies behind those of the scene tells its UID.
    const told = new RegExp(String.raw`^${last - 1} (\d+) Aviso \1:`);
    expect(await rowAt(page, last)).toMatch(told);
  }
  const boxes = await elements.evaluateAll((rows) =>
    rows.map((row) => row.getBoundingClientRect().top),
  );
  expect(isRising(boxes)).toBe(true);
  expectClean();
  await close();
});

test("the message with the focus keeps it, however far it is scrolled", async () => {
  const { page, expectClean, close } = await inLargeInbox();
  const focused = () =>
    page.evaluate(
      () =>
        document.activeElement
          ?.closest("[aria-rowindex]")
          ?.getAttribute("aria-rowindex") ?? null,
    );
  await page.locator('.mailbox [aria-rowindex="4"] [data-message]').focus();
  const scroller = page.locator(".mailbox .scroller");
  for (const top of [60, 100, 5000, 20_000, 30, 8000]) {
    await scroller.evaluate((element, y) => element.scrollTo(0, y), top);
    await drawnInOrder(page, top);
    expect(await focused(), `at ${top}`).toBe("4");
    expect(await rowAt(page, 4)).toMatch(/^3 104 Notas/);
  }
  await page.keyboard.press("ArrowDown");
  expect(await focused()).toBe("5");
  await expect
    .poll(() => scroller.evaluate(({ scrollTop }) => scrollTop))
    .toBeLessThan(200);
  await page.keyboard.press("End");
  await expect.poll(focused).toBe("501");
  expectClean();
  await close();
});

test("rows of the wire that come into sight take over the elements of others", async () => {
  const { page, expectClean, close } = await inLargeInbox();
  await typeLines(page, "FETCH 1:* FLAGS");
  await lastRow(page, "server, a3, OK");
  await page.locator("#wire .fold button").click();
  const items = page.getByRole("log").getByRole("listitem");
  const drawn = () =>
    items.evaluateAll((rows) =>
      rows.map((row) => ({
        place: Number(row.ariaPosInSet),
        name: row.ariaLabel ?? "",
        text: row.querySelector("code.text")?.textContent ?? "",
        top: row.getBoundingClientRect().top,
        isFocused: row === document.activeElement,
      })),
    );
  await items.nth(10).focus();
  const [focused] = (await drawn()).filter(({ isFocused }) => isFocused);
  await items.evaluateAll((rows) => {
    for (const row of rows) row.setAttribute("data-known", "");
  });
  const count = await items.count();
  for (const top of [40, 3000, 2900, 9000, 500, 0]) {
    const scroller = page.getByRole("log");
    await scroller.evaluate((element, y) => element.scrollTo(0, y), top);
    const wanted = Math.floor(top / 26) + 1;
    await expect
      .poll(async () => {
        const rows = await drawn();
        const all = rows.map(({ place }) => place);
        return (
          all.includes(wanted) &&
          isRising(all) &&
          isRising(rows.map((row) => row.top))
        );
      })
      .toBe(true);
    const rows = await drawn();
    expect(rows.length).toBeLessThanOrEqual(count + 2);
    expect(rows.filter(({ isFocused }) => isFocused)).toMatchObject([
      { place: focused?.place, name: focused?.name, text: focused?.text },
    ]);
    for (const { name, text } of rows) {
      if (text.startsWith("* ")) expect(name).toContain(text.slice(2));
    }
  }
  expect(await page.locator("#wire li[data-known]").count()).toBe(count);
  expectClean();
  await close();
});
