import type { ContentType, Disposition } from "./content-field.ts";
import {
  contentTypeOf,
  dispositionOf,
  encodingOf,
  languagesOf,
} from "./content-field.ts";
import type { HeaderField } from "./header.ts";
import {
  firstField,
  headerFieldsOf,
  lowerCaseName,
  unfoldedValue,
} from "./header.ts";
import type { OctetString } from "./octets.ts";
import type { Parameters } from "./parameter.ts";
import { parameterOf } from "./parameter.ts";
import type { PartEnd } from "./part-scanner.ts";
import { PartScanner } from "./part-scanner.ts";

/**
 * One node of the MIME tree: the message itself or a part of it.
 *
 * RFC 2045 and 2046. Offsets are octets from the start of the whole message,
 * also in nested messages. The body of a part lies within its parent's body.
 */
export interface BodyPart {
  readonly headerStart: number;
  /** Offset after the empty line that ends the header. */
  readonly bodyStart: number;
  /** The CRLF before a boundary belongs to the boundary (RFC 2046 §5.1.1). */
  readonly bodyEnd: number;
  readonly fields: readonly HeaderField[];
  /** As written, so compare it without case. */
  readonly type: string;
  /** As written, so compare it without case. */
  readonly subtype: string;
  /** Of Content-Type; CHARSET US-ASCII when that field is absent or malformed. */
  readonly parameters: Parameters;
  readonly id: OctetString | null;
  readonly description: OctetString | null;
  /** Content-Transfer-Encoding in capitals, "7BIT" when absent. */
  readonly encoding: string;
  readonly md5: OctetString | null;
  readonly disposition: Disposition | null;
  readonly language: readonly string[] | null;
  readonly location: OctetString | null;
  /** How many line ends (LF) the body has as transferred. */
  readonly lines: number;
  /** The parts of a multipart, at least one; else empty. */
  readonly parts: readonly BodyPart[];
  /** The message inside a message/rfc822 or message/global, whose body it is. */
  readonly message: BodyPart | null;
}

/** What every message has, whatever its body is made of. */
export type Header = Pick<
  BodyPart,
  "headerStart" | "bodyStart" | "bodyEnd" | "fields"
>;

/** Deepest level at which a multipart or a message is still opened. */
const NESTING_LIMIT = 100;

/** Most parts of one message; boundaries after that are text of the last part. */
const PARTS_LIMIT = 10_000;

const noParts: readonly BodyPart[] = [];

const plainText: ContentType = {
  type: "TEXT",
  subtype: "PLAIN",
  parameters: [["CHARSET", "US-ASCII"]],
};
const wholeMessage: ContentType = {
  type: "MESSAGE",
  subtype: "RFC822",
  parameters: [],
};
const unopened: ContentType = {
  type: "APPLICATION",
  subtype: "OCTET-STREAM",
  parameters: [],
};

/**
 * The MIME tree of a message.
 *
 * RFC 2046 §5. Every sequence of octets is a message: without an empty line all
 * is header, a bad Content-Type is text/plain (RFC 2045 §5.2), MIME-Version is
 * not asked for. Preamble and epilogue belong to no part; an outer boundary ends
 * inner parts that were not closed, even within a header.
 *
 * A multipart without a boundary parameter is a malformed Content-Type, so its
 * text stays readable as text/plain. One whose boundary never comes gets a single
 * empty text/plain part, because IMAP can write no multipart without parts. What
 * is nested deeper than 100 is an application/octet-stream.
 */
export function bodyPartsOf(octets: Uint8Array): BodyPart {
  return new PartReader(octets).read(0, plainText).part;
}

/**
 * The header of a message, read without looking into the body.
 *
 * The same as `bodyPartsOf` says of the root.
 */
export function headerOf(octets: Uint8Array): Header {
  const scanner = new PartScanner(octets);
  scanner.passHeader();
  const bodyStart = scanner.position;
  return {
    headerStart: 0,
    bodyStart,
    bodyEnd: octets.length,
    fields: headerFieldsOf(octets, 0, bodyStart),
  };
}

interface Reading {
  readonly part: BodyPart;
  readonly end: PartEnd;
}

class PartReader {
  readonly #octets: Uint8Array;
  readonly #scanner: PartScanner;
  #count = 0;

  constructor(octets: Uint8Array) {
    this.#octets = octets;
    this.#scanner = new PartScanner(octets);
  }

