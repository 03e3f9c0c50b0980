import type { OctetString } from "../../../mail/format/octets.ts";
import type { SpanRecorder } from "../../protocol.ts";

/**
 * Reads the first line of a response by the grammar, for whoever records its
 * words.
 *
 *     single-line = status [SP "[" resp-code "]"] [SP text] CRLF   ; RFC 2449 §3
 *     greeting    = "+OK" SP text [timestamp]                      ; RFC 1939 §7
 *     STAT        = "+OK" SP nn SP mm                              ; RFC 1939 §5
 *     LAST        = "+OK" SP nn                                    ; RFC 1460 §5
 *     LANG        = "+OK" SP language-tag SP text                  ; RFC 6856 §3.2
 */
export function readStatusLine(
  line: OctetString,
  command: string,
  record: SpanRecorder,
): void {
  const [status = ""] = line.split(" ", 1);
  record("status", 0, status.length);
  let at = status.length + 1;
  const code = /^\[([^\]]*)\]/.exec(line.slice(at));
  if (code !== null) {
    const end = at + code[0].length;
    record("[", at, at + 1);
    record("resp-code", at + 1, end - 1);
    record("]", end - 1, end);
    at = end + 1;
  }
  const rules = status === "+OK" ? numbersAfter.get(command) : undefined;
  const words = /^(\d+) (\S+)$/.exec(line.slice(at));
  if (rules !== undefined && words !== null) {
    return pair(line, at, rules, record);
  }
  if (status === "+OK" && command === "LAST") {
    return record("highest-accessed", at, line.length);
  }
  const tag = command === "LANG" ? languageTag.exec(line.slice(at)) : null;
  if (status === "+OK" && tag !== null) {
    const end = at + tag[0].length;
    record("language-tag", at, end);
    return record("text", end + 1, line.length);
  }
  const surrogate =
    command === "RETR" || command === "TOP" ? surrogateIn(line, at) : null;
  if (surrogate !== null) {
    record("text", at, surrogate.from - 1);
    record("surrogate", surrogate.from, surrogate.to);
    return record("text", surrogate.to + 1, line.length);
  }
  const stamp = command === "" ? /<[^<> ]+>$/.exec(line) : null;
  const end = stamp?.index ?? line.length;
  record("text", at, end);
  record("timestamp", end, line.length);
}

/** Where a text says that it isn't the message itself that comes. */
function surrogateIn(
  line: OctetString,
  at: number,
): { readonly from: number; readonly to: number } | null {
  const found = /\b(?:surrogate|sustituto)\b/.exec(line.slice(at));
  if (found === null) return null;
  const from = at + found.index;
  return { from, to: from + found[0].length };
}

/** A tag before a text; what the text begins with is longer than its first subtag (RFC 5646 §2.1). */
const languageTag = /^(?:[a-z]{2,3}|i)(?:-[a-z0-9]{1,8})*(?= )/i;

/** What follows `+OK` where it isn't text. */
const numbersAfter: ReadonlyMap<string, readonly [string, string]> = new Map([
  ["STAT", ["message-count", "maildrop-size"]],
  ["LIST", ["msg", "message-size"]],
  ["UIDL", ["msg", "unique-id"]],
]);

/**
 * Reads a further line of a response that isn't a message.
 *
 *     scan-listing      = msg SP octets        ; RFC 1939 §5
 *     unique-id-listing = msg SP unique-id     ; RFC 1939 §7
 *     capa-resp         = capa-tag *(SP param) ; RFC 2449 §5
 *     language-listing  = language-tag [SP description] ; RFC 6856 §3.2
 *     SASL              = "SASL" *(SP sasl-mech) ; RFC 5034 §3
 */
export function readListLine(
  line: OctetString,
  command: string,
  record: SpanRecorder,
): void {
  const rules = numbersAfter.get(command);
  if (rules !== undefined) return pair(line, 0, rules, record);
  if (command === "AUTH") return record("sasl-mech", 0, line.length);
  if (command === "LANG") {
    return pair(line, 0, ["language-tag", "language-description"], record);
  }
  if (command !== "CAPA") return record("text", 0, line.length);
  const [tag = ""] = line.split(" ", 1);
  record("capa-tag", 0, tag.length);
  const param = tag === "SASL" ? "sasl-mech" : "capa-param";
  let at = tag.length + 1;
  for (const word of line.slice(at).split(" ")) {
    record(param, at, at + word.length);
    at += word.length + 1;
  }
}

function pair(
  line: OctetString,
  at: number,
  [first, second]: readonly [string, string],
  record: SpanRecorder,
): void {
  const space = line.indexOf(" ", at);
  const end = space < 0 ? line.length : space;
  record(first, at, end);
  record(second, end + 1, line.length);
}
