import type { Reader } from "./reader.ts";
import { atom, list } from "./words.ts";

const items = [
  "MESSAGES",
  "RECENT",
  "UIDNEXT",
  "UIDVALIDITY",
  "UNSEEN",
  "SIZE",
  "HIGHESTMODSEQ",
  "DELETED",
  "DELETED-STORAGE",
  "APPENDLIMIT",
  "MAILBOXID",
] as const;

/** A fact about a mailbox that STATUS tells. */
export type StatusItem = (typeof items)[number];

/** The extensions that bring items, by item. */
const extensionOf: ReadonlyMap<string, string> = new Map([
  ["SIZE", "STATUS=SIZE"],
  ["HIGHESTMODSEQ", "CONDSTORE"],
  ["DELETED", "QUOTA=RES-MESSAGE"],
  ["DELETED-STORAGE", "QUOTA=RES-STORAGE"],
  ["APPENDLIMIT", "APPENDLIMIT"],
  ["MAILBOXID", "OBJECTID"],
]);

/**
 * What STATUS is asked for.
 *
 * RFC 3501 §9
 *
 *     "(" status-att *(SP status-att) ")"
 *     status-att  = "MESSAGES" / "RECENT" / "UIDNEXT" / "UIDVALIDITY" / "UNSEEN"
 *     status-att =/ "SIZE"                            ; RFC 8438 §3
 *     status-att =/ "HIGHESTMODSEQ"                   ; RFC 7162 §3.1.7
 *     status-att =/ "DELETED" / "DELETED-STORAGE"     ; RFC 9208 §4.1.4
 *     status-att =/ "DELETED"          ; RFC 9051 §6.3.11, where RECENT is gone
 *     status-att =/ "APPENDLIMIT"                     ; RFC 7889 §5
 *     status-att =/ "MAILBOXID"                       ; RFC 8474 §7
 */
export function statusItems(reader: Reader): readonly StatusItem[] {
  const at = reader.position;
  const asked = list(reader, statusAtt);
  if (asked.length === 0) reader.fail("empty-list", {}, at);
  return asked;
}

function statusAtt(reader: Reader): StatusItem {
  const at = reader.position;
  const word = reader.as("status-att", atom).toUpperCase();
  const item = items
    .filter((name) => isKnown(name, reader))
    .find((name) => name === word);
  if (item === undefined)
    reader.fail("unknown-status-item", { found: word }, at);
  return item ?? "MESSAGES";
}

function isKnown(item: StatusItem, reader: Reader): boolean {
  if (item === "RECENT") return reader.revision !== 2;
  if (item === "DELETED" && reader.revision === 2) return true;
  const extension = extensionOf.get(item);
  return extension === undefined || reader.offers(extension);
}
