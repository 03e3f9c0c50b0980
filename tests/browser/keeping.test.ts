import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
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

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
});

/** What the three views show, in words. */
async function picture(page: Page) {
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

const notices = (page: Page) =>
  page.getByRole("region", { name: "About this session" });

/** Opens the menu; another button, beside it, shows one session and not all. */
function sessionButton(page: Page) {
  return page
    .getByRole("button", { name: "Session", exact: true })
    .and(page.locator("[aria-haspopup=dialog]"));
}

/** Sends a line; before the page can do anything further, it dies. */
async function crashAfter(page: Page, line: string): Promise<void> {
  const protocol = await page.context().newCDPSession(page);
  await page.keyboard.insertText(line);
  const crashed = page.waitForEvent("crash");
  await page.keyboard.press("Enter");
  // The session that asks for it dies with it.
  protocol.send("Page.crash").catch(() => {});
  await crashed;
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

/** What the page has kept of a place, as text. */
function keptText(page: Page, key: string): Promise<string> {
  return page.evaluate(async (wanted) => {
    // To open what isn't there would make it.
    const made = await indexedDB.databases();
    if (!made.some(({ name }) => name === "buzon")) return "";
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open("buzon");
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(new Error("shut"));
    });
    const kept = await new Promise<{ text: string } | undefined>((resolve) => {
      const reading = database
        .transaction("sessions")
        .objectStore("sessions")
        .get(wanted);
      reading.onsuccess = () => resolve(reading.result as { text: string });
    });
    database.close();
    return kept?.text ?? "";
  }, key);
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

async function fetchAndDelete(page: Page): Promise<void> {
  await page.getByRole("tab", { name: /Laptop/ }).click();
  await connect(page);
  await typeLines(page, "LOGIN lucia gato.rojo", "SELECT INBOX");
  await typeLines(page, "STORE 1 +FLAGS (\\Deleted)", "EXPUNGE");
  await lastRow(page, "server, a4, OK");
}

describe("a reload", () => {
  test("goes on where the bench was, and can start over and go back", async () => {
    const { page, expectClean, close } = await openPage(browser);
    await fetchAndDelete(page);
    const before = await picture(page);
    await expect.poll(() => keptText(page, "bench")).toContain("a4 EXPUNGE");
    await page.reload();
    await notices(page).getByText("You go on where you were.").waitFor();
    expect(await picture(page)).toEqual(before);

    await page.keyboard.press("Escape");
    await typeLines(page, "NOOP");
    await lastRow(page, "server, a5, OK");
    await page.reload();
    await lastRow(page, "server, a5, OK");

    await notices(page).getByRole("button", { name: "Start over" }).click();
    await expect.poll(() => wireRows(page)).toEqual([]);
    await page.reload();
    await page.getByRole("tablist").waitFor();
    expect(await wireRows(page)).toEqual([]);
    expectClean();
    await close();
  });

  test("right after a line was sent loses nothing", async () => {
    const { page, close } = await openPage(browser);
    await connect(page);
    await typeLines(page, "USER lucia");
    await expect.poll(() => keptText(page, "bench")).toContain("USER lucia");
    for (let each = 1; each <= 5; each++) {
      await page.keyboard.insertText("NOOP");
      await page.keyboard.press("Enter");
      await page.reload();
      await notices(page).getByText("You go on where you were.").waitFor();
      await expect
        .poll(async () => {
          const text = await keptText(page, "bench");
          return (JSON.parse(text) as { inputs: unknown[] }).inputs.length;
        })
        .toBe(2 + each);
      await page.keyboard.press("Escape");
    }
    await close();
  });

  test("after a crash brings back the line that was sent right before it", async () => {
    const { page, close } = await openPage(browser);
    const context = page.context();
    await connect(page);
    await typeLines(page, "USER lucia");
    await expect.poll(() => keptText(page, "bench")).toContain("USER lucia");
    await crashAfter(page, "PASS gato.rojo");
    const again = await context.newPage();
    await again.goto(inject("address"));
    await lastRow(again, "maildrop has 6 messages");
    await close();
  });

  test("brings back what was sent before the code that keeps it had come", async () => {
    const { page, close } = await openPage(browser);
    const context = page.context();
    await page.route("**/session-*.js", () => {
      // It never comes.
    });
    await connect(page);
    await typeLines(page, "USER lucia", "PASS gato.rojo");
    await lastRow(page, "maildrop has 6 messages");
    await crashAfter(page, "DELE 1");
    const again = await context.newPage();
    await again.goto(inject("address"));
    await lastRow(again, "message 1 deleted");
    await expect.poll(() => keptText(again, "bench")).toContain("DELE 1");
    await close();
  });

  test("brings back what was left for another course of things", async () => {
    const { page, close } = await openPage(browser);
    await connect(page);
    await typeLines(page, "USER lucia", "PASS gato.rojo", "DELE 1");
    await lastRow(page, "message 1 deleted");
    await page.keyboard.press("Shift+F8");
    await page.keyboard.press("Shift+F8");
    await typeLines(page, "DELE 2");
    await page.getByRole("button", { name: "Continue from here" }).click();
    await lastRow(page, "message 2 deleted");
    await expect.poll(() => keptText(page, "bench")).toContain('"aside":[{');
    await page.reload();
    await lastRow(page, "message 2 deleted");
    await page.getByRole("button", { name: /Go to what was kept/ }).click();
    await lastRow(page, "message 1 deleted");
    await close();
  });

  test("goes on in a lesson, with the answers", async () => {
    const lesson = "#/lesson/deleting-for-real";
    const { page, expectClean, close } = await openPage(browser, {}, lesson);
    await connect(page);
    await typeLines(page, "USER lucia", "PASS gato.rojo", "DELE 2");
    await lastRow(page, "message 2 deleted");
    const choice = page.getByRole("complementary").getByRole("radio").first();
    await choice.click();
    await page.getByRole("button", { name: "Answer" }).click();
    await expect
      .poll(() => keptText(page, "lesson/deleting-for-real"))
      .toContain('"answers":[{');
    await page.reload();
    await notices(page).getByText("You go on where you were.").waitFor();
    expect(await wireRows(page)).toContainEqual(
      expect.stringContaining("DELE 2"),
    );
    expect(await choice.isChecked()).toBe(true);

    // The free bench is another place.
    await page.getByRole("link", { name: "Workbench" }).click();
    await page.getByRole("heading", { name: "Workbench" }).waitFor();
    expect(await wireRows(page)).toEqual([]);
    await page.goBack();
    await notices(page).getByText("You go on where you were.").waitFor();
    await page.getByRole("button", { name: "Start this lesson again" }).click();
    await expect.poll(() => wireRows(page)).toEqual([]);
    expectClean();
    await close();
  });
});

test("two tabs don't harm each other, and it is said which one stays", async () => {
  const { page, close } = await openPage(browser);
  await connect(page);
  await typeLines(page, "USER lucia");
  await expect.poll(() => keptText(page, "bench")).toContain("USER lucia");
  const other = await page.context().newPage();
  await other.goto(inject("address"));
  await lastRow(other, /^server, \+OK/);
  await other.keyboard.press("Escape");
  await typeLines(other, "PASS gato.rojo");
  await expect.poll(() => keptText(other, "bench")).toContain("PASS");
  await typeLines(page, "QUIT");
  await notices(page).getByText("Another tab keeps its session").waitFor();
  await other.reload();
  await expect
    .poll(() => wireRows(other))
    .toContainEqual(expect.stringContaining("QUIT"));
  await notices(other)
    .getByRole("button", { name: "Go back to what you had" })
    .click();
  await expect
    .poll(() => wireRows(other))
    .toContainEqual(expect.stringContaining("PASS"));
  await close();
});

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

describe.each([
  [
    "shut",
    "no se conserva: el navegador",
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("shut", "SecurityError");
      };
    },
  ],
  [
    "not there",
    "no se conserva: el navegador",
    () => Reflect.deleteProperty(window, "indexedDB"),
  ],
  [
    "full",
    "no se conserva: el almacén",
    () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    },
  ],
  [
    "made by a newer page",
    "no se conserva: el navegador",
    () => {
      indexedDB.open("buzon", 99);
    },
  ],
  [
    "silent",
    "no se conserva: el navegador",
    () => {
      IDBFactory.prototype.open = () =>
        new EventTarget() as unknown as IDBOpenDBRequest;
    },
  ],
] as const)("where storage is %s", (_, said, spoil) => {
  test("it is said, and all else works", async () => {
    const context = await browser.newContext({
      locale: "es-ES",
      serviceWorkers: "block",
    });
    const page = await context.newPage();
    await page.addInitScript(spoil);
    await page.goto(inject("address"));
    await page.getByRole("tablist").first().waitFor();
    await connect(page);
    await typeLines(page, "CAPA");
    await page.getByRole("alert").getByText(said).waitFor();
    await lastRow(page, /\.$/);
    await context.close();
  });
});
