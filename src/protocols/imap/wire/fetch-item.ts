import type { Section, SectionText } from "../../../mail/format/section.ts";
import type { OctetString } from "../../../mail/format/octets.ts";
import type { Reader } from "./reader.ts";
import { printAstring } from "./strings.ts";
import {
  astring,
  atom,
  list,
  octetCount,
  nzModSequence,
  nzNumber,
} from "./words.ts";

const plainItems = [
  "BODYSTRUCTURE",
  "BODY",
  "EMAILID",
  "ENVELOPE",
  "FLAGS",
  "INTERNALDATE",
  "MODSEQ",
  "PREVIEW",
  "RFC822.HEADER",
  "RFC822.SIZE",
  "RFC822.TEXT",
  "RFC822",
  "SAVEDATE",
  "THREADID",
  "UID",
] as const;

export type PlainItem = (typeof plainItems)[number];

/** A data item of FETCH: one word, or a section of the message's octets. */
export type FetchItem =
  | { readonly kind: PlainItem }
  | {
      readonly kind: "BINARY";
      readonly peek: boolean;
      readonly part: readonly number[];
      readonly partial: AskedRange | null;
    }
  | { readonly kind: "BINARY.SIZE"; readonly part: readonly number[] }
  | {
      readonly kind: "BODY[]";
      readonly peek: boolean;
      readonly section: Section;
      readonly partial: AskedRange | null;
    };

/** First octet and how many. */
export interface OctetRange {
  readonly origin: number;
  readonly count: number;
}

/** Part of a section that a FETCH asks for. */
interface AskedRange extends OctetRange {
  /** The origin in digits, of which an answer tells all. */
  readonly asked: OctetString;
}

/** The extensions that bring items, by item. */
const extensionOf: ReadonlyMap<string, string> = new Map([
  ["MODSEQ", "CONDSTORE"],
  ["EMAILID", "OBJECTID"],
  ["THREADID", "OBJECTID"],
  ["SAVEDATE", "SAVEDATE"],
  ["PREVIEW", "PREVIEW"],
]);

/** RFC 9051 appendix E, 18 */
const goneInRev2: ReadonlySet<string> = new Set([
  "RFC822",
  "RFC822.HEADER",
  "RFC822.TEXT",
]);

const macros: readonly (readonly [string, readonly PlainItem[]])[] = [
  ["ALL", ["FLAGS", "INTERNALDATE", "RFC822.SIZE", "ENVELOPE"]],
  ["FULL", ["FLAGS", "INTERNALDATE", "RFC822.SIZE", "ENVELOPE", "BODY"]],
  ["FAST", ["FLAGS", "INTERNALDATE", "RFC822.SIZE"]],
];

/**
 * What a FETCH asks for.
 *
 * RFC 3501 §9, §6.4.5
 *
 *     "ALL" / "FULL" / "FAST" / fetch-att / "(" fetch-att *(SP fetch-att) ")"
 */
export function fetchItems(reader: Reader): readonly FetchItem[] {
  if (reader.peek() === "(") {
    const at = reader.position;
    const items = list(reader, fetchAtt);
    if (items.length === 0) reader.fail("empty-list", {}, at);
    return items;
  }
  for (const [name, kinds] of macros) {
    if (reader.skip(name)) return kinds.map((kind) => ({ kind }));
  }
  return [fetchAtt(reader)];
}

/**
 *     fetch-att = "ENVELOPE" / "FLAGS" / "INTERNALDATE" /
 *                 "RFC822" [".HEADER" / ".SIZE" / ".TEXT"] /
 *                 "BODY" ["STRUCTURE"] / "UID" /
 *                 "BODY" section ["<" number "." nz-number ">"] /
 *                 "BODY.PEEK" section ["<" number "." nz-number ">"]
 *     fetch-att =/ "MODSEQ"                           ; RFC 7162 §7
 *     fetch-att =/ "EMAILID" / "THREADID"             ; RFC 8474 §7
 *     fetch-att =/ "SAVEDATE"                         ; RFC 8514 §5
 *     fetch-att =/ "PREVIEW" [preview-mods]           ; RFC 8970 §6
 */
function fetchAtt(reader: Reader): FetchItem {
  const at = reader.position;
  const peek = reader.skip("BODY.PEEK[");
  if (peek || reader.skip("BODY[")) {
    const read = section(reader);
    reader.expect("]");
    return { kind: "BODY[]", peek, section: read, partial: partial(reader) };
  }
  const binary = binaryAtt(reader);
  if (binary !== null) return binary;
  const kind = plainItems
    .filter((name) => isKnown(name, reader))
    .find((name) => reader.skip(name));
  if (reader.revision === 2 && kind !== undefined && goneInRev2.has(kind)) {
    reader.fail("gone-in-rev2", { found: kind }, at);
  }
  if (kind === "PREVIEW") previewModifiers(reader);
  if (kind !== undefined && /^[ )]?$/.test(reader.peek())) return { kind };
  reader.fail("unknown-data-item", {}, at);
  return { kind: "UID" };
}

/**
 * With LAZY a preview may be left out that can't be had at once (RFC 8970
 * §4.1); here all can.
 *
 *     "PREVIEW" [SP "(" preview-mod *(SP preview-mod) ")"]
 */
function previewModifiers(reader: Reader): void {
  if (!reader.peekWord(" (LAZY")) return;
  reader.space();
  list(reader, () => reader.as("preview-mod", () => reader.expect("LAZY")));
}

