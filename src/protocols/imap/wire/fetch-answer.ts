import type { MessageContent } from "../../../mail/format/message-content.ts";
import { readingOf } from "../../../mail/format/message-reading.ts";
import {
  octetStringOf,
  utf8Octets,
  type OctetString,
} from "../../../mail/format/octets.ts";
import { previewOf } from "../../../mail/format/preview.ts";
import {
  decodedPart,
  sectionOctets,
  type SectionText,
} from "../../../mail/format/section.ts";
import { saveDateOf, sizeOf, type Message } from "../../../mail/message.ts";
import { printBodyStructure } from "./body-structure.ts";
import { printDateTime } from "./date-time.ts";
import { printEnvelope } from "./envelope.ts";
import { printSectionName, type FetchItem } from "./fetch-item.ts";
import { printString } from "./strings.ts";

type Pieces = readonly (OctetString | Uint8Array)[];

/** What a message's own octets don't say of it. */
export interface FetchKnown {
  /** The list of flags as the session sees them, in parentheses. */
  readonly flagsOf: (message: Message) => OctetString;
  readonly emailIdOf: (message: Message) => string;
  readonly threadIdOf: (message: Message) => string;
}

/** `* n FETCH` with these data items, as octet strings but for what is content. */
export function printFetch(
  number: number,
  message: Message,
  items: readonly FetchItem[],
  known: FetchKnown,
): Pieces {
  let text = `* ${number} FETCH (`;
  let pieces: (OctetString | Uint8Array)[] | null = null;
  let isFirst = true;
  for (const item of items) {
    if (!isFirst) text += " ";
    isFirst = false;
    const printed = printFetchItem(item, message, known);
    if (typeof printed === "string") {
      text += printed;
      continue;
    }
    pieces ??= [];
    for (const piece of printed) {
      if (typeof piece === "string") text += piece;
      else {
        pieces.push(text, piece);
        text = "";
      }
    }
  }
  text += ")\r\n";
  return pieces === null ? [text] : [...pieces, text];
}

/**
 * One data item of a FETCH response: its name, a space and its value.
 *
 * RFC 3501 §7.4.2
 *
 *     msg-att = "(" (msg-att-dynamic / msg-att-static)
 *               *(SP (msg-att-dynamic / msg-att-static)) ")"
 */
function printFetchItem(
  item: FetchItem,
  message: Message,
  { flagsOf, emailIdOf, threadIdOf }: FetchKnown,
): OctetString | Pieces {
  const { content } = message;
  switch (item.kind) {
    case "UID":
      return `UID ${message.uid}`;
    case "FLAGS":
      return `FLAGS ${flagsOf(message)}`;
    case "INTERNALDATE":
      return `INTERNALDATE ${printDateTime(message.internalDate)}`;
    case "SAVEDATE":
      return `SAVEDATE ${printDateTime(saveDateOf(message))}`;
    case "EMAILID":
      return `EMAILID (${emailIdOf(message)})`;
    case "THREADID":
      return `THREADID (${threadIdOf(message)})`;
    case "PREVIEW": {
      const text = octetStringOf(utf8Octets(previewOf(content)));
      return `PREVIEW ${printString(text)}`;
    }
    case "MODSEQ":
      return `MODSEQ (${message.modSeq})`;
    case "RFC822.SIZE":
      return `RFC822.SIZE ${sizeOf(message)}`;
    case "ENVELOPE":
      return `ENVELOPE ${envelopeText(content)}`;
    case "BODY": {
      const { octets } = content;
      const { structure } = readingOf(content);
      return `BODY ${printBodyStructure(octets, structure, false)}`;
    }
    case "BODYSTRUCTURE":
      return `BODYSTRUCTURE ${structureText(content)}`;
    case "RFC822":
      return ["RFC822 ", ...printOctets(section(message, null))];
    case "RFC822.HEADER":
      return ["RFC822.HEADER ", ...printOctets(section(message, "HEADER"))];
    case "RFC822.TEXT":
      return ["RFC822.TEXT ", ...printOctets(section(message, "TEXT"))];
    case "BODY[]": {
      const octets = sectionOctets(content, item.section);
      const sent = cut(octets, item.partial);
      return [`${printSectionName(item)} `, ...printOctets(sent)];
    }
    case "BINARY": {
      const { part, partial } = item;
      const origin = partial === null ? "" : `<${partial.asked}>`;
      const sent = cut(decodedPart(content, part), partial);
      return [`BINARY[${part.join(".")}]${origin} `, ...printBinary(sent)];
    }
    case "BINARY.SIZE": {
      const size = decodedPart(content, item.part)?.length ?? 0;
      return `BINARY.SIZE[${item.part.join(".")}] ${size}`;
    }
    default:
      return item satisfies never;
  }
}

/** The envelope as it goes on the wire, made once. */
function envelopeText(content: MessageContent): OctetString {
  const reading = readingOf(content);
  return (reading.envelopeText ??= printEnvelope(reading.readEnvelope()));
}

/** Longer messages are read when somebody asks. */
const mostAhead = 65_536;

/**
 * Prints what mail programs ask of every message, when one is delivered: so
 * nobody waits for thousands of them to be read at once.
 */
export function printAhead(content: MessageContent): void {
  if (content.octets.length > mostAhead) return;
  const reading = readingOf(content);
  if (reading.envelopeText !== null) return;
  const { structure, envelope } = reading.readAhead();
  reading.envelopeText = printEnvelope(envelope);
  reading.structureText = printBodyStructure(content.octets, structure, true);
}

/** The same for the structure with its extension data. */
function structureText(content: MessageContent): OctetString {
  const reading = readingOf(content);
  return (reading.structureText ??= printBodyStructure(
    content.octets,
    reading.readStructure(),
    true,
  ));
}

function section(message: Message, text: SectionText): Uint8Array | null {
  return sectionOctets(message.content, { part: [], text });
}

function cut(
  octets: Uint8Array | null,
  partial: { readonly origin: number; readonly count: number } | null,
): Uint8Array | null {
  if (octets === null || partial === null) return octets;
  return octets.subarray(partial.origin, partial.origin + partial.count);
}

/** `nstring / literal8`: the latter only for what has a NUL in it (RFC 3516 §4.3). */
function printBinary(octets: Uint8Array | null): Pieces {
  return octets?.includes(0) === true
    ? [`~{${octets.length}}\r\n`, octets]
    : printOctets(octets);
}

/** A literal, never copied; NIL for a part that doesn't exist. */
function printOctets(octets: Uint8Array | null): Pieces {
  if (octets === null) return ["NIL"];
  if (octets.length === 0) return ['""'];
  // NUL may be nowhere on the wire (RFC 3501 §9 literal): such octets go as 0x80.
  const sent = octets.includes(0)
    ? octets.map((octet) => (octet === 0 ? 0x80 : octet))
    : octets;
  return [`{${sent.length}}\r\n`, sent];
}
