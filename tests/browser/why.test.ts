import type { Browser, Page } from "playwright-core";
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

/** Waits until this row of the wire has the focus, and its card says this. */
async function shows(page: Page, row: RegExp, card: RegExp): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(
        () => document.activeElement?.getAttribute("aria-label") ?? "",
      ),
    )
    .toMatch(row);
  await expect.poll(() => page.getByRole("tooltip").innerText()).toMatch(card);
}

/** Presses a button with the keyboard, and goes back to the command. */
async function ask(page: Page, name: RegExp | string): Promise<void> {
  const button = page.getByRole("button", { name }).first();
  await button.focus();
  await page.keyboard.press("Enter");
}

test("a flag, a number, a gap and a state lead to the words that caused them", async () => {
  const { page, expectClean, close } = await openPage(browser);
  await page.getByRole("tab", { name: "Laptop" }).click();
  await connect(page);
  await typeLines(page, "LOGIN lucia gato.rojo", "SELECT INBOX");
  await lastRow(page, /^server, a2, OK/);
  await typeLines(page, "STORE 2 +FLAGS (\\Deleted)");
  await lastRow(page, /^server, a3, OK/);

  await ask(page, "Why \\Deleted? Message 2.");
  await shows(page, /^client, a3, STORE/, /\\Deleted/);

  await ask(page, "Why?");
  await shows(page, /^server, a2, OK/, /OK/);

  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.getByRole("textbox", { name: "Command" }).focus();
  await typeLines(page, "EXPUNGE");
  await lastRow(page, /^server, a4, OK/);
  expect(await violations(page)).toEqual([]);
  await ask(page, "UID 103 removed. Why?");
  await shows(page, /^client, a4, EXPUNGE/, /EXPUNGE/);
  await ask(page, "2, was 3. Why has it changed?");
  await shows(page, /^client, a4, EXPUNGE/, /EXPUNGE/);

  // Nobody on the wire has brought what is delivered.
  await page
    .getByRole("button", { name: /Deliver/ })
    .first()
    .click();
  await ask(page, /Why has it arrived/);
  await page.getByText("It came from elsewhere").waitFor();
  await ask(page, /^Why \\Seen\? Message 1/);
  await page.getByText("It was so from the beginning.").waitFor();

  // What another device did is told on its own wire.
  await page.getByRole("tab", { name: "Desktop" }).click();
  await connect(page);
  await typeLines(page, "USER lucia", "PASS gato.rojo", "DELE 2");
  await lastRow(page, /^server, \+OK message 2/);
  await ask(page, "will be deleted. Why? Message 2.");
  await shows(page, /^client, DELE/, /2/);
  await page.getByRole("textbox", { name: "Command" }).focus();
  await typeLines(page, "QUIT");
  await page.getByText("0 marked, 1 removed.").waitFor();
  await page.getByRole("tab", { name: "Laptop" }).click();
  await ask(page, "UID 104 removed. Why?");
  await page.getByText("Another device did it: Desktop.").waitFor();
  await ask(page, "Go to its wire");
  await shows(page, /^client, QUIT/, /QUIT/);
  expectClean();
  await close();
});

test("on a phone the strip opens to the whole drawing, and Why? goes to the wire", async () => {
  const { page, expectClean, close } = await openPage(browser, {
    viewport: { width: 390, height: 844 },
  });
  await connect(page);
  await typeLines(page, "USER lucia", "PASS gato.rojo", "DELE 2", "USER x");
  await lastRow(page, /^server, -ERR/);
  await page.getByText("illegal in Transaction").waitFor();
  await page.getByRole("button", { name: "Show the diagram" }).click();
  await page.locator(".diagram svg .attempt").waitFor();
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth),
  ).toBeLessThanOrEqual(390);
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Show the strip" }).click();
  await page.getByRole("button", { name: /^Mailbox/ }).click();
  await ask(page, "will be deleted. Why? Message 2.");
  await shows(page, /^client, DELE/, /2/);
  expectClean();
  await close();
});
