import type { Browser, BrowserContextOptions, Page } from "playwright-core";
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

/** A page in which the laptop has opened its INBOX by IMAP. */
async function session(options: BrowserContextOptions) {
  const opened = await openPage(
    browser,
    { bypassCSP: true, ...options },
    "#/bench",
  );
  await opened.page.getByRole("tab", { name: /Laptop|Portátil/ }).click();
  await connect(opened.page);
  await typeLines(opened.page, "LOGIN lucia gato.rojo", "SELECT INBOX");
  return opened;
}

/** What has the focus: its name, and whether it can be seen that it has it. */
function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return { name: "", ringed: false };
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return {
      name:
        element.getAttribute("aria-label") ??
        element.textContent.replaceAll(/\s+/g, " ").trim(),
      ringed: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
    };
  });
}

/** Waits for what has this name to have the focus. */
async function atFocus(page: Page, name: RegExp) {
  await expect.poll(async () => (await focused(page)).name).toMatch(name);
}

describe("axe finds nothing", () => {
  test("in find, raw octets, completion and the past", async () => {
    const { page, close } = await session({ locale: "es-ES" });
    await lastRow(page, "servidor, a2, OK");
    await page.getByRole("button", { name: "Ver octetos tal cual" }).click();
    await page.getByRole("button", { name: "Buscar en el cable" }).click();
    await atFocus(page, /^Texto que buscas/);
    await page.keyboard.type("FLAGS");
    await page.getByText(/^\d+ veces$/).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("textbox", { name: "Comando" }).focus();
    await page.keyboard.type("S");
    await page.keyboard.press("Control+Space");
    await page.getByRole("listbox").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Shift+F8");
    await page.getByText(/Estás en el suceso/).waitFor();
    expect(await violations(page)).toEqual([]);
    await close();
  });

  test("in a message, dark, and where a digest is worked out", async () => {
    const { page, close } = await session({ colorScheme: "dark" });
    await page.getByRole("button", { name: /^Reserva confirmada/ }).click();
    await page.getByRole("article", { name: "Message" }).waitFor();
    await page.getByRole("tab", { name: "Parts" }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("tab", { name: /POP3/ }).click();
    await connect(page);
    await page.getByRole("switch", { name: "Wiretap" }).click();
    await page.getByRole("button", { name: "one-time stamp" }).click();
    expect(await violations(page)).toEqual([]);
    await close();
  });

  test("in the settings, on the projector and in a frame", async () => {
    const { page, close } = await session({ locale: "es-ES" });
    await page.getByRole("button", { name: "Ajustes" }).click();
    await page.getByRole("dialog", { name: "Ajustes" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Proyectar" }).click();
    await page.getByRole("toolbar", { name: "Teclas" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.goto(`${inject("address")}?embed=1#/lesson/deleting-for-real`);
    await page.getByRole("complementary", { name: "Lección" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await close();
  });

  test("with all devices side by side, dark", async () => {
    const { page, close } = await session({ colorScheme: "dark" });
    await page.getByRole("button", { name: "What is shown: Devices" }).click();
    await page.getByRole("region", { name: "Server", exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    await close();
  });
});

test("at 400 % all can be come to, and nothing is wider than the page", async () => {
  const { page, close } = await session({
    viewport: { width: 320, height: 256 },
    locale: "es-ES",
  });
  for (const name of [/^Cable/, /^Buzón/, /^Tiempo/]) {
    await page.locator(".tabs-place").getByRole("button", { name }).click();
    expect(
      await page.evaluate(() =>
        [document.documentElement, document.querySelector("main")].map(
          (element) => (element?.scrollWidth ?? 999) <= 320,
        ),
      ),
    ).toEqual([true, true]);
  }
  expect(await violations(page)).toEqual([]);
  // The switch shows only where one can go, and keeps the focus.
  await page.getByRole("button", { name: "Qué se ve: Dispositivos" }).focus();
  await page.keyboard.press("Enter");
  await atFocus(page, /^Qué se ve: Sesión/);
  await close();
});

test("with forced colours what is chosen still looks different", async () => {
  const { page, close } = await session({ forcedColors: "active" });
  await page.getByRole("switch", { name: "Wiretap" }).click();
  const looks = (role: "button" | "tab", name: string | RegExp) =>
    page
      .getByRole(role, { name })
      .first()
      .evaluate((element) => {
        const style = getComputedStyle(element);
        return `${style.outlineStyle} ${style.textDecorationLine}`;
      });
  for (const [role, on, off] of [
    ["button", "EN, English", "ES, español"],
    ["button", "1×", "4×"],
    ["button", /: Session$/, /: Devices$/],
    ["tab", /^Laptop/, /^Desktop/],
  ] as const) {
    expect(await looks(role, on)).not.toBe(await looks(role, off));
  }
  const track = page.locator("[role=switch] .track");
  expect(
    await track.evaluate((each) => getComputedStyle(each).borderStyle),
  ).toBe("solid");
  await close();
});

test.each([
  [320, "en-US"],
  [390, "es-ES"],
])(
  "at %i px no name in the strip of states covers another",
  async (width, locale) => {
    const { page, close } = await session({
      viewport: { width, height: 700 },
      locale,
      hasTouch: true,
      isMobile: true,
    });
    await page.locator(".strip .box", { hasText: /Selec/ }).waitFor();
    const boxes = await page
      .locator(".strip :is(.name, .box, .toggle)")
      .evaluateAll((all) =>
        all
          .map((each) => each.getBoundingClientRect())
          .filter((box) => box.width > 0)
          .map(({ left, right }) => ({ left, right }))
          .toSorted((a, b) => a.left - b.left),
      );
    expect(boxes.length).toBeGreaterThan(2);
    for (const [index, box] of boxes.entries()) {
      expect(box.right).toBeLessThanOrEqual(width);
      const next = boxes[index + 1];
      if (next !== undefined) expect(box.right).toBeLessThanOrEqual(next.left);
    }
    const bar = await page.locator(".bar").boundingBox();
    expect(bar?.height, "no more than two rows").toBeLessThan(96);
    await close();
  },
);

describe("by keyboard alone", () => {
  test("every stop can be seen, in the order of the page, and the page can be left", async () => {
    const { page, close } = await session({});
    await lastRow(page, "server, a2, OK");
    await page.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
    });
    const stops: string[] = [];
    for (let count = 0; count < 80; count++) {
      await page.keyboard.press("Tab");
      const { name, ringed } = await focused(page);
      if (await page.evaluate(() => document.activeElement === document.body)) {
        break;
      }
      stops.push(name);
      expect(ringed || name === "Command", name).toBe(true);
    }
    const order = [
      /^Go to the command/,
      /^Settings/,
      /^Laptop/,
      /^Wiretap/,
      /^Selected/,
      /^server, a2, OK/,
      /^Command$/,
      /^FETCH$/,
      /^INBOX/,
      /^Reserva/,
      /^Timeline/,
    ].map((wanted) => stops.findIndex((name) => wanted.test(name)));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(stops.length, "it has come to an end").toBeLessThan(80);
    await close();
  });

  test("the focus is never lost", async () => {
    const { page, expectClean, close } = await session({});
    await lastRow(page, "server, a2, OK");
    const press = async (name: string | RegExp, key = "Enter") => {
      await page.getByRole("button", { name }).first().focus();
      await page.keyboard.press(key);
    };
    const escape = () => page.keyboard.press("Escape");

    await press("Find on the wire");
    await atFocus(page, /^Text to find/);
    await escape();
    await atFocus(page, /^Find on the wire/);
    await press(/^Reserva confirmada/);
    await atFocus(page, /^Close the message/);
    await escape();
    await atFocus(page, /^Reserva confirmada/);
    await press("Bring your own mail");
    await page.getByRole("heading", { name: /own mail/i }).waitFor();
    await atFocus(page, /^Close/);
    await escape();
    await atFocus(page, /^Bring your own mail/);
    await press("Settings");
    await page.getByRole("dialog").waitFor();
    await escape();
    await atFocus(page, /^Settings/);
    await press("Present");
    await page.getByRole("toolbar", { name: "Keys" }).waitFor();
    await escape();
    await atFocus(page, /^Present/);
    await press("What is shown: Devices");
    await atFocus(page, /^What is shown: Devices/);
    await press("What is shown: Session");
    await atFocus(page, /^What is shown: Session/);

    await escape();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("1");
    await atFocus(page, /^Laptop/);
    await page.keyboard.press("0");
    await page.keyboard.press("Shift+F8");
    await press("Return to now");
    await atFocus(page, /^Command/);
    await press("Cut the cable");
    await atFocus(page, /^Laptop/);
    await escape();
    await atFocus(page, /^Connect|^Reconnect/);
    expectClean();
    await close();
  });
});
