import { decodedText } from "./charset.ts";
import { decodedHeader } from "./encoded-word.ts";
import type { Envelope } from "./envelope.ts";
import { envelopeOf } from "./envelope.ts";
import type { MessageContent } from "./message-content.ts";
import { isNamed, unfoldedValue } from "./header.ts";
import type { BodyPart, Header } from "./message-part.ts";
import { bodyPartsOf, headerOf } from "./message-part.ts";
import { parameterOf } from "./parameter.ts";
import type { OctetString } from "./octets.ts";
import { decodedBody } from "./transfer-encoding.ts";

/** Longest searchable text that is kept; a longer one is made anew each time. */
const KEPT_TEXT_LIMIT = 65_536;

/** What a message says; the same reading for the same content. */
export function readingOf(content: MessageContent): MessageReading {
  return (content.reading ??= new MessageReading(content.octets));
}

/**
 * What the octets of one message say.
 *
 * RFC 5322 and MIME. Nearly everything is worked out when first asked for and then
 * kept, since a mailbox may hold 50,000 messages of which few are looked into.
 */
export class MessageReading {
  readonly octets: Uint8Array;
  #structure: BodyPart | undefined;
  #envelope: Envelope | undefined;
  #subject: string | undefined;
  #from: string | undefined;
  #searchableHeader: string | undefined;
  #searchableBody: string | undefined;
  /**
   * The envelope and the structure as IMAP writes them on the wire, for whoever
   * has printed them; they take less memory than what they were printed from.
   */
  envelopeText: OctetString | null = null;
  structureText: OctetString | null = null;

  constructor(octets: Uint8Array) {
    this.octets = octets;
  }

  /** The MIME tree. RFC 2046 §5. */
  get structure(): BodyPart {
    return (this.#structure ??= bodyPartsOf(this.octets));
  }

  /** The same, but not kept for the next time. */
  readStructure(): BodyPart {
    return this.#structure ?? bodyPartsOf(this.octets);
  }

  /**
   * The fields of the header, and where it ends; read anew each time.
   *
   * Mail programs ask for some fields of every message of a mailbox. The places
   * of all fields would then take more memory than the messages.
   */
  get header(): Header {
    return this.#structure ?? headerOf(this.octets);
  }

  /** The envelope as IMAP writes it. RFC 3501 §7.4.2. */
  get envelope(): Envelope {
    return (this.#envelope ??= envelopeOf(this.octets, this.header));
  }

  /** The same, but not kept for the next time. */
  readEnvelope(): Envelope {
    return this.#envelope ?? envelopeOf(this.octets, this.header);
  }

  /** The subject as a person reads it, "" when there is none. */
  get subject(): string {
    return (this.#subject ??= decodedHeader(this.envelope.subject ?? ""));
  }

  /** The name of the first author, else the address, "" when there is neither. */
  get from(): string {
    return (this.#from ??= this.#firstAuthor());
  }

  /**
   * The whole header for SEARCH TEXT: a line `name: value` for each field,
   * unfolded, decoded, in lower case. RFC 3501 §6.4.4.
   */
  get searchableHeader(): string {
    if (this.#searchableHeader !== undefined) return this.#searchableHeader;
    const text = this.#headerText(this.header).toLowerCase();
    if (text.length <= KEPT_TEXT_LIMIT) this.#searchableHeader = text;
    return text;
  }

  /**
   * All text of the body for SEARCH BODY and TEXT, decoded, in lower case.
   *
   * RFC 3501 §6.4.4. The text parts at any depth, HTML with its tags, and the
   * headers of messages within the message; no other attachments.
   */
  get searchableBody(): string {
    if (this.#searchableBody !== undefined) return this.#searchableBody;
    const text = this.#bodyText(this.structure).toLowerCase();
    if (text.length <= KEPT_TEXT_LIMIT) this.#searchableBody = text;
    return text;
  }

  /** The decoded values of all fields of that name, in message order. Names have no case. */
  headerValues(name: string): readonly string[] {
    const wanted = name.toLowerCase();
    return this.header.fields
      .filter((field) => isNamed(field, wanted))
      .map((field) => decodedHeader(unfoldedValue(this.octets, field)));
  }

  #firstAuthor(): string {
    const author = this.envelope.from[0];
    if (author === undefined) return "";
    if (author.name !== null) return decodedHeader(author.name);
    const { mailbox, host } = author;
    return decodedHeader(host ? `${mailbox}@${host}` : (mailbox ?? ""));
  }

  #headerText(part: Header): string {
    let text = "";
    for (const field of part.fields) {
      const value = decodedHeader(unfoldedValue(this.octets, field));
      text += `${field.name}: ${value}\n`;
    }
    return text;
  }

  #bodyText(part: BodyPart): string {
    if (part.message !== null) {
      return `${this.#headerText(part.message)}\n${this.#bodyText(part.message)}`;
    }
    if (part.parts.length > 0) {
      return part.parts.map((each) => this.#bodyText(each)).join("\n");
    }
    if (part.type.toLowerCase() !== "text") return "";
    const charset = parameterOf(part.parameters, "charset") ?? "";
    return decodedText(decodedBody(this.octets, part), charset);
  }
}
