import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
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

const moving = { reducedMotion: "no-preference" } as const;

/** An envelope that has set out, and what was shown then. */
interface Sighting {
  /** How many lines it stands for, if more than one. */
  readonly text: string;
  /** The last row on the wire. */
  readonly row: string;
  readonly state: string;
}

/** Connects the laptop, and from then on notes each envelope that sets out, and what is said of the state. */
async function begin(page: Page): Promise<void> {
  await page.getByRole("tab", { name: /Laptop/ }).click();
  await connect(page);
  await page.evaluate(() => {
    const seen: Sighting[] = [];
    const said: string[] = [];
    Reflect.set(globalThis, "envelopes", seen);
    Reflect.set(globalThis, "captions", said);
    new MutationObserver((records) => {
      const now = document.querySelector(".caption p")?.textContent ?? "";
      if (now !== said.at(-1)) said.push(now);
      for (const { addedNodes } of records) {
        for (const node of addedNodes) {
          if (!(node instanceof HTMLElement)) continue;
          const inside = node.querySelectorAll("div.envelope");
          const found = node.matches("div.envelope") ? [node] : [...inside];
          const rows = [...document.querySelectorAll("#wire li")];
          const row = rows.at(-1)?.getAttribute("aria-label") ?? "";
          for (const { textContent } of found) {
            seen.push({ text: textContent.trim(), row, state: now });
          }
        }
      }
    }).observe(document.body, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
}

/** What has been said of the state since then, one after the other. */
function captions(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () => Reflect.get(globalThis, "captions") as readonly string[],
  );
}

/** The envelopes so far. */
function sightings(page: Page): Promise<readonly Sighting[]> {
  return page.evaluate(
    () => Reflect.get(globalThis, "envelopes") as readonly Sighting[],
  );
}

/** What the envelopes so far have said of how many lines they stand for. */
async function envelopes(page: Page): Promise<readonly string[]> {
  return (await sightings(page)).map(({ text }) => text);
}

/** Waits until all there is is shown. */
async function arrived(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Play", exact: true }).waitFor();
  expect(await page.locator("#wire .envelope").count()).toBe(0);
}

test("a command crosses the wire, and its answer comes back", async () => {
  const { page, expectClean, close } = await openPage(browser, moving);
  await begin(page);
  await typeLines(page, "LOGIN lucia gato.rojo");
  await lastRow(page, "server, a1, OK");
  await arrived(page);
  const [sent, answered, ...more] = await sightings(page);
  expect(more).toEqual([]);
  // What has set out stands there, what comes of it doesn't yet.
  expect(sent?.row).toContain("client, a1, LOGIN");
  expect(answered?.row).toContain("server, a1, OK");
  expect(answered?.state).not.toContain("You came by");
  const caption = page.locator(".caption p").first();
  await expect
    .poll(() => caption.innerText())
    .toContain("You came by a1 LOGIN");
  const said = await captions(page);
  const at = (words: string) => said.findIndex((each) => each.includes(words));
  expect(at("a1 LOGIN is still running")).toBeGreaterThanOrEqual(0);
  expect(at("You came by a1 LOGIN")).toBeGreaterThan(
    at("a1 LOGIN is still running"),
  );
  const layer = page.locator("#wire .envelopes");
  expect(await layer.getAttribute("aria-hidden")).toBe("true");
  expectClean();
  await close();
});

/** What the three views show, in words. */
async function picture(page: Page) {
  return {
    wire: await wireRows(page),
    state: await page.locator(".caption p").first().innerText(),
    mailbox: await page.getByRole("table", { name: "Messages" }).innerText(),
  };
}

test("typing at once waits for nothing and ends in the same picture", async () => {
  const talks = [{}, moving].map(async (options) => {
    const { page, expectClean, close } = await openPage(browser, options);
    await begin(page);
    await typeLines(
      page,
      "LOGIN lucia gato.rojo",
      "SELECT INBOX",
      "STORE 2,4 +FLAGS (\\Deleted)",
      "FETCH 1 FLAGS",
      "EXPUNGE",
    );
    await lastRow(page, "server, a5, OK");
    await arrived(page);
    // The marks of what changed are the last step's in both.
    await page.getByRole("row", { name: "UID 103 removed" }).waitFor();
    const seen = await picture(page);
    expectClean();
    await close();
    return seen;
  });
  const [still, moved] = await Promise.all(talks);
  expect(moved).toEqual(still);
});

test("of 200 answers most travel in one envelope", async () => {
  const { page, expectClean, close } = await openPage(
    browser,
    moving,
    "#/bench?mail=200",
  );
  await begin(page);
  await typeLines(page, "LOGIN lucia gato.rojo", "SELECT INBOX");
  await lastRow(page, "server, a2, OK");
  await arrived(page);
  const before = (await envelopes(page)).length;
  await typeLines(page, "FETCH 1:* FLAGS");
  await lastRow(page, "server, a3, OK");
  await arrived(page);
  expect((await envelopes(page)).slice(before)).toEqual([
    "",
    "",
    "",
    "×197",
    "",
    "",
  ]);
  // Said once, and not line by line.
  const spoken = page.locator("[aria-live=polite].visually-hidden").last();
  await expect
    .poll(() => spoken.innerText())
    .toMatch(/200 FETCH responses; server, a3, OK FETCH completed$/);
  const rows = await wireRows(page);
  expect(rows.filter((name) => /FETCH \(FLAGS/.test(name))).toHaveLength(3);
  expectClean();
  await close();
});

test("stepping plays one line, and pausing stays where it is", async () => {
  const { page, expectClean, close } = await openPage(browser, moving);
  await begin(page);
  await typeLines(page, "LOGIN lucia gato.rojo", "NOOP");
  await lastRow(page, "server, a2, OK");
  await arrived(page);
  await page.keyboard.press("Shift+F8");
  await page.getByText("You're at event 4 of 5.").waitFor();
  const before = (await envelopes(page)).length;
  await page.keyboard.press("F8");
  await page.locator("#wire .envelope").first().waitFor({ state: "attached" });
  await page.getByText("You're at event 4 of 5.").waitFor({ state: "hidden" });
  await arrived(page);
  expect(await envelopes(page)).toHaveLength(before + 1);
  await page.getByRole("button", { name: "½×" }).click();
  await page.keyboard.press("Escape");
  await typeLines(page, "NOOP");
  await page.locator("#wire .envelope").first().waitFor({ state: "attached" });
  await page.keyboard.press("F9");
  await page.getByText(/You're at event [56] of 7\./).waitFor();
  expect(await page.locator("#wire .envelope").count()).toBe(0);
  expectClean();
  await close();
});

test.each([
  ["when less motion is wanted", false],
  ["when nobody sees the page", true],
])("nothing travels %s", async (_, unseen) => {
  const options = unseen ? moving : {};
  const { page, expectClean, close } = await openPage(browser, options);
  await begin(page);
  if (unseen) {
    await page.evaluate(() => {
      Object.defineProperty(document, "hidden", { get: () => true });
    });
  }
  // Instead, what has come is marked for two seconds.
  const marked = page.locator("#wire .mark").first();
  await Promise.all([
    marked.waitFor({ state: "attached" }),
    typeLines(page, "LOGIN lucia gato.rojo", "SELECT INBOX"),
  ]);
  await lastRow(page, "server, a2, OK");
  await arrived(page);
  expect(await envelopes(page)).toEqual([]);
  await expect.poll(() => page.locator("#wire .mark").count()).toBe(0);
  expectClean();
  await close();
});
