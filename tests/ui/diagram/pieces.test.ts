import { expect, test } from "vitest";
import { piecesOf, plainText } from "../../../src/ui/text/pieces.ts";

test("a template is split into its voices", () => {
  expect(piecesOf("Use `QUIT` in **{state}**.", { state: "Fin" })).toEqual([
    { voice: "plain", text: "Use " },
    { voice: "code", text: "QUIT" },
    { voice: "plain", text: " in " },
    { voice: "strong", text: "Fin" },
    { voice: "plain", text: "." },
  ]);
});

test("what fills a gap is neither markup nor a gap", () => {
  const values = { a: "**{b}** `x`", b: "no" };
  expect(piecesOf("{a}", values)).toEqual([
    { voice: "plain", text: "**{b}** `x`" },
  ]);
});

test("only its own values fill a gap", () => {
  expect(plainText(piecesOf("{constructor} {missing}"))).toBe(
    "{constructor} {missing}",
  );
});
