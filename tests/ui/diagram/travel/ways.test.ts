import { describe, expect, test } from "vitest";
import { protocolNamed, protocols } from "../../../../src/protocols/index.ts";
import { knownCommands } from "../../../../src/simulator/legal-commands.ts";
import { machineStates } from "../../../../src/simulator/machine-graph.ts";
import { attemptOf } from "../../../../src/ui/diagram/travel/attempt.ts";
import {
  loopOver,
  sharesOf,
  trackOf,
  wayAsked,
} from "../../../../src/ui/diagram/travel/way.ts";

const nodes = protocols.flatMap((protocol) =>
  protocol.diagram.nodes
    .filter(({ shape }) => shape === "state" || shape === "final")
    .map((node) => [`${protocol.name} ${node.state}`, node, protocol] as const),
);

describe("the way that a command asks for", () => {
  test.each([
    ["imap", "notAuthenticated", "LOGIN", "edge", "authenticated"],
    ["imap", "authenticated", "SELECT", "edge", "selected"],
    ["imap", "selected", "SELECT", "loop", "selected"],
    ["imap", "selected", "CLOSE", "edge", "authenticated"],
    ["imap", "selected", "FETCH", "loop", "selected"],
    ["pop3", "authorization", "USER", "loop", "authorization"],
    ["pop3", "authorization", "PASS", "edge", "transaction"],
    ["pop3", "transaction", "QUIT", "edge", "update"],
  ])("%s %s: %s", (protocol, state, command, kind, to) => {
    const way = wayAsked(protocolNamed(protocol), state, command);
    expect(way?.kind).toBe(kind);
    expect(way?.to.state).toBe(to);
  });

  test("from a state that there isn't, none", () => {
    expect(wayAsked(protocolNamed("pop3"), "nowhere", "NOOP")).toBeNull();
  });

  test.each(nodes)("%s: its loop stays in the picture", (_, node, protocol) => {
    const { points, label } = loopOver(node);
    for (const [x, y] of [...points, label ?? [1, 1]]) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(protocol.diagram.width);
      expect(y).toBeGreaterThan(0);
    }
    expect(points.at(-1)?.[1]).toBeLessThan(node.y - node.height / 2);
  });

  test("one waits before the arrow of an edge, and in the middle of a loop", () => {
    const login = wayAsked(protocolNamed("imap"), "notAuthenticated", "LOGIN");
    if (login === null) throw new Error("LOGIN leads somewhere");
    expect(trackOf(login)).toEqual([
      [260, 90],
      [375, 90],
    ]);
    const noop = wayAsked(protocolNamed("imap"), "selected", "NOOP");
    if (noop === null) throw new Error("NOOP has a loop");
    expect(trackOf(noop).at(-1)?.[0]).toBe(814);
  });

  test("corners of a track are reached in proportion to its length", () => {
    const track = [
      [0, 0],
      [0, 30],
      [90, 30],
    ] as const;
    expect(sharesOf(track).map(({ share }) => share)).toEqual([0, 0.25, 1]);
    expect(sharesOf([[1, 1]])).toEqual([{ point: [1, 1], share: 0 }]);
  });
});

describe("the way that a state refuses", () => {
  test.each([
    ["pop3", "transaction", "USER", "left"],
    ["pop3", "transaction", "PASS", "left"],
    ["pop3", "authorization", "PASS", "right"],
    ["pop3", "authorization", "RETR", "under"],
    ["imap", "notAuthenticated", "SELECT", "right"],
    ["imap", "authenticated", "LOGIN", "left"],
    ["imap", "notAuthenticated", "FETCH", "under"],
    // Between these two there is no room beside both edges.
    ["imap", "authenticated", "CLOSE", "under"],
    ["imap", "selected", "LOGIN", "under"],
  ])("%s %s: %s goes %s", (name, state, command, where) => {
    const protocol = protocolNamed(name);
    const node = protocol.diagram.nodes.find((each) => each.state === state);
    const attempt = attemptOf(protocol, state, command);
    if (node === undefined || attempt === null) throw new Error("no attempt");
    const [x, y] = attempt.disc;
    const side =
      y > node.y + node.height / 2 ? "under" : x < node.x ? "left" : "right";
    expect(side).toBe(where);
  });

  const all = protocols.flatMap((protocol) =>
    machineStates(protocol.machine).flatMap((state) =>
      knownCommands(protocol).map(
        (command) => [protocol.name, state, command] as const,
      ),
    ),
  );

  test("every attempt of any command from any state stays in the picture, short of any state", () => {
    for (const [name, state, command] of all) {
      const protocol = protocolNamed(name);
      const { diagram } = protocol;
      const attempt = attemptOf(protocol, state, command);
      if (attempt === null) throw new Error(`${name} ${state} ${command}`);
      const [x, y] = attempt.disc;
      expect(x - 11).toBeGreaterThan(0);
      expect(x + 11).toBeLessThan(diagram.width);
      expect(y + 10).toBeLessThanOrEqual(diagram.height);
      for (const node of diagram.nodes) {
        const apart =
          Math.abs(x - node.x) > node.width / 2 + 10 ||
          Math.abs(y - node.y) > node.height / 2 + 10;
        expect([state, command, node.state, apart]).toContain(true);
      }
    }
  });

  test("no way out of the state runs through what is said under it", () => {
    // The widest that its letters get, at 12 px.
    const letter = 7.2;
    for (const [name, state, command] of all) {
      const protocol = protocolNamed(name);
      const attempt = attemptOf(protocol, state, command);
      const node = protocol.diagram.nodes.find((each) => each.state === state);
      if (attempt?.label.lines !== 1 || node === undefined) continue;
      const { anchor, x } = attempt.label;
      const said = letter * `${command} illegal in ${node.label.en}`.length;
      const [left, right] = anchor === "end" ? [x - said, x] : [x, x + said];
      const crossing = protocol.diagram.edges.filter(
        ({ from, points: [out] }) =>
          from === state &&
          out !== undefined &&
          out[1] === node.y + node.height / 2 &&
          out[0] > left &&
          out[0] < right,
      );
      expect([state, command, crossing.length]).toContain(0);
    }
  });
});
