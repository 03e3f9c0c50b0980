import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

describe("by keyboard alone", () => {
  test("a POP3 session from greeting to QUIT", async () => {
    const { page, expectClean, close } = await openPage(browser);
    await connect(page);
    await lastRow(page, /^server, \+OK .*ready/);
    await typeLines(page, "USER lucia", "PASS gato.rojo", "STAT", "LIST");
    await lastRow(page, "server, .");
    const messages = page.getByRole("table", { name: "Messages" });
    const rows = messages.getByRole("rowheader");
    await expect.poll(() => rows.count()).toBeGreaterThan(3);
    const count = await rows.count();

    await typeLines(page, "DELE 2", "RETR 1");
    await page.getByText("1 marked, 0 removed.").waitFor();
    await page
      .getByRole("button", { name: /lines and the final dot/ })
      .waitFor();
    await typeLines(page, "USER marta");
    const refusal = page.locator("#refusal");
    await refusal.waitFor();
    expect(await refusal.textContent()).toContain(
      "USER can't be used in Transaction",
    );
    await typeLines(page, "QUIT");
    await lastRow(page, /^server, \+OK/);
    await page.getByText("The session has ended.").waitFor();

    // Enter connects again: what was marked is gone.
    await connect(page);
    await typeLines(page, "USER lucia", "PASS gato.rojo");
    await expect
      .poll(() => messages.getByRole("rowheader").count())
      .toBe(count - 1);
    expectClean();
    await close();
  });

  test("the wire is read line by line, and a fold opens", async () => {
    const { page, expectClean, close } = await openPage(browser);
    await connect(page);
    await typeLines(page, "USER lucia", "PASS gato.rojo", "RETR 1");
    const fold = page
      .getByRole("log")
      .getByRole("listitem", { name: /lines and the final dot/ });
    await fold.waitFor();
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    // The pane's one stop is its last row.
    await page.getByRole("log").getByRole("listitem").last().focus();
    expect(await focused()).toMatch(/lines and the final dot/);
    await page.keyboard.press("PageUp");
    expect(await focused()).toBe("client, RETR 1");
    await page.keyboard.press("Home");
    expect(await focused()).toMatch(/^server, \+OK .*ready/);
    await page.keyboard.press("End");
    const before = await page
      .getByRole("log")
      .evaluate((log) => log.scrollHeight);
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.getByRole("log").evaluate((log) => log.scrollHeight))
      .toBeGreaterThan(before);
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toMatch(/^server, /);
    await page.keyboard.press("Escape");
    expect(await focused()).toBe("Command");
    await typeLines(page, "NOOP");
    await lastRow(page, /^server, \+OK/);
    expectClean();
    await close();
  });

  test("an IMAP session with a literal, IDLE and commands sent together", async () => {
    const { page, expectClean, close } = await openPage(browser);
    // F6 comes round to the devices, the arrow goes to the next one.
    await page.keyboard.press("F6");
    await page.keyboard.press("ArrowRight");
    await connect(page);
    await typeLines(page, "LOGIN lucia gato.rojo", "SELECT INBOX");
    await lastRow(page, "server, a2, OK");
    await typeLines(page, "STORE 2,4 +FLAGS (\\Deleted)", "EXPUNGE");
    await lastRow(page, "server, a4, OK");
    const rows = await wireRows(page);
    expect(rows).toContain("client, a4, EXPUNGE");
    expect(rows).toContain("server, untagged, for a4, 2 EXPUNGE");

    const content = "Subject: hola\r\n\r\nVale\r\n";
    await typeLines(page, `APPEND INBOX {${content.length}}`);
    await page
      .getByText(
        `The server is waiting for ${content.length} more octets of a5.`,
      )
      .waitFor();
    await typeLines(page, "Subject: hola", "", "Vale", "");
    await lastRow(page, "server, a5, OK");

    await typeLines(page, "x9 NOOP", "IDLE");
    await lastRow(page, "idling");
    await typeLines(page, "DONE");
    await lastRow(page, "server, a7, OK");

    await page.keyboard.insertText("NOOP\nCHECK");
    await page.keyboard.press("Enter");
    await lastRow(page, "server, a9, OK");
    expect((await wireRows(page)).slice(-4, -2)).toEqual([
      "client, a8, NOOP",
      "client, a9, CHECK",
    ]);

    await typeLines(page, "LOGOUT");
    await page.getByText("The session has ended.").waitFor();
    expectClean();
    await close();
  });

  test("what one device does is pushed to the one that waits", async () => {
    const { page, expectClean, close } = await openPage(browser);
    await page.keyboard.press("F6");
    await page.keyboard.press("ArrowRight");
    await connect(page);
    await typeLines(page, "LOGIN lucia gato.rojo", "SELECT INBOX", "IDLE");
    await lastRow(page, "idling");
    await page.getByRole("tab", { name: /Laptop/ }).focus();
    await page.keyboard.press("ArrowLeft");
    await connect(page);
    await typeLines(page, "USER lucia", "PASS gato.rojo", "DELE 1", "QUIT");
    await page.getByText("The session has ended.").waitFor();
    await page.getByRole("tab", { name: /Desktop/ }).focus();
    await page.keyboard.press("ArrowRight");
    await lastRow(page, /unsolicited, for a3, 1 EXPUNGE/);
    expectClean();
    await close();
  });
});

test("a cut cable ends the session and the bench goes on", async () => {
  const { page, expectClean, close } = await openPage(browser);
  await connect(page);
  await typeLines(page, "USER lucia", "PASS gato.rojo", "DELE 1");
  await lastRow(page, "message 1 deleted");
  await page.getByRole("button", { name: "Cut the cable" }).click();
  await lastRow(page, "Cable cut");
  await page.getByRole("button", { name: "Connect again" }).first().click();
  await lastRow(page, /ready/);
  expectClean();
  await close();
});

test("a lesson's goals are ticked by what was done, and unticked by undo", async () => {
  const { page, expectClean, close } = await openPage(
    browser,
    {},
    "#/lesson/deleting-for-real",
  );
  const goals = page.getByRole("list", { name: "Goals" });
  await goals.waitFor();
  const done = goals.getByRole("listitem").filter({ hasText: "done" });
  expect(await done.count()).toBe(0);
  await connect(page);
  await typeLines(page, "USER lucia", "PASS gato.rojo", "DELE 2");
  await expect.poll(() => done.count()).toBe(1);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => done.count()).toBe(0);
  expectClean();
  await close();
});
