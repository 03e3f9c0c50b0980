import { dropListing } from "../maildrop.ts";
import { readNone } from "../wire/command-line.ts";
import { accepted, type Pop3Command } from "./command.ts";
import { maildropOf } from "./with-maildrop.ts";

/**
 * STAT counts the messages and their octets, without those marked as deleted.
 *
 * RFC 1939 §5 · legal in: TRANSACTION · completes: OK
 *
 *     STAT
 *     drop-listing = "+OK" SP count SP octets
 */
export const stat: Pop3Command<null> = {
  name: "STAT",

  parse: readNone,

  run(_, context) {
    const { count, octets } = dropListing(maildropOf(context));
    return accepted("STAT", context.session, { data: `${count} ${octets}` });
  },
};
