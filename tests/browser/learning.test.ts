import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { begun, play } from "../../src/course/script.ts";
import { loadAllTalking } from "../../src/simulator/talking.ts";
import { lessonFolder, loaded } from "../course/lesson-folder.ts";
import { connect, lastRow, launch, openPage, typeLines } from "./open-page.ts";

let browser: Browser;

beforeAll(async () => {
  [browser] = await Promise.all([launch(), loadAllTalking()]);
});

afterAll(async () => {
  await browser.close();
});

const panel = (page: Page) =>
  page.getByRole("complementary", { name: /^(Lesson|Lección)$/ });

async function choose(page: Page, question: string, choice: string) {
  const radio = page.locator(
    `input[type=radio][name="${question}"][value="${choice}"]`,
  );
  await radio.check();
  await radio.press("Enter");
}

test("the panel names what is still missing from a part of the goal, in both languages", async () => {
  const { page, expectClean, close } = await openPage(
    browser,
    {},
    "#/lesson/who-read-it",
  );
  const goal = panel(page)
    .getByRole("listitem")
    .filter({ hasText: "Ask for the text of message 103" });
  await goal.waitFor();
  await connect(page);
  await typeLines(page, "LOGIN lucia gato.rojo", "SELECT INBOX");
  await lastRow(page, "SELECT completed");
  expect(await goal.innerText()).not.toContain("Still missing");
  await typeLines(page, "UID STORE 103 +FLAGS (\\Seen)");
  await goal.getByText("Still missing:").waitFor();
  const said = await goal.getByRole("listitem").allInnerTexts();
  expect(said).toEqual([
    "the whole text of message UID 103",
    "that in this step there is no STORE or UID STORE (only undoing helps)",
  ]);
  await page.getByRole("button", { name: "ES, Español" }).click();
  await panel(page).getByText("Aún falta:").waitFor();
  await panel(page).getByText("el texto entero del mensaje").waitFor();
  expectClean();
  await close();
});

test("lines are told apart by whose they are, and whoever has passed sees what it took", async () => {
  const folder = lessonFolder("envelope-and-letter");
  const { lesson } = loaded(folder, "en");
  const solved = play(
    begun(lesson, folder.beginning),
    lesson.steps.flatMap(({ solutions }) => solutions[0] ?? []),
  );
  const groups = solved.answers
    .find(({ question }) => question === "whose-lines")
    ?.choice.split(" ");
  const { page, expectClean, close } = await openPage(
    browser,
    {},
    "#/lesson/envelope-and-letter",
  );
  const letter = async (to: readonly string[], ...lines: string[]) => {
    await typeLines(page, "MAIL FROM:<marta@escuela.example>");
    for (const each of to) await typeLines(page, `RCPT TO:<${each}>`);
    await typeLines(page, "DATA");
    await lastRow(page, "354");
    await typeLines(page, ...lines, ".");
    await lastRow(page, "250 2.0.0");
    await page.keyboard.press("Escape");
  };
  const [lucia, profe] = ["lucia@buzon.example", "profe@buzon.example"];
  await choose(page, "who-gets-it", "both");
  await connect(page);
  await typeLines(page, "EHLO marta.example");
  await letter(
    [lucia, profe],
    "From: Rectorado <rector@escuela.example>",
    `To: ${lucia}`,
    "Subject: Aviso",
    "",
    "No hay clase",
  );
  const copy = [`To: ${lucia}`, "Subject: Copia", "", "Hola"];
  await letter([lucia], `Bcc: ${profe}`, ...copy);
  await choose(page, "bcc-delivers", "false");
  await page.keyboard.press("Escape");
  await letter([lucia, profe], ...copy);

  // First all to the same one, which is wrong; then each to its own.
  const lines = panel(page).locator("fieldset").getByRole("combobox");
  await lines.first().waitFor();
  const count = await lines.count();
  expect(count).toBeGreaterThan(3);
  for (let at = 0; at < count; at++) await lines.nth(at).selectOption("server");
  const answer = panel(page).locator("fieldset").getByRole("button");
  await answer.click();
  await panel(page).getByText("Not quite.").waitFor();
  // The letters that were typed here have lines of their own.
  const now = groups?.filter((group) => group === "server").length ?? 0;
  for (let at = now; at < count; at++) {
    await lines.nth(at).selectOption("client");
  }
  await answer.click();
  await panel(page).getByText("That's it. The server adds its own").waitFor();
  await page.keyboard.press("Escape");
  await typeLines(page, "NOOP", "QUIT");
  await panel(page).getByText("Postmarked.").waitFor();
  const golf = page.getByRole("region", { name: "What it took" });
  await golf.getByRole("row", { name: /^You [\d,]+ \d+$/ }).waitFor();
  await golf.getByRole("row", { name: /^Our solution [\d,]+ \d+$/ }).waitFor();
  expectClean();
  await close();
});
