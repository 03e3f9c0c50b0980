import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { connect, lastRow, openPage, typeLines } from "./open-page.ts";

/** A page with a device by which lucia has logged in to send. */
export async function sender(
  browser: Browser,
  options: BrowserContextOptions = {},
) {
  const opened = await openPage(browser, { bypassCSP: true, ...options });
  const { page } = opened;
  await page.getByRole("button", { name: "Add a device" }).click();
  await page.getByRole("button", { name: /SMTP 587/ }).click();
  await connect(page);
  await typeLines(
    page,
    "EHLO sobremesa.example",
    "AUTH PLAIN AGx1Y2lhAGdhdG8ucm9qbw==",
  );
  await lastRow(page, "235");
  return opened;
}

/** Sends a message on the selected device. */
export async function send(
  page: Page,
  to: string,
  subject: string,
  from = "lucia@buzon.example",
): Promise<void> {
  await page.keyboard.press("Escape");
  await typeLines(page, `MAIL FROM:<${from}>`, `RCPT TO:<${to}>`);
  await typeLines(page, "DATA");
  await lastRow(page, "354");
  await typeLines(page, `Subject: ${subject}`, "", "Nos vemos.", ".");
  await lastRow(page, "250");
}
