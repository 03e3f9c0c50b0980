import { describe, expect, test } from "vitest";
import { initialTransition, transition, type AnyMachineSnapshot } from "xstate";
import { emptyStore } from "../../../src/mail/mail-store.ts";
import { wholeServer } from "../../../src/mail/server-setup.ts";
import { commandsByName } from "../../../src/protocols/imap/commands/index.ts";
import { imap } from "../../../src/protocols/imap/index.ts";
import { newSession } from "../../../src/protocols/imap/session.ts";
import {
  knownCommands,
  wouldExecute,
} from "../../../src/simulator/legal-commands.ts";
import {
  machineEdges,
  machineStates,
} from "../../../src/simulator/machine-graph.ts";
import { statePath } from "../../../src/simulator/state-path.ts";

const { machine } = imap;

/**
 * The section headings of RFC 3501 §6, with ID (RFC 2971), NAMESPACE (RFC 2342),
 * IDLE (RFC 2177), NOTIFY (RFC 5465), COMPRESS (RFC 4978), UNAUTHENTICATE (RFC 8437), ENABLE (RFC 5161), UNSELECT (RFC 3691),
 * MOVE (RFC 6851), SORT and THREAD (RFC 5256), of quotas (RFC 9208), and of access
 * lists (RFC 4314).
 */
const any = "CAPABILITY NOOP LOGOUT ID";
const nonAuthenticated = "STARTTLS AUTHENTICATE LOGIN";
const authenticated =
  "SELECT EXAMINE CREATE DELETE RENAME SUBSCRIBE UNSUBSCRIBE LIST LSUB STATUS APPEND NAMESPACE GETQUOTA GETQUOTAROOT SETQUOTA SETACL DELETEACL GETACL LISTRIGHTS MYRIGHTS IDLE NOTIFY COMPRESS UNAUTHENTICATE";
const selected =
  "CHECK CLOSE UNSELECT EXPUNGE SEARCH SORT THREAD FETCH STORE COPY MOVE UID";

/** Which events lead to which state, from the start. */
const ways: Record<string, readonly string[]> = {
  notAuthenticated: ["greeting.OK"],
  authenticated: ["greeting.OK", "completed.LOGIN.OK"],
  selected: ["greeting.PREAUTH", "completed.SELECT.OK"],
  idling: [
    "greeting.PREAUTH",
    "completed.EXAMINE.OK",
    "completed.IDLE.CONTINUE",
  ],
  authenticating: ["greeting.OK", "completed.AUTHENTICATE.CONTINUE"],
  negotiating: ["greeting.OK", "completed.STARTTLS.OK"],
  logout: ["greeting.BYE"],
};

function reached(events: readonly string[]): AnyMachineSnapshot {
  const [start] = initialTransition(machine, {
    session: newSession(wholeServer, emptyStore),
  });
  return events.reduce<AnyMachineSnapshot>(
    (snapshot, type) => transition(machine, snapshot, { type })[0],
    start,
  );
}

describe("I-005 I-006 I-007 I-008 which command each state takes", () => {
  test.each([
    ["notAuthenticated", `${any} ${nonAuthenticated}`],
    ["authenticated", `${any} ${authenticated} ENABLE`],
    ["selected", `${any} ${authenticated} ${selected}`],
    ["authenticating", ""],
    ["idling", ""],
    ["negotiating", ""],
    ["logout", ""],
  ])("%s", (state, commands) => {
    const snapshot = reached(ways[state] ?? []);
    const taken = knownCommands(imap).filter((name) =>
      wouldExecute(imap, snapshot, name),
    );
    expect(taken.sort()).toEqual(commands.split(" ").filter(Boolean).sort());
  });

  test("the machine names exactly the commands that there are", () => {
    expect([...knownCommands(imap)].sort()).toEqual(
      [...commandsByName.keys()].sort(),
    );
  });
});

