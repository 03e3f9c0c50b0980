/**
 * The states of an IMAP session.
 *
 * RFC 3501 §3 and its figure:
 *
 *     connection established → not authenticated → authenticated ⇄ selected,
 *     and from each of them → logout
 *
 * A command keeps the machine where it is until its completion result is
 * known; "successful SELECT" moves it, as the figure has it. A mailbox that is
 * deleted ends what was selected: RFC 9051 §3 has an edge for that, the
 * "unsolicited CLOSED response code"; before, the server says BYE (RFC 2180 §3.3).
 */
import { assign, setup } from "xstate";
import type { ImapSession } from "./session.ts";

/** RFC 3501 §6.1; ID: RFC 2971 */
const inAnyState = ["CAPABILITY", "NOOP", "LOGOUT", "ID"];

/** RFC 3501 §6.2 */
const inNotAuthenticated = [...inAnyState, "STARTTLS", "AUTHENTICATE", "LOGIN"];

/**
 * RFC 3501 §6.3; NAMESPACE: RFC 2342, quotas: RFC 9208, access lists: RFC 4314,
 * IDLE: RFC 2177, COMPRESS: RFC 4978, UNAUTHENTICATE: RFC 8437
 */
const afterLogin = [
  ...inAnyState,
  "SELECT",
  "EXAMINE",
  "CREATE",
  "DELETE",
  "RENAME",
  "SUBSCRIBE",
  "UNSUBSCRIBE",
  "LIST",
  "LSUB",
  "STATUS",
  "APPEND",
  "NAMESPACE",
  "GETQUOTA",
  "GETQUOTAROOT",
  "SETQUOTA",
  "SETACL",
  "DELETEACL",
  "GETACL",
  "LISTRIGHTS",
  "MYRIGHTS",
  "IDLE",
  "COMPRESS",
  "UNAUTHENTICATE",
];

/** ENABLE only before a mailbox is selected (RFC 5161 §3.1). */
const inAuthenticated = [...afterLogin, "ENABLE"];

/** RFC 3501 §6.4; UNSELECT: RFC 3691, MOVE: RFC 6851, SORT and THREAD: RFC 5256 */
const inSelected = [
  ...afterLogin,
  "CHECK",
  "CLOSE",
  "UNSELECT",
  "EXPUNGE",
  "SEARCH",
  "SORT",
  "THREAD",
  "FETCH",
  "STORE",
  "COPY",
  "MOVE",
  "UID",
];

/** Commands are listed on leaf states only: a compound state's would be inherited. */
function accepting(commands: readonly string[]) {
  return Object.fromEntries(
    commands.map((name) => [
      `command.${name}`,
      { actions: "execute" as const },
    ]),
  );
}

/** While IDLE is in progress every line goes to it; only DONE ends it well (RFC 2177). */
const untilDone = {
  "line.*": { actions: "resume" },
  "completed.IDLE.OK": { target: "ready", actions: "adopt" },
  "completed.IDLE.BAD": { target: "ready", actions: "adopt" },
} as const;

