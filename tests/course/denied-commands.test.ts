import { describe, expect, test } from "vitest";
import { deniedCommands } from "../../src/course/denied-commands.ts";
import { gives, permits, type Lesson } from "../../src/course/lesson.ts";
import { play, unplayed, type Script } from "../../src/course/script.ts";
import { present } from "../../src/simulator/timeline.ts";
import { linesToOctets } from "../../src/ui/state/line-octets.ts";
import { lessonFolders, loaded, worldOf } from "./lesson-folder.ts";

const [folder] = lessonFolders();
if (folder === undefined) throw new Error("no lessons");
const { lesson: plain } = loaded(folder, "en");

const without = (rules: Pick<Lesson, "allow" | "deny" | "aids">): Lesson => ({
  ...plain,
  ...rules,
});

/** What a lesson denies of some lines that are sent after a script. */
function denied(lesson: Lesson, before: Script, text: string) {
  const world = present(
    play(unplayed(worldOf("reference"), "x"), before).timeline,
  );
  return deniedCommands(lesson, world, {
    kind: "send",
    at: world.now,
    connection: "x",
    octets: linesToOctets(text),
  });
}

const imap: Script = [
  { connect: "imap" },
  "a1 LOGIN lucia gato.rojo",
  "a2 SELECT INBOX",
];
const noFetch = without({ deny: ["fetch", "DELETE"] });

describe("a denied command", () => {
  test.each([
    ["as it is", "a3 FETCH 1 FLAGS"],
    ["in other case", "a3 fEtCh 1 FLAGS"],
    ["inside of another", "a3 UID FETCH 101 FLAGS"],
    ["inside of another, in lower case", "a3 uid fetch 101 flags"],
    ["with arguments that can't be read", "a3 FETCH"],
    ["behind another command", "a3 NOOP\na4 FETCH 1 FLAGS"],
    ["behind a line that ends in a bare CR", "a3 NOOP\ra4 FETCH 1 FLAGS"],
    ["behind a literal", "a3 STATUS {5}\nINBOX (MESSAGES)\na4 FETCH 1 ALL"],
    [
      "behind a literal that nobody waits for",
      "a3 STATUS {5+}\nINBOX (MESSAGES)\na4 FETCH 1 ALL",
    ],
    // The server refuses the announcement, and takes what follows as commands.
    [
      "where a refused literal would be",
      "a3 XYZ {40}\na4 FETCH 1 (FLAGS UID ENVELOPE)",
    ],
  ])("is found %s", (_, text) => {
    expect(denied(noFetch, imap, text)).toEqual(["FETCH"]);
  });

  test.each([
    ["another command", "a3 SEARCH ALL"],
    ["its name as an argument", "a3 SEARCH SUBJECT FETCH"],
    ["its name as a tag", "FETCH NOOP"],
    ["its name in a literal", "a3 SEARCH SUBJECT {5}\nFETCH"],
    [
      "its name in a literal of the next line",
      "a3 APPEND INBOX {18+}\na4 FETCH 1 FLAGS",
    ],
    ["a command that nobody knows", "a3 FECTH 1"],
    ["an empty line", ""],
  ])("is not %s", (_, text) => {
    expect(denied(noFetch, imap, text)).toEqual([]);
  });

  test("is not what goes on behind a literal", () => {
    const begun: Script = [...imap, "a3 SEARCH SUBJECT {5}"];
    expect(denied(noFetch, begun, "FETCH FROM x")).toEqual([]);
    expect(denied(noFetch, begun, "FETCH FROM x\na4 FETCH 1 ALL")).toEqual([
      "FETCH",
    ]);
  });

  test("of several, each is told once", () => {
    const lines = "a3 DELETE x\na4 FETCH 1 UID\na5 FETCH 2 UID";
    expect(denied(noFetch, imap, lines)).toEqual(["DELETE", "FETCH"]);
  });

  test("is whatever isn't allowed", () => {
    const only = without({ allow: ["SEARCH", "UID"] });
    expect(denied(only, imap, "a3 UID SEARCH ALL")).toEqual([]);
    expect(denied(only, imap, "a3 UID FETCH 101 UID")).toEqual(["FETCH"]);
    expect(denied(only, imap, "a3 NOOP")).toEqual(["NOOP"]);
  });

  test("of POP3, in any case", () => {
    const pop3: Script = [{ connect: "pop3" }, "USER lucia", "PASS gato.rojo"];
    const noDele = without({ deny: ["DELE"] });
    expect(denied(noDele, pop3, "dele 2")).toEqual(["DELE"]);
    expect(denied(noDele, pop3, "STAT\nDELE 2")).toEqual(["DELE"]);
    expect(denied(noDele, pop3, "RETR 2")).toEqual([]);
  });
});

test("a lesson without lists permits everything", () => {
  expect(permits(plain, "FETCH")).toBe(true);
  expect(denied(plain, imap, "a3 FETCH 1 FLAGS")).toEqual([]);
});

test("helps are there unless a lesson takes them away", () => {
  expect(gives(null, "hints")).toBe(true);
  expect(gives(plain, "diagram")).toBe(true);
  const bare = without({ aids: { diagram: false, chips: true } });
  expect(gives(bare, "diagram")).toBe(false);
  expect(gives(bare, "chips")).toBe(true);
});
