import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readSession } from "../../src/course/session-file.ts";
import { toLinkText } from "../../src/ui/session/link-text.ts";
import {
  connect,
  lastRow,
  launch,
  openPage,
  typeLines,
  wireRows,
} from "./open-page.ts";
import { fetchAndDelete, notices, picture } from "./session-steps.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
});

/** Opens the menu; another button, beside it, shows one session and not all. */
function sessionButton(page: Page) {
  return page
    .getByRole("button", { name: "Session", exact: true })
    .and(page.locator("[aria-haspopup=dialog]"));
}

/** Opens the menu of the session and presses one of its buttons. */
async function inMenu(page: Page, name: string): Promise<void> {
  await sessionButton(page).click();
  await page.getByRole("button", { name, exact: true }).click();
}

async function closeMenu(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

async function openFile(page: Page, name: string, text: string) {
  await sessionButton(page).click();
  await page.getByLabel("Open a file").setInputFiles({
    name,
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

describe("a link", () => {
  test("opens at the moment with the same picture", async () => {
    const { page, expectClean, close } = await openPage(browser, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await fetchAndDelete(page);
    await page.keyboard.press("Shift+F8");
    await page.keyboard.press("Shift+F8");
    await page.keyboard.press("Shift+F8");
    const before = await picture(page);
    await inMenu(page, "Copy link");
    await page.getByText("The link has been copied.").waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/#\/bench\?s=[\w-]+$/);
    await closeMenu(page);
    expectClean();
    await close();

    const opened = await openPage(browser, {}, link.slice(link.indexOf("#")));
    await notices(opened.page).getByText("comes from a link.").waitFor();
    expect(await picture(opened.page)).toEqual(before);
    expect(await notices(opened.page).getByText("something else").count()).toBe(
      0,
    );
    expect(await opened.page.evaluate(() => location.hash)).toBe("#/bench");
    await opened.page.getByRole("button", { name: "Return to now" }).click();
    await lastRow(opened.page, "server, a4, OK");
    opened.expectClean();
    await opened.close();
  });

  test("doesn't cost one's own session", async () => {
    const { page, expectClean, close } = await openPage(browser);
    await connect(page);
    await typeLines(page, "USER lucia");
    await lastRow(page, /send PASS/);
    const own = await wireRows(page);
    const shared = JSON.parse(await menuText(page)) as { inputs: unknown[] };
    shared.inputs.pop();
    const link = `#/bench?s=${toLinkText(JSON.stringify(shared))}`;
    await page.evaluate((hash) => (location.hash = hash), link);
    await notices(page).getByText("comes from a link.").waitFor();
    // The hash is of the whole session.
    await notices(page).getByText("something else").waitFor();
    expect(await wireRows(page)).toEqual(own.slice(0, 1));
    await page.reload();
    await notices(page)
      .getByRole("button", { name: "Go back to what you had" })
      .click();
    await notices(page).getByText("the session you had before.").waitFor();
    expect(await wireRows(page)).toEqual(own);
    expectClean();
    await close();
  });

  test.each([
    ["cut short", "eJx"],
    ["no base64url", "%3Cscript%3E"],
    ["a bomb", toLinkText(JSON.stringify({ a: " ".repeat(2_000_000) }))],
    ["no session", toLinkText("[1,2,3]")],
  ])("that is %s is refused, and the bench is plain", async (_, text) => {
    const { page, expectClean, close } = await openPage(
      browser,
      {},
      `#/bench?s=${text}`,
    );
    await page
      .getByRole("alert")
      .getByText("The session could not be opened; nothing has changed.")
      .waitFor();
    expect(await wireRows(page)).toEqual([]);
    await connect(page);
    await lastRow(page, /^server, \+OK .*ready/);
    expectClean();
    await close();
  });

  test("that would be too long is not made; the file is offered", async () => {
    const { page, close } = await openPage(browser);
    await connect(page);
    // Text that can't be deflated to a tenth.
    let chance = 1;
    const noise = Array.from({ length: 12_000 }, () => {
      chance = (chance * 48_271) % 2_147_483_647;
      return (chance % 36).toString(36);
    }).join("");
    await typeLines(page, noise);
    await inMenu(page, "Copy link");
    await page.getByText(/The link would have \d+ characters/).waitFor();
    await close();
  });
});

/** The session as its menu saves it. */
async function menuText(page: Page): Promise<string> {
  const saving = page.waitForEvent("download");
  await inMenu(page, "Save to a file");
  const download = await saving;
  expect(download.suggestedFilename()).toMatch(/\.buzon\.json$/);
  const text = readFileSync(await download.path(), "utf8");
  await closeMenu(page);
  return text;
}

describe("a file", () => {
  test("saved in one browser opens in another", async () => {
    const { page, close } = await openPage(browser);
    await fetchAndDelete(page);
    const before = await picture(page);
    const text = await menuText(page);
    expect(readSession(text).ok).toBe(true);
    await close();

    const other = await openPage(browser);
    await openFile(other.page, "a.buzon.json", text);
    await notices(other.page).getByText("comes from a file.").waitFor();
    expect(await picture(other.page)).toEqual(before);
    other.expectClean();
    await other.close();
  });

  test("of a lesson opens in the lesson", async () => {
    const lesson = "#/lesson/deleting-for-real";
    const { page, expectClean, close } = await openPage(browser, {}, lesson);
    await connect(page);
    await typeLines(page, "USER lucia");
    await lastRow(page, /send PASS/);
    const text = await menuText(page);
    await page.getByRole("link", { name: "Workbench" }).click();
    await page.getByRole("heading", { name: "Workbench" }).waitFor();
    await openFile(page, "a.buzon.json", text);
    await page.getByRole("complementary", { name: "Lesson" }).waitFor();
    await notices(page).getByText("comes from a file.").waitFor();
    expect(await page.evaluate(() => location.hash)).toBe(lesson);
    expectClean();
    await close();
  });

  test("dropped on the page opens; a bad one changes nothing", async () => {
    const { page, expectClean, close } = await openPage(browser);
    await connect(page);
    await typeLines(page, "USER lucia");
    await lastRow(page, /send PASS/);
    const own = await wireRows(page);
    const text = await menuText(page);
    const drop = (content: string) =>
      page.evaluate((octets) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([octets], "x.buzon.json"));
        document.body.dispatchEvent(
          new DragEvent("drop", {
            dataTransfer,
            bubbles: true,
            cancelable: true,
          }),
        );
      }, content);
    await drop(text.replace('"kind":"connect"', '"kind":"shell"'));
    await page.getByRole("alert").getByText("inputs.0.kind").waitFor();
    expect(await wireRows(page)).toEqual(own);
    await openFile(page, "b.json", '{"__proto__":{"x":1}}');
    await page.getByRole("alert").getByText("nothing has changed").waitFor();
    expect(await wireRows(page)).toEqual(own);
    await drop(text);
    await notices(page).getByText("comes from a file.").waitFor();
    expect(await wireRows(page)).toEqual(own);
    expectClean();
    await close();
  });
});

test("a bug report has all that is needed to replay", async () => {
  const { page, close } = await openPage(browser, {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await connect(page);
  await typeLines(page, "USER lucia```");
  await inMenu(page, "Copy as bug report");
  await page.getByText("The report has been copied.").waitFor();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toMatch(/^- Version: \d+\.\d+\.\d+$/m);
  expect(report).toContain("- Language: en");
  const [, session = ""] = /^````json\n(.*)\n````$/m.exec(report) ?? [];
  expect(readSession(session).ok).toBe(true);
  await close();
});
