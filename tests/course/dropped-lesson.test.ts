import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { droppedLimits, readDropped } from "../../src/course/dropped-lesson.ts";
import { loadLesson } from "../../src/course/load-lesson.ts";
import { mailboxNamed } from "../../src/mail/mail-store.ts";

const lessons = new URL("../../lessons/", import.meta.url);

/** The files below a folder of `lessons/`, under another name. */
function filesOf(folder: string, as: string): [string, Uint8Array][] {
  const root = new URL(`${folder}/`, lessons);
  return readdirSync(root).map((name) => [
    `${as}/${name}`,
    new Uint8Array(readFileSync(new URL(name, root))),
  ]);
}

const own = filesOf("pop3/04-deleting-for-real", "mine");
const scene = [
  ...filesOf("scenes", "mine/scenes"),
  ...filesOf("messages", "mine/messages"),
];
const octets = (text: string) => new TextEncoder().encode(text);

const problem = (...changes: readonly [string, Uint8Array][]): string => {
  const read = readDropped(new Map([...own, ...changes]));
  if (read.ok) return "";
  const [first] = read.problems;
  return `${first?.file ?? ""}: ${first?.message ?? ""}`;
};

describe("a folder that was dropped", () => {
  test("is a lesson on a scene that is here", () => {
    const read = readDropped(new Map(own));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.value.scene).toBe(null);
    expect(read.value.lesson.id).toBe("deleting-for-real");
    expect(loadLesson(read.value.texts, "es").ok).toBe(true);
  });

  test("may bring its own scene and its mail", () => {
    const read = readDropped(new Map([...own, ...scene]));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const mail = read.value.scene?.beginning.mail;
    const inbox = mail && mailboxNamed(mail, "lucia", "INBOX");
    expect(inbox?.messages.length).toBe(6);
  });

  test("must have a lesson", () => {
    expect(readDropped(new Map(scene))).toEqual({
      ok: false,
      problems: [
        {
          file: "lesson.json",
          place: "",
          message: "this folder has no such file",
        },
      ],
    });
  });

  test("is refused with more files or octets than a lesson needs", () => {
    const many = Array.from(
      { length: droppedLimits.files },
      (_, i): [string, Uint8Array] => [`${i}`, octets("")],
    );
    expect(problem(...many)).toMatch(/are too much/);
    expect(problem(["x.eml", new Uint8Array(droppedLimits.octets)])).toMatch(
      /are too much/,
    );
  });

  test.each<[string, string, RegExp]>([
    ["no JSON", "{", /^lesson\.json: /],
    ["nothing but brackets", "[".repeat(100_000), /nested deeper/],
    ["octets that are no text", "\u{FFFD}\0", /^lesson\.json: /],
    ["a prototype", '{"__proto__": {}}', /^lesson\.json: .* is missing/],
    ["a number", "7", /^lesson\.json: 7 stands where Object belongs/],
  ])("is refused with %s for a lesson", (_, text, message) => {
    expect(problem(["mine/lesson.json", octets(text)])).toMatch(message);
  });

  test("is refused with a scene whose mail isn't there, or that can't be read", () => {
    const reference = scene.find(([name]) => name.endsWith("/reference.json"));
    if (reference === undefined) throw new Error("no scene");
    expect(problem(reference)).toMatch(
      /^reference\.json: there is no message /,
    );
    expect(problem(["mine/reference.json", octets("{}")])).toMatch(
      /^reference\.json: /,
    );
  });
});
