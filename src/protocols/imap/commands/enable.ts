import { newlyEnabled } from "../capabilities.ts";
import type { Reader } from "../wire/reader.ts";
import { untagged } from "../wire/response.ts";
import { atom } from "../wire/words.ts";
import { ok, type ImapCommand } from "./command.ts";

/**
 * ENABLE switches on extensions that change what a server says without being
 * asked.
 *
 * RFC 5161 §3.1 · legal in: authenticated · completes: OK, BAD
 *
 *     command-any =/ "ENABLE" 1*(SP capability)
 *     enable-data  = "ENABLED" *(SP capability)
 *
 * What the server doesn't know, or what needs no switching on, is passed over;
 * nothing can be switched off again.
 */
export const enable: ImapCommand<readonly string[]> = {
  name: "ENABLE",
  parse(reader) {
    reader.space();
    const asked: string[] = [];
    do asked.push(capability(reader));
    while (reader.skip(" "));
    return asked;
  },
  tells: () => "all",
  run(asked, { session }) {
    const names = newlyEnabled(session, asked);
    const enabled = new Set([...session.enabled, ...names]);
    const answer = untagged("ENABLED", ["ENABLED", ...names].join(" "));
    return ok("ENABLE completed", { ...session, enabled }, [answer]);
  },
};

function capability(reader: Reader): string {
  return reader.as("capability", atom);
}
