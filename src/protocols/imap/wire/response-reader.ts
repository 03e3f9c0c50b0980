import { body, envelope, nstring } from "./structure-reader.ts";
import type { Reader } from "./reader.ts";
import {
  accessData,
  found,
  mailboxList,
  namespaces,
  objectId,
  quota,
  quotaRoots,
  searchReturned,
  status,
  threads,
  vanished,
} from "./mailbox-data-reader.ts";
import { capabilities, flag, respTextCode } from "./response-code-reader.ts";
import {
  atom,
  list,
  modSequence,
  number,
  number64,
  string,
  tag,
} from "./words.ts";

/**
 * Reads a server's response by the grammar, for whoever records its words.
 *
 * RFC 3501 §9
 *
 *     response      = continue-req / response-data / response-done
 *     continue-req  = "+" SP (resp-text / base64) CRLF
 *     response-data = "*" SP (resp-cond-state / resp-cond-bye / mailbox-data /
 *                     message-data / capability-data) CRLF
 *     response-tagged = tag SP resp-cond-state CRLF
 */
export function readResponse(reader: Reader): void {
  if (reader.as("continue-req", () => reader.skip("+"))) {
    reader.space();
    if (!reader.as("sasl-challenge", challenge)) respText(reader);
    return;
  }
  if (!reader.as("untagged", () => reader.skip("*"))) tag(reader);
  reader.space();
  if (/\d/.test(reader.peek())) messageData(reader);
  else namedData(reader);
}

/**
 *     mailbox-data =/ number SP "EXISTS" / number SP "RECENT"
 *     message-data = nz-number SP ("EXPUNGE" / ("FETCH" SP msg-att))
 */
function messageData(reader: Reader): void {
  number(reader);
  reader.space();
  const name = reader.as("response", atom).toUpperCase();
  if (name !== "FETCH") return;
  reader.space();
  list(reader, msgAtt);
}

function namedData(reader: Reader): void {
  const isStatus = statuses.some((word) => reader.peekWord(`${word} `));
  const name = reader.as(isStatus ? "status" : "response", atom).toUpperCase();
  if (mayBeEmpty.has(name) && reader.atEnd) return;
  reader.space();
  if (isStatus) respText(reader);
  else if (name === "CAPABILITY" || name === "ENABLED") capabilities(reader);
  else if (name === "FLAGS") list(reader, flag);
  else if (name === "SEARCH" || name === "SORT") found(reader);
  else if (name === "THREAD") threads(reader);
  else if (name === "ESEARCH") searchReturned(reader);
  else if (name === "STATUS") status(reader);
  else if (name === "VANISHED") vanished(reader);
  else if (name === "QUOTA") quota(reader);
  else if (name === "QUOTAROOT") quotaRoots(reader);
  else if (accessNames.has(name)) accessData(reader, name);
  else if (name === "NAMESPACE") namespaces(reader);
  else if (name === "ID") {
    if (!reader.as("nil", () => reader.skip("NIL"))) idFields(reader);
  } else if (name === "LIST" || name === "LSUB") mailboxList(reader);
}

/** Base64 of four characters or more: no other text of this server looks like it. */
function challenge(reader: Reader): boolean {
  const isBase64 =
    /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}[A-Za-z0-9+/=][A-Za-z0-9+/=])$/;
  if (!isBase64.test(reader.rest)) return false;
  reader.run(isAny, "text");
  return true;
}

const mayBeEmpty = new Set(["SEARCH", "SORT", "THREAD", "ENABLED"]);

/** RFC 4314 §3.6 to §3.8 */
const accessNames = new Set(["ACL", "LISTRIGHTS", "MYRIGHTS"]);

const statuses = ["OK", "NO", "BAD", "PREAUTH", "BYE"];

/** `resp-text = ["[" resp-text-code "]" SP] text` */
function respText(reader: Reader): void {
  if (reader.peek() === "[") {
    respTextCode(reader);
    reader.space();
  }
  if (!reader.atEnd) reader.as("text", () => reader.run(isAny, "text"));
}

