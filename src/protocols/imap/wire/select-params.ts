import { mailboxName } from "./mailbox-name.ts";
import type { Reader } from "./reader.ts";
import { atom, list } from "./words.ts";

/** The mailbox that SELECT and EXAMINE are to open, and what else they ask. */
export interface SelectArguments {
  readonly mailbox: string;
  /** Whether mod-sequences are to be told from now on (RFC 7162 §3.1.8). */
  readonly condstore: boolean;
}

/**
 * RFC 4466 §2.1, RFC 7162 §7
 *
 *     SP mailbox [SP "(" select-param *(SP select-param) ")"]
 *     select-param = "CONDSTORE"
 */
export function selectArguments(reader: Reader): SelectArguments {
  reader.space();
  const mailbox = mailboxName(reader);
  if (!reader.offers("CONDSTORE") || !reader.peekWord(" (")) {
    return { mailbox, condstore: false };
  }
  reader.space();
  const at = reader.position;
  const params = list(reader, selectParam);
  if (params.length === 0) reader.fail("empty-list", {}, at);
  return { mailbox, condstore: params.includes("CONDSTORE") };
}

function selectParam(reader: Reader): string {
  const at = reader.position;
  const name = reader.as("select-param", atom).toUpperCase();
  if (name !== "CONDSTORE") {
    reader.fail("unknown-modifier", { found: name }, at);
  }
  return name;
}
