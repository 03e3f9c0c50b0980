import { assign, setup } from "xstate";
import type { Pop3Session } from "./session.ts";

// RFC 1939 has no figure; its sections 4 to 6 are the states, one each.

// STLS: RFC 2595 §4. AUTH: RFC 5034 §4. UTF8, LANG: RFC 6856 §2, §3.
const authorizationReady = [
  "USER",
  "QUIT",
  "APOP",
  "CAPA",
  "STLS",
  "AUTH",
  "UTF8",
  "LANG",
];
const authorizationAwaitingPassword = [
  "USER",
  "PASS",
  "QUIT",
  "APOP",
  "CAPA",
  "STLS",
  "AUTH",
  "UTF8",
  "LANG",
  // RFC 1081 and 1225
  "RPOP",
];
// QUIT too, which moves to UPDATE; see there.
const transactionReady = [
  "STAT",
  "LIST",
  "RETR",
  "DELE",
  "NOOP",
  "RSET",
  "TOP",
  "UIDL",
  "CAPA",
  "LANG",
  // RFC 1081 to 1460
  "LAST",
];

/** A transition for each command of a list: it stays in place and is carried out. */
function executed(commands: readonly string[]) {
  return Object.fromEntries(
    commands.map((name) => [
      `command.${name}` as const,
      { actions: "execute" as const },
    ]),
  );
}

/**
 * Which commands a POP3 session takes, and when.
 *
 * RFC 1939 §3 to §6. A refused command has no effect, so it doesn't part USER
 * from its PASS; nor does CAPA, which only tells.
 */
export const machine = setup({
  types: {
    input: {} as { session: Pop3Session },
    context: {} as { session: Pop3Session },
    events: {} as
      | { type: `greeting.${string}` }
      | { type: `command.${string}` }
      | { type: `completed.${string}`; session: Pop3Session }
      | { type: "tls.established"; session: Pop3Session }
      | { type: `line.${string}` }
      | { type: "connection.lost" },
    tags: "" as "expects.command" | "expects.line" | "expects.tls",
  },
  actions: {
    execute: () => {},
    reject: () => {},
    /** The simulator hands the line to the command in progress. */
    resume: () => {},
    adopt: assign(({ context, event }) =>
      "session" in event ? { session: event.session } : context,
    ),
  },
}).createMachine({
  id: "pop3",
  context: ({ input }) => ({ session: input.session }),
  initial: "start",
  on: {
    "command.*": { actions: "reject" },
    "completed.*": { actions: "adopt" },
    "connection.lost": { target: ".closed" },
  },
  states: {
    start: {
      description: "The connection is open; the server speaks first.",
      meta: { rfc: "1939 §3" },
      on: { "greeting.OK": { target: "authorization" } },
    },
    authorization: {
      description: "The client must say who it is before it gets at any mail.",
      meta: { rfc: "1939 §4", usual: ["USER", "PASS", "APOP", "AUTH"] },
      initial: "ready",
      on: {
        "completed.USER.OK": { target: ".awaitingPassword", actions: "adopt" },
        "completed.STLS.OK": { target: ".negotiating", actions: "adopt" },
        "completed.PASS.OK": { target: "transaction", actions: "adopt" },
        "completed.PASS.ERR": { target: ".ready", actions: "adopt" },
        "completed.RPOP.OK": { target: "transaction", actions: "adopt" },
        "completed.RPOP.ERR": { target: ".ready", actions: "adopt" },
        "completed.QUIT.OK": { target: "closed", actions: "adopt" },
        "completed.APOP.OK": { target: "transaction", actions: "adopt" },
        "completed.APOP.ERR": { target: ".ready", actions: "adopt" },
        "completed.AUTH.CONTINUE": {
          target: ".authenticating",
          actions: "adopt",
        },
        "completed.AUTH.OK": { target: "transaction", actions: "adopt" },
        "completed.AUTH.ERR": { target: ".ready", actions: "adopt" },
      },
      states: {
        ready: {
          description: "Nobody has been named yet.",
          meta: { rfc: "1939 §4" },
          tags: "expects.command",
          on: executed(authorizationReady),
        },
        awaitingPassword: {
          description: "USER has named somebody; PASS must come next.",
          meta: { rfc: "1939 §7" },
          tags: "expects.command",
          on: executed(authorizationAwaitingPassword),
        },
        negotiating: {
          description: "STLS was granted; the client begins TLS.",
          meta: { rfc: "2595 §4" },
          tags: "expects.tls",
          on: { "tls.established": { target: "ready", actions: "adopt" } },
        },
        authenticating: {
          description:
            "AUTH has begun: each line belongs to its exchange until that ends.",
          meta: { rfc: "5034 §4" },
          tags: "expects.line",
          on: { "line.*": { actions: "resume" } },
        },
      },
    },
    transaction: {
      description:
        "The maildrop is open and locked. Messages can be read and marked; none is removed yet.",
      meta: {
        rfc: "1939 §5",
        usual: [
          "STAT",
          "LIST",
          "UIDL",
          "RETR",
          "TOP",
          "DELE",
          "RSET",
          "QUIT",
          "NOOP",
        ],
      },
      initial: "ready",
      states: {
        ready: {
          description: "The server waits for the next command.",
          meta: { rfc: "1939 §5" },
          tags: "expects.command",
          on: {
            ...executed(transactionReady),
            "command.QUIT": { target: "#pop3.update", actions: "execute" },
          },
        },
      },
    },
    update: {
      description:
        "The messages marked as deleted are removed now, and the lock is given back.",
      meta: { rfc: "1939 §6" },
      on: {
        "completed.QUIT.OK": { target: "closed", actions: "adopt" },
        "completed.QUIT.ERR": { target: "closed", actions: "adopt" },
      },
    },
    closed: {
      description: "The connection is over.",
      meta: { rfc: "1939 §6" },
      type: "final",
    },
  },
});