describe("what moves a session", () => {
  test.each([
    ["I-001", "start", ["greeting.OK"], "notAuthenticated.ready"],
    ["I-002", "start", ["greeting.PREAUTH"], "authenticated.ready"],
    ["I-003", "start", ["greeting.BYE"], "logout"],
    [
      "I-049",
      "notAuthenticated",
      ["completed.LOGIN.NO"],
      "notAuthenticated.ready",
    ],
    [
      "I-051",
      "notAuthenticated",
      ["completed.AUTHENTICATE.CONTINUE"],
      "notAuthenticated.authenticating",
    ],
    [
      "I-052",
      "authenticating",
      ["completed.AUTHENTICATE.BAD"],
      "notAuthenticated.ready",
    ],
    [
      "I-051",
      "authenticating",
      ["completed.AUTHENTICATE.CONTINUE"],
      "notAuthenticated.authenticating",
    ],
    [
      "I-051",
      "authenticating",
      ["completed.AUTHENTICATE.OK"],
      "authenticated.ready",
    ],
    [
      "I-045",
      "notAuthenticated",
      ["completed.STARTTLS.OK"],
      "notAuthenticated.negotiating",
    ],
    ["I-046", "negotiating", ["tls.established"], "notAuthenticated.ready"],
    ["I-068", "selected", ["completed.SELECT.NO"], "authenticated.ready"],
    ["I-015", "selected", ["completed.CLOSE.OK"], "authenticated.ready"],
    [
      "X-UNSELECT-1",
      "selected",
      ["completed.UNSELECT.OK"],
      "authenticated.ready",
    ],
    ["I-009", "selected", ["command.LOGIN"], "selected.ready"],
    [
      "X-IDLE-1",
      "authenticated",
      ["completed.IDLE.CONTINUE"],
      "authenticated.idling",
    ],
    ["X-IDLE-3", "idling", ["completed.IDLE.OK"], "selected.ready"],
    ["X-IDLE-4", "idling", ["completed.IDLE.BAD"], "selected.ready"],
    ["I-012", "notAuthenticated", ["completed.LOGOUT.OK"], "logout"],
    ["I-012", "authenticated", ["completed.LOGOUT.OK"], "logout"],
    ["I-012", "selected", ["completed.LOGOUT.OK"], "logout"],
    ["I-013", "idling", ["connection.lost"], "logout"],
    ["I-092", "selected", ["mailbox.deleted"], "selected.ready"],
    ["I-092", "selected", ["told.BYE"], "logout"],
    ["I-092", "idling", ["told.BYE"], "logout"],
    ["I-092", "selected", ["told.CLOSED"], "authenticated.ready"],
    ["I-092", "idling", ["told.CLOSED"], "authenticated.idling"],
  ])("%s from %s by %s", (_, from, events, to) => {
    const snapshot = reached([...(ways[from] ?? []), ...events]);
    expect(statePath(snapshot).join(".")).toBe(to);
  });

  test("logout is final", () => {
    expect(reached(ways["logout"] ?? []).status).toBe("done");
  });

  test("X-NOTIFY-1 X-NOTIFY-18 who listens is a guard's to say, in every state that a command leads to", () => {
    const notify = { selected: null, groups: [], known: emptyStore };
    const session = {
      ...newSession(wholeServer, emptyStore),
      notify: { ...notify, listens: true },
    };
    const silenced = { ...session, notify: { ...notify, listens: false } };
    const moved = (
      from: AnyMachineSnapshot,
      type: string,
      event: { session?: typeof session } = {},
    ) => transition(machine, from, { type, ...event })[0];
    const listens = moved(
      reached(ways["authenticated"] ?? []),
      "completed.NOTIFY.OK",
      { session },
    );
    expect(statePath(listens)).toEqual(["authenticated", "listening"]);
    const open = moved(listens, "completed.SELECT.OK", { session });
    expect(statePath(open)).toEqual(["selected", "listening"]);
    const idles = moved(open, "completed.IDLE.CONTINUE", { session });
    expect(statePath(idles)).toEqual(["selected", "idling"]);
    expect(statePath(moved(idles, "completed.IDLE.OK", { session }))).toEqual([
      "selected",
      "listening",
    ]);
    const told = moved(open, "updates.flushed", { session });
    expect(statePath(told)).toEqual(["selected", "listening"]);
    const over = moved(open, "updates.flushed", { session: silenced });
    expect(statePath(over)).toEqual(["selected", "ready"]);
    const none = moved(listens, "completed.NOTIFY.OK", { session: silenced });
    expect(statePath(none)).toEqual(["authenticated", "ready"]);
    expect(open.hasTag("hears.updates")).toBe(true);
    expect(open.hasTag("expects.command")).toBe(true);
  });

  test("who hasn't asked for more hears updates only while idling", () => {
    const heard = (state: string) =>
      transition(machine, reached(ways[state] ?? []), {
        type: "mailbox.changed",
      })[1].map((action) => action.type as string);
    expect(heard("idling")).toEqual(["flushUpdates"]);
    expect(heard("selected")).toEqual([]);
  });
});

describe("the picture", () => {
  const { nodes, edges } = imap.diagram;

  test("every state has a place and every place a state", () => {
    expect(nodes.map((node) => node.state).sort()).toEqual(
      [...machineStates(machine)].sort(),
    );
  });

  test("every pill is an inner state, or that of a literal", () => {
    for (const { state, pills } of nodes) {
      const states = machine.root.states[state]?.states ?? {};
      const inner = ["literal", ...Object.keys(states)];
      for (const pill of pills) expect(inner).toContain(pill.state);
    }
  });

  test("every pair of states that the machine joins is drawn, and no other", () => {
    const joined = machineEdges(machine).map(({ from, to }) => `${from} ${to}`);
    const drawn = edges.map(({ from, to }) => `${from} ${to}`);
    expect([...new Set(drawn)].sort()).toEqual([...new Set(joined)].sort());
  });

  test("the words on an edge are what makes it", () => {
    const all = machineEdges(machine);
    for (const { from, to, label } of edges) {
      const words = all
        .filter((edge) => edge.from === from && edge.to === to)
        .map(({ command, completion }) =>
          command === "greeting" ? completion : command,
        );
      for (const word of label.lines.flatMap((line) => line.split(" · "))) {
        expect(words).toContain(word);
      }
    }
  });

  test("every state says what it is and where the RFC has it", () => {
    for (const name of machineStates(machine)) {
      const node = machine.root.states[name];
      expect(node?.description).toBeTruthy();
      expect(node?.meta).toMatchObject({
        rfc: expect.stringMatching(/^3501 §/),
      });
    }
  });
});
