import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect, lastRow, launch, openPage, typeLines } from "./open-page.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
});

const box = (page: Page) => page.getByRole("textbox", { name: "Command" });

/** The free bench, with IMAP, logged in. */
async function openImap(options = {}) {
  const opened = await openPage(browser, options, "#/bench");
  await opened.page.getByRole("tab", { name: /Laptop/ }).click();
  await connect(opened.page);
  await typeLines(opened.page, "LOGIN lucia gato.rojo");
  await lastRow(opened.page, "server, a1, OK");
  return opened;
}

/** The pieces of what is typed, each with its look. */
async function pieces(page: Page): Promise<readonly string[]> {
  return page
    .locator(".paint span")
    .evaluateAll((spans) =>
      spans
        .filter((span) => /as-(?!plain)/.test(span.className))
        .map(
          (span) =>
            `${/as-(\w+)/.exec(span.className)?.[1] ?? ""} ${span.textContent}`,
        ),
    );
}

describe("what is typed", () => {
  test("is coloured, below a field of the very same lines", async () => {
    const { page, expectClean, close } = await openImap();
    await page.keyboard.type('SELECT "INBOX"');
    await expect
      .poll(() => pieces(page))
      .toEqual(["command SELECT", 'string "INBOX"']);
    await page.keyboard.press("Control+a");
    await page.keyboard.type("FECTH 1");
    await expect.poll(() => pieces(page)).toEqual(["unknown FECTH"]);
    await expect
      .poll(() => box(page).getAttribute("title"))
      .toBe("The server doesn't know FECTH.");
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText(`FETCH 1 (${"FLAGS UID ".repeat(40)})`);
    const sizes = await page.evaluate(() =>
      [".paint", "#command"].map((selector) => {
        const element = document.querySelector(selector);
        const { fontSize, lineHeight } = getComputedStyle(
          element ?? document.body,
        );
        const { scrollWidth, clientWidth, clientHeight, scrollHeight } =
          element ?? document.body;
        return {
          fontSize,
          lineHeight,
          scrollWidth,
          clientWidth,
          clientHeight,
          scrollHeight,
        };
      }),
    );
    expect(sizes[0]?.clientHeight).toBeGreaterThan(60);
    expect(sizes[1]).toEqual(sizes[0]);
    expectClean();
    await close();
  });

  test("may be told of after its field has gone with the connection", async () => {
    const { page, expectClean, close } = await openImap();
    const field = await page.locator("textarea#command").elementHandle();
    await typeLines(page, "LOGOUT");
    await page.locator("button#command").waitFor();
    await field?.evaluate((gone) => {
      gone.dispatchEvent(new Event("select"));
    });
    // What an event's handler throws is said before this is answered.
    await page.evaluate(() => document.title);
    expectClean();
    await close();
  });

  test("is completed with Ctrl+Space, arrows and Enter; Tab goes on", async () => {
    const { page, expectClean, close } = await openImap({ bypassCSP: true });
    const list = page.getByRole("listbox", { name: "What you can type" });
    await page.keyboard.type("SELE");
    await page.keyboard.press("Control+Space");
    await list.waitFor();
    expect(await list.getByRole("option").allInnerTexts()).toEqual([
      expect.stringMatching(/^SELECT\s+Opens a mailbox/),
    ]);
    await page.keyboard.press("Enter");
    expect(await box(page).inputValue()).toBe("SELECT ");
    await page.keyboard.press("Control+Space");
    await page.keyboard.press("ArrowDown");
    const active = await box(page).getAttribute("aria-activedescendant");
    const second = list.getByRole("option").nth(1);
    expect(await second.getAttribute("id")).toBe(active);
    expect(await second.getAttribute("aria-selected")).toBe("true");
    await page.evaluate(
      readFileSync("node_modules/axe-core/axe.min.js", "utf8"),
    );
    const violations = await page.evaluate(async () =>
      (
        await (
          window as unknown as {
            axe: { run(): Promise<{ violations: { id: string }[] }> };
          }
        ).axe.run()
      ).violations.map(({ id }) => id),
    );
    expect(violations).toEqual([]);
    await page.keyboard.press("Escape");
    await list.waitFor({ state: "detached" });
    expect(await box(page).inputValue()).toBe("SELECT ");
    await page.keyboard.press("Control+Space");
    await list.waitFor();
    await page.keyboard.press("Tab");
    await list.waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe(
      "BUTTON",
    );
    expectClean();
    await close();
  });

  test("goes on with the ghost text at →, and never with a password", async () => {
    const { page, expectClean, close } = await openImap();
    const ghost = page.locator(".ghost");
    await typeLines(page, "SELECT INBOX");
    await lastRow(page, "server, a2, OK");
    await page.keyboard.type("SEL");
    await expect.poll(() => ghost.textContent()).toBe("ECT INBOX");
    await page.keyboard.press("ArrowRight");
    expect(await box(page).inputValue()).toBe("SELECT INBOX");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("LOGIN lucia ");
    await page.waitForTimeout(300);
    expect(await ghost.textContent()).toBe("");
    expectClean();
    await close();
  });
});