  read(depth: number, byDefault: ContentType): Reading {
    this.#count++;
    if (this.#count === PARTS_LIMIT) this.#scanner.ignoreBoundaries();
    const headerStart = this.#scanner.position;
    this.#scanner.passHeader();
    const bodyStart = this.#scanner.position;
    const firstLine = this.#scanner.line;

    const fields = headerFieldsOf(this.#octets, headerStart, bodyStart);
    const content = contentOf(this.#octets, fields, depth, byDefault);
    const { parts, message, end } = this.#readBody(depth, content);

    const lastInside = message ?? parts.at(-1);
    const bodyEnd = Math.max(
      bodyStart,
      end.bodyEnd,
      lastInside?.bodyEnd ?? bodyStart,
    );
    const part: BodyPart = {
      headerStart,
      bodyStart,
      bodyEnd,
      fields,
      type: content.type,
      subtype: content.subtype,
      parameters: content.parameters,
      ...labelsOf(this.#octets, fields),
      lines: end.line - firstLine - (bodyEnd < end.lineStart ? 1 : 0),
      parts:
        isMultipart(content) && parts.length === 0
          ? [emptyPart(bodyEnd)]
          : parts,
      message,
    };
    return { part, end };
  }

  #readBody(depth: number, content: ContentType): Inside {
    if (isMessage(content)) {
      const { part, end } = this.read(depth + 1, plainText);
      return { parts: noParts, message: part, end };
    }
    if (isMultipart(content)) return this.#readParts(depth, content);
    return { parts: noParts, message: null, end: this.#scanner.passBody() };
  }

  #readParts(depth: number, content: ContentType): Inside {
    const scanner = this.#scanner;
    const byDefault =
      content.subtype.toLowerCase() === "digest" ? wholeMessage : plainText;
    const level = scanner.open(boundaryOf(content));
    const parts: BodyPart[] = [];
    let end = scanner.passBody();
    while (end.boundary === level && !end.closing) {
      const child = this.read(depth + 1, byDefault);
      parts.push(child.part);
      end = child.end;
    }
    scanner.close();
    if (end.boundary === level) end = scanner.passBody();
    return { parts, message: null, end };
  }
}

interface Inside {
  readonly parts: readonly BodyPart[];
  readonly message: BodyPart | null;
  readonly end: PartEnd;
}

function contentOf(
  octets: Uint8Array,
  fields: readonly HeaderField[],
  depth: number,
  byDefault: ContentType,
): ContentType {
  const value = valueOf(octets, fields, "Content-Type");
  const content =
    value === null ? byDefault : (contentTypeOf(value) ?? plainText);
  if (isMultipart(content) && boundaryOf(content) === "") return plainText;
  const opens = isMultipart(content) || isMessage(content);
  return opens && depth >= NESTING_LIMIT ? unopened : content;
}

function isMultipart(content: ContentType): boolean {
  return content.type.toLowerCase() === "multipart";
}

function isMessage(content: ContentType): boolean {
  if (content.type.toLowerCase() !== "message") return false;
  const subtype = content.subtype.toLowerCase();
  return subtype === "rfc822" || subtype === "global";
}

function boundaryOf(content: ContentType): string {
  return parameterOf(content.parameters, "boundary")?.trimEnd() ?? "";
}

type Labels = Pick<
  BodyPart,
  | "id"
  | "description"
  | "encoding"
  | "md5"
  | "disposition"
  | "language"
  | "location"
>;

/** The fields about a part other than its type; of repeated ones the first counts. */
function labelsOf(octets: Uint8Array, all: readonly HeaderField[]): Labels {
  // Most parts have no such field but their type, and are many.
  const fields = all.filter(isLabel);
  if (fields.length === 0) return unlabelled;
  const encoding = valueOf(octets, fields, "Content-Transfer-Encoding");
  const disposition = valueOf(octets, fields, "Content-Disposition");
  const language = valueOf(octets, fields, "Content-Language");
  return {
    id: valueOf(octets, fields, "Content-ID"),
    description: valueOf(octets, fields, "Content-Description"),
    encoding: encodingOf(encoding ?? "") ?? unlabelled.encoding,
    md5: valueOf(octets, fields, "Content-MD5"),
    disposition: disposition === null ? null : dispositionOf(disposition),
    language: language === null ? null : languagesOf(language),
    location: valueOf(octets, fields, "Content-Location"),
  };
}

const unlabelled: Labels = {
  id: null,
  description: null,
  encoding: "7BIT",
  md5: null,
  disposition: null,
  language: null,
  location: null,
};

function isLabel({ name }: HeaderField): boolean {
  const lowerCase = lowerCaseName(name);
  return lowerCase.startsWith("content-") && lowerCase !== "content-type";
}

function valueOf(
  octets: Uint8Array,
  fields: readonly HeaderField[],
  name: string,
): OctetString | null {
  const field = firstField(fields, name);
  return field === null ? null : unfoldedValue(octets, field);
}

function emptyPart(offset: number): BodyPart {
  return {
    headerStart: offset,
    bodyStart: offset,
    bodyEnd: offset,
    fields: [],
    ...plainText,
    ...unlabelled,
    lines: 0,
    parts: noParts,
    message: null,
  };
}
