import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, lastRow, launch, openPage, typeLines } from "./open-page.ts";

const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Opens the dialog by keyboard, from the tools of the session. */
async function openServer(page: Page) {
  const button = page.getByRole("button", { name: "What the server is like" });
  await button.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("switch").first().waitFor();
  return dialog;
}

test("an older server is set up, connected to, and undone", async () => {
  const { page, expectClean, close } = await openPage(browser);
  await page.getByRole("tab", { name: /Laptop/ }).click();
  await connect(page);
  await typeLines(page, "CAPABILITY");
  await lastRow(page, "OK CAPABILITY");

  const dialog = await openServer(page);
  await dialog.getByText("keeps the server that it began with").waitFor();
  const idle = dialog.getByRole("switch", { name: /^IDLE / });
  expect(await idle.isChecked()).toBe(true);
  const old = dialog.getByRole("radio", { name: "RFC 3501 alone" });
  await old.focus();
  await page.keyboard.press("Space");
  await expect.poll(() => idle.isChecked()).toBe(false);
  // One switch makes it a server of one's own; what it needs is told.
  await idle.focus();
  await page.keyboard.press("Space");
  await expect
    .poll(() =>
      dialog.getByRole("radio", { name: "One of your own" }).isChecked(),
    )
    .toBe(true);
  const searchRes = dialog.getByRole("switch", { name: /^SEARCHRES / });
  expect(await searchRes.isDisabled()).toBe(true);
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string }[] }> };
    };
    return (await axe.run()).violations.map(({ id }) => id);
  });
  expect(violations).toEqual([]);

  await dialog.getByRole("button", { name: "Change and reconnect" }).click();
  await expect
    .poll(() => page.getByRole("log").innerText())
    .toContain("[CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN IDLE]");
  await page.getByRole("textbox", { name: "Command" }).waitFor();
  await typeLines(page, "ENABLE CONDSTORE");
  await lastRow(page, "BAD");

  // The dialog shows the server as it is now.
  const again = await openServer(page);
  expect(
    await again.getByRole("radio", { name: "One of your own" }).isChecked(),
  ).toBe(true);
  await page.keyboard.press("Escape");
  await expect.poll(() => page.getByRole("dialog").count()).toBe(0);

  // What was said to it goes first, then the connection, then what it was.
  const undo = page.getByRole("button", { name: "Undo" });
  const log = page.getByRole("log");
  await undo.click();
  await expect.poll(() => log.innerText()).not.toContain("ENABLE CONDSTORE");
  await expect
    .poll(async () => {
      if ((await log.innerText()).includes("STARTTLS AUTH=PLAIN IDLE]"))
        await undo.click();
      return log.innerText();
    })
    .not.toContain("STARTTLS AUTH=PLAIN IDLE]");
  await expect
    .poll(async () => {
      const dialog = await openServer(page);
      const whole = dialog.getByRole("radio", { name: "Everything" });
      const isWhole = await whole.isChecked();
      await page.keyboard.press("Escape");
      if (!isWhole) await undo.click();
      return isWhole;
    })
    .toBe(true);
  expectClean();
  await close();
});

test("I-051 whoever connects with a certificate logs in by EXTERNAL", async () => {
  const { page, expectClean, close } = await openPage(browser);
  await page.getByRole("tab", { name: /Laptop/ }).click();
  const dialog = await openServer(page);
  await dialog
    .getByRole("switch", { name: /^Connect with TLS and a certificate/ })
    .click();
  await dialog.getByRole("button", { name: "Change and connect" }).click();
  await expect
    .poll(() => page.getByRole("log").innerText())
    .toContain("AUTH=EXTERNAL");
  await page.getByRole("textbox", { name: "Command" }).waitFor();
  await typeLines(page, "AUTHENTICATE EXTERNAL =");
  await lastRow(page, "OK AUTHENTICATE completed");
  await typeLines(page, "SELECT INBOX");
  await lastRow(page, "OK [READ-WRITE] SELECT completed");
  expectClean();
  await close();
});

test("on a phone nothing of the dialog is cut off", async () => {
  const { page, expectClean, close } = await openPage(browser, {
    viewport: { width: 390, height: 844 },
  });
  const dialog = await openServer(page);
  const wide = await dialog.evaluate(
    (shown) => shown.scrollWidth > shown.clientWidth,
  );
  expect(wide).toBe(false);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
  expectClean();
  await close();
});
