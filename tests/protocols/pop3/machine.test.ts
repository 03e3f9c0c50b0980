import { describe, expect, test } from "vitest";
import { initialTransition, transition } from "xstate";
import { emptyStore } from "../../../src/mail/mail-store.ts";
import { wholeServer } from "../../../src/mail/server-setup.ts";
import { commands } from "../../../src/protocols/pop3/commands/index.ts";
import { machine } from "../../../src/protocols/pop3/machine.ts";
import { newSession } from "../../../src/protocols/pop3/session.ts";
import { machineStates } from "../../../src/simulator/machine-graph.ts";
import { statePath } from "../../../src/simulator/state-path.ts";

type Snapshot = ReturnType<typeof snapshotAfter>;

/** The machine's snapshot after these events, from the start. */
function snapshotAfter(...events: readonly string[]) {
  let [snapshot] = initialTransition(machine, {
    session: newSession(wholeServer, emptyStore, ""),
  });
  for (const type of events) {
    [snapshot] = transition(machine, snapshot, eventOf(type));
  }
  return snapshot;
}

function eventOf(type: string) {
  return {
    type,
    session: newSession(wholeServer, emptyStore, ""),
  } as Parameters<typeof transition<typeof machine>>[2];
}

function actionsOn(snapshot: Snapshot, type: string): readonly string[] {
  const [, actions] = transition(machine, snapshot, eventOf(type));
  return actions.map((action) => action.type);
}

const toReady = ["greeting.OK"];
const toPassword = [...toReady, "command.USER", "completed.USER.OK"];
const toTls = [...toReady, "command.STLS", "completed.STLS.OK"];
const toAuthenticating = [
  ...toReady,
  "command.AUTH",
  "completed.AUTH.CONTINUE",
];
const toTransaction = [...toPassword, "command.PASS", "completed.PASS.OK"];
const toUpdate = [...toTransaction, "command.QUIT"];

/** RFC 1939 §4 to §7, RFC 2449 §5, RFC 2595 §4, RFC 5034 §4, RFC 6856 §2, and RFC 1081 for RPOP and LAST: which commands may be given where. */
const legal: readonly [string, readonly string[], string][] = [
  ["start", [], ""],
  ["authorization.ready", toReady, "USER QUIT APOP CAPA STLS AUTH UTF8 LANG"],
  [
    "authorization.awaitingPassword",
    toPassword,
    "USER PASS QUIT APOP CAPA STLS AUTH UTF8 LANG RPOP",
  ],
  ["authorization.negotiating", toTls, ""],
  ["authorization.authenticating", toAuthenticating, ""],
  [
    "transaction.ready",
    toTransaction,
    "QUIT STAT LIST RETR DELE NOOP RSET TOP UIDL CAPA LANG LAST",
  ],
  ["update", toUpdate, ""],
];

describe.each(legal)(
  "P-13 P-24 P-40 P-49 P-51 P-55 in %s",
  (path, way, allowed) => {
    const snapshot = snapshotAfter(...way);

    test("is where the way leads", () => {
      expect(statePath(snapshot).join(".")).toBe(path);
      expect(snapshot.hasTag("expects.command")).toBe(allowed !== "");
    });

    test.each([...commands.keys(), "XYZZY"])("%s", (command) => {
      const expected = allowed.split(" ").includes(command)
        ? ["execute"]
        : ["reject"];
      expect(actionsOn(snapshot, `command.${command}`)).toEqual(expected);
    });
  },
);

