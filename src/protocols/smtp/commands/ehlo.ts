import { capabilitiesOf } from "../capabilities.ts";
import { clientName, greetedSession, type HelloArguments } from "./hello.ts";
import { accepted, type SmtpCommand } from "./command.ts";

/**
 * EHLO gives the client's name and asks what the server can do.
 *
 * RFC 5321 §4.1.1.1 · legal in: connected, greeted, transaction · completes: OK
 *
 *     ehlo         = "EHLO" SP ( Domain / address-literal ) CRLF
 *     ehlo-ok-rsp  = "250-" Domain [ SP ehlo-greet ] CRLF
 *                    *( "250-" ehlo-line CRLF ) "250" SP ehlo-line CRLF
 *
 * In a mail transaction it drops the transaction, as RSET does.
 */
export const ehlo: SmtpCommand<HelloArguments> = {
  name: "EHLO",
  room: 0,

  parse: clientName,

  run(given, { session }) {
    const { host } = session.server;
    const next = greetedSession(session, given, true);
    return accepted("EHLO", next, {
      code: "250",
      enhanced: null,
      lines: [`${host} greets ${given.name}`, ...capabilitiesOf(next)],
    });
  },
};
