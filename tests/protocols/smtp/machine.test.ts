import { describe, expect, test } from "vitest";
import { initialTransition, transition } from "xstate";
import { emptyStore } from "../../../src/mail/mail-store.ts";
import { wholeServer } from "../../../src/mail/server-setup.ts";
import { commands } from "../../../src/protocols/smtp/commands/index.ts";
import { diagram } from "../../../src/protocols/smtp/diagram.ts";
import { machine } from "../../../src/protocols/smtp/machine.ts";
import { newSession } from "../../../src/protocols/smtp/session.ts";
import {
  machineEdges,
  machineStates,
} from "../../../src/simulator/machine-graph.ts";
import { statePath } from "../../../src/simulator/state-path.ts";

type Snapshot = ReturnType<typeof snapshotAfter>;

const session = newSession(emptyStore, {
  server: wholeServer,
  service: "relay",
  address: "192.0.2.1",
});

/** The machine's snapshot after these events, from the start. */
function snapshotAfter(...events: readonly string[]) {
  let [snapshot] = initialTransition(machine, { session });
  for (const type of events) {
    [snapshot] = transition(machine, snapshot, { type, session });
  }
  return snapshot;
}

function actionsOn(snapshot: Snapshot, type: string): readonly string[] {
  const [, actions] = transition(machine, snapshot, { type, session });
  return actions.map((action) => action.type);
}

const toConnected = ["greeting.OK"];
const toRefused = ["greeting.REFUSED"];
const toGreeted = [...toConnected, "completed.EHLO.OK"];
const toAuthenticating = [...toGreeted, "completed.AUTH.CONTINUE"];
const toNegotiating = [...toGreeted, "completed.STARTTLS.OK"];
const toSender = [...toGreeted, "completed.MAIL.OK"];
const toRecipients = [...toSender, "completed.RCPT.OK"];
const toLines = [...toRecipients, "completed.DATA.CONTINUE"];
const toChunks = [...toRecipients, "completed.BDAT.OK"];

const always = "NOOP HELP VRFY EXPN RSET QUIT EHLO HELO";

/** RFC 5321 §4.1.4: which commands may be given where. */
const legal: readonly [string, readonly string[], string, string][] = [
  ["start", [], "", ""],
  ["connected.ready", toConnected, always, "expects.command"],
  ["connected.refused", toRefused, "QUIT", "expects.command"],
  [
    "greeted.ready",
    toGreeted,
    `${always} MAIL AUTH STARTTLS`,
    "expects.command",
  ],
  ["greeted.authenticating", toAuthenticating, "", "expects.line"],
  ["connected.negotiating", toNegotiating, "", "expects.tls"],
  ["transaction.sender", toSender, `${always} RCPT`, "expects.command"],
  [
    "transaction.recipients",
    toRecipients,
    `${always} RCPT DATA BDAT`,
    "expects.command",
  ],
  ["data.lines", toLines, "", "expects.data"],
  ["data.chunks", toChunks, `${always} BDAT`, "expects.command"],
];

describe.each(legal)(
  "S-06 S-07 S-08 S-18 S-20 S-25 S-55 in %s",
  (path, way, allowed, tag) => {
    const snapshot = snapshotAfter(...way);

    test("is where the way leads", () => {
      expect(statePath(snapshot).join(".")).toBe(path);
      expect([...snapshot.tags]).toEqual(tag === "" ? [] : [tag]);
    });

    test.each([...commands.keys(), "XYZZY"])("%s", (command) => {
      const isLegal = allowed.split(" ").includes(command);
      expect(actionsOn(snapshot, `command.${command}`)).toEqual([
        isLegal ? "execute" : "reject",
      ]);
    });
  },
);

test.each<[readonly string[], string, string]>([
  [toConnected, "completed.HELO.OK", "greeted.ready"],
  [toConnected, "completed.EHLO.ERR", "connected.ready"],
  [toConnected, "completed.QUIT.OK", "closed"],
  [toRefused, "completed.QUIT.OK", "closed"],
  [toGreeted, "completed.MAIL.ERR", "greeted.ready"],
  [toGreeted, "completed.RSET.OK", "greeted.ready"],
  [toAuthenticating, "completed.AUTH.CONTINUE", "greeted.authenticating"],
  [toAuthenticating, "completed.AUTH.ERR", "greeted.ready"],
  [toAuthenticating, "completed.AUTH.OK", "greeted.ready"],
  [toGreeted, "completed.STARTTLS.ERR", "greeted.ready"],
  [toNegotiating, "tls.established", "connected.ready"],
  [toSender, "completed.RCPT.ERR", "transaction.sender"],
  [toRecipients, "completed.RCPT.ERR", "transaction.recipients"],
  [toRecipients, "completed.RSET.OK", "greeted.ready"],
  [toRecipients, "completed.EHLO.OK", "greeted.ready"],
  [toRecipients, "completed.BDAT.LAST", "greeted.ready"],
  [toRecipients, "completed.BDAT.ERR", "greeted.ready"],
  [toRecipients, "completed.QUIT.OK", "closed"],
  [toLines, "data.received", "data.lines"],
  [toLines, "completed.DATA.OK", "greeted.ready"],
  [toLines, "completed.DATA.ERR", "greeted.ready"],
  [toChunks, "completed.BDAT.OK", "data.chunks"],
  [toChunks, "completed.BDAT.LAST", "greeted.ready"],
  [toChunks, "completed.BDAT.ERR", "greeted.ready"],
  [toChunks, "completed.RSET.OK", "greeted.ready"],
  [toChunks, "completed.QUIT.OK", "closed"],
  ...[[], toConnected, toRefused, toGreeted, toSender, toLines, toChunks].map(
    (way): [readonly string[], string, string] => [
      way,
      "connection.lost",
      "closed",
    ],
  ),
])("S-13 S-29 S-32 after %j, %s leads to %s", (way, event, path) => {
  const snapshot = snapshotAfter(...way, event);
  expect(statePath(snapshot).join(".")).toBe(path);
  expect(snapshot.status).toBe(path === "closed" ? "done" : "active");
});

test("each top-level state has a place in the picture, and each move a line", () => {
  const placed = diagram.nodes.map(({ state }) => state);
  expect(placed.toSorted()).toEqual(machineStates(machine).toSorted());
  const moves = new Set(
    machineEdges(machine).map(({ from, to }) => `${from} ${to}`),
  );
  const drawn = diagram.edges.map(({ from, to }) => `${from} ${to}`);
  expect(drawn.toSorted()).toEqual([...moves].toSorted());
  for (const { state, pills } of diagram.nodes) {
    const node = machine.root.states[state as "data"];
    const inner = Object.keys(node?.states ?? {});
    expect(pills.map((pill) => pill.state)).toEqual(inner);
  }
});
