import { unicodeOf } from "../../../mail/format/charset.ts";
import { date } from "./date-time.ts";
import type { Reader } from "./reader.ts";
import { messageSet, type MessageSet } from "./sequence-set.ts";
import { searchReturns, type SearchReturn } from "./search-return.ts";
import {
  astring,
  atom,
  modSequence,
  octetCount,
  nzNumber,
  string,
} from "./words.ts";

/** Nesting of NOT, OR and parentheses that is still an honest question. */
const deepest = 100;

/** One criterion of SEARCH; text is Unicode in lower case, days count from 1970. */
export type SearchKey =
  | { readonly kind: "all" | "recent" }
  | { readonly kind: "and"; readonly keys: readonly SearchKey[] }
  | { readonly kind: "or"; readonly keys: readonly [SearchKey, SearchKey] }
  | { readonly kind: "not"; readonly key: SearchKey }
  | { readonly kind: "flag"; readonly flag: string }
  | { readonly kind: "numbers" | "uids"; readonly set: MessageSet }
  | { readonly kind: "larger" | "smaller"; readonly octets: number }
  | {
      readonly kind: "arrived" | "saved" | "sent";
      readonly when: "before" | "on" | "since";
      readonly day: number;
    }
  | {
      readonly kind: "header" | "address";
      readonly field: string;
      readonly text: string;
    }
  | { readonly kind: "body" | "text"; readonly text: string }
  | { readonly kind: "emailId" | "threadId"; readonly id: string }
  | { readonly kind: "modSeq"; readonly least: number }
  | { readonly kind: "older" | "younger"; readonly seconds: number };

/** What a SEARCH asks: which results, the charset named, if any, and all keys together. */
export interface SearchProgram {
  /** What RETURN asks for; null without it. */
  readonly returns: readonly SearchReturn[] | null;
  readonly charset: string | null;
  readonly key: SearchKey;
  /** Whether mod-sequences are among the criteria, and so told (RFC 7162 §3.1.5). */
  readonly modSeq: boolean;
}

const flags: readonly (readonly [string, string])[] = [
  ["ANSWERED", "\\Answered"],
  ["DELETED", "\\Deleted"],
  ["DRAFT", "\\Draft"],
  ["FLAGGED", "\\Flagged"],
  ["SEEN", "\\Seen"],
];

const fields = new Set(["BCC", "CC", "FROM", "SUBJECT", "TO"]);

/** RFC 9051 appendix E, 12 */
const goneInRev2: ReadonlySet<string> = new Set(["NEW", "OLD", "RECENT"]);

/** The charsets in which text may be asked for (RFC 3501 §6.4.4). */
export const searchCharsets = ["US-ASCII", "UTF-8"];

/**
 * The criteria of SEARCH.
 *
 * RFC 3501 §9, §6.4.4
 *
 *     [search-return-opts SP] ["CHARSET" SP astring SP] search-key *(SP search-key)
 */
export function searchProgram(reader: Reader): SearchProgram {
  const returns = searchReturns(reader);
  let charset: string | null = null;
  if (reader.skip("CHARSET ")) {
    charset = reader.as("charset", astring).toUpperCase();
    reader.space();
  }
  const key = searchKeys(reader, 0);
  return { returns, charset, key, modSeq: asksModSeq(key) };
}

function asksModSeq(key: SearchKey): boolean {
  return hasKey(key, "modSeq");
}

/** Whether message sequence numbers are among the criteria. */
export function asksNumbers(key: SearchKey): boolean {
  return hasKey(key, "numbers");
}

function hasKey(key: SearchKey, kind: SearchKey["kind"]): boolean {
  switch (key.kind) {
    case "not":
      return hasKey(key.key, kind);
    case "and":
    case "or":
      return key.keys.some((inner) => hasKey(inner, kind));
    default:
      return key.kind === kind;
  }
}

/** `search-criteria = charset 1*(SP search-key)` (RFC 5256 §5): here the charset must be told. */
export function searchCriteria(reader: Reader): SearchProgram {
  const charset = reader.as("charset", astring).toUpperCase();
  reader.space();
  const key = searchKeys(reader, 0);
  return { returns: null, charset, key, modSeq: asksModSeq(key) };
}

function searchKeys(reader: Reader, depth: number): SearchKey {
  const keys: SearchKey[] = [];
  do {
    keys.push(searchKey(reader, depth));
  } while (reader.skip(" "));
  return { kind: "and", keys };
}

