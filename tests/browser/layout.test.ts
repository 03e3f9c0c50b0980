import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { connect, lastRow, launch, openPage, typeLines } from "./open-page.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
});

const separator = { name: "Width of the wire" };

/** The wire's width as it is drawn, in px. */
async function wireWidth(page: Page): Promise<number> {
  const box = await page.getByRole("log").boundingBox();
  return Math.round(box?.width ?? 0);
}

/** Whether nothing of the page lies beyond its right edge. */
function fitsAcross(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    ["html", "main", ".workbench"].every((selector) => {
      const element = document.querySelector(selector);
      return element !== null && element.scrollWidth <= innerWidth;
    }),
  );
}

describe("panes", () => {
  test("are sized by keyboard, folded and put back, and stay so", async () => {
    const { page, expectClean, close } = await openPage(browser);
    await page.keyboard.press("Tab");
    const wire = page.getByRole("separator", separator);
    await wire.focus();
    const before = await wireWidth(page);
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => wireWidth(page)).toBe(before + 16);
    await expect
      .poll(() => wire.getAttribute("aria-valuenow"))
      .toBe(String(before + 16));
    await page.reload();
    await page.getByRole("tablist").waitFor();
    expect(await wireWidth(page)).toBe(before + 16);

    await page.keyboard.press("Tab");
    await wire.focus();
    const mailbox = page.getByRole("heading", { name: /mailbox$/ });
    await page.keyboard.press("Enter");
    await mailbox.waitFor({ state: "hidden" });
    await page.keyboard.press("Enter");
    await mailbox.waitFor();
    expect(await wireWidth(page)).toBe(before + 16);
    await wire.dblclick();
    await expect.poll(() => wireWidth(page)).toBe(before);
    expectClean();
    await close();
  });

  test("are dragged with a pointer, no further than the others need", async () => {
    const { page, close } = await openPage(
      browser,
      {},
      "#/lesson/deleting-for-real",
    );
    await page.mouse.move(700, 500);
    const lesson = page.getByRole("separator", { name: "Width of the lesson" });
    const box = await lesson.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 4, 400);
    await page.mouse.down();
    await page.mouse.move(360, 400);
    await expect.poll(() => lesson.getAttribute("aria-valuenow")).toBe("360");
    await page.mouse.move(230, 400);
    await expect.poll(() => lesson.getAttribute("aria-valuenow")).toBe("260");
    await page.mouse.move(40, 400);
    await page.mouse.up();
    const panel = page.getByRole("complementary", { name: "Lesson" });
    await panel.waitFor({ state: "hidden" });
    await page.getByRole("button", { name: /^Lesson 0\/6/ }).click();
    await panel.waitFor();
    await close();
  });

  test("have the workbench to themselves with one key, unless one types or has switched that off", async () => {
    const { page, close } = await openPage(browser);
    await connect(page);
    await page.keyboard.type("2");
    const mailbox = page.getByRole("heading", { name: /mailbox$/ });
    expect(await mailbox.isVisible()).toBe(true);
    await page.getByRole("tab", { selected: true }).focus();
    await page.keyboard.press("3");
    await page.getByRole("log").waitFor({ state: "hidden" });
    // Escape goes to the command, which comes back for that.
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(
      "command",
    );
    await page.getByRole("button", { name: "Maximise: Wire" }).click();
    await mailbox.waitFor({ state: "hidden" });
    await page.getByRole("tab", { selected: true }).focus();
    await page.keyboard.press("0");
    await mailbox.waitFor();

    await page.getByRole("button", { name: "Settings" }).click();
    await page.getByRole("switch", { name: "Single keys" }).click();
    await page.keyboard.press("Escape");
    await page.reload();
    await page.getByRole("tab", { selected: true }).focus();
    await page.keyboard.press("2");
    await page.keyboard.press("?");
    expect(await mailbox.isVisible()).toBe(true);
    expect(await page.getByRole("dialog").count()).toBe(0);
    await close();
  });

  test("settings are kept", async () => {
    const { page, close } = await openPage(browser);
    await page.getByRole("button", { name: "Settings" }).click();
    await page.getByRole("radio", { name: "18" }).check();
    await page.getByRole("radio", { name: "Reduced" }).check();
    await page.getByRole("radio", { name: "Dark" }).check();
    await page.getByRole("button", { name: "Close" }).click();
    await page.reload();
    await page.getByRole("tablist").waitFor();
    const root = page.locator("html");
    expect(await root.getAttribute("data-motion")).toBe("reduced");
    expect(await root.getAttribute("data-theme")).toBe("dark");
    const size = page
      .getByRole("log")
      .evaluate((log) => getComputedStyle(log).getPropertyValue("--wire-size"));
    expect(await size).toBe("1.125rem");
    await close();
  });
});

