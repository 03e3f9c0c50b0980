import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { connect, lastRow, launch, openPage, typeLines } from "./open-page.ts";
import { violations } from "./violations.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
});

describe("axe finds nothing", () => {
  const sizes = [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ];
  const cases = sizes.flatMap((viewport) =>
    (["light", "dark"] as const).flatMap((colorScheme) =>
      ["es-ES", "en-US"].map((locale) => ({ viewport, colorScheme, locale })),
    ),
  );

  test.each(cases)(
    "at $viewport.width px, $colorScheme, $locale",
    async (options) => {
      const { page, expectClean, close } = await openPage(browser, {
        ...options,
        // Axe must be put into the page, which forbids it.
        bypassCSP: true,
      });
      if (options.locale === "es-ES") {
        expect(await violations(page)).toEqual([]);
      }
      await page.getByRole("tab", { name: /Portátil|Laptop/ }).click();
      await connect(page);
      await typeLines(
        page,
        "LOGIN lucia gato.rojo",
        "SELECT INBOX",
        "STORE 2 +FLAGS (\\Deleted)",
        "FOO",
      );
      await page.locator("#refusal").waitFor();
      expect(await violations(page)).toEqual([]);
      if (options.viewport.width < 640) {
        for (const name of [/^(Buzón|Mailbox)/, /^(Tiempo|Time)/]) {
          await page.getByRole("button", { name }).click();
          expect(await violations(page)).toEqual([]);
        }
      } else {
        await page.keyboard.press("Shift+F8");
        await page.keyboard.press("Escape");
        await typeLines(page, "NOOP");
        expect(await violations(page)).toEqual([]);
      }
      expectClean();
      await close();
    },
  );

  test("in a lesson, in its list and in the help", async () => {
    const { page, close } = await openPage(
      browser,
      { bypassCSP: true },
      "#/lesson/deleting-for-real",
    );
    await page.getByRole("complementary", { name: "Lesson" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Keyboard help" }).click();
    await page.getByRole("dialog", { name: "Keyboard" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "Catalogue" }).click();
    await page.getByRole("heading", { name: "Your album" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await close();
  });

  test.each(["es-ES", "en-US"])(
    "in the menu of the session and what is said about it, %s",
    async (locale) => {
      const { page, close } = await openPage(
        browser,
        { bypassCSP: true, locale },
        "#/bench?s=damaged",
      );
      await page.locator(".notices").getByRole("alert").waitFor();
      expect(await violations(page)).toEqual([]);
      await connect(page);
      await typeLines(page, "CAPA");
      await lastRow(page, /\.$/);
      await page.reload();
      await page
        .getByRole("status")
        .getByText(/Sigues|You go on/)
        .waitFor();
      expect(await violations(page)).toEqual([]);
      const menu = { name: /^(Sesión|Session)$/ };
      await page.getByRole("button", menu).click();
      await page.getByRole("dialog", menu).waitFor();
      expect(await violations(page)).toEqual([]);
      await close();
    },
  );
});

const firstLoads = [
  ["the bench", "#/bench"],
  ["a lesson", "#/lesson/deleting-for-real"],
  ["a lesson that asks first", "#/lesson/struck-out-is-not-gone"],
  // Others send commands there as soon as somebody has connected.
  ["a lesson that asks for a word first", "#/lesson/the-eavesdropper"],
] as const;

test.each(
  firstLoads.flatMap(([on, hash]) =>
    ["es-ES", "en-US"].map((locale) => ({ on, hash, locale })),
  ),
)(
  "there are less than 100 kB of JavaScript before the first command, on $on, $locale",
  async ({ hash, locale }) => {
    const viewport = { width: 1440, height: 900 };
    const context = await browser.newContext({ locale, viewport });
    const page = await context.newPage();
    const scripts: string[] = [];
    page.on("response", (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.endsWith(".js")) scripts.push(pathname);
    });
    await page.goto(inject("address") + hash);
    await page.getByRole("tablist").first().waitFor();
    const states = { name: /^(Diagrama de estados|State diagram)$/ };
    await page.getByRole("region", states).waitFor();
    if (hash !== "#/lesson/the-eavesdropper") await connect(page);
    // What helps with typing comes with the first key, and sending doesn't wait for it.
    const before = scripts.filter(
      // What keeps the page for later comes once this has been loaded.
      (path) => !/\/(offline|own-script)-[\w-]+\.js$/.test(path),
    );
    if (hash === "#/lesson/the-eavesdropper") await connect(page);
    await typeLines(page, "CAPA");
    await lastRow(page, ".");
    const octets = before.map(
      (path) =>
        brotliCompressSync(readFileSync(join(inject("built"), path))).length,
    );
    expect(before.length).toBeGreaterThan(1);
    const total = octets.reduce((sum, each) => sum + each, 0);
    expect(total).toBeLessThan(100_000);
    await context.close();
  },
);

test("the page forbids scripts and styles that are not its own", async () => {
  const { page, expectClean, close } = await openPage(browser);
  const policy = await page
    .locator("meta[http-equiv='Content-Security-Policy']")
    .getAttribute("content");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toContain("unsafe");
  const blocked = await page.evaluate(() => {
    try {
      document.createElement("div").innerHTML = "<b>x</b>";
      return false;
    } catch {
      return true;
    }
  });
  expect(blocked).toBe(true);
  await close();
  expect(expectClean, "the attempt is complained about").toThrow();
});

test("hostile octets are shown, never obeyed", async () => {
  const { page, expectClean, close } = await openPage(browser);
  await connect(page);
  const hostile = "USER <img src=x onerror=alert(1)>\u202eevil\u0007";
  await typeLines(page, hostile);
  const row = page
    .getByRole("log")
    .getByRole("listitem", { name: /onerror/ })
    .first();
  expect(await row.locator("code").textContent()).toBe(
    "USER <img src=x onerror=alert(1)>⟨202E⟩evil␇",
  );
  expect(await row.locator("img").count()).toBe(0);
  expectClean();
  await close();
});

describe("choices are kept", () => {
  test("language and theme after a reload", async () => {
    const { page, expectClean, close } = await openPage(browser);
    await page.getByRole("button", { name: "ES, español" }).click();
    await page.getByRole("tablist", { name: "Dispositivos" }).waitFor();
    await page.getByRole("button", { name: /^Tema: Sistema/ }).click();
    await page.reload();
    await page.getByRole("tablist", { name: "Dispositivos" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("es");
    expect(await page.locator("html").getAttribute("data-theme")).toBe("light");
    expectClean();
    await close();
  });

  test("without storage the page works as well", async () => {
    const context = await browser.newContext({ locale: "es-ES" });
    const page = await context.newPage();
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new Error("shut");
        },
      });
    });
    await page.goto(inject("address") + "#/bench");
    await page.getByRole("button", { name: "EN, English" }).click();
    await page.getByRole("tablist", { name: "Devices" }).waitFor();
    await context.close();
  });
});