export const machine = setup({
  types: {
    context: {} as { session: ImapSession },
    input: {} as { session: ImapSession },
    events: {} as { type: string; session?: ImapSession },
    tags: {} as
      "expects.command" | "expects.line" | "expects.tls" | "hears.updates",
  },
  actions: {
    /** The simulator runs the command. */
    execute: () => {},
    /** The simulator answers BAD. */
    reject: () => {},
    /** The simulator hands the line to the command in progress. */
    resume: () => {},
    /** The simulator tells what is pending. */
    flushUpdates: () => {},
    /** The simulator tells whose mailbox it was that it is gone. */
    tellLoss: () => {},
    adopt: assign(({ context, event }) => ({
      session: event.session ?? context.session,
    })),
  },
}).createMachine({
  id: "imap",
  context: ({ input }) => ({ session: input.session }),
  initial: "start",
  on: {
    "command.*": { actions: "reject" },
    "completed.*": { actions: "adopt" },
    "connection.lost": { target: ".logout" },
  },
  states: {
    start: {
      description: "A connection has been made; the server speaks first.",
      meta: { rfc: "3501 §3" },
      on: {
        "greeting.OK": "notAuthenticated",
        "greeting.PREAUTH": "authenticated",
        "greeting.BYE": "logout",
      },
    },
    notAuthenticated: {
      description: "The server doesn't know yet who is speaking.",
      meta: {
        rfc: "3501 §3.1",
        usual: ["LOGIN", "AUTHENTICATE", "CAPABILITY", "LOGOUT"],
      },
      initial: "ready",
      states: {
        ready: {
          tags: ["expects.command"],
          on: {
            ...accepting(inNotAuthenticated),
            "completed.STARTTLS.OK": {
              target: "negotiating",
              actions: "adopt",
            },
            "completed.AUTHENTICATE.CONTINUE": {
              target: "authenticating",
              actions: "adopt",
            },
          },
        },
        negotiating: {
          tags: ["expects.tls"],
          on: { "tls.established": { target: "ready", actions: "adopt" } },
        },
        authenticating: {
          tags: ["expects.line"],
          on: {
            "line.*": { actions: "resume" },
            "completed.AUTHENTICATE.NO": { target: "ready", actions: "adopt" },
            "completed.AUTHENTICATE.BAD": { target: "ready", actions: "adopt" },
          },
        },
      },
      on: {
        "completed.LOGIN.OK": { target: "authenticated", actions: "adopt" },
        "completed.AUTHENTICATE.OK": {
          target: "authenticated",
          actions: "adopt",
        },
        "completed.LOGOUT.OK": { target: "logout", actions: "adopt" },
      },
    },
    authenticated: {
      description: "The server knows who is speaking; no mailbox is open.",
      meta: {
        rfc: "3501 §3.2",
        usual: [
          "SELECT",
          "LIST",
          "STATUS",
          "CREATE",
          "APPEND",
          "IDLE",
          "LOGOUT",
        ],
      },
      initial: "ready",
      states: {
        ready: {
          tags: ["expects.command"],
          on: {
            ...accepting(inAuthenticated),
            "completed.IDLE.CONTINUE": { target: "idling", actions: "adopt" },
          },
        },
        idling: {
          tags: ["expects.line", "hears.updates"],
          on: {
            ...untilDone,
          },
        },
      },
      on: {
        "completed.SELECT.OK": { target: "selected", actions: "adopt" },
        "completed.EXAMINE.OK": { target: "selected", actions: "adopt" },
        "completed.UNAUTHENTICATE.OK": {
          target: "notAuthenticated",
          actions: "adopt",
        },
        "completed.LOGOUT.OK": { target: "logout", actions: "adopt" },
      },
    },
    selected: {
      description: "A mailbox is open; its messages can be read and changed.",
      meta: {
        rfc: "3501 §3.3",
        usual: [
          "FETCH",
          "STORE",
          "SEARCH",
          "COPY",
          "IDLE",
          "CLOSE",
          "LOGOUT",
          "MOVE",
          "EXPUNGE",
          "UID",
        ],
      },
      initial: "ready",
      states: {
        ready: {
          tags: ["expects.command"],
          on: {
            ...accepting(inSelected),
            "completed.IDLE.CONTINUE": { target: "idling", actions: "adopt" },
            "told.CLOSED": {
              target: "#imap.authenticated.ready",
              actions: "adopt",
            },
          },
        },
        idling: {
          tags: ["expects.line", "hears.updates"],
          on: {
            ...untilDone,
            "mailbox.changed": { actions: "flushUpdates" },
            "updates.flushed": { actions: "adopt" },
            "told.CLOSED": {
              target: "#imap.authenticated.idling",
              actions: "adopt",
            },
          },
        },
      },
      on: {
        "completed.CLOSE.OK": { target: "authenticated", actions: "adopt" },
        "completed.UNSELECT.OK": { target: "authenticated", actions: "adopt" },
        "completed.SELECT.NO": { target: "authenticated", actions: "adopt" },
        "completed.EXAMINE.NO": { target: "authenticated", actions: "adopt" },
        "mailbox.deleted": { actions: "tellLoss" },
        "told.BYE": { target: "logout", actions: "adopt" },
        "completed.UNAUTHENTICATE.OK": {
          target: "notAuthenticated",
          actions: "adopt",
        },
        "completed.LOGOUT.OK": { target: "logout", actions: "adopt" },
      },
    },
    logout: {
      description: "The server has said BYE; the connection is over.",
      meta: { rfc: "3501 §3.4" },
      type: "final",
    },
  },
});
