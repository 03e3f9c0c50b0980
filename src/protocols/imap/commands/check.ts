import { nothing, ok, type ImapCommand } from "./command.ts";

/**
 * CHECK asks the server to put its house in order; here it always is.
 *
 * RFC 3501 §6.4.1 · legal in: selected · completes: OK, BAD
 */
export const check: ImapCommand<null> = {
  name: "CHECK",
  parse: nothing,
  tells: () => "all",
  run: (_, { session }) => ok("CHECK completed", session),
};
