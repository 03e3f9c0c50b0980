import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, lastRow, launch, openPage, typeLines } from "./open-page.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
});

/** What the three views show, in words. */
async function picture(page: Page) {
  return {
    wire: await page.getByRole("log").innerText(),
    state: await page
      .getByRole("region", { name: "State diagram" })
      .getByRole("img")
      .evaluate((drawing) => drawing.textContent),
    mailbox: await page.getByRole("table", { name: "Messages" }).innerText(),
  };
}

test("undo and scrubbing come to the same picture", async () => {
  const { page, expectClean, close } = await openPage(browser);
  await page.getByRole("tab", { name: /Laptop/ }).click();
  await connect(page);
  await typeLines(page, "LOGIN lucia gato.rojo", "SELECT INBOX");
  await lastRow(page, "server, a2, OK");
  const slider = page.getByRole("slider", { name: "Timeline" });
  const position = await slider.getAttribute("aria-valuenow");
  const before = await picture(page);
  await typeLines(page, "STORE 1 +FLAGS (\\Deleted)", "EXPUNGE");
  await lastRow(page, "server, a4, OK");
  const after = await picture(page);
  expect(after).not.toEqual(before);

  await slider.focus();
  while ((await slider.getAttribute("aria-valuenow")) !== position) {
    await page.keyboard.press("ArrowLeft");
  }
  expect(await slider.getAttribute("aria-valuetext")).toMatch(
    /^event \d+ of \d+, a2 OK/,
  );
  expect(await picture(page)).toEqual(before);
  await page.getByRole("button", { name: "Return to now" }).click();
  expect((await picture(page)).wire).toBe(after.wire);

  const undo = page.getByRole("button", { name: "Undo" });
  await undo.click();
  await undo.click();
  expect(await picture(page)).toEqual(before);
  expectClean();
  await close();
});

test("stepping by key shows one line, and typing in the past asks", async () => {
  const { page, expectClean, close } = await openPage(browser);
  await connect(page);
  await typeLines(page, "USER lucia", "PASS gato.rojo", "STAT");
  await lastRow(page, /^server, \+OK 6/);
  await page.keyboard.press("Shift+F8");
  await lastRow(page, "client, STAT");
  await page.keyboard.press("Shift+F8");
  await page.getByText("You're at event 5 of 7.").waitFor();
  await page.keyboard.press("F8");
  await page.keyboard.press("Shift+F8");

  await typeLines(page, "LIST 1");
  await page.getByText("Continue from here?").waitFor();
  // The focus is on the answer yes.
  await page.keyboard.press("Enter");
  await lastRow(page, /^server, \+OK 1 /);
  await page.getByRole("button", { name: "Go to what was kept aside" }).click();
  await lastRow(page, /^server, \+OK 6/);
  expectClean();
  await close();
});

test("ten thousand lines stay quick", { timeout: 120_000 }, async () => {
  const { page, expectClean, close } = await openPage(browser);
  await page.getByRole("tab", { name: /Laptop/ }).click();
  await connect(page);
  await page
    .getByRole("textbox", { name: "Command" })
    .evaluate((field: HTMLTextAreaElement) => {
      field.value = Array.from({ length: 5000 }, () => "NOOP").join("\n");
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.focus();
    });
  await page.keyboard.press("Enter");
  await lastRow(page, "server, a5000, OK");
  expect(
    await page.getByRole("log").getByRole("listitem").count(),
  ).toBeLessThan(60);

  const scrolled = await page.getByRole("log").evaluate(async (log) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const began = performance.now();
    for (let i = 1; i <= 20; i++) {
      log.scrollTop = (log.scrollHeight * i) / 20;
      await frame();
      await frame();
    }
    return (performance.now() - began) / 20;
  });
  expect(scrolled).toBeLessThan(150);
  await page.keyboard.press("Escape");
  const began = Date.now();
  await typeLines(page, "NOOP");
  await lastRow(page, "server, a5001, OK");
  expect(Date.now() - began).toBeLessThan(3000);
  expectClean();
  await close();
});
