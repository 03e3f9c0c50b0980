import { unicodeOf } from "../../../mail/format/charset.ts";
import { readWord } from "../wire/command-line.ts";
import { accepted, type Pop3Command } from "./pop3-command.ts";

export interface UserArguments {
  readonly user: string;
}

/**
 * USER names the mailbox; PASS must come next.
 *
 * RFC 1939 §7 · legal in: AUTHORIZATION · completes: OK
 *
 *     USER name
 *
 * Says +OK to any name, so that nobody learns which ones exist.
 */
export const user: Pop3Command<UserArguments> = {
  name: "USER",

  parse(line) {
    const name = readWord(line, "name");
    return name.ok
      ? { ok: true, value: { user: unicodeOf(name.value) } }
      : name;
  },

  run({ user: userName }, { session }) {
    return accepted("USER", { ...session, userName }, "send PASS");
  },
};
