import { expect, test } from "vitest";
import { saslPrep } from "../../../../src/protocols/common/sasl/sasl-prep.ts";

test.each([
  ["the examples of RFC 4013 §3", "I\u00adX", "IX"],
  ["plain", "user", "user"],
  ["case matters", "USER", "USER"],
  ["ª is a", "\u00aa", "a"],
  ["Ⅸ is IX", "\u2168", "IX"],
  ["a control", "\u0007", null],
  ["both directions", "\u0627\u0031", null],
  ["right to left alone", "\u0627\u0031\u0628", "\u0627\u0031\u0628"],
  ["right and left mixed", "\u0627a\u0628", null],
  ["a space that is none", "a\u00a0b", "a b"],
  ["ñ in one piece or two", "man\u0303ana", "mañana"],
  ["private use", "\ue000", null],
  ["what changes the direction", "a\u202eb", null],
  ["a surrogate alone", "a\ud800", null],
  ["emoji", "gato🐈", "gato🐈"],
])("%s: %j is %j", (_, text, prepared) => {
  expect(saslPrep(text)).toBe(prepared);
});
