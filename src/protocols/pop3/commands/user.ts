import { readUnicode, readWord } from "../wire/command-line.ts";
import { minds } from "../capabilities.ts";
import { pop3Reason } from "../reasons.ts";
import { accepted, declined, type Pop3Command } from "./command.ts";

export interface UserArguments {
  readonly user: string;
}

/**
 * USER names the mailbox; PASS must come next.
 *
 * RFC 1939 §7 · legal in: AUTHORIZATION · completes: OK, ERR
 *
 *     USER name    ; in UTF-8, RFC 6856 §2.2
 *
 * Says +OK to any name, so that nobody learns which ones exist; but
 * none in clear, where the server minds (RFC 2595 §2.2). Code: AUTH (RFC 3206).
 */
export const user: Pop3Command<UserArguments> = {
  name: "USER",

  parse(line) {
    const name = readUnicode(line, "name", readWord(line, "name"));
    return name.ok ? { ok: true, value: { user: name.value } } : name;
  },

  run({ user: userName }, { session }) {
    if (minds(session)) {
      const text = "passwords are taken under TLS only";
      const reason = pop3Reason("privacy-required", {});
      return declined("USER", session, "AUTH", text, reason);
    }
    return accepted("USER", { ...session, userName }, "send PASS");
  },
};
