import { describe, expect, test } from "vitest";
import { resized, sizesAt } from "../../../src/ui/layout/pane-sizes.ts";
import {
  boundsOf,
  sizeAfterDrag,
  sizeAfterKey,
} from "../../../src/ui/layout/separators.ts";

describe("a separator", () => {
  test.each([
    ["lesson", 1440, { min: 260, max: 640, folded: 0 }],
    ["wire", 1140, { min: 420, max: 760, folded: 9999 }],
    ["state", 748, { min: 84, max: 548, folded: 84 }],
    ["wire", 700, { min: 420, max: 420, folded: 9999 }],
  ] as const)(
    "of the %s in %d px keeps what lies behind it",
    (pane, room, bounds) => {
      expect(boundsOf(pane, room)).toEqual(bounds);
    },
  );

  test.each([
    ["wire", "ArrowRight", 566, 582],
    ["wire", "ArrowLeft", 566, 550],
    ["wire", "ArrowLeft", 428, 420],
    ["wire", "ArrowRight", 755, 760],
    ["wire", "Home", 566, 420],
    ["wire", "End", 566, 760],
    ["wire", "ArrowDown", 566, null],
    ["state", "ArrowDown", 220, 236],
    ["state", "ArrowUp", 90, 84],
    ["state", "ArrowRight", 220, null],
    ["lesson", "a", 300, null],
  ] as const)("of the %s takes %s at %d px to %j", (pane, key, size, to) => {
    const bounds = boundsOf(pane, 1140);
    expect(sizeAfterKey(key, pane, size, bounds)).toBe(to);
  });

  test.each([
    ["lesson", 310.4, 310],
    ["lesson", 200, 260],
    ["lesson", 100, 0],
    ["wire", 100, 420],
    ["wire", 800, 760],
    ["wire", 1000, 9999],
    ["state", 10, 84],
  ] as const)("of the %s dragged to %d px goes to %d", (pane, to, size) => {
    expect(sizeAfterDrag(pane, to, boundsOf(pane, 1140))).toBe(size);
  });
});

describe("sizes", () => {
  test("change one by one, and go back to the design's", () => {
    const wide = resized(1280, {}, "wire", 600);
    const both = resized(1280, wide, "lesson", 0);
    expect(both).toEqual({ wire: 600, lesson: 0 });
    expect(resized(1280, both, "wire", null)).toEqual({ lesson: 0 });
  });

  test("are the design's where nothing is kept", () => {
    expect(sizesAt(1280)).toEqual({});
  });
});
