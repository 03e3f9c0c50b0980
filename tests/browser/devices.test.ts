import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, openPage } from "./open-page.ts";

const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function say(page: Page, ...lines: readonly string[]): Promise<void> {
  const command = page.getByRole("textbox", { name: "Command" });
  for (const line of lines) {
    await command.fill(line);
    await command.press("Enter");
  }
}

test("X-NOTIFY-8 X-NOTIFY-11 a device hears after NOTIFY without waiting, and of other mailboxes", async () => {
  const { page, expectClean, close } = await openPage(browser, {}, "#/bench");
  const column = (name: string) =>
    page.getByRole("region", { name, exact: true });
  await page.getByRole("button", { name: /: Devices$/ }).click();
  const laptop = column("Laptop");
  await laptop.getByRole("button", { name: "Connect" }).click();
  await say(page, "LOGIN lucia gato.rojo", "CREATE Trips");
  await say(
    page,
    "NOTIFY SET STATUS (selected (MessageNew (UID ENVELOPE) MessageExpunge FlagChange)) (personal (MessageNew MessageExpunge FlagChange MailboxName))",
    "SELECT INBOX",
    "FETCH 1:* (UID FLAGS ENVELOPE)",
  );
  await laptop.getByText("Selected · NOTIFY").waitFor();
  await laptop.getByText("up to date").waitFor();
  const others = laptop.getByLabel("What it was told of other mailboxes");
  await others.getByText("Trips").waitFor();

  await page.getByRole("button", { name: "Add a device" }).click();
  await page.getByRole("button", { name: "New with IMAP" }).click();
  await page.locator("#command").click();
  await say(page, "LOGIN lucia gato.rojo", "SELECT INBOX");
  await say(page, "STORE 2 +FLAGS (\\Deleted)", "EXPUNGE");
  await say(page, "COPY 1:2 Trips", "RENAME Trips Travel");
  await others.getByText("Travel").waitFor();
  await others
    .locator("div", { hasText: "Travel" })
    .getByText(/^2 messages/)
    .waitFor();
  await laptop.getByText("up to date").waitFor();
  expectClean();

  // It may say of itself that numbers are to stay: then it knows no better until it asks.
  await laptop.getByRole("button", { name: "Type here" }).click();
  await say(page, "NOTIFY SET (selected-delayed (MessageNew MessageExpunge))");
  await column("Phone").getByRole("button", { name: "Type here" }).click();
  await say(page, "STORE 2 +FLAGS.SILENT (\\Deleted)", "EXPUNGE");
  await laptop.getByText(/list of \d\d:\d\d/).waitFor();
  await close();
});

test("devices side by side know what they were told, and are worked from there", async () => {
  const { page, expectClean, close } = await openPage(browser, {}, "#/bench");
  const column = (name: string) =>
    page.getByRole("region", { name, exact: true });
  await page.getByRole("button", { name: /: Devices$/ }).click();
  const laptop = column("Laptop");
  const desktop = column("Desktop");
  await page.locator("#command").click();
  await say(page, "USER lucia", "PASS gato.rojo", "TOP 2 0", "LIST");
  await laptop.getByRole("button", { name: "Connect" }).click();
  await say(page, "LOGIN lucia gato.rojo", "SELECT INBOX", "FETCH 1:* ALL");
  await page.getByRole("button", { name: "Add a device" }).click();
  await page.getByRole("button", { name: "New with IMAP" }).click();
  const phone = column("Phone");
  await page.locator("#command").click();
  await say(page, "LOGIN lucia gato.rojo", "SELECT INBOX", "FETCH 1:* UID");
  await expect.poll(() => phone.getByText("not asked").count()).toBe(6);
  await say(page, "IDLE");
  await laptop.getByRole("button", { name: "Type here" }).click();
  await say(page, "STORE 2 +FLAGS (\\Deleted)", "EXPUNGE");

  await desktop.getByText("no longer in INBOX").waitFor();
  await desktop.getByText(/list of \d\d:\d\d/).waitFor();
  await phone.getByText("up to date").waitFor();
  await page.getByText("pushed, nobody asked").waitFor();
  await page.getByText("silence: POP3 has no push").waitFor();
  const shelf = page.getByRole("region", { name: "Messages on the server" });
  await shelf.getByText("never used again").waitFor();
  expect(await shelf.getByRole("listitem").count()).toBe(6);

  // A moment earlier the phone has yet to be told.
  await page.keyboard.press("Shift+F8");
  await phone.getByText("1 change in flight").waitFor();
  await phone.getByText("arriving").waitFor();
  await page.keyboard.press("F8");

  const slider = page.getByRole("slider", { name: "Timeline" });
  await slider.focus();
  await page.keyboard.press("Home");
  await laptop.getByText("It hasn't connected yet.").waitFor();
  await page.keyboard.press("End");

  await laptop.getByRole("button", { name: /^Cut the cable/ }).click();
  await laptop.getByText("offline", { exact: true }).waitFor();
  await page.locator("#command").click();
  await laptop.getByText("Not authenticated").waitFor();
  await phone.getByRole("button", { name: "Remove Phone" }).click();
  await expect.poll(() => phone.count()).toBe(0);
  await desktop.getByRole("button", { name: "Remove Desktop" }).click();
  await page.getByText("Only one device.").waitFor();
  await page.getByRole("button", { name: "Add a phone with IMAP" }).click();
  await column("Phone 2").getByText("It hasn't connected yet.").waitFor();

  expectClean();
  await close();
});

test("the board has no fault that axe finds, side by side or one at a time", async () => {
  const { page, expectClean, close } = await openPage(browser, {}, "#/bench");
  await page.getByRole("button", { name: /: Devices$/ }).click();
  const laptop = page.getByRole("region", { name: "Laptop", exact: true });
  await laptop.getByRole("button", { name: "Connect" }).click();
  await say(page, "LOGIN lucia gato.rojo", "SELECT INBOX", "FETCH 1:* UID");
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await laptop.getByText("not asked").first().waitFor();
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as {
        readonly axe: {
          run(): Promise<{
            violations: { id: string; nodes: { html: string }[] }[];
          }>;
        };
      };
      const { violations } = await axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(found).toEqual([]);
  }
  await page.getByRole("tab", { name: "Desktop" }).click();
  await page.getByText("It hasn't connected yet.").waitFor();
  expectClean();
  await close();
});

test("the mailbox of a device shows what it was told, and what it never asked", async () => {
  const { page, expectClean, close } = await openPage(browser, {}, "#/bench");
  await page.getByRole("tab", { name: "Laptop" }).click();
  await page.locator("#command").click();
  await say(
    page,
    "LOGIN lucia gato.rojo",
    "SELECT INBOX",
    "FETCH 1:2 (UID FLAGS)",
  );
  const mailbox = page.getByRole("region", { name: "Mailbox" });
  await mailbox.getByRole("radio", { name: "Laptop" }).check({ force: true });
  const table = mailbox.getByRole("table", { name: "Messages" });
  await table.getByText("101").waitFor();
  expect(await table.getByText("not asked").count()).toBe(2 * 2 + 4 * 4);
  await page.getByRole("button", { name: "Cut the cable" }).click();
  await mailbox.getByText("Offline: this is the last it knew.").waitFor();
  expect(await table.getByText("101").count()).toBe(1);
  expectClean();
  await close();
});
