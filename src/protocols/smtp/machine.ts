import { assign, setup } from "xstate";
import type { SmtpSession } from "./session.ts";

// RFC 5321 §4.1.4 gives the order of commands; it has no figure and no names
// for the states. A mail transaction is its own word (§3.3).

/** RFC 5321 §4.1.4: these need no EHLO. */
const always = ["NOOP", "HELP", "VRFY", "EXPN", "RSET", "QUIT"];
const inConnected = ["EHLO", "HELO", ...always];
const inGreeted = ["MAIL", "AUTH", "STARTTLS", ...inConnected];
const afterSender = ["RCPT", ...inConnected];
const afterRecipient = ["RCPT", "DATA", "BDAT", ...inConnected];
const betweenChunks = ["BDAT", ...inConnected];

/** A transition for each command of a list: it stays in place and is carried out. */
function executed(commands: readonly string[]) {
  return Object.fromEntries(
    commands.map((name) => [
      `command.${name}`,
      { actions: "execute" as const },
    ]),
  );
}

const toClosed = { target: "#smtp.closed", actions: "adopt" } as const;
const toGreeted = { target: "#smtp.greeted", actions: "adopt" } as const;
const toChunks = { target: "#smtp.data.chunks", actions: "adopt" } as const;

/** RFC 5321 §4.1.4: EHLO begins anew; §4.1.1.5: RSET drops the transaction. */
const startsAnew = {
  "completed.EHLO.OK": toGreeted,
  "completed.HELO.OK": toGreeted,
  "completed.RSET.OK": toGreeted,
  "completed.QUIT.OK": toClosed,
} as const;

/**
 * Which commands an SMTP session takes, and when.
 *
 * RFC 5321 §3.1 to §3.3, §4.1.4; AUTH: RFC 4954; BDAT: RFC 3030;
 * STARTTLS: RFC 3207
 */
export const machine = setup({
  types: {
    input: {} as { session: SmtpSession },
    context: {} as { session: SmtpSession },
    events: {} as { type: string; session?: SmtpSession },
    tags: {} as
      "expects.command" | "expects.line" | "expects.data" | "expects.tls",
  },
  actions: {
    execute: () => {},
    reject: () => {},
    resume: () => {},
    adopt: assign(({ context, event }) => ({
      session: event.session ?? context.session,
    })),
  },
}).createMachine({
  id: "smtp",
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
      meta: { rfc: "5321 §3.1" },
      on: {
        "greeting.OK": { target: "connected" },
        "greeting.REFUSED": { target: "connected.refused" },
      },
    },
    connected: {
      description: "The client must say its own name before it sends mail.",
      meta: { rfc: "5321 §3.1", usual: ["EHLO", "HELO"] },
      initial: "ready",
      on: {
        "completed.EHLO.OK": { target: "greeted", actions: "adopt" },
        "completed.HELO.OK": { target: "greeted", actions: "adopt" },
        "completed.QUIT.OK": toClosed,
      },
      states: {
        ready: {
          description: "The server has greeted and waits for EHLO.",
          meta: { rfc: "5321 §4.1.1.1" },
          tags: "expects.command",
          on: executed(inConnected),
        },
        negotiating: {
          description: "STARTTLS was granted; the client begins TLS.",
          meta: { rfc: "3207 §4" },
          tags: "expects.tls",
          on: { "tls.established": { target: "ready", actions: "adopt" } },
        },
        refused: {
          description: "The server takes no mail here; only QUIT is left.",
          meta: { rfc: "5321 §3.1" },
          tags: "expects.command",
          on: executed(["QUIT"]),
        },
      },
    },
    greeted: {
      description: "The names are known. A mail transaction can begin.",
      meta: { rfc: "5321 §3.2", usual: ["MAIL", "AUTH", "STARTTLS"] },
      initial: "ready",
      on: {
        "completed.MAIL.OK": { target: "transaction", actions: "adopt" },
        "completed.QUIT.OK": toClosed,
      },
      states: {
        ready: {
          description: "The server waits for the next command.",
          meta: { rfc: "5321 §3.3" },
          tags: "expects.command",
          on: {
            ...executed(inGreeted),
            "completed.STARTTLS.OK": {
              target: "#smtp.connected.negotiating",
              actions: "adopt",
            },
            "completed.AUTH.CONTINUE": {
              target: "authenticating",
              actions: "adopt",
            },
          },
        },
        authenticating: {
          description: "Server and client prove who the client is, in base64.",
          meta: { rfc: "4954 §4" },
          tags: "expects.line",
          on: {
            "line.*": { actions: "resume" },
            "completed.AUTH.OK": { target: "ready", actions: "adopt" },
            "completed.AUTH.ERR": { target: "ready", actions: "adopt" },
          },
        },
      },
    },
    transaction: {
      description: "The envelope is written: the sender, then the recipients.",
      meta: { rfc: "5321 §3.3", usual: ["RCPT", "DATA", "BDAT", "RSET"] },
      initial: "sender",
      on: startsAnew,
      states: {
        sender: {
          description: "MAIL has named the sender; nobody receives it yet.",
          meta: { rfc: "5321 §4.1.1.2" },
          tags: "expects.command",
          on: {
            ...executed(afterSender),
            "completed.RCPT.OK": { target: "recipients", actions: "adopt" },
          },
        },
        recipients: {
          description: "At least one recipient was accepted.",
          meta: { rfc: "5321 §4.1.1.3" },
          tags: "expects.command",
          on: {
            ...executed(afterRecipient),
            "completed.DATA.CONTINUE": {
              target: "#smtp.data.lines",
              actions: "adopt",
            },
            "completed.BDAT.OK": toChunks,
            "completed.BDAT.LAST": toGreeted,
            "completed.BDAT.ERR": toGreeted,
          },
        },
      },
    },
    data: {
      description: "The message itself is coming.",
      meta: { rfc: "5321 §4.1.1.4", usual: ["BDAT"] },
      initial: "lines",
      states: {
        lines: {
          description: "All lines are content, up to a dot on its own.",
          meta: { rfc: "5321 §4.1.1.4" },
          tags: "expects.data",
          on: {
            "data.received": { actions: "resume" },
            "completed.DATA.OK": toGreeted,
            "completed.DATA.ERR": toGreeted,
          },
        },
        chunks: {
          description: "Some chunks have come; the last one hasn't.",
          meta: { rfc: "3030 §2" },
          tags: "expects.command",
          on: {
            ...executed(betweenChunks),
            ...startsAnew,
            "completed.BDAT.LAST": toGreeted,
            "completed.BDAT.ERR": toGreeted,
          },
        },
      },
    },
    closed: {
      description: "The connection is over.",
      meta: { rfc: "5321 §3.8" },
      type: "final",
    },
  },
});
