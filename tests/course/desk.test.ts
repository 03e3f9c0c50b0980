import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Desk, sentenceOf } from "./desk/desk.ts";
import { schemaFiles } from "./desk/schemas.ts";

const lessons = fileURLToPath(new URL("../../lessons", import.meta.url));
let root = "";
let desk = new Desk(lessons);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "buzon-desk-"));
  cpSync(lessons, root, { recursive: true });
  desk = new Desk(root);
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const change = (file: string, from: string, to: string): void => {
  const text = readFileSync(join(root, file), "utf8");
  expect(text).toContain(from);
  writeFileSync(join(root, file), text.replace(from, to));
};
const folder = "pop3/04-deleting-for-real";
const complaints = (): readonly string[] =>
  desk.check(folder).map(sentenceOf(folder));

describe("a new lesson", () => {
  test.each(["pop3/reading-twice", "imap/one-more"])(
    "as %s passes, and is in the index",
    async (name) => {
      const made = await desk.new(name);
      expect(made).toMatch(/^(pop3|imap)\/\d\d-[a-z-]+$/);
      expect(desk.folders).toContain(made);
      expect(desk.check(made)).toEqual([]);
    },
  );

  test.each([
    ["../x", /is no TRACK\/NAME/],
    ["pop3/", /is no TRACK\/NAME/],
    ["nothing/name", /there is no track nothing; there are pop3, /],
    ["pop3/deleting-for-real", /there is a lesson deleting-for-real already/],
  ])("as %s is refused", async (name, message) => {
    await expect(desk.new(name)).rejects.toThrow(message);
  });
});

describe("a lesson broken on purpose is told by file and line", () => {
  test.each<[string, string, string, string, RegExp]>([
    [
      "a key that nobody knows",
      "lesson.json",
      '"scene": "reference"',
      '"scene": "reference", "sceen": 1',
      /lesson\.json:6: there is no key "sceen" here/,
    ],
    [
      "a goal that is missed",
      "lesson.json",
      '"marked": [103]',
      '"marked": [104]',
      /lesson\.json:\d+: .*mark: solution 1 misses the goal: marked/,
    ],
    [
      "a translation that is missing",
      "en.md",
      "{#marked}",
      "{#market}",
      /en\.md:\d+: .*no text for marked/,
    ],
    [
      "a dialogue that isn't true any more",
      "es.md",
      "S: +OK 5 259317",
      "S: +OK 5 259318",
      /es\.md:15: dialogue 1: the text says .*259318.* should be .*259317/,
    ],
    [
      "a hint with two tiers",
      "hints.es.json",
      '"La oferta es el mensaje 2. Escribe `DELE 2`."',
      '""',
      /hints\.es\.json:5: .*empty text/,
    ],
    [
      "no JSON",
      "lesson.json",
      '"version": 1,',
      '"version" 1,',
      /lesson\.json:4: /,
    ],
  ])("%s", (_, file, from, to, expected) => {
    change(`${folder}/${file}`, from, to);
    expect(complaints().join("\n")).toMatch(expected);
  });

  test("a folder that isn't there", () => {
    expect(() => desk.check("pop3/none")).toThrow(/there is no .*none/);
  });
});

test("the schemas for editors are those of the forms", async () => {
  for (const [name, text] of await schemaFiles()) {
    const file = join(lessons, "schemas", name);
    const advice = `${name}: run npm run lesson -- schemas`;
    expect(readFileSync(file, "utf8"), advice).toBe(text);
  }
});

test("a schema tells what the form tells", async () => {
  const text = (await schemaFiles()).get("lesson.json") ?? "";
  const schema = JSON.parse(text) as {
    readonly required: readonly string[];
    readonly properties: Readonly<Record<string, unknown>>;
    readonly $defs: Readonly<Record<string, object>>;
  };
  expect(schema.required).toEqual([
    "id",
    "version",
    "protocol",
    "scene",
    "clients",
    "steps",
  ]);
  expect(schema.properties["version"]).toEqual({ type: "integer", minimum: 1 });
  expect(Object.keys(schema.$defs)).toContain("predicate");
  const references = [...text.matchAll(/#\/\$defs\/(\w+)/g)];
  for (const [, name = ""] of references) {
    expect(schema.$defs).toHaveProperty(name);
  }
});
