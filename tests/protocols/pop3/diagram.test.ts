import { expect, test } from "vitest";
import { diagram } from "../../../src/protocols/pop3/diagram.ts";
import { machine } from "../../../src/protocols/pop3/machine.ts";
import {
  machineEdges,
  machineStates,
} from "../../../src/simulator/machine-graph.ts";

const node = (state: string) =>
  diagram.nodes.find((candidate) => candidate.state === state);

test("every state has one place, and every place a state", () => {
  expect(diagram.nodes.map(({ state }) => state)).toEqual(
    machineStates(machine),
  );
});

test("the pills of a state are its inner states", () => {
  for (const { state, pills } of diagram.nodes) {
    expect(pills.map((pill) => pill.state)).toEqual(
      Object.keys(machine.root.states[state]?.states ?? {}),
    );
  }
});

test("every pair of states that the machine joins has one edge, and no other has", () => {
  const joined = machineEdges(machine).map(({ from, to }) => `${from} ${to}`);
  const drawn = diagram.edges.map(({ from, to }) => `${from} ${to}`);
  expect(drawn.toSorted()).toEqual([...new Set(joined)].toSorted());
});

test("an edge's label names what the machine follows", () => {
  const commandsOf = (from: string, to: string) =>
    machineEdges(machine)
      .filter((edge) => edge.from === from && edge.to === to)
      .map(({ command, completion }) => `${command} ${completion}`.trim());
  expect(commandsOf("start", "authorization")).toEqual(["greeting OK"]);
  expect(commandsOf("authorization", "transaction")).toEqual([
    "PASS OK",
    "RPOP OK",
    "APOP OK",
    "AUTH OK",
  ]);
  expect(commandsOf("authorization", "closed")).toEqual(["QUIT OK"]);
  expect(commandsOf("transaction", "update")).toEqual(["QUIT"]);
  expect(commandsOf("update", "closed")).toEqual(["QUIT OK", "QUIT ERR"]);
});

test("states lie apart inside the picture", () => {
  for (const { x, y, width, height } of diagram.nodes) {
    expect(x - width / 2).toBeGreaterThanOrEqual(0);
    expect(x + width / 2).toBeLessThanOrEqual(diagram.width);
    expect(y - height / 2).toBeGreaterThanOrEqual(0);
    expect(y + height / 2).toBeLessThanOrEqual(diagram.height);
  }
  diagram.nodes.slice(1).forEach((right, index) => {
    const left = diagram.nodes[index] ?? right;
    expect(left.x + left.width / 2).toBeLessThan(right.x - right.width / 2);
  });
});

test("edges begin and end at the border of their states", () => {
  for (const { from, to, points, label } of diagram.edges) {
    for (const [state, point] of [
      [from, points[0]],
      [to, points.at(-1)],
    ] as const) {
      const { x = 0, y = 0, width = 0, height = 0 } = node(state) ?? {};
      const [px, py] = point ?? [0, 0];
      const across = Math.abs(px - x) / (width / 2);
      const along = Math.abs(py - y) / (height / 2);
      expect(Math.max(across, along)).toBeCloseTo(1, 5);
    }
    expect(label.lines.join("")).not.toBe("");
  }
});