test("a mistyped command is put right by a button, and the way to a state is shown", async () => {
  const { page, expectClean, close } = await openImap();
  await typeLines(page, "FECTH 1 FLAGS");
  const refusal = page.locator("#refusal");
  await refusal.getByText(/Did you mean FETCH\?/).waitFor();
  await refusal.getByRole("button", { name: "SELECT" }).click();
  expect(await box(page).inputValue()).toBe("SELECT ");
  await page.keyboard.type("INBOX");
  await page.keyboard.press("Enter");
  await lastRow(page, "server, a3, OK");
  await typeLines(page, "FECTH 1 FLAGS");
  await refusal.getByRole("button", { name: "FETCH 1 FLAGS" }).click();
  expect(await box(page).inputValue()).toBe("FETCH 1 FLAGS");
  await page.keyboard.press("Enter");
  await lastRow(page, "server, a5, OK");
  await page.getByRole("button", { name: /^Automatic tag/ }).click();
  await box(page).focus();
  await typeLines(page, "NOOP 1");
  await refusal.getByRole("button", { name: "a7 NOOP 1" }).waitFor();
  expectClean();
  await close();
});

test.each([1440, 390])("chips stand in one line at %d px", async (width) => {
  const { page, expectClean, close } = await openImap({
    viewport: { width, height: 844 },
  });
  await typeLines(page, "SELECT INBOX");
  await lastRow(page, "server, a2, OK");
  const group = page.getByRole("group", { name: "You can use" });
  const chips = await group.getByRole("button").all();
  const boxes = await Promise.all(chips.map((chip) => chip.boundingBox()));
  expect(new Set(boxes.map((each) => each?.y)).size).toBe(1);
  for (const each of boxes) {
    expect((each?.x ?? width) + (each?.width ?? 0)).toBeLessThanOrEqual(width);
  }
  if (width > 1000) {
    for (const name of ["IDLE", "LOGOUT"]) {
      expect(await group.getByRole("button", { name }).count()).toBe(1);
    }
  }
  await group.getByRole("button", { name: /more commands$/ }).click();
  await group.getByRole("button", { name: "NOOP" }).click();
  expect(await box(page).inputValue()).toBe("NOOP");
  await group.getByRole("button", { name: "FETCH" }).click();
  await expect.poll(() => box(page).inputValue()).toBe("FETCH ");
  await page.keyboard.press("Control+a");
  await typeLines(page, "IDLE");
  await group.getByRole("button", { name: "DONE" }).click();
  await page.keyboard.press("Enter");
  await lastRow(page, "server, a3, OK");
  expectClean();
  await close();
});

describe("a lesson", () => {
  /** A lesson that takes away what these fields say. */
  async function openWithout(fields: string) {
    const opened = await openPage(browser, { serviceWorkers: "block" });
    await opened.page.route(/\/told-\w+\.json$/, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll(
        '"scene":',
        `${fields},"scene":`,
      );
      await route.fulfill({ response, body });
    });
    await opened.page.evaluate(() => {
      location.hash = "#/lesson/deleting-for-real";
    });
    await opened.page.getByRole("complementary", { name: "Lesson" }).waitFor();
    await connect(opened.page);
    return opened;
  }

  test("that denies a command doesn't let it be sent, however it is written", async () => {
    const { page, expectClean, close } = await openWithout('"deny":["DELE"]');
    await typeLines(page, "USER lucia", "PASS gato.rojo");
    await lastRow(page, /server.*\+OK/);
    const chips = page.getByRole("group", { name: "You can use" });
    await chips.getByRole("button", { name: "RETR" }).waitFor();
    expect(await chips.getByRole("button", { name: "DELE" }).count()).toBe(0);
    for (const text of ["dele 2", "NOOP\nDELE 2"]) {
      await page.keyboard.insertText(text);
      await page.keyboard.press("Enter");
      await page
        .locator("#denied")
        .getByText(/This lesson doesn't use DELE/)
        .waitFor();
      expect(await box(page).inputValue()).toBe(text);
      await page.keyboard.press("Control+a");
    }
    await typeLines(page, "STAT");
    await lastRow(page, "+OK 6");
    expect(await page.locator("#denied").count()).toBe(0);
    expectClean();
    await close();
  });

  test("may do without completion, chips, hints and the diagram", async () => {
    const { page, expectClean, close } = await openWithout(
      '"aids":{"completion":false,"chips":false,"hints":false,"diagram":false}',
    );
    await typeLines(page, "USER lucia");
    await lastRow(page, /server.*\+OK/);
    await page.keyboard.type("PAS");
    await page.keyboard.press("Control+Space");
    await page.waitForTimeout(400);
    expect(await page.getByRole("listbox").count()).toBe(0);
    expect(await page.locator(".ghost").textContent()).toBe("");
    await page.keyboard.press("Enter");
    await page.locator("#refusal").waitFor();
    expect(await page.locator("#refusal button").count()).toBe(0);
    expect(await page.getByRole("group", { name: "You can use" }).count()).toBe(
      0,
    );
    expect(await page.getByRole("button", { name: /hint/i }).count()).toBe(0);
    expect(
      await page.getByRole("region", { name: "State diagram" }).count(),
    ).toBe(0);
    expectClean();
    await close();
  });
});
