import type { Page } from "playwright-core";
import { connect, lastRow, typeLines } from "./open-page.ts";

/** What the three views show, in words. */
export async function picture(page: Page) {
  return {
    wire: await page.getByRole("log").innerText(),
    state: await page
      .getByRole("region", { name: "State diagram" })
      .getByRole("img")
      // The loop of the last command folds away by itself.
      .evaluate((drawing) => drawing.textContent?.replace(/[a-z]\d+ \w+$/, "")),
    mailbox: await page.getByRole("table", { name: "Messages" }).innerText(),
  };
}

/** What is said about the session. */
export const notices = (page: Page) =>
  page.getByRole("region", { name: "About this session" });

/** Removes a message on the laptop. */
export async function fetchAndDelete(page: Page): Promise<void> {
  await page.getByRole("tab", { name: /Laptop/ }).click();
  await connect(page);
  await typeLines(page, "LOGIN lucia gato.rojo", "SELECT INBOX");
  await typeLines(page, "STORE 1 +FLAGS (\\Deleted)", "EXPUNGE");
  await lastRow(page, "server, a4, OK");
}
