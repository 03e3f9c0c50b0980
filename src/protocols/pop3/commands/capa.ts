import { capabilitiesOf } from "../capabilities.ts";
import { readNone } from "../wire/command-line.ts";
import { acceptedWithLines, type Pop3Command } from "./command.ts";

/**
 * CAPA lists what the server can do beyond the least.
 *
 * RFC 2449 §5 · legal in: AUTHORIZATION, TRANSACTION · completes: OK
 *
 *     CAPA
 *     capa-resp  = single-line *capability "." CRLF
 *     capability = capa-tag *(SP param) CRLF
 */
export const capa: Pop3Command<null> = {
  name: "CAPA",

  parse: readNone,

  run(_, { session }) {
    const text = "Capability list follows";
    return acceptedWithLines("CAPA", session, text, () =>
      capabilitiesOf(session)
        .map((capability) => `${capability}\r\n`)
        .join(""),
    );
  },
};