describe("nothing is cut off", () => {
  // The first is 1280 × 1024 at 400 %.
  test.each([
    [320, 256],
    [320, 640],
    [1024, 768],
    [1920, 1080],
  ])("at %d × %d", async (width, height) => {
    const { page, expectClean, close } = await openPage(browser, {
      viewport: { width, height },
    });
    await page.getByRole("tab", { name: /Laptop/ }).click();
    await connect(page);
    await typeLines(page, "LOGIN lucia gato.rojo", "SELECT INBOX");
    await lastRow(page, "server, a2, OK");
    expect(await fitsAcross(page)).toBe(true);
    // The page is no longer than the window, or can be scrolled to its end.
    const last =
      width < 640
        ? page.getByRole("button", { name: /^Time/ })
        : page.getByRole("slider", { name: "Timeline" });
    await last.scrollIntoViewIfNeeded();
    const box = await last.boundingBox();
    expect((box?.y ?? height) + (box?.height ?? 1)).toBeLessThanOrEqual(height);
    expectClean();
    await close();
  });
});

describe("on a phone", () => {
  const viewport = { width: 390, height: 844 };

  test("tabs count what happened out of sight, and the header names the lesson", async () => {
    const { page, expectClean, close } = await openPage(browser, {
      viewport,
      hasTouch: true,
      isMobile: true,
    });
    await page.goto(`${inject("address")}#/lesson/deleting-for-real`);
    await page.getByText(/POP3 \d+\//).waitFor();
    const panel = page.getByRole("complementary", { name: "Lesson" });
    await panel.waitFor();
    // What the lesson covers isn't there to be tabbed to.
    expect(await page.getByRole("tablist").isVisible()).toBe(false);
    await page.getByRole("button", { name: /^Wire/ }).click();
    await connect(page);
    await typeLines(page, "USER lucia", "PASS gato.rojo", "DELE 2");
    await page.getByRole("button", { name: /^Mailbox \d+ unseen/ }).click();
    await page.getByRole("button", { name: "Mailbox", exact: true }).waitFor();
    expectClean();
    await close();
  });

  test("the menu has what the header has no room for", async () => {
    const { page, close } = await openPage(browser, { viewport });
    await page.getByRole("button", { name: "Menu" }).click();
    const menu = page.getByRole("dialog", { name: "Menu" });
    await menu.getByRole("button", { name: /^Theme/ }).click();
    expect(await page.locator("html").getAttribute("data-theme")).toBe("light");
    await menu.getByRole("button", { name: "Keyboard help" }).click();
    await page.getByRole("dialog", { name: "Keyboard" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Menu" }).click();
    await menu.getByRole("link", { name: "Catalogue" }).click();
    await page.getByRole("heading", { name: "Your album" }).waitFor();
    await close();
  });

  test("a keyboard on the screen takes the strip's and the tabs' place", async () => {
    const { page, close } = await openPage(browser, {
      viewport,
      hasTouch: true,
      isMobile: true,
    });
    const tabs = page.getByRole("group", { name: "Panes" });
    await tabs.waitFor();
    await page.setViewportSize({ width: 390, height: 500 });
    await tabs.waitFor({ state: "hidden" });
    await page.setViewportSize(viewport);
    await tabs.waitFor();
    await close();
  });

  test("a keyboard that lies over the page leaves the command in sight", async () => {
    const { page, expectClean, close } = await openPage(browser, {
      viewport,
      hasTouch: true,
      isMobile: true,
    });
    await connect(page);
    const box = page.getByRole("textbox", { name: "Command" });
    const bottom = async () => {
      const { y, height } = (await box.boundingBox()) ?? { y: 0, height: 0 };
      return y + height;
    };
    expect(await bottom()).toBeGreaterThan(420);
    /** As browsers do that don't make the page smaller for it. */
    const cover = (height: number, scale = 1) =>
      page.evaluate(
        ([visible, closer]) => {
          const view = window.visualViewport;
          if (view === null) throw new Error("no viewport");
          Object.defineProperties(view, {
            height: { configurable: true, value: visible },
            scale: { configurable: true, value: closer },
          });
          view.dispatchEvent(new Event("resize"));
        },
        [height, scale] as const,
      );
    await cover(420, 2);
    expect(await bottom()).toBeGreaterThan(420);
    await cover(420);
    await expect.poll(bottom).toBeLessThanOrEqual(420);
    await page
      .getByRole("group", { name: "Panes" })
      .waitFor({ state: "hidden" });
    await cover(viewport.height);
    await expect.poll(bottom).toBeGreaterThan(420);
    expectClean();
    await close();
  });
});

describe("in a frame of another page", () => {
  test.each([
    [600, 500],
    [360, 600],
  ])("of %d × %d", async (width, height) => {
    const page = await browser.newPage({ reducedMotion: "reduce" });
    await page.setContent(
      `<iframe width="${width}" height="${height}"
        src="${inject("address")}?embed=1#/lesson/deleting-for-real"></iframe>
       <a href="#after">after</a>`,
    );
    const frame = page.frameLocator("iframe");
    await frame.getByRole("heading", { level: 1 }).waitFor();
    expect(await frame.getByRole("banner").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe(
      "BODY",
    );
    await frame.getByRole("button", { name: "ES, español" }).click();
    await frame.getByRole("button", { name: "EN, English" }).click();
    await frame.getByRole("button", { name: /^Wire/ }).click();
    await frame.getByRole("button", { name: "Connect" }).first().click();
    await frame.getByRole("textbox", { name: "Command" }).focus();
    const inner = page.frames()[1];
    expect(
      await inner?.evaluate(
        () => document.documentElement.scrollWidth <= innerWidth,
      ),
    ).toBe(true);
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => document.activeElement?.tagName);
      if (at === "A") break;
    }
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe(
      "A",
    );
    await page.close();
  });
});

/** The devices' tabs: their names, and whether all of each can be read. */
function tabNames(
  page: Page,
): Promise<readonly (readonly [string, boolean])[]> {
  return page.evaluate(() => {
    const list = document.querySelector("[role=tablist]");
    const edge = list?.getBoundingClientRect();
    return [...(list?.querySelectorAll(".name") ?? [])].map((name) => {
      const { left, right } = name.getBoundingClientRect();
      const within = left >= (edge?.left ?? 0) && right <= (edge?.right ?? 0);
      return [
        name.textContent,
        within && name.scrollWidth <= name.clientWidth,
      ] as const;
    });
  });
}

test.each([
  [1440, "es-ES", ["Sobremesa", "Portátil", "Teléfono"]],
  [1440, "en-US", ["Desktop", "Laptop", "Phone"]],
  [1280, "es-ES", ["Sobremesa", "Portátil", "Teléfono"]],
  [1200, "es-ES", ["Sobremesa", "Portátil", "Teléfono"]],
  [1024, "es-ES", ["Sobremesa", "Portátil", "Teléfono"]],
  [1024, "en-US", ["Desktop", "Laptop", "Phone"]],
  [390, "es-ES", ["Sobremesa", "Portátil", "Teléfono"]],
])(
  "at %i px in %s a lesson's devices are named in full, whichever is in front",
  async (width, locale, names) => {
    const hash = "#/lesson/the-same-day-twice";
    const { page, expectClean, close } = await openPage(
      browser,
      { viewport: { width, height: 800 }, locale },
      hash,
      "attached",
    );
    if (width === 390) {
      await page
        .getByRole("button", { name: /^Cable/ })
        .last()
        .click();
    }
    for (const name of names) {
      await page.getByRole("tab", { name }).focus();
      await page.keyboard.press("Enter");
      await expect
        .poll(() => tabNames(page))
        .toEqual(names.map((each) => [each, true]));
    }
    expectClean();
    await close();
  },
);
