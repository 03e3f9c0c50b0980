import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import {
  connect,
  lastRow,
  launch,
  openPage,
  typeLines,
  wireRows,
} from "./open-page.ts";
import { send, sender } from "./sending-steps.ts";
import { violations } from "./violations.ts";

// These go a long way, which takes a busy machine a while.
vi.setConfig({ testTimeout: 240_000 });

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
});

const detail = (page: Page) =>
  page.getByRole("article", { name: "Message", exact: true });

/** Goes to the journey of the message that is open, with the keyboard. */
async function toJourney(page: Page) {
  await detail(page).getByRole("tab", { name: "Message" }).focus();
  await page.keyboard.press("End");
  const journey = page.getByRole("region", { name: "Journey of the message" });
  await journey.waitFor();
  return journey;
}

const focusedName = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label"));

test("S-44 what marta types by hand comes unasked to lucia, who reads its journey stamp by stamp", async () => {
  const { page, expectClean, close } = await openPage(browser, {
    bypassCSP: true,
  });
  await page.getByRole("tab", { name: /Laptop/ }).click();
  await connect(page);
  await typeLines(page, "LOGIN lucia gato.rojo", "SELECT INBOX", "IDLE");
  await lastRow(page, "+ idling");
  await page.getByRole("button", { name: "Add a device" }).click();
  await page.getByRole("button", { name: /SMTP$/ }).click();
  await connect(page);
  await typeLines(page, "EHLO casa.example");
  await lastRow(page, "250");
  await send(page, "lucia@buzon.example", "Hola", "marta@uni.example");
  await page.getByRole("tab", { name: /Laptop/ }).click();
  await expect
    .poll(async () => (await wireRows(page)).join("\n"))
    .toContain("unsolicited, for a3, 7 EXISTS");
  await page
    .getByRole("table", { name: "Messages" })
    .getByRole("button", { name: /Hola/ })
    .click();
  const stamps = await toJourney(page);
  await stamps.getByText("with ESMTP", { exact: true }).waitFor();
  const told = await stamps.innerText();
  expect(told).toContain("from casa.example");
  expect(told).toContain("The host that took it and put this stamp on it.");
  expect(await violations(page)).toEqual([]);
  const link = stamps.getByRole("button", {
    name: "1. buzon.example: show it on the map",
  });
  await link.focus();
  await page.keyboard.press("Enter");
  await expect
    .poll(() => focusedName(page))
    .toMatch(/^Go to this moment: .*buzon\.example takes it from marta@uni/);
  await page
    .getByRole("button", {
      name: "Open the message in the mailbox of lucia at buzon.example",
    })
    .click();
  await detail(page).getByRole("heading", { name: "Hola" }).waitFor();
  await page.getByRole("tab", { name: /Desktop/ }).click();
  await connect(page);
  await typeLines(page, "USER lucia", "PASS gato.rojo", "TOP 7 0");
  await page.getByRole("log").getByText("Subject: Hola").waitFor();
  expectClean();
  await close();
});

test("S-44 a stamp of another host leads to the dialogue by which the letter came there", async () => {
  const { page, expectClean, close } = await sender(browser);
  await send(page, "profe@escuela.example", "Al profe");
  await page.getByRole("radio", { name: "Path" }).check();
  const opens = page.getByRole("button", {
    name: "Open the message in the mailbox of profe at correo.escuela.example",
  });
  await opens.click();
  await detail(page).getByRole("heading", { name: "Al profe" }).waitFor();
  await page.keyboard.press("Escape");
  await expect
    .poll(() => opens.evaluate((button) => button.matches(":focus")))
    .toBe(true);
  await opens.press("Enter");
  const stamps = await toJourney(page);
  await stamps
    .getByRole("button", {
      name: "Read the dialogue: 2. correo.escuela.example",
    })
    .click();
  const dialogue = page.getByRole("region", {
    name: "Dialogue of buzon.example with correo.escuela.example",
  });
  await dialogue.getByText("STARTTLS").first().waitFor();
  await page.getByRole("button", { name: "Back to the map" }).click();
  await expect
    .poll(() => focusedName(page))
    .toBe("Read the dialogue: buzon.example, correo.escuela.example");
  expect(await violations(page)).toEqual([]);
  expectClean();
  await close();
});

test("S-44 the stamps of a message that came from nowhere known are explained, and lead nowhere", async () => {
  const { page, expectClean, close } = await openPage(browser, {
    bypassCSP: true,
    viewport: { width: 390, height: 844 },
  });
  await page.getByRole("tab", { name: /Laptop/ }).click();
  await connect(page);
  await typeLines(page, "LOGIN lucia gato.rojo", "SELECT INBOX");
  await lastRow(page, "server, a2, OK");
  await page
    .getByRole("group", { name: "Panes" })
    .getByRole("button", { name: /^Mailbox/ })
    .click();
  await page
    .getByRole("table", { name: "Messages" })
    .getByRole("button", { name: /Lisboa/ })
    .first()
    .click();
  const stamps = await toJourney(page);
  await stamps.getByText("from correo.viajes.example").waitFor();
  await stamps.getByText(/^.*The message came with these stamps/).waitFor();
  expect(await stamps.getByRole("button").count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  const across = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
  expect(across).toBeLessThanOrEqual(0);
  expectClean();
  await close();
});
