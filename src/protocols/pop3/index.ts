import type { Farewell, Protocol, Response } from "../protocol.ts";
import { hasCommand, isOfUse } from "./capabilities.ts";
import { diagram } from "./diagram.ts";
import { observedMaildrop } from "./observed-maildrop.ts";
import { machine } from "./machine.ts";
import { newSession, type Pop3Session } from "./session.ts";
import { newStamp } from "./stamp.ts";
import { singleLine } from "./wire/response.ts";

/**
 * The Post Office Protocol, version 3: RFC 1939, with CAPA (RFC 2449), AUTH
 * (RFC 5034), the AUTH response code (RFC 3206), UTF8 and LANG (RFC 6856); or
 * as one of the RFCs before it had it, where a server is set up so.
 */
export const pop3: Protocol<Pop3Session> = {
  name: "pop3",
  title: "POP3",
  port: 110,
  tlsPort: 995,
  tagged: false,
  machine,
  diagram,
  scope: "maildrop",

  open({ server, mail, secure, certificate, env }) {
    const stamp = newStamp(env);
    const greeting = singleLine(
      "+OK",
      "",
      hasCommand(server, "APOP") ? `POP3 ready ${stamp}` : "POP3 ready",
    );
    return {
      session: newSession(server, mail, stamp, secure, certificate),
      completion: "OK",
      responses: [{ ...greeting, role: "greeting" }],
    };
  },

  dialogue: async () => (await import("./dialogue.ts")).dialogue,

  secured: ({ server, stamp }, mail, certificate) =>
    newSession(server, mail, stamp, true, certificate),

  has: (command, session) => isOfUse(session, command),
  takesUnasked: () => false,

  abandon({ maildrop }) {
    if (maildrop === null) return [];
    return [{ kind: "maildrop.unlocked", account: maildrop.account }];
  },

  farewell,

  observe({ maildrop }) {
    return {
      account: maildrop?.account ?? null,
      open: maildrop === null ? null : observedMaildrop(maildrop),
    };
  },
};

/** RFC 1939 §3: a server that closes by itself does so without a word. */
function farewell(reason: Farewell): readonly Response[] {
  switch (reason) {
    case "autologout":
    case "shutdown":
      return [];
    case "bug":
      return [singleLine("-ERR", "", "[SYS/TEMP] internal error")];
    case "too-much":
      return [singleLine("-ERR", "", "[SYS/PERM] too much at once")];
    case "too-many":
      return [singleLine("-ERR", "", "[SYS/TEMP] too many connections")];
    default:
      return reason satisfies never;
  }
}