/** `"(" *(string SP nstring) ")"` (RFC 2971 §4) */
function idFields(reader: Reader): void {
  list(reader, () => {
    reader.as("id-field", string);
    reader.space();
    nstring(reader, "id-value");
  });
}

/**
 *     msg-att-dynamic = "FLAGS" SP "(" [flag-fetch *(SP flag-fetch)] ")"
 *     msg-att-dynamic =/ "MODSEQ" SP "(" permsg-modsequence ")"
 *     msg-att-static  = "ENVELOPE" SP envelope / "INTERNALDATE" SP date-time /
 *                       "RFC822" [".HEADER" / ".TEXT"] SP nstring /
 *                       "RFC822.SIZE" SP number / "BODY" ["STRUCTURE"] SP body /
 *                       "BODY" section ["<" number ">"] SP nstring /
 *                       "UID" SP uniqueid
 *     msg-att-static =/ "BINARY" section-binary ["<" number ">"] SP (nstring / literal8) /
 *                       "BINARY.SIZE" section-binary SP number    ; RFC 3516 §7
 *     msg-att-static =/ ("EMAILID" / "THREADID") SP "(" objectid ")"   ; RFC 8474 §7
 *     msg-att-static =/ "SAVEDATE" SP date-time          ; RFC 8514 §5
 *     msg-att-dynamic =/ "PREVIEW" SP nstring            ; RFC 8970 §6
 */
function msgAtt(reader: Reader): void {
  const isName = (octet: number) => octet !== 0x20 && octet !== 0x5b;
  const name = reader
    .as("msg-att", () => reader.run(isName, "expected-word"))
    .toUpperCase();
  const octets = reader.peek() === "[" ? section(reader) : contents.get(name);
  reader.space();
  if (name === "BINARY.SIZE") number64(reader, "part-size");
  else if (name === "BINARY" && reader.skip("~")) {
    reader.as(octets ?? "body-octets", () => reader.literal(true));
  } else if (octets !== undefined) nstring(reader, octets);
  else if (name === "FLAGS") list(reader, flag);
  else if (name === "UID") reader.as("uniqueid", number);
  else if (name === "RFC822.SIZE") number64(reader, "message-size");
  else if (name === "INTERNALDATE" || name === "SAVEDATE")
    reader.as("date-time", string);
  else if (name === "MODSEQ") list(reader, modSequence);
  else if (name === "EMAILID" || name === "THREADID") objectId(reader);
  else if (name === "ENVELOPE") envelope(reader);
  else body(reader);
}

/** What the octets of an item are, as a rule's name. */
const contents: ReadonlyMap<string, string> = new Map([
  ["RFC822", "message-octets"],
  ["RFC822.HEADER", "header-octets"],
  ["RFC822.TEXT", "body-octets"],
  ["PREVIEW", "preview-text"],
]);

/** `section = "[" [section-spec] "]"`, with the origin of a partial; gives what it holds. */
function section(reader: Reader): string {
  reader.expect("[");
  const parts: string[] = [];
  while (/\d/.test(reader.peek())) {
    parts.push(String(reader.as("section-part", number)));
    if (!reader.skip(".")) break;
  }
  let text = "";
  if (reader.peek() !== "]") {
    const isText = (octet: number) => octet !== 0x20 && octet !== 0x5d;
    text = reader.as("section-text", () => reader.run(isText, "bad-section"));
    if (reader.skip(" ")) {
      list(reader, () => reader.as("header-fld-name", astringInSection));
    }
  }
  reader.expect("]");
  if (reader.skip("<")) {
    const origin = number64(reader, "partial");
    reader.expect(">");
    if (origin > 0) return "fragment-octets";
  }
  if (/^(HEADER|MIME)/i.test(text)) return "header-octets";
  return text === "" && parts.length === 0 ? "message-octets" : "body-octets";
}

function astringInSection(reader: Reader): void {
  if (/["{]/.test(reader.peek())) string(reader);
  else reader.run((octet) => !/[ )]/.test(String.fromCharCode(octet)), "x");
}

function isAny(): boolean {
  return true;
}
