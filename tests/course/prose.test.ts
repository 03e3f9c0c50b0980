import { describe, expect, test } from "vitest";
import { fencesOf, readProse } from "../../src/course/prose.ts";

const markdown = `# Title

Opening, in
two lines.

## First \`STEP\` {#first}

Story.

- a plain list item

\`\`\`pop3 transaction
C: NOOP
S: +OK
\`\`\`

- {#goal} Do **this**
- {#question} Which one?
  - {#left} The left one.
    - No: it is late.
  - {#right} The right one.

More story.

## End {#end}

Bye.
`;

describe("prose", () => {
  const { title, opening, steps } = readProse(markdown);
  const first = steps.get("first");

  test("begins with a title and an opening", () => {
    expect(title).toBe("Title");
    expect(opening).toBe("Opening, in\ntwo lines.");
  });

  test("is parted into steps by the ids of its headings", () => {
    expect([...steps.keys()]).toEqual(["first", "end"]);
    expect(first?.heading).toBe("First `STEP`");
    expect(steps.get("end")?.story).toBe("Bye.");
  });

  test("keeps labels out of the story, and plain lists in it", () => {
    expect(first?.story).toMatch(/^Story\.\n\n- a plain list item\n/);
    expect(first?.story).toMatch(/More story\.$/);
    expect(first?.story).not.toContain("{#");
    expect([...(first?.goals ?? [])]).toEqual([["goal", "Do **this**"]]);
  });

  test("has questions with choices, and reasons where there are some", () => {
    const question = first?.questions.get("question");
    expect(question?.text).toBe("Which one?");
    expect([...(question?.choices ?? [])]).toEqual([
      ["left", { text: "The left one.", reason: "No: it is late." }],
      ["right", { text: "The right one.", reason: "" }],
    ]);
  });

  test("has no title when the first line is none", () => {
    expect(readProse("Text").title).toBe("");
    expect(readProse("").steps.size).toBe(0);
  });

  test("gives the dialogues between its fences", () => {
    const text = `${markdown}\n\`\`\`json\n{}\n\`\`\`\n\`\`\`imap\nS: * OK\n\`\`\`\n`;
    expect(fencesOf(text, ["pop3", "imap"])).toEqual([
      { protocol: "pop3", state: "transaction", lines: ["C: NOOP", "S: +OK"] },
      { protocol: "imap", state: null, lines: ["S: * OK"] },
    ]);
  });
});
