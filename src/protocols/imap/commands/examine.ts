import {
  selectArguments,
  type SelectArguments,
} from "../wire/select-params.ts";
import type { ImapCommand } from "./command.ts";
import { open } from "./select.ts";

/**
 * EXAMINE opens a mailbox to look only: nothing in it can change.
 *
 * RFC 3501 §6.3.2 · legal in: authenticated, selected · completes: OK, NO, BAD
 *
 *     examine = "EXAMINE" SP mailbox [select-params]
 */
export const examine: ImapCommand<SelectArguments> = {
  name: "EXAMINE",
  parse: selectArguments,
  tells: () => "nothing",
  asksModSeq: ({ condstore }) => condstore,
  run: (argument, context) => open(argument, context, true),
};
