import { continuation } from "../wire/response.ts";
import { bad, nothing, ok, refusal, type ImapCommand } from "./command.ts";

/**
 * IDLE lets the server tell news as they come, until the client says DONE.
 *
 * RFC 2177 §3 · legal in: authenticated, selected · completes: OK, BAD
 *
 *     idle = "IDLE" CRLF "DONE"
 *
 * DONE has no tag. Any other line ends it too, with BAD.
 */
export const idle: ImapCommand<null> = {
  name: "IDLE",
  parse: nothing,
  tells: () => "all",
  run(_, { session }) {
    return {
      status: "CONTINUE",
      code: null,
      text: "",
      responses: [continuation("idling")],
      session,
      reason: null,
    };
  },
  resume(line, { session }) {
    if (line.toUpperCase() === "DONE") return ok("IDLE completed", session);
    const text = "Expected DONE";
    return bad(refusal("expected-done", null, text, { found: line }), session);
  },
};