function searchKey(reader: Reader, depth: number): SearchKey {
  if (depth > deepest) reader.fail("too-deep");
  if (reader.skip("(")) {
    const inner = searchKeys(reader, depth + 1);
    reader.expect(")", "unclosed-list");
    return inner;
  }
  if (/[\d*$]/.test(reader.peek())) {
    return { kind: "numbers", set: messageSet(reader) };
  }
  const at = reader.position;
  const word = reader.as("search-key", atom).toUpperCase();
  const negated = word.startsWith("UN") ? word.slice(2) : "";
  const named = (name: string) => flags.find(([key]) => key === name)?.[1];
  const flag = named(word) ?? named(negated);
  if (flag !== undefined) {
    const key: SearchKey = { kind: "flag", flag };
    return named(word) === undefined ? { kind: "not", key } : key;
  }
  return wordKey(reader, word, at, depth);
}

function wordKey(
  reader: Reader,
  word: string,
  at: number,
  depth: number,
): SearchKey {
  if (fields.has(word)) {
    const kind = word === "SUBJECT" ? "header" : "address";
    return { kind, field: word, text: spaceText(reader) };
  }
  const dated = /^(SENT|SAVED)?(BEFORE|ON|SINCE)$/.exec(word);
  const isSaved = dated?.[1] === "SAVED";
  if (dated !== null && (!isSaved || reader.offers("SAVEDATE"))) {
    reader.space();
    const sent = dated[1] === undefined ? "arrived" : "sent";
    const kind = isSaved ? "saved" : sent;
    const when = word.endsWith("BEFORE")
      ? "before"
      : word.endsWith("ON")
        ? "on"
        : "since";
    return { kind, when, day: date(reader) };
  }
  if (reader.revision === 2 && goneInRev2.has(word)) {
    reader.fail("gone-in-rev2", { found: word }, at);
  }
  switch (word) {
    case "ALL":
      return { kind: "all" };
    case "RECENT":
      return { kind: "recent" };
    case "OLD":
      return { kind: "not", key: { kind: "recent" } };
    case "NEW": {
      const unseen: SearchKey = {
        kind: "not",
        key: { kind: "flag", flag: "\\Seen" },
      };
      return { kind: "and", keys: [{ kind: "recent" }, unseen] };
    }
    case "KEYWORD":
    case "UNKEYWORD": {
      reader.space();
      const key: SearchKey = {
        kind: "flag",
        flag: reader.as("flag-keyword", atom),
      };
      return word === "KEYWORD" ? key : { kind: "not", key };
    }
    case "BODY":
      return { kind: "body", text: spaceText(reader) };
    case "TEXT":
      return { kind: "text", text: spaceText(reader) };
    case "HEADER": {
      reader.space();
      const field = reader.as("header-fld-name", astring).toUpperCase();
      return { kind: "header", field, text: spaceText(reader) };
    }
    case "LARGER":
    case "SMALLER": {
      reader.space();
      const kind = word === "LARGER" ? "larger" : "smaller";
      return { kind, octets: Number(octetCount(reader)) };
    }
    case "SAVEDATESUPPORTED":
      if (reader.offers("SAVEDATE")) return { kind: "all" };
      break;
    case "EMAILID":
    case "THREADID":
      if (reader.offers("OBJECTID")) {
        reader.space();
        const kind = word === "EMAILID" ? "emailId" : "threadId";
        return { kind, id: reader.as("objectid", atom) };
      }
      break;
    case "MODSEQ":
      if (reader.offers("CONDSTORE")) return modSeqKey(reader);
      break;
    case "OLDER":
    case "YOUNGER":
      if (reader.offers("WITHIN")) {
        reader.space();
        const kind = word === "OLDER" ? "older" : "younger";
        return { kind, seconds: nzNumber(reader) };
      }
      break;
    case "UID":
      reader.space();
      return { kind: "uids", set: messageSet(reader) };
    case "NOT":
      reader.space();
      return { kind: "not", key: searchKey(reader, depth + 1) };
    case "OR": {
      reader.space();
      const first = searchKey(reader, depth + 1);
      reader.space();
      return { kind: "or", keys: [first, searchKey(reader, depth + 1)] };
    }
    default:
  }
  reader.fail("unknown-search-key", { found: word }, at);
  return { kind: "all" };
}

/**
 * A message here has one mod-sequence, so of which flag and whose is passed
 * over (RFC 7162 §3.1.5).
 *
 *     search-modsequence = "MODSEQ" [SP entry-name SP entry-type-req] SP
 *                          mod-sequence-valzer
 */
function modSeqKey(reader: Reader): SearchKey {
  reader.space();
  if (reader.peek() === '"') {
    reader.as("entry-name", string);
    reader.space();
    const at = reader.position;
    const type = reader.as("entry-type", atom).toLowerCase();
    if (!["priv", "shared", "all"].includes(type))
      reader.fail("unknown-entry-type", { found: type }, at);
    reader.space();
  }
  return { kind: "modSeq", least: modSequence(reader) };
}

/** Octets of a client are read as UTF-8, of which US-ASCII is a part. */
function spaceText(reader: Reader): string {
  reader.space();
  return unicodeOf(astring(reader)).toLowerCase();
}
