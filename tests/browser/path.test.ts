import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { connect, launch, openPage, typeLines } from "./open-page.ts";
import { send, sender as newSender } from "./sending-steps.ts";
import { violations } from "./violations.ts";

// These go a long way, which takes a busy machine a while.
vi.setConfig({ testTimeout: 240_000 });

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
});

const sender = (options: BrowserContextOptions = {}) =>
  newSender(browser, options);

const host = (page: Page, name: string) =>
  page.getByRole("article", { name, exact: true });

test("S-30 a letter is followed from host to host", async () => {
  const { page, expectClean, close } = await sender();
  await send(page, "profe@escuela.example", "Hola");
  await page.getByRole("radio", { name: "Path" }).check();
  const school = host(page, "correo.escuela.example");
  await school.getByRole("button", { name: /^profe, 1 letter/ }).waitFor();
  const journey = page.getByRole("region", { name: "Journey of “Hola”" });
  const told = await journey.innerText();
  for (const wanted of [
    "buzon.example takes it from lucia@buzon.example",
    "The DNS answers, by preference:",
    "In the mailbox of profe at correo.escuela.example",
    "by correo.escuela.example with ESMTPS id",
  ]) {
    expect(told).toContain(wanted);
  }
  expect(await violations(page)).toEqual([]);
  expectClean();
  await close();
});

test("S-47 a letter waits while its host is down; time is let pass, and undone", async () => {
  const { page, expectClean, close } = await sender();
  await page.getByRole("radio", { name: "Path" }).check();
  const up = page.getByRole("switch", { name: "correo.escuela.example is up" });
  await up.click();
  await expect.poll(() => up.getAttribute("aria-checked")).toBe("false");
  await send(page, "profe@escuela.example", "Hola");
  const journey = page.getByRole("region", { name: "Journey of “Hola”" });
  await journey.getByText(/^1 attempt; the next one at/).waitFor();
  await page.getByRole("button", { name: /^To the next retry/ }).click();
  await journey.getByText(/^2 attempts; the next one at/).waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => journey.getByText(/^2 attempts/).count()).toBe(0);
  await up.click();
  await expect.poll(() => up.getAttribute("aria-checked")).toBe("true");
  await page.getByRole("button", { name: "Another amount of time" }).click();
  await page.getByRole("textbox", { name: "How much time" }).fill("0");
  await page.getByRole("button", { name: "Let it pass" }).click();
  await page
    .getByRole("alert")
    .getByText(/Type a number above 0/)
    .waitFor();
  await page.getByRole("textbox", { name: "How much time" }).fill("31");
  await page.getByRole("button", { name: "Let it pass" }).click();
  await host(page, "correo.escuela.example")
    .getByRole("button", { name: /^profe, 1 letter/ })
    .waitFor();
  expectClean();
  await close();
});

test("time is let pass before anybody has written to anybody", async () => {
  const { page, expectClean, close } = await openPage(browser);
  await connect(page);
  await typeLines(page, "USER lucia", "PASS gato.rojo");
  await page.getByRole("radio", { name: "Path" }).check();
  const clock = page.getByRole("group", { name: "Let time pass" });
  const before = await clock.innerText();
  await page.getByRole("button", { name: "+1 h" }).click();
  await expect.poll(() => clock.innerText()).not.toBe(before);
  expectClean();
  await close();
});

test("S-46 who changes an MX record sends the mail elsewhere", async () => {
  const { page, expectClean, close } = await sender({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await page
    .getByRole("group", { name: "Panes" })
    .getByRole("button", { name: /^Mailbox/ })
    .click();
  await page.getByRole("radio", { name: "Path" }).check();
  await page.getByRole("radio", { name: "DNS zone" }).check();
  const first = page.getByRole("group", { name: "Record 1", exact: true });
  const publish = page.getByRole("button", { name: "Publish the zone" });
  await first.getByRole("textbox", { name: "Preference" }).fill("mucha");
  await first.getByRole("textbox", { name: "Host" }).fill("mx.lejos.example");
  await publish.click();
  await page.getByText("There is 1 problem.").waitFor();
  const wrong = first.getByRole("textbox", { name: "Preference" });
  await expect
    .poll(() => wrong.evaluate((at) => at.matches(":focus")))
    .toBe(true);
  expect(await violations(page)).toEqual([]);
  await wrong.fill("5");
  await publish.click();
  await page.getByRole("radio", { name: "Map" }).check();
  await host(page, "mx.lejos.example")
    .getByText("MX 5 of escuela.example")
    .waitFor();
  const small = await page
    .getByRole("region", { name: "lucia's mailbox" })
    .or(page.getByRole("region", { name: "The path of mail" }))
    .locator("button, label, select, summary")
    .evaluateAll((targets) =>
      targets
        .filter((each) => each.getBoundingClientRect().height < 43.5)
        .map((each) => each.outerHTML.slice(0, 120)),
    );
  expect(small.join("\n")).toBe("");
  expect(await violations(page)).toEqual([]);
  const across = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
  expect(across).toBeLessThanOrEqual(0);
  expectClean();
  await close();
});

test("S-48 an alias is changed on the host that has it", async () => {
  const { page, expectClean, close } = await sender();
  await page.getByRole("radio", { name: "Path" }).check();
  await page.getByRole("radio", { name: "Aliases" }).check();
  await page.getByRole("button", { name: "Add alias" }).click();
  await typeLines(page, "equipo");
  await page.getByText("There is 1 problem.").waitFor();
  await page.keyboard.insertText("marta, profe@escuela.example");
  await page.keyboard.press("Enter");
  await page.getByText(/^Published/).waitFor();
  await send(page, "equipo@buzon.example", "Al equipo");
  await page.getByRole("radio", { name: "Map" }).check();
  const journey = page.getByRole("region", { name: "Journey of “Al equipo”" });
  await journey.getByText("goes to marta, profe@escuela.example").waitFor();
  await journey.getByText("In the mailbox of marta at buzon.example").waitFor();
  expectClean();
  await close();
});
