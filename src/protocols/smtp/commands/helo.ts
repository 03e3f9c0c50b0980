import { clientName, greetedSession, type HelloArguments } from "./hello.ts";
import { accepted, type SmtpCommand } from "./command.ts";

/**
 * HELO gives the client's name, as before there were extensions.
 *
 * RFC 5321 §4.1.1.1 · legal in: connected, greeted, transaction · completes: OK
 *
 *     helo = "HELO" SP Domain CRLF
 */
export const helo: SmtpCommand<HelloArguments> = {
  name: "HELO",
  room: 0,

  parse: clientName,

  run(given, { session }) {
    const { host } = session.server;
    const next = greetedSession(session, given, false);
    const lines = [`${host} greets ${given.name}`];
    return accepted("HELO", next, { code: "250", enhanced: null, lines });
  },
};
