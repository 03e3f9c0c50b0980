import { describe, expect, test } from "vitest";
import {
  proseBlocks,
  proseInline,
  proseText,
} from "../../../src/ui/lesson/prose-nodes.ts";

describe("proseBlocks", () => {
  test("paragraphs with code, strong and emphasis", () => {
    expect(
      proseBlocks("Use `DELE 2` **now**, *please*.\n\nThen `<x>`."),
    ).toEqual([
      {
        kind: "paragraph",
        inner: [
          { kind: "text", text: "Use " },
          { kind: "code", text: "DELE 2" },
          { kind: "text", text: " " },
          { kind: "strong", inner: [{ kind: "text", text: "now" }] },
          { kind: "text", text: ", " },
          { kind: "emphasis", inner: [{ kind: "text", text: "please" }] },
          { kind: "text", text: "." },
        ],
      },
      {
        kind: "paragraph",
        inner: [
          { kind: "text", text: "Then " },
          { kind: "code", text: "<x>" },
          { kind: "text", text: "." },
        ],
      },
    ]);
  });

  test("a dialogue between fences, line by line", () => {
    expect(
      proseBlocks("```pop3 transaction\nC: STAT\nS: +OK 2 320\n```"),
    ).toEqual([
      { kind: "fence", language: "pop3", lines: ["C: STAT", "S: +OK 2 320"] },
    ]);
  });

  test("lists, also within lists", () => {
    const [list] = proseBlocks("1. one\n2. two\n   - `in`\n");
    expect(list).toMatchObject({ kind: "list", ordered: true });
    if (list?.kind !== "list") return;
    expect(list.items).toHaveLength(2);
    expect(list.items[1]?.[1]).toMatchObject({ kind: "list", ordered: false });
  });

  test.each([
    ["HTML", "<img src=x onerror=alert(1)>"],
    ["HTML within words", "a <b onclick=x>b</b>"],
    ["a link", "[here](javascript:alert(1))"],
    ["an image", "![x](https://elsewhere.example/x.png)"],
    ["an address", "https://elsewhere.example/"],
    ["a table", "| a | b |\n| - | - |\n| 1 | 2 |"],
  ])("%s stays the text that it is", (_, markdown) => {
    const blocks = proseBlocks(markdown);
    expect(blocks.every(({ kind }) => kind === "paragraph")).toBe(true);
    expect(proseText(proseInline(markdown))).toBe(markdown);
  });

  test("an escape is the character, and entities are not read", () => {
    expect(proseText(proseInline("\\*a\\* &lt;"))).toBe("*a* &lt;");
  });

  test("nesting has an end", () => {
    const deep = proseBlocks(`${"> ".repeat(60)}bottom`);
    expect(JSON.stringify(deep).length).toBeLessThan(2_000);
  });
});
