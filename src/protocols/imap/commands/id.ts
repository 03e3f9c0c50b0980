import type { OctetString } from "../../../mail/format/octets.ts";
import type { Reader } from "../wire/reader.ts";
import { untagged } from "../wire/response.ts";
import { string } from "../wire/words.ts";
import { ok, type ImapCommand } from "./command.ts";

/** RFC 2971 §3.3 */
const mostPairs = 30;
const longestName = 30;
const longestValue = 1024;

/**
 * ID is how client and server say which programs they are. Nothing depends on
 * it.
 *
 * RFC 2971 §3.1 · legal in: any state · completes: OK, BAD
 *
 *     id             = "ID" SP id-params-list
 *     id-params-list = "(" *(string SP nstring) ")" / nil
 */
export const id: ImapCommand<null> = {
  name: "ID",
  parse(reader) {
    reader.space();
    parameters(reader);
    return null;
  },
  tells: () => "all",
  run(_, { session }) {
    const answer = untagged("ID", 'ID ("name" "Buzon")');
    return ok("ID completed", session, [answer]);
  },
};

function parameters(reader: Reader): void {
  if (reader.as("nil", () => reader.skip("NIL"))) return;
  reader.expect("(", "expected-list");
  if (reader.skip(")")) return;
  let pairs = 0;
  do {
    const at = reader.position;
    const name = reader.as("id-field", string);
    reader.space();
    const value = reader.as("id-value", fieldValue);
    const tooLong = name.length > longestName || value.length > longestValue;
    if (tooLong || ++pairs > mostPairs) reader.fail("id-too-long", {}, at);
  } while (reader.skip(" "));
  reader.expect(")", "unclosed-list");
}

/** `nstring`; NIL reads as empty. */
function fieldValue(reader: Reader): OctetString {
  return reader.skip("NIL") ? "" : string(reader);
}
