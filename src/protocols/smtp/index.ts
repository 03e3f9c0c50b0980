import type { Farewell, Protocol, Response } from "../protocol.ts";
import { isOfUse } from "./capabilities.ts";
import { diagram } from "./diagram.ts";
import { machine } from "./machine.ts";
import { newSession, type Service, type SmtpSession } from "./session.ts";
import { replied } from "./wire/reply.ts";

/**
 * The Simple Mail Transfer Protocol: RFC 5321, with the extensions that
 * `capabilities.ts` lists. On port 25 it takes mail for its own domain.
 */
export const smtp: Protocol<SmtpSession> = served(
  "smtp",
  "SMTP",
  25,
  null,
  "relay",
);

/** The same for those who write mail: RFC 6409, on port 587, after AUTH. */
export const submission: Protocol<SmtpSession> = served(
  "submission",
  "SMTP 587",
  587,
  465,
  "submission",
);

function served(
  name: string,
  title: string,
  port: number,
  tlsPort: number | null,
  service: Service,
): Protocol<SmtpSession> {
  return {
    name,
    title,
    port,
    tlsPort,
    tagged: false,
    machine,
    diagram,
    scope: "envelope",

    open({ server, mail, secure, certificate, address }) {
      const known = { server, service, address, secure, certificate };
      const session = newSession(mail, known);
      const { greeting, host } = server;
      return {
        session,
        completion: greeting === "220" ? "OK" : "REFUSED",
        responses: [greeted(greeting, host)],
      };
    },

    dialogue: async () => (await import("./dialogue.ts")).dialogue,

    secured: ({ server, address }, mail, certificate) =>
      newSession(mail, { server, service, address, secure: true, certificate }),

    has: (command, session) => isOfUse(session, command),
    takesUnasked: () => false,

    abandon: () => [],

    farewell,

    observe: ({ account }) => ({ account, open: null }),
  };
}

/** RFC 5321 §3.1; 521: RFC 7504 §3 */
function greeted(code: "220" | "521" | "554", host: string): Response {
  const text = code === "220" ? "ESMTP Buzon" : "takes no mail";
  const reply = { code, enhanced: null, lines: [`${host} ${text}`] };
  return replied("", reply, "greeting");
}

const farewells: Record<Farewell, readonly [enhanced: string, text: string]> = {
  autologout: ["4.4.2", "Idle for too long, closing"],
  shutdown: ["4.3.2", "Server is shutting down, closing"],
  bug: ["4.3.0", "Internal error, closing"],
  "too-many": ["4.3.2", "Too many connections, closing"],
  "too-much": ["5.3.4", "Too much at once, closing"],
};

/** RFC 5321 §3.8: a server that closes by itself says 421 first. */
function farewell(reason: Farewell): readonly Response[] {
  const [enhanced, text] = farewells[reason];
  return [replied("", { code: "421", enhanced, lines: [text] })];
}
