import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  connect,
  lastRow,
  launch,
  openPage,
  typeLines,
  wireRows,
} from "./open-page.ts";

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

test("of ten thousand lines only those in sight are drawn", async () => {
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
  const log = page.getByRole("log");
  const rows = log.getByRole("listitem");
  for (let twentieth = 0; twentieth <= 20; twentieth++) {
    await log.evaluate((element, part) => {
      element.scrollTop = (element.scrollHeight * part) / 20;
    }, twentieth);
    // All that is sent at once stands before all answers.
    const half = twentieth > 10 ? twentieth - 10 : twentieth;
    const about = 500 * half;
    await expect
      .poll(async () => {
        const names = (await wireRows(page)).join();
        const tags = [...names.matchAll(/, a(\d+),/g)].map(
          ([, tag]) => +(tag ?? 0),
        );
        return tags.some((tag) => Math.abs(tag - about) <= 60);
      })
      .toBe(true);
    expect(await rows.count()).toBeLessThan(60);
  }
  await page.keyboard.press("Escape");
  await typeLines(page, "NOOP");
  await lastRow(page, "server, a5001, OK");
  expectClean();
  await close();
});
