import { nothing, ok, type ImapCommand } from "./command.ts";

/**
 * NOOP does nothing, and so gives the server an occasion to tell what is new.
 *
 * RFC 3501 §6.1.2 · legal in: any state · completes: OK, BAD
 */
export const noop: ImapCommand<null> = {
  name: "NOOP",
  parse: nothing,
  tells: () => "all",
  run: (_, { session }) => ok("NOOP completed", session),
};
