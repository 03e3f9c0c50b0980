import type { Browser } from "playwright-core";
import { MeasuredPage, type Wanted } from "./measured-page.ts";

/** The workbench with so many messages, in a fresh profile. */
export async function openBench(
  browser: Browser,
  address: string,
  mail: number,
  reducedMotion: Wanted["reducedMotion"],
): Promise<MeasuredPage> {
  const bench = await MeasuredPage.open(
    browser,
    `${address}#/bench?mail=${mail}`,
    { reducedMotion },
  );
  await bench.page.getByRole("tablist").waitFor({ timeout: 60_000 });
  return bench;
}

/** Connects, and opens the INBOX. */
export async function logIn(bench: MeasuredPage): Promise<void> {
  const { page } = bench;
  await page.getByRole("tab", { name: "IMAP" }).click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  await page.locator("textarea#command").waitFor();
  await bench.send("LOGIN lucia gato.rojo");
  await bench.send("SELECT INBOX");
  await page.waitForTimeout(1200);
}

/** Opens the fold of the longest run on the wire. */
export async function openFold(bench: MeasuredPage): Promise<void> {
  const { page } = bench;
  const scroller = page.locator("#wire");
  await scroller.evaluate((wire) => wire.scrollTo(0, 0));
  await scroller.evaluate((wire) => wire.scrollTo(0, wire.scrollHeight));
  await bench.idle();
  await page.locator("#wire .fold").last().click();
  await bench.idle();
}
