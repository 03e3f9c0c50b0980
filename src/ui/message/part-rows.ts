import type { BodyPart } from "../../mail/format/message-part.ts";
import { decodedParameter } from "../../mail/format/parameter.ts";

/** Octets of a message from `start` up to, not including, `end`. */
export interface OctetRange {
  readonly start: number;
  readonly end: number;
}

/** What FETCH can get of a part, and which octets of the message that are. RFC 3501 §6.4.5. */
export interface SectionRange extends OctetRange {
  /** As between the brackets of BODY[...]. */
  readonly section: string;
}

/** One part of a message, as a row of the tree. */
export interface PartRow {
  /** `2.1`; "" for the message itself. */
  readonly number: string;
  /** From 1, as `aria-level` counts. */
  readonly level: number;
  /** `text/plain`, as written. */
  readonly type: string;
  readonly encoding: string;
  /** Octets of the body as transferred. */
  readonly octets: number;
  /** "" when it has none. */
  readonly filename: string;
  readonly sections: readonly SectionRange[];
}

/** Most rows that are made of one message. */
export const rowLimit = 500;

/**
 * The parts of a message in the order of their octets, each under the one that
 * holds it. A message that is no multipart has its body as part 1.
 */
export function partRows(root: BodyPart): readonly PartRow[] {
  const rows: PartRow[] = [];
  const own = [
    { section: "", start: root.headerStart, end: root.bodyEnd },
    ...messageSections("", root),
  ];
  rows.push(rowOf(root, "", 1, own));
  addInside(rows, root, "", 2);
  return rows;
}

function addInside(
  rows: PartRow[],
  message: BodyPart,
  number: string,
  level: number,
): void {
  const prefix = number === "" ? "" : `${number}.`;
  const parts = message.parts.length > 0 ? message.parts : [message];
  for (const [index, part] of parts.entries()) {
    if (rows.length >= rowLimit) return;
    addPart(rows, part, `${prefix}${index + 1}`, level);
  }
}

function addPart(
  rows: PartRow[],
  part: BodyPart,
  number: string,
  level: number,
): void {
  const sections: SectionRange[] = [
    { section: number, start: part.bodyStart, end: part.bodyEnd },
    { section: `${number}.MIME`, start: part.headerStart, end: part.bodyStart },
  ];
  if (part.message !== null) {
    sections.push(...messageSections(`${number}.`, part.message));
  }
  rows.push(rowOf(part, number, level, sections));
  if (part.message !== null) addInside(rows, part.message, number, level + 1);
  else if (part.parts.length > 0) addInside(rows, part, number, level + 1);
}

function messageSections(
  prefix: string,
  { headerStart, bodyStart, bodyEnd }: BodyPart,
): readonly SectionRange[] {
  return [
    { section: `${prefix}HEADER`, start: headerStart, end: bodyStart },
    { section: `${prefix}TEXT`, start: bodyStart, end: bodyEnd },
  ];
}

function rowOf(
  part: BodyPart,
  number: string,
  level: number,
  sections: readonly SectionRange[],
): PartRow {
  return {
    number,
    level,
    type: `${part.type}/${part.subtype}`,
    encoding: part.encoding,
    octets: part.bodyEnd - part.bodyStart,
    filename: filenameOf(part),
    sections,
  };
}

/**
 * The name under which a part would be saved; "" when it has none. RFC 2183
 * §2.3, with the charsets of RFC 2231 §4 and the encoded words that many send.
 */
export function filenameOf(part: BodyPart): string {
  const disposition = part.disposition?.parameters ?? [];
  return (
    decodedParameter(disposition, "filename") ??
    decodedParameter(part.parameters, "name") ??
    ""
  );
}
