import { describe, expect, test } from "vitest";
import { protocols } from "../../../src/protocols/index.ts";
import {
  headPath,
  linePath,
  neighbourOf,
  pillBoxes,
} from "../../../src/ui/diagram/geometry.ts";

describe("lines", () => {
  test("a straight line stops at the base of its arrow", () => {
    expect(
      linePath([
        [0, 0],
        [100, 0],
      ]),
    ).toBe("M0 0L91 0");
    expect(
      headPath([
        [0, 0],
        [100, 0],
      ]),
    ).toBe("M100 0L90 4.5L90 -4.5Z");
  });

  test("corners are rounded, and less so where there is no room", () => {
    expect(
      linePath([
        [0, 0],
        [100, 0],
        [100, 50],
      ]),
    ).toBe("M0 0L93 0Q100 0 100 7L100 41");
    expect(
      linePath([
        [0, 0],
        [4, 0],
        [4, 50],
      ]),
    ).toBe("M0 0L2 0Q4 0 4 2L4 41");
  });

  test("no points make no line", () => {
    expect(linePath([])).toBe("");
    expect(headPath([[1, 1]])).toBe("");
  });
});

const nodes = protocols.flatMap(({ name, diagram }) =>
  diagram.nodes
    .filter(({ shape }) => shape === "state" || shape === "final")
    .map((node) => [`${name} ${node.state}`, node] as const),
);

describe("what is drawn about a state stays in the picture", () => {
  const inEach = nodes.flatMap(([name, node]) =>
    (["es", "en"] as const).map((language) => [name, language, node] as const),
  );
  test.each(inEach)(
    "%s in %s: pills side by side in it",
    (_, language, node) => {
      const labels = node.pills.map(({ label }) => label[language]);
      const boxes = pillBoxes(node, labels);
      expect(boxes).toHaveLength(node.pills.length);
      boxes.forEach((box, index) => {
        // A letter of the pills is 6.6 wide.
        expect(box.width).toBeGreaterThan((labels[index]?.length ?? 0) * 6.6);
        expect(box.x).toBeGreaterThanOrEqual(node.x - node.width / 2);
        expect(box.x + box.width).toBeLessThanOrEqual(node.x + node.width / 2);
        expect(box.y + box.height).toBeLessThan(node.y + node.height / 2);
        const next = boxes[index + 1];
        if (next !== undefined)
          expect(next.x).toBeGreaterThan(box.x + box.width);
      });
    },
  );
});

describe("neighbourOf", () => {
  const diagram = protocols.find(({ name }) => name === "imap")?.diagram;
  const all = diagram?.nodes ?? [];

  test("goes from state to state and stops at the ends", () => {
    expect(neighbourOf(all, "start", "ArrowRight")).toBe("notAuthenticated");
    expect(neighbourOf(all, "selected", "ArrowLeft")).toBe("authenticated");
    expect(neighbourOf(all, "logout", "ArrowRight")).toBe("logout");
    expect(neighbourOf(all, "selected", "ArrowUp")).toBe("selected");
  });
});
