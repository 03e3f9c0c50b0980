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
 * IDLE: RFC 2177, NOTIFY: RFC 5465, COMPRESS: RFC 4978, UNAUTHENTICATE: RFC 8437
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
  "NOTIFY",
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

/** Leads to a state with the session that the event brings. */
function adopting<Target extends string>(target: Target) {
  return { target, actions: "adopt" as const };
}

/** While IDLE is in progress every line goes to it; only DONE ends it well (RFC 2177). */
const untilDone = {
  "line.*": { actions: "resume" },
  "completed.IDLE.OK": adopting("ready"),
  "completed.IDLE.BAD": adopting("ready"),
  "mailbox.changed": { actions: "flushUpdates" },
  "updates.flushed": { actions: "adopt" },
} as const;

/** Who has asked to be told of anything listens from then on (RFC 5465 §3.1), until it is told that it is too much (§5.8). */
const whoListens = { guard: "listens", target: "listening" } as const;
const whoIsSilenced = { guard: "isSilent", target: "ready" } as const;

/** Commands, of which IDLE goes on over further lines. */
function ready(commands: readonly string[]) {
  return {
    ...accepting(commands),
    "completed.IDLE.CONTINUE": adopting("idling"),
  };
}

/** The same while the client is told at any time; guarded, so that what follows by itself is looked at. */
function listening(commands: readonly string[]) {
  return {
    ...ready(commands),
    "mailbox.changed": { actions: "flushUpdates" as const },
    "updates.flushed": {
      guard: "isTold" as const,
      actions: "adopt" as const,
    },
  };
}

export const machine = setup({
  types: {
    context: {} as { session: ImapSession },
    input: {} as { session: ImapSession },
    events: {} as { type: string; session?: ImapSession },
    tags: {} as
      "expects.command" | "expects.line" | "expects.tls" | "hears.updates",
  },
  guards: {
    listens: ({ context: { session } }) => session.notify?.listens === true,
    isSilent: ({ context: { session } }) => session.notify?.listens !== true,
    isTold: ({ event }) => event.session !== undefined,
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
            "completed.STARTTLS.OK": adopting("negotiating"),
            "completed.AUTHENTICATE.CONTINUE": adopting("authenticating"),
          },
        },
        negotiating: {
          tags: ["expects.tls"],
          on: { "tls.established": adopting("ready") },
        },
        authenticating: {
          tags: ["expects.line"],
          on: {
            "line.*": { actions: "resume" },
            "completed.AUTHENTICATE.NO": adopting("ready"),
            "completed.AUTHENTICATE.BAD": adopting("ready"),
          },
        },
      },
      on: {
        "completed.LOGIN.OK": adopting("authenticated"),
        "completed.AUTHENTICATE.OK": adopting("authenticated"),
        "completed.LOGOUT.OK": adopting("logout"),
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
          always: whoListens,
          on: ready(inAuthenticated),
        },
        listening: {
          tags: ["expects.command", "hears.updates"],
          always: whoIsSilenced,
          on: listening(inAuthenticated),
        },
        idling: {
          tags: ["expects.line", "hears.updates"],
          on: untilDone,
        },
      },
      on: {
        "completed.NOTIFY.OK": adopting(".ready"),
        "completed.SELECT.OK": adopting("selected"),
        "completed.EXAMINE.OK": adopting("selected"),
        "completed.UNAUTHENTICATE.OK": adopting("notAuthenticated"),
        "completed.LOGOUT.OK": adopting("logout"),
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
          always: whoListens,
          on: ready(inSelected),
        },
        listening: {
          tags: ["expects.command", "hears.updates"],
          always: whoIsSilenced,
          on: listening(inSelected),
        },
        idling: {
          tags: ["expects.line", "hears.updates"],
          on: {
            ...untilDone,
            "told.CLOSED": adopting("#imap.authenticated.idling"),
          },
        },
      },
      on: {
        "completed.CLOSE.OK": adopting("authenticated"),
        "completed.UNSELECT.OK": adopting("authenticated"),
        "completed.SELECT.NO": adopting("authenticated"),
        "completed.EXAMINE.NO": adopting("authenticated"),
        "completed.NOTIFY.OK": adopting(".ready"),
        "mailbox.deleted": { actions: "tellLoss" },
        "told.CLOSED": adopting("authenticated"),
        "told.BYE": adopting("logout"),
        "completed.UNAUTHENTICATE.OK": adopting("notAuthenticated"),
        "completed.LOGOUT.OK": adopting("logout"),
      },
    },
    logout: {
      description: "The server has said BYE; the connection is over.",
      meta: { rfc: "3501 §3.4" },
      type: "final",
    },
  },
});
