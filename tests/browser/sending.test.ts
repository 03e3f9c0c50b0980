import type { Browser, Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

const box = (page: Page) => page.getByRole("textbox", { name: "Command" });

/** The laptop, connected; what reads its commands hasn't come. */
async function openLaptop() {
  const opened = await openPage(browser, {}, "#/bench");
  await opened.page.getByRole("tab", { name: /Laptop/ }).click();
  await connect(opened.page);
  return opened;
}

/** Lets what reads commands wait until somebody says what becomes of it. */
async function holdDialogues(page: Page) {
  const waiting: Route[] = [];
  let how: "abort" | "continue" | null = null;
  await page.route(/\/dialogue-[\w-]+\.js$/, async (route) => {
    if (how === null) waiting.push(route);
    else await route[how]();
  });
  return {
    answer(now: "abort" | "continue"): void {
      how = now;
      for (const route of waiting.splice(0)) void route[now]();
    },
  };
}

describe("the first command", () => {
  test("goes back into the box when the network is gone, and out again later", async () => {
    const { page, close } = await openLaptop();
    const network = await holdDialogues(page);
    await typeLines(page, "NOOP", "CAPABILITY");
    network.answer("abort");
    const note = page.getByRole("alert").getByText(/check your connection/);
    await note.waitFor();
    expect(await box(page).inputValue()).toBe("NOOP\nCAPABILITY");
    expect(await wireRows(page)).toHaveLength(1);
    network.answer("continue");
    await page.getByRole("button", { name: "Try again" }).click();
    await lastRow(page, "server, a2, OK");
    expect(await box(page).inputValue()).toBe("");
    expect(await note.count()).toBe(0);
    await close();
  });

  test("has its own tag and device though its box has gone meanwhile", async () => {
    const { page, expectClean, close } = await openLaptop();
    const network = await holdDialogues(page);
    await typeLines(page, "NOOP", "CAPABILITY", "NOOP");
    await page.getByRole("tab", { name: /Desktop/ }).click();
    await page.getByRole("button", { name: "What is shown: Devices" }).click();
    network.answer("continue");
    await page.getByRole("button", { name: "What is shown: Session" }).click();
    await page.getByRole("tab", { name: /Laptop/ }).click();
    await lastRow(page, "server, a3, OK");
    expectClean();
    await close();
  });
});

test("what was sent comes back with the arrow up after a reload", async () => {
  const { page, expectClean, close } = await openLaptop();
  await typeLines(page, "LOGIN lucia gato.rojo", "AUTHENTICATE PLAIN");
  await lastRow(page, "server, a2");
  await page.reload();
  await page.getByText("You go on where you were.").waitFor();
  await box(page).focus();
  const recalled: string[] = [];
  for (let presses = 0; presses < 3; presses++) {
    await page.keyboard.press("ArrowUp");
    recalled.push(await box(page).inputValue());
  }
  expect(recalled).toEqual([
    "AUTHENTICATE PLAIN",
    "LOGIN lucia gato.rojo",
    "LOGIN lucia gato.rojo",
  ]);
  expectClean();
  await close();
});

test("the chips are one Tab stop, with arrows, Home and End inside", async () => {
  const { page, expectClean, close } = await openLaptop();
  const chips = page.getByRole("group", { name: "You can use" });
  const focused = () =>
    page.evaluate(() => document.activeElement?.textContent?.trim());
  await chips.getByRole("button", { name: "LOGIN", exact: true }).focus();
  for (const [key, name] of [
    ["ArrowRight", "AUTHENTICATE"],
    ["End", /^(\+\d+|[A-Z]+)$/],
    ["ArrowRight", "LOGIN"],
    ["ArrowRight", "AUTHENTICATE"],
    ["Home", "LOGIN"],
    ["ArrowRight", "AUTHENTICATE"],
  ] as const) {
    await page.keyboard.press(key);
    expect(await focused()).toMatch(name);
  }
  await page.keyboard.press("Shift+Tab");
  expect(await focused()).toBe("Send");
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("AUTHENTICATE");
  await page.keyboard.press("Tab");
  expect(await chips.locator(":focus").count()).toBe(0);
  expectClean();
  await close();
});
