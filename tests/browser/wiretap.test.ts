import { createHash, createHmac } from "node:crypto";
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
import { violations } from "./violations.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
});

/** Switches the wiretap by keyboard, and goes back to the command. */
async function switchTap(page: Page, on: boolean): Promise<void> {
  const tap = page.getByRole("switch", { name: "Wiretap" });
  await tap.focus();
  await page.keyboard.press("Space");
  await expect
    .poll(() => tap.getAttribute("aria-checked"))
    .toBe(on ? "true" : "false");
  await page.getByRole("textbox", { name: "Command" }).focus();
}

test("a wiretap sees the password, and is off again without a trace", async () => {
  const { page, expectClean, close } = await openPage(browser);
  await connect(page);
  const log = page.getByRole("log");
  await typeLines(page, "USER lucia", "PASS gato.rojo");
  await lastRow(page, /^server, \+OK maildrop/);
  const before = await log.innerText();
  expect(before).not.toContain("password in clear");

  await switchTap(page, true);
  await page.getByText("This is what a wiretap sees").waitFor();
  await log.getByText("password in clear").waitFor();
  expect(await log.locator("code .password").allTextContents()).toEqual([
    "gato.rojo",
  ]);
  // One ring for each message: the greeting, two commands, two answers.
  expect(await log.locator(".tap circle").count()).toBe(5);
  await page.getByRole("button", { name: "ES, español" }).click();
  await page.getByText("Así lo ve quien escucha").waitFor();
  await log.getByText("contraseña a la vista").waitFor();
  await page.getByRole("button", { name: "EN, English" }).click();
  expect(await violations(page)).toEqual([]);

  await switchTap(page, false);
  expect(await log.innerText()).toBe(before);
  expectClean();
  await close();
});

test("P-21 P-22 P-23 a login by APOP, and why that is still weak", async () => {
  const { page, expectClean, close } = await openPage(browser);
  await connect(page);
  await switchTap(page, true);
  const log = page.getByRole("log");
  const parts = log.locator("code .stamp, code .stamp + .ending");
  const stamp = (await parts.allTextContents()).join("");
  expect(stamp).toMatch(/^<\d+\.\d+@buzon\.example>$/);
  const digest = createHash("md5").update(`${stamp}gato.rojo`).digest("hex");

  const oneTime = log.getByRole("button", { name: "one-time stamp" });
  await oneTime.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "APOP, step by step" });
  await dialog.getByText(`APOP lucia ${digest}`).waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(
    await oneTime.evaluate((button) => button === document.activeElement),
  ).toBe(true);

  await page.getByRole("textbox", { name: "Command" }).focus();
  await typeLines(page, `APOP lucia ${digest}`);
  await lastRow(page, /^server, \+OK maildrop has 6 messages/);
  await log.getByRole("button", { name: "only an MD5 digest" }).click();
  await dialog.getByText("It is what the client sent.").waitFor();
  const guess = dialog.getByRole("textbox", { name: "Password to try" });
  await guess.fill("gato.roja");
  await dialog.getByText("This isn't it.").waitFor();
  await guess.fill("");
  // Keys are for the field, not for the list behind it.
  await guess.pressSequentially("gat");
  await page.keyboard.press("End");
  await guess.pressSequentially("o.rojo");
  await dialog.getByText("This is it").waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Close" }).click();
  await dialog.waitFor({ state: "detached" });
  expectClean();
  await close();
});

test("a login by CRAM-MD5, worked out step by step from what was heard", async () => {
  const { page, expectClean, close } = await openPage(browser);
  await connect(page);
  await switchTap(page, true);
  const log = page.getByRole("log");
  await typeLines(page, "AUTH CRAM-MD5");
  await lastRow(page, /^server, continuation, \+ /);
  const shown = (await wireRows(page)).at(-1) ?? "";
  const challenge = Buffer.from(
    /\+ ([A-Za-z0-9+/=]+)/.exec(shown)?.[1] ?? "",
    "base64",
  ).toString();
  expect(challenge).toMatch(/^<\d+\.\d+@buzon\.example>$/);
  const digest = createHmac("md5", "gato.rojo").update(challenge).digest("hex");
  await typeLines(page, Buffer.from(`lucia ${digest}`).toString("base64"));
  await lastRow(page, /^server, \+OK maildrop has 6 messages/);
  await log.getByRole("button", { name: "only a proof" }).click();
  const dialog = page.getByRole("dialog", { name: "CRAM-MD5, step by step" });
  await dialog.getByText(challenge).waitFor();
  await dialog.getByText(digest).waitFor();
  await dialog.getByText("It is what the client sent.").waitFor();
  expect(await violations(page)).toEqual([]);
  expectClean();
  await close();
});
