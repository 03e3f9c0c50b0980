import type { Reader } from "./reader.ts";
import { flag, numberSet } from "./response-code-reader.ts";
import { nstring } from "./structure-reader.ts";
import { atom, list, modSequence, number, string } from "./words.ts";

/**
 * RFC 2342 §6, without extensions
 *
 *     namespace = nil / "(" 1*("(" string SP (DQUOTE QUOTED-CHAR DQUOTE / nil) ")") ")"
 */
export function namespaces(reader: Reader): void {
  do {
    if (reader.as("nil", () => reader.skip("NIL"))) continue;
    reader.expect("(");
    while (reader.peek() === "(") {
      reader.expect("(");
      reader.as("namespace-prefix", string);
      reader.space();
      nstring(reader, "hierarchy-delimiter");
      reader.expect(")");
    }
    reader.expect(")");
  } while (reader.skip(" "));
}

/**
 * RFC 5256 §5
 *
 *     thread-data    = "THREAD" [SP 1*thread-list]
 *     thread-list    = "(" (thread-members / thread-nested) ")"
 *     thread-members = nz-number *(SP nz-number) [SP thread-nested]
 */
export function threads(reader: Reader): void {
  while (/[()\d ]/.test(reader.peek())) {
    if (/\d/.test(reader.peek())) reader.as("thread-member", number);
    else if (!reader.skip("(") && !reader.skip(")")) reader.skip(" ");
  }
}

/** `"VANISHED" [SP "(EARLIER)"] SP known-uids` (RFC 7162 §7) */
export function vanished(reader: Reader): void {
  if (reader.as("vanished-earlier", () => reader.skip("(EARLIER)")))
    reader.space();
  reader.as("known-uids", () => {
    numberSet(reader, "uniqueid");
  });
}

/**
 * `"SEARCH" [1*(SP nz-number) [SP "(" "MODSEQ" SP mod-sequence-value ")"]]`,
 * and SORT likewise (RFC 5256 §5, RFC 7162 §7).
 */
export function found(reader: Reader): void {
  do {
    if (reader.peek() === "(") list(reader, foundModSeq);
    else reader.as("search-result", number);
  } while (reader.skip(" "));
}

function foundModSeq(reader: Reader): void {
  reader.as("search-sort-mod-seq", atom);
  reader.space();
  modSequence(reader);
}

/** `"(" objectid ")"` (RFC 8474 §7) */
export function objectId(reader: Reader): void {
  list(reader, () => reader.as("objectid", atom));
}

/** `"STATUS" SP mailbox SP "(" [status-att-list] ")"` */
export function status(reader: Reader): void {
  reader.as("mailbox", astring);
  reader.space();
  list(reader, () => {
    reader.as("status-att", atom);
    reader.space();
    if (reader.peek() === "(") objectId(reader);
    else reader.as("status-value", modSequence);
  });
}

/**
 *     mailbox-list = "(" [mbx-list-flags] ")" SP (DQUOTE QUOTED-CHAR DQUOTE / nil)
 *                    SP mailbox [SP mbox-list-extended]
 *     mbox-list-extended      = "(" mbox-list-extended-item *(SP ...) ")"
 *     mbox-list-extended-item = string SP "(" string *(SP string) ")"  ; RFC 5258 §6
 */
export function mailboxList(reader: Reader): void {
  list(reader, flag);
  reader.space();
  nstring(reader, "hierarchy-delimiter");
  reader.space();
  reader.as("mailbox", astring);
  if (!reader.skip(" ")) return;
  list(reader, () => {
    const item = reader.as("list-extended-item", string).toUpperCase();
    const rule = item === "OLDNAME" ? "mailbox" : "list-select-opt";
    reader.space();
    list(reader, () => reader.as(rule, astring));
  });
}

function astring(reader: Reader): void {
  if (/["{]/.test(reader.peek())) string(reader);
  else reader.run((octet) => octet !== 0x20 && octet !== 0x29, "expected-word");
}

/**
 * RFC 4466 §2.6.2
 *
 *     esearch-response  = "ESEARCH" [search-correlator] [SP "UID"]
 *                         *(SP search-modifier-name SP search-return-value)
 *     search-correlator = SP "(" "TAG" SP tag-string ")"
 */
export function searchReturned(reader: Reader): void {
  if (reader.peek() === "(") {
    reader.expect("(");
    reader.as("search-correlator", () => reader.expect("TAG"));
    reader.space();
    reader.as("tag-string", string);
    reader.expect(")");
    if (!reader.skip(" ")) return;
  }
  do {
    const name = reader.as("search-return", atom).toUpperCase();
    if (name === "UID") continue;
    reader.space();
    if (name === "ALL") numberSet(reader, "search-result");
    else if (name === "COUNT") reader.as("search-count", number);
    else if (name === "MODSEQ") modSequence(reader);
    else reader.as("search-result", number);
  } while (reader.skip(" "));
}

/**
 * RFC 9208 §7
 *
 *     quota-response = "QUOTA" SP quota-root-name SP quota-list
 *     quota-resource = resource-name SP resource-usage SP resource-limit
 */
export function quota(reader: Reader): void {
  reader.as("quota-root-name", astring);
  reader.space();
  list(reader, () => {
    reader.as("quota-resource", atom);
    reader.space();
    reader.as("quota-usage", number);
    reader.space();
    reader.as("quota-limit", number);
  });
}

/**
 * RFC 4314 §7
 *
 *     acl-data        = "ACL" SP mailbox *(SP identifier SP rights)
 *     listrights-data = "LISTRIGHTS" SP mailbox SP identifier SP rights *(SP rights)
 *     myrights-data   = "MYRIGHTS" SP mailbox SP rights
 */
export function accessData(reader: Reader, name: string): void {
  reader.as("mailbox", astring);
  while (reader.skip(" ")) {
    if (name !== "MYRIGHTS") {
      reader.as("identifier", astring);
      reader.space();
    }
    rights(reader);
    if (name === "LISTRIGHTS") while (reader.skip(" ")) rights(reader);
  }
}

/** `rights = astring`, letter by letter where it isn't quoted. */
function rights(reader: Reader): void {
  if (/["{]/.test(reader.peek())) reader.as("rights", string);
  else while (/[a-z0-9]/i.test(reader.peek())) reader.as("right", oneLetter);
}

function oneLetter(reader: Reader): void {
  let taken = 0;
  reader.run(() => taken++ < 1, "expected-word");
}

/** `quotaroot-response = "QUOTAROOT" SP mailbox *(SP quota-root-name)` (RFC 9208 §7) */
export function quotaRoots(reader: Reader): void {
  reader.as("mailbox", astring);
  while (reader.skip(" ")) reader.as("quota-root-name", astring);
}
