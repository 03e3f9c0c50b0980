import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
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
    await again.goto(inject("address") + "#/bench");
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
    await again.goto(inject("address") + "#/bench");
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
    await page.getByRole("button", { name: "Answer" }).first().click();
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
  await other.goto(inject("address") + "#/bench");
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
    await page.goto(inject("address") + "#/bench");
    await page.getByRole("tablist").first().waitFor();
    await connect(page);
    await typeLines(page, "CAPA");
    await page.getByRole("alert").getByText(said).waitFor();
    await lastRow(page, /\.$/);
    await context.close();
  });
});
