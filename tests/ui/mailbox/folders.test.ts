import { describe, expect, test } from "vitest";
import { present } from "../../../src/simulator/timeline.ts";
import { foldersOf } from "../../../src/ui/mailbox/folders.ts";
import { quiet, talk } from "../talk.ts";

function folders(...lines: readonly string[]) {
  const timeline = talk(
    quiet(),
    "imap",
    "a",
    "a1 LOGIN lucia gato.rojo",
    ...lines,
  );
  const now = present(timeline).mail.accounts.get("lucia");
  const before = timeline.entries.at(-2)?.world.mail.accounts.get("lucia");
  if (now === undefined) throw new Error("no lucia");
  return foldersOf(now, before);
}

describe("foldersOf", () => {
  test("INBOX first, inferiors behind their superior, with level and place", () => {
    const tree = folders(
      'a2 CREATE "Zeta/Uno"',
      "a3 CREATE Alfa",
      'a4 CREATE "Zeta/Dos"',
    );
    expect(
      tree.map(({ label, level, place, siblings }) => [
        label,
        level,
        place,
        siblings,
      ]),
    ).toEqual([
      ["INBOX", 1, 1, 3],
      ["Zeta", 1, 2, 3],
      ["Uno", 2, 1, 2],
      ["Dos", 2, 2, 2],
      ["Alfa", 1, 3, 3],
    ]);
  });

  test("counts and what has just changed", () => {
    const tree = folders(
      "a2 SELECT INBOX",
      "a3 CREATE Copia",
      "a4 COPY 1:2 Copia",
    );
    expect(
      tree.map(({ name, count, changed }) => [name, count, changed]),
    ).toEqual([
      ["INBOX", 6, false],
      ["Copia", 2, true],
    ]);
  });

  test("what each is meant for, as LIST says it", () => {
    const tree = folders(
      "a2 CREATE Basura (USE (\\Trash))",
      "a3 CREATE Guardado (USE (\\Archive \\Sent))",
    );
    expect(tree.map(({ name, specialUse }) => [name, specialUse])).toEqual([
      ["INBOX", []],
      ["Basura", ["\\Trash"]],
      ["Guardado", ["\\Archive", "\\Sent"]],
    ]);
  });

  test("names that hold no messages, and subscriptions", () => {
    const tree = folders(
      "a2 CREATE Padre/Hijo",
      "a3 SUBSCRIBE Padre/Hijo",
      "a4 DELETE Padre",
    );
    const [parent, child] = tree.filter(({ name }) => name.startsWith("Padre"));
    expect(parent).toMatchObject({ selectable: false, subscribed: false });
    expect(child).toMatchObject({
      label: "Hijo",
      selectable: true,
      subscribed: true,
    });
  });
});
