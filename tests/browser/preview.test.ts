import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  expect,
  inject,
  test,
} from "vitest";
import { connect, lastRow, launch, typeLines, wireRows } from "./open-page.ts";

let browser: Browser;
/** A lesson's folder that can be written to. */
let folder = "";

beforeAll(async () => {
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "my-lesson-"));
  cpSync("lessons/pop3/04-deleting-for-real", folder, { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function edit(name: string, from: string, to: string): void {
  const text = readFileSync(join(folder, name), "utf8");
  expect(text).toContain(from);
  writeFileSync(join(folder, name), text.replace(from, to));
}

async function open(hash: string, locale = "en-US"): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale,
    reducedMotion: "reduce",
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  await page.goto(inject("address") + hash);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  return page;
}

/** Lets the folder fall onto the page, as the system's file manager does. */
async function drop(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    const at = { x: 700, y: 300 };
    await devtools.send("Input.dispatchDragEvent", { type, ...at, data });
  }
}

const panel = (page: Page) =>
  page.getByRole("complementary", { name: /^(Lesson|Lección)$/ });

test.each([
  ["the catalogue", "#/"],
  ["the bench", "#/bench"],
  ["another lesson", "#/lesson/taking-stock"],
  ["the page for it", "#/preview"],
])("a lesson's folder dropped on %s is played", async (_, hash) => {
  edit("en.md", "# Deleting for real", "# My very own lesson");
  const page = await open(hash);
  await drop(page);
  await panel(page)
    .getByRole("heading", { name: "My very own lesson" })
    .waitFor();
  await connect(page);
  await typeLines(page, "USER lucia", "PASS gato.rojo", "DELE 2");
  await panel(page).getByText("1 of 6").waitFor();
  await page.context().close();
});

test("what is wrong is said with file, line and what to do, in both languages", async () => {
  edit("lesson.json", '"protocol": "pop3"', '"protocoll": "pop3"');
  const page = await open("#/preview", "es-ES");
  await drop(page);
  const list = page.getByRole("list", { name: "Qué corregir" });
  await list
    .getByText(/lesson\.json:\d+ aquí no existe la clave "protocoll"/)
    .waitFor();
  await page.getByRole("button", { name: "EN, English" }).click();
  await page
    .getByRole("list", { name: "What to mend" })
    .getByText(/lesson\.json:\d+ there is no key "protocoll" here/)
    .waitFor();
  edit("lesson.json", '"protocoll": "pop3"', '"protocol": "pop3"');
  await drop(page);
  await page.getByText("The lesson keeps all rules of the course.").waitFor();
  await panel(page)
    .getByRole("heading", { name: "Deleting for real" })
    .waitFor();
  await page.context().close();
});

test("what only playing shows is said as well, in both languages", async () => {
  edit("lesson.json", '"marked": [103]', '"marked": [104]');
  const page = await open("#/preview");
  await drop(page);
  await panel(page)
    .getByRole("heading", { name: "Deleting for real" })
    .waitFor();
  const said = page.getByRole("list", { name: "What to mend" });
  await said
    .getByText(/^lesson\.json:\d+ mark: solution 1 misses the goal: marked;/)
    .waitFor();
  await page.getByRole("button", { name: "ES, Español" }).click();
  await page
    .getByRole("list", { name: "Qué corregir" })
    .getByText(/^lesson\.json:\d+ mark: la solución 1 no cumple: marked;/)
    .waitFor();
  edit("lesson.json", '"marked": [104]', '"marked": [103]');
  await drop(page);
  await page.getByText("La lección cumple todas las reglas").waitFor();
  await page.context().close();
});

test("a lesson with a past opens as a case", { timeout: 120_000 }, async () => {
  cpSync("lessons/capstone/25-who-deleted-the-minutes", folder, {
    recursive: true,
    force: true,
  });
  const page = await open("#/preview");
  await drop(page);
  await panel(page)
    .getByRole("heading", { name: "Who deleted the minutes?" })
    .waitFor();
  await connect(page);
  await typeLines(
    page,
    "LOGIN registro llave.vieja",
    "SELECT INBOX",
    "SEARCH TEXT 192.0.2.",
  );
  await lastRow(page, "SEARCH completed");
  expect((await wireRows(page)).at(-2)).toMatch(/SEARCH 1$/);
  await typeLines(page, 'SEARCH TEXT "192.0.2.{{"', "NOOP");
  await lastRow(page, "NOOP completed");
  expect(await wireRows(page)).toContainEqual(
    expect.stringMatching(/untagged.* SEARCH\s*$/),
  );
  await page
    .getByText("The lesson keeps all rules of the course.")
    .waitFor({ timeout: 100_000 });
  await page.context().close();
});

test("words that change leave what has been done, and a mistake leaves what is shown", async () => {
  const page = await open("#/preview");
  await drop(page);
  await panel(page).waitFor();
  await connect(page);
  await typeLines(page, "USER lucia", "PASS gato.rojo", "DELE 2");
  await panel(page).getByText("1 of 6").waitFor();
  edit("en.md", "# Deleting for real", "# Another title");
  await drop(page);
  await panel(page).getByRole("heading", { name: "Another title" }).waitFor();
  await panel(page).getByText("1 of 6").waitFor();
  edit("en.md", "# Another title", "Another title");
  await drop(page);
  await page.getByText(/en\.md:1 no title in the first line/).waitFor();
  await panel(page).getByRole("heading", { name: "Another title" }).waitFor();
  await page.context().close();
});

test("files are chosen where there are no folders, and hostile words stay words", async () => {
  const evil = "<img src=x onerror=alert(1)>";
  edit("en.md", "# Deleting for real", `# ${evil}`);
  const page = await open("#/");
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => complaints.push(dialog.message()));
  await page.getByRole("link", { name: "Try a lesson of your own" }).click();
  await page
    .getByLabel("Choose files")
    .setInputFiles(
      ["lesson.json", "es.md", "en.md", "hints.es.json", "hints.en.json"].map(
        (name) => join(folder, name),
      ),
    );
  await panel(page).getByRole("heading", { name: evil }).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});
