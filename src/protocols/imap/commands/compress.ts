import type { Reader } from "../wire/reader.ts";
import { atom } from "../wire/words.ts";
import { bad, ok, refusal, type ImapCommand } from "./command.ts";

/**
 * COMPRESS has both sides compress what they say: the server from behind its
 * OK on, the client from its next command on.
 *
 * RFC 4978 §3 · legal in: authenticated, selected · completes: OK, BAD
 *
 *     compress  = "COMPRESS" SP algorithm
 *     algorithm = "DEFLATE"
 *
 * Here is only agreed on it; whoever carries the lines compresses them, below
 * TLS. NO would be for a TLS that compresses by itself, and there is none.
 */
export const compress: ImapCommand<null> = {
  name: "COMPRESS",
  parse(reader) {
    reader.space();
    algorithm(reader);
    return null;
  },
  tells: () => "all",
  run(_, { session }) {
    if (session.compressed) return bad(active, session);
    return ok("DEFLATE active", { ...session, compressed: true });
  },
};

const active = refusal(
  "compression-active",
  "COMPRESSIONACTIVE",
  "DEFLATE is active already",
);

function algorithm(reader: Reader): void {
  const at = reader.position;
  const found = reader.as("compress-algorithm", atom);
  if (found.toUpperCase() === "DEFLATE") return;
  reader.fail("unknown-compression", { found }, at);
}
