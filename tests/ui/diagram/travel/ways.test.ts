import { describe, expect, test } from "vitest";
import { protocolNamed, protocols } from "../../../../src/protocols/index.ts";
import { knownCommands } from "../../../../src/simulator/legal-commands.ts";
import { machineStates } from "../../../../src/simulator/machine-graph.ts";
import {
  attemptOf,
  boxesOf,
} from "../../../../src/ui/diagram/travel/attempt.ts";
import {
  meets,
  occupied,
} from "../../../../src/ui/diagram/travel/free-room.ts";
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
      [371, 90],
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
  const sayingsIn = (label: string) => ({
    state: `illegal in ${label}`,
    here: "illegal here",
  });
  const sayings = sayingsIn("Transaction");

  test.each([
    ["pop3", "transaction", "USER", "left"],
    ["pop3", "transaction", "PASS", "left"],
    ["pop3", "authorization", "PASS", "right"],
    ["pop3", "authorization", "RETR", "under"],
    ["imap", "notAuthenticated", "SELECT", "right"],
    ["imap", "authenticated", "LOGIN", "left"],
    ["imap", "notAuthenticated", "FETCH", "right"],
    // Between these two there is no room beside both edges.
    ["imap", "authenticated", "CLOSE", "left"],
    ["imap", "selected", "LOGIN", "right"],
  ])("%s %s: %s goes %s", (name, state, command, where) => {
    const protocol = protocolNamed(name);
    const node = protocol.diagram.nodes.find((each) => each.state === state);
    const attempt = attemptOf(protocol, state, command, sayings);
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
      const attempt = attemptOf(protocol, state, command, sayings);
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

  test("no attempt of any command lies on a state, an edge or a label", () => {
    for (const [name, state, command] of all) {
      const protocol = protocolNamed(name);
      const { diagram } = protocol;
      const node = diagram.nodes.find((each) => each.state === state);
      if (node?.shape !== "state") continue;
      const said = sayingsIn(node.label.en);
      const attempt = attemptOf(protocol, state, command, said);
      const covered = attempt === null ? [] : boxesOf(attempt, command, said);
      const on = occupied(diagram).filter((taken) =>
        covered.some((box) => meets(box, taken)),
      );
      expect([name, state, command, on]).toEqual([name, state, command, []]);
    }
  });
});