test.each<[readonly string[], string, string]>([
  [toReady, "completed.QUIT.OK", "closed"],
  [toReady, "completed.CAPA.OK", "authorization.ready"],
  [toPassword, "completed.USER.OK", "authorization.awaitingPassword"],
  [toPassword, "completed.CAPA.OK", "authorization.awaitingPassword"],
  [toPassword, "completed.PASS.ERR", "authorization.ready"],
  [toPassword, "completed.PASS.OK", "transaction.ready"],
  [toPassword, "completed.STLS.OK", "authorization.negotiating"],
  [toReady, "completed.STLS.ERR", "authorization.ready"],
  [toTls, "tls.established", "authorization.ready"],
  [toTls, "connection.lost", "closed"],
  [toReady, "completed.APOP.OK", "transaction.ready"],
  [toReady, "completed.APOP.ERR", "authorization.ready"],
  [toPassword, "completed.APOP.OK", "transaction.ready"],
  [toPassword, "completed.APOP.ERR", "authorization.ready"],
  [toReady, "completed.AUTH.CONTINUE", "authorization.authenticating"],
  [toReady, "completed.AUTH.LISTED", "authorization.ready"],
  [toReady, "completed.AUTH.OK", "transaction.ready"],
  [toPassword, "completed.AUTH.ERR", "authorization.ready"],
  [toAuthenticating, "line.other", "authorization.authenticating"],
  [toAuthenticating, "completed.AUTH.CONTINUE", "authorization.authenticating"],
  [toAuthenticating, "completed.AUTH.OK", "transaction.ready"],
  [toAuthenticating, "completed.AUTH.ERR", "authorization.ready"],
  [toAuthenticating, "connection.lost", "closed"],
  [toPassword, "completed.QUIT.OK", "closed"],
  [toTransaction, "completed.DELE.OK", "transaction.ready"],
  [toTransaction, "completed.RETR.ERR", "transaction.ready"],
  [toTransaction, "command.USER", "transaction.ready"],
  [toTransaction, "command.QUIT", "update"],
  [toUpdate, "completed.QUIT.OK", "closed"],
  [toUpdate, "completed.QUIT.ERR", "closed"],
  [[], "connection.lost", "closed"],
  [toReady, "connection.lost", "closed"],
  [toPassword, "connection.lost", "closed"],
  [toTransaction, "connection.lost", "closed"],
  [toUpdate, "connection.lost", "closed"],
])("P-17 P-20 P-23 P-38 after %j, %s leads to %s", (way, event, path) => {
  const snapshot = snapshotAfter(...way, event);
  expect(statePath(snapshot).join(".")).toBe(path);
  expect(snapshot.status).toBe(path === "closed" ? "done" : "active");
});

test("whatever a command completes with, its session is kept", () => {
  const session = {
    ...newSession(wholeServer, emptyStore, ""),
    userName: "somebody",
  };
  for (const way of [toReady, toPassword, toTransaction, toUpdate]) {
    for (const type of [
      "USER.OK",
      "PASS.OK",
      "PASS.ERR",
      "APOP.OK",
      "APOP.ERR",
      "DELE.OK",
      "QUIT.OK",
    ]) {
      const event = { type: `completed.${type}`, session } as const;
      const [snapshot] = transition(machine, snapshotAfter(...way), event);
      expect(snapshot.context.session).toBe(session);
    }
  }
});

test("every state can be reached, has a description and an RFC", () => {
  const events = [
    "greeting.OK",
    "connection.lost",
    ...[...commands.keys()].flatMap((name) => [
      `command.${name}`,
      `completed.${name}.OK`,
      `completed.${name}.ERR`,
      `completed.${name}.CONTINUE`,
    ]),
  ];
  const reached = new Map<string, Snapshot>();
  const front = [snapshotAfter()];
  for (const snapshot of front) {
    const path = statePath(snapshot).join(".");
    if (reached.has(path)) continue;
    reached.set(path, snapshot);
    for (const type of events) {
      front.push(transition(machine, snapshot, eventOf(type))[0]);
    }
  }
  const tops = [...reached.keys()].map((path) => path.split(".")[0]);
  expect(new Set(tops)).toEqual(new Set(machineStates(machine)));
  expect(reached.size).toBe(8);
  for (const top of Object.values(machine.root.states)) {
    for (const node of [top, ...Object.values(top.states)]) {
      expect(node.description, node.id).toMatch(/\.$/);
      expect(node.meta, node.id).toMatchObject({
        rfc: expect.stringMatching(/^(1939|2595|5034) §\d$/) as unknown,
      });
    }
  }
});
