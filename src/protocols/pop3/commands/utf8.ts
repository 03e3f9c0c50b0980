import { readNone } from "../wire/command-line.ts";
import { accepted, type Pop3Command } from "./command.ts";

/**
 * UTF8 lets the server send what isn't ASCII in the header of a message: without
 * it a surrogate is sent in the place of such a message.
 *
 * RFC 6856 §2.1 · legal in: AUTHORIZATION · completes: OK
 *
 *     UTF8
 */
export const utf8: Pop3Command<null> = {
  name: "UTF8",

  parse: readNone,

  run(_, { session }) {
    return accepted("UTF8", { ...session, utf8: true }, "UTF8 enabled");
  },
};