function isKnown(item: PlainItem, reader: Reader): boolean {
  const extension = extensionOf.get(item);
  return extension === undefined || reader.offers(extension);
}

/** What limits a FETCH to some of the messages that it names. */
export interface FetchModifiers {
  /** Only messages with a higher mod-sequence; null for all. */
  readonly changedSince: number | null;
  /** Whether those that are gone since are to be told, too. */
  readonly vanished: boolean;
}

/**
 * What may stand behind the items.
 *
 * RFC 4466 §2.4, RFC 7162 §7
 *
 *     fetch-modifiers = SP "(" fetch-modifier *(SP fetch-modifier) ")"
 *     fetch-modifier  = "CHANGEDSINCE" SP mod-sequence-value / "VANISHED"
 *
 * VANISHED can't be without CHANGEDSINCE (§3.2.6).
 */
export function fetchModifiers(reader: Reader): FetchModifiers {
  let changedSince: number | null = null;
  let vanished = false;
  if (!reader.offers("CONDSTORE") || !reader.peekWord(" (")) {
    return { changedSince, vanished };
  }
  reader.space();
  const at = reader.position;
  const modifiers = list(reader, () => {
    const start = reader.position;
    const name = reader.as("fetch-modifier", atom).toUpperCase();
    if (name === "CHANGEDSINCE" && changedSince === null) {
      reader.space();
      changedSince = nzModSequence(reader);
    } else if (name === "VANISHED" && reader.offers("QRESYNC")) {
      vanished = true;
    } else reader.fail("unknown-modifier", { found: name }, start);
  });
  if (modifiers.length === 0) reader.fail("empty-list", {}, at);
  if (vanished && changedSince === null) reader.fail("vanished-alone", {}, at);
  return { changedSince, vanished };
}

/**
 * RFC 3516 §4.2, §7
 *
 *     fetch-att      =/ "BINARY" [".PEEK"] section-binary [partial] /
 *                       "BINARY.SIZE" section-binary
 *     section-binary = "[" [section-part] "]"
 */
function binaryAtt(reader: Reader): FetchItem | null {
  if (!reader.offers("BINARY")) return null;
  const isSize = reader.skip("BINARY.SIZE[");
  const peek = !isSize && reader.skip("BINARY.PEEK[");
  if (!isSize && !peek && !reader.skip("BINARY[")) return null;
  const part: number[] = [];
  while (/\d/.test(reader.peek())) {
    part.push(reader.as("section-part", nzNumber));
    if (part.length > 100) reader.fail("too-deep");
    if (!reader.skip(".")) break;
  }
  reader.expect("]", "bad-section");
  return isSize
    ? { kind: "BINARY.SIZE", part }
    : { kind: "BINARY", peek, part, partial: partial(reader) };
}

/**
 * A section, up to its bracket.
 *
 *     section      = "[" [section-spec] "]"
 *     section-spec = section-msgtext / (section-part ["." section-text])
 *     section-part = nz-number *("." nz-number)
 */
export function section(reader: Reader): Section {
  const part: number[] = [];
  while (/\d/.test(reader.peek())) {
    part.push(reader.as("section-part", nzNumber));
    if (part.length > 100) reader.fail("too-deep");
    if (!reader.skip(".")) return { part, text: null };
  }
  if (part.length === 0 && reader.peek() === "]") return { part, text: null };
  return { part, text: sectionText(reader, part.length > 0) };
}

/**
 *     section-text    = section-msgtext / "MIME"
 *     section-msgtext = "HEADER" / "HEADER.FIELDS" [".NOT"] SP header-list / "TEXT"
 */
function sectionText(reader: Reader, isPart: boolean): SectionText {
  const at = reader.position;
  if (reader.skip("HEADER.FIELDS")) {
    const not = reader.skip(".NOT");
    reader.space();
    const fields = list(reader, () => reader.as("header-fld-name", astring));
    if (fields.length === 0) reader.fail("empty-list", {}, at);
    return { fields, not };
  }
  if (reader.skip("HEADER")) return "HEADER";
  if (reader.skip("TEXT")) return "TEXT";
  if (isPart && reader.skip("MIME")) return "MIME";
  reader.fail("bad-section", {}, at);
  return null;
}

function partial(reader: Reader): AskedRange | null {
  if (!reader.skip("<")) return null;
  // In IMAP4rev2: partial = "<" number64 "." nz-number64 ">"
  const asked = octetCount(reader, "partial");
  reader.expect(".");
  const at = reader.position;
  if (reader.peek() === "0") reader.fail("zero-number", {}, at);
  const count = Number(octetCount(reader, "partial"));
  reader.expect(">");
  return { origin: Number(asked), asked, count };
}

/** The name of a section in its answer: never PEEK, and only the origin of a partial. */
export function printSectionName(
  item: Extract<FetchItem, { kind: "BODY[]" }>,
): OctetString {
  const { part, text } = item.section;
  const words: string[] = part.map(String);
  if (typeof text === "string") words.push(text);
  else if (text !== null) {
    const fields = text.fields.map(printAstring).join(" ");
    words.push(`HEADER.FIELDS${text.not ? ".NOT" : ""} (${fields})`);
  }
  const origin = item.partial === null ? "" : `<${item.partial.asked}>`;
  return `BODY[${words.join(".")}]${origin}`;
}

/** Whether fetching it sets \Seen (RFC 3501 §6.4.5). */
export function setsSeen(item: FetchItem): boolean {
  return item.kind === "BODY[]" || item.kind === "BINARY"
    ? !item.peek
    : item.kind === "RFC822" || item.kind === "RFC822.TEXT";
}
