import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { connect, lastRow, launch, openPage, typeLines } from "./open-page.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
});

/** Presses Tab until what has this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(() => {
      const element = document.activeElement;
      const text = element?.textContent.replaceAll(/\s+/g, " ").trim();
      return element?.getAttribute("aria-label") ?? text ?? "";
    });
    if (name.test(here)) return;
    seen.push(here.slice(0, 40));
  }
  throw new Error(`no ${name} among ${seen.join(" | ")}`);
}

/** All that is said in the lesson's panel, on a phone after its tab was chosen. */
async function toLesson(page: Page, narrow: boolean): Promise<void> {
  if (!narrow) return;
  await page.keyboard.press("Escape");
  await tabTo(page, /^\d* ?Lesson/);
  await page.keyboard.press("Enter");
}

test.each([
  [1440, 900],
  [390, 844],
])(
  "from the catalogue through a whole lesson to its stamp, by keyboard alone, at %d × %d",
  { timeout: 120_000 },
  async (width, height) => {
    const narrow = width < 640;
    const context = await browser.newContext({
      viewport: { width, height },
      locale: "en-US",
      reducedMotion: "reduce",
      serviceWorkers: "block",
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(inject("address"));
    await page.getByRole("heading", { name: "Your album" }).waitFor();
    await tabTo(page, /Deleting for real/);
    await page.keyboard.press("Enter");
    const panel = page.getByRole("complementary", { name: "Lesson" });
    await panel.getByRole("heading", { name: "Deleting for real" }).waitFor();

    await connect(page);
    await typeLines(page, "USER lucia", "PASS gato.rojo", "DELE 2");
    await lastRow(page, "+OK message 2");
    await (
      narrow
        ? page.getByRole("button", { name: /^Lesson 1 / })
        : page.getByText("1 of 6")
    ).waitFor();

    // What the lesson asks has to be answered before the cable is cut.
    await typeLines(page, "STAT");
    await lastRow(page, "+OK 5 ");
    await tabTo(page, /^Cut the cable/);
    await page.keyboard.press("Enter");
    const asked = page.getByRole("group", { name: /^Before it goes out/ });
    await asked.waitFor();
    expect(await page.getByRole("log").innerText()).not.toContain("Cable cut");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.tagName))
      .toBe("INPUT");
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await asked.waitFor({ state: "detached" });
    await page.locator("button#command").waitFor();
    await connect(page);
    await typeLines(page, "USER lucia", "PASS gato.rojo", "STAT");
    await lastRow(page, "+OK 6 ");

    // The difference between what was said and what came.
    await toLesson(page, narrow);
    const outcome = panel.getByRole("region", { name: /^What you said/ });
    await outcome.getByText("It came otherwise.").waitFor();
    expect(await outcome.innerText()).toMatch(/You said\s+Five messages/);
    expect(await outcome.innerText()).toMatch(
      /What came\s+Six messages, and none/,
    );

    // What people say is judged by what was seen.
    await page
      .locator('input[name="update-always"][value="false"]')
      .press("Space");
    await page.keyboard.press("Enter");

    // A goal that is reached leads to its moment, and back.
    await tabTo(page, /^Mark the offer from Zapatolandia/);
    await page.keyboard.press("Enter");
    await page.getByText(/^You're at event \d+ of \d+/).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toContain("DELE 2");
    await tabTo(page, /^Return to now/);
    await page.keyboard.press("Enter");

    await page.keyboard.press("Escape");
    await typeLines(page, "DELE 2", "QUIT");
    await lastRow(page, "signing off");
    await toLesson(page, narrow);
    await page.getByText(/^Postmarked\./).waitFor();
    await page.keyboard.press("Escape");
    await tabTo(page, /^Catalogue/);
    await page.keyboard.press("Enter");
    const stamp = page.getByRole("link", {
      name: /Deleting for real .*passed$/,
    });
    await stamp.waitFor();
    await page.getByText(/^1 of \d+ lessons$/).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  },
);

test("what a lesson does by itself begins with the connection", async () => {
  const { page, expectClean, close } = await openPage(
    browser,
    {},
    "#/lesson/the-eavesdropper",
  );
  await connect(page);
  await page.getByRole("tab", { name: /Phone/ }).click();
  await page
    .getByRole("listitem", { name: /LOGIN profe tiza\.azul/ })
    .first()
    .waitFor();
  const answer = page.getByRole("textbox", { name: "Your answer" }).first();
  await answer.fill("tiza.azul");
  await answer.press("Enter");
  const said = page.getByRole("complementary", { name: "Lesson" });
  await said.getByText(/That's it\./).waitFor();
  expectClean();
  await close();
});
