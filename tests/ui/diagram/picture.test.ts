import { describe, expect, test } from "vitest";
import { protocolNamed, protocols } from "../../../src/protocols/index.ts";
import type { Diagram, Protocol } from "../../../src/protocols/protocol.ts";
import { legalCommands } from "../../../src/simulator/legal-commands.ts";
import {
  machineEdges,
  machineStates,
} from "../../../src/simulator/machine-graph.ts";
import {
  present,
  traceOf,
  type Timeline,
} from "../../../src/simulator/timeline.ts";
import { journeyOf } from "../../../src/ui/diagram/journey.ts";
import {
  leadsFrom,
  pictureOf,
  placedStates,
  type Picture,
} from "../../../src/ui/diagram/picture.ts";
import { quiet, say, talk } from "../talk.ts";

function drawn(timeline: Timeline, connection: string): Picture {
  const found = present(timeline).connections.get(connection);
  if (found === undefined) throw new Error(`no connection ${connection}`);
  const protocol = protocolNamed(found.protocol);
  const journey = journeyOf(traceOf(timeline), connection);
  return pictureOf(protocol, journey, legalCommands(protocol, found));
}

function edge(picture: Picture, from: string, to: string): string | undefined {
  return picture.edges.find((each) => each.from === from && each.to === to)
    ?.status;
}

const pop3 = ["USER lucia", "PASS gato.rojo"];
const imap = ["a1 LOGIN lucia gato.rojo", "a2 SELECT INBOX"];

describe("pictureOf", () => {
  test.each(protocols.map((protocol) => [protocol.name, protocol] as const))(
    "%s: every state has its place and every move its own line",
    (_, protocol) => {
      const placed = protocol.diagram.nodes.map(({ state }) => state);
      expect([...placed].sort()).toEqual(
        [...machineStates(protocol.machine)].sort(),
      );
      const key = ({ from, to }: { from: string; to: string }) =>
        `${from} ${to}`;
      expect([...new Set(protocol.diagram.edges.map(key))].sort()).toEqual(
        [...new Set(machineEdges(protocol.machine).map(key))].sort(),
      );
    },
  );

  test("the active state, its pill, visited and unvisited ones", () => {
    const { nodes } = drawn(
      talk(quiet(), "imap", "a", ...imap, "a3 IDLE"),
      "a",
    );
    const status = Object.fromEntries(
      nodes.map(({ node, status }) => [node.state, status]),
    );
    expect(status).toEqual({
      start: "visited",
      notAuthenticated: "visited",
      authenticated: "visited",
      selected: "active",
      logout: "unvisited",
    });
    const active = nodes.find(({ status }) => status === "active");
    expect(active?.pill).toBe("idling");
    const others = nodes.filter(({ status }) => status !== "active");
    expect(others.flatMap(({ pills }) => pills)).toEqual([]);
  });

  test("a move is legal when one of its commands may be sent now", () => {
    const picture = drawn(talk(quiet(), "imap", "a", ...imap), "a");
    expect(edge(picture, "selected", "authenticated")).toBe("legal");
    expect(edge(picture, "selected", "logout")).toBe("legal");
    expect(edge(picture, "notAuthenticated", "authenticated")).toBe(
      "travelled",
    );
    expect(edge(picture, "authenticated", "logout")).toBe("idle");
  });

  test("nothing that leaves is legal while the state waits for a line", () => {
    const picture = drawn(talk(quiet(), "imap", "a", ...imap, "a3 IDLE"), "a");
    expect(edge(picture, "selected", "logout")).toBe("idle");
  });

  test("legal moves are drawn over the others", () => {
    const picture = drawn(talk(quiet(), "imap", "a", ...imap), "a");
    const order = picture.edges.map(({ status }) => status);
    expect(order.indexOf("legal")).toBeGreaterThan(order.lastIndexOf("idle"));
  });

  test.each([
    ["pop3", [...pop3, "STAT"], true],
    ["pop3", pop3, false],
    ["pop3", [...pop3, "RETR 99"], false],
    ["pop3", ["USER lucia"], true],
    ["imap", [...imap, "a3 NOOP"], true],
    ["imap", [...imap, "a3 IDLE"], true],
    ["imap", [...imap, "a3 SELECT INBOX"], true],
    ["imap", [...imap, "a3 CLOSE"], false],
    ["imap", [...imap, "a3 SELECT Nada"], false],
  ])("%s %j keeps the state: %s", (protocol, lines, keeps) => {
    expect(drawn(talk(quiet(), protocol, "a", ...lines), "a").keeps).toBe(
      keeps,
    );
  });

  test("the pill of a literal is on while its octets are awaited", () => {
    const waiting = talk(quiet(), "imap", "a", ...imap, "a3 APPEND INBOX {12}");
    const on = (timeline: Timeline) =>
      drawn(timeline, "a").nodes.find(({ status }) => status === "active");
    expect(on(waiting)?.pill).toBe("literal");
    expect(on(waiting)?.pills.map(({ state }) => state)).toEqual([
      "ready",
      "literal",
      "idling",
      "listening",
    ]);
    expect(on(say(waiting, "a", "Subject: x"))?.pill).toBe("ready");
  });

  test("a refused way for a command that the state refused, until the next one", () => {
    const lines = [...pop3, "USER marta"];
    const refused = drawn(talk(quiet(), "pop3", "a", ...lines), "a");
    expect(refused.refused).toBe("USER");
    const next = drawn(talk(quiet(), "pop3", "a", ...lines, "NOOP"), "a");
    expect(next.refused).toBeNull();
    const typo = drawn(talk(quiet(), "pop3", "a", ...pop3, "STTA"), "a");
    expect(typo.refused).toBeNull();
  });

  test("a move that the layout forgets is still drawn, as a straight line", () => {
    const protocol = protocolNamed("pop3");
    const diagram: Diagram = { ...protocol.diagram, edges: [] };
    const bare: Protocol = { ...protocol, diagram };
    const picture = pictureOf(bare, journeyOf([], null), []);
    expect(picture.edges).toHaveLength(5);
    const quit = picture.edges.find(({ from }) => from === "transaction");
    expect(quit?.label.lines).toEqual(["QUIT"]);
    expect(quit?.line).toMatch(/^M687 85L/);
  });
});

describe("leadsFrom", () => {
  test("names where commands lead, legal ones first", () => {
    const protocol = protocolNamed("imap");
    const leads = leadsFrom(protocol, "selected", "selected", ["LOGOUT"]);
    expect(leads[0]).toEqual({ command: "LOGOUT", to: "logout", legal: true });
    expect(leads.slice(1).every(({ legal }) => !legal)).toBe(true);
    expect(leads.map(({ command }) => command)).toContain("CLOSE");
  });

  test("nothing is legal from a state that is not the present one", () => {
    const protocol = protocolNamed("imap");
    const leads = leadsFrom(protocol, "authenticated", "selected", ["LOGOUT"]);
    expect(leads.every(({ legal }) => !legal)).toBe(true);
  });

  test("states are listed in the order of the definition", () => {
    const protocol = protocolNamed("imap");
    expect(placedStates(protocol).map(({ state }) => state)).toEqual(
      machineStates(protocol.machine),
    );
  });
});