describe("on a phone", () => {
  test("nothing scrolls sideways and long lines wrap", async () => {
    const { page, expectClean, close } = await openPage(browser, {
      viewport: { width: 320, height: 700 },
      hasTouch: true,
      isMobile: true,
    });
    await page.getByRole("tab", { name: /Laptop/ }).click();
    await connect(page);
    await typeLines(
      page,
      "LOGIN lucia gato.rojo",
      "SELECT INBOX",
      "FETCH 1 (UID FLAGS INTERNALDATE RFC822.SIZE)",
      "FETCH 1 (ENVELOPE)",
    );
    await lastRow(page, "server, a4, OK");
    const rowWith = (text: string): Locator =>
      page.getByRole("log").getByRole("listitem", { name: text });
    const shape = (row: Locator) =>
      row.evaluate((item) => {
        const { scrollHeight = 0 } = item.querySelector("code") ?? {};
        const { clientHeight } = item;
        return {
          whole: scrollHeight <= clientHeight,
          wrapped: clientHeight > 40,
        };
      });
    expect(await shape(rowWith('INTERNALDATE "'))).toEqual({
      whole: true,
      wrapped: true,
    });
    // What would fill the screen is cut until somebody wants to read it.
    const long = rowWith("ENVELOPE (");
    expect((await shape(long)).wrapped).toBe(false);
    await long.getByRole("button", { name: "Show the whole line" }).click();
    await expect
      .poll(() => shape(long))
      .toEqual({ whole: true, wrapped: true });
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth <= window.innerWidth,
      ),
    ).toBe(true);
    expectClean();
    await close();
  });
});

test("on a phone every device's tab can be seen", async () => {
  const opened = await openPage(browser, {
    viewport: { width: 390, height: 844 },
  });
  const tabs = opened.page.getByRole("tablist").first().getByRole("tab");
  const boxes = await Promise.all(
    (await tabs.all()).map((tab) => tab.boundingBox()),
  );
  expect(boxes.length).toBe(2);
  for (const box of boxes) {
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 390) + (box?.width ?? 1)).toBeLessThanOrEqual(390);
    const { x = 0, y = 0, width = 0, height = 0 } = box ?? {};
    // What is there to be tapped is the tab, not something that covers it.
    const isOnTop = await opened.page.evaluate(
      ([left, top]) =>
        document
          .elementFromPoint(left ?? 0, top ?? 0)
          ?.closest("[role=tab]") !== null,
      [x + width - 8, y + height / 2],
    );
    expect(isOnTop).toBe(true);
  }
  await opened.close();
});
