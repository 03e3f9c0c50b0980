import { systemBit } from "../../../mail/flags.ts";
import type { Reader } from "./reader.ts";
import { atom, list } from "./words.ts";

/**
 * One flag: a system flag in any case, or a keyword.
 *
 * RFC 3501 §9
 *
 *     flag = "\Answered" / "\Flagged" / "\Deleted" / "\Seen" / "\Draft" /
 *            flag-keyword / flag-extension
 *
 * \Recent can't be set by a client and no other name with a backslash is
 * known here, so both are mistakes (RFC 3501 §2.3.2).
 */
export function flag(reader: Reader): string {
  return reader.as("flag", flagName);
}

function flagName(reader: Reader): string {
  const at = reader.position;
  if (!reader.skip("\\")) return atom(reader);
  const name = `\\${atom(reader)}`;
  if (systemBit(name) === 0) reader.fail("unknown-flag", { flag: name }, at);
  return name;
}

/** `flag-list = "(" [flag *(SP flag)] ")"` */
export function flagList(reader: Reader): readonly string[] {
  return list(reader, flag);
}
