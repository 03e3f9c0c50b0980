import { addressesOf } from "./address.ts";
import { decodedText, holdsAscii } from "./charset.ts";
import { decodedHeader } from "./encoded-word.ts";
import type { Envelope } from "./envelope.ts";
import { envelopeOf } from "./envelope.ts";
import type { MessageContent } from "./message-content.ts";
import { isNamed, unfoldedValue } from "./header.ts";
import type { BodyPart, Header } from "./message-part.ts";
import { bodyPartsOf, headerOf } from "./message-part.ts";
import { parameterOf } from "./parameter.ts";
import { isAscii, octetStringOf, type OctetString } from "./octets.ts";
import { decodedBody } from "./transfer-encoding.ts";

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
  /** Whether the text of its body is there as it stands, in ASCII. */
  #isPlain: boolean | undefined;
  #onlySubject: string | null = null;
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
    const structure = this.#structure ?? bodyPartsOf(this.octets);
    this.#isPlain ??= isAscii(this.octets) && isPlainText(structure);
    return structure;
  }

  /**
   * The structure and the envelope, neither kept, for when a message is
   * delivered: what is often looked for in it is found out along the way.
   */
  readAhead(): { readonly structure: BodyPart; readonly envelope: Envelope } {
    const structure = this.readStructure();
    const subjects = structure.fields.filter((field) =>
      isNamed(field, "subject"),
    );
    const envelope = envelopeOf(this.octets, structure);
    if (subjects.length === 1) {
      this.#onlySubject = decodedHeader(envelope.subject ?? "").toLowerCase();
    }
    return { structure, envelope };
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

  /** The subject in lower case, where there is exactly one and `readAhead` has found it. */
  get onlySubject(): string | null {
    return this.#onlySubject;
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
    return this.#headerText(this.header).toLowerCase();
  }

  /**
   * All text of the body for SEARCH BODY and TEXT, decoded, in lower case.
   *
   * RFC 3501 §6.4.4. The text parts at any depth, HTML with its tags, and the
   * headers of messages within the message; no other attachments.
   */
  get searchableBody(): string {
    return this.#bodyText(this.readStructure()).toLowerCase();
  }

  /** Whether a text in lower case is in `searchableBody`. */
  bodyIncludes(text: string): boolean {
    // Parts are joined by line ends that aren't in the octets.
    if (this.#isPlain === true && !text.includes("\n")) {
      const octets = octetStringOf(this.octets).toLowerCase();
      if (!octets.includes(text)) return false;
    }
    return this.searchableBody.includes(text);
  }

  /**
   * Whether a text in lower case is in a field of a part within the message,
   * whose type and encoding stand there (RFC 9051 §6.4.4, "including MIME
   * header fields").
   */
  partHeaderIncludes(text: string): boolean {
    const isIn = ({ parts, message }: BodyPart): boolean =>
      (message !== null && isIn(message)) ||
      parts.some(
        (part) =>
          this.#headerText(part).toLowerCase().includes(text) || isIn(part),
      );
    return isIn(this.readStructure());
  }

  /** Whether a text in lower case is in the value of a field of that name. */
  headerIncludes(name: string, text: string): boolean {
    if (this.#onlySubject !== null && name === "subject") {
      return this.#onlySubject.includes(text);
    }
    return this.headerValues(name).some((value) =>
      value.toLowerCase().includes(text),
    );
  }

  /**
   * Whether a text in lower case is in a field of addresses of that name, as it
   * stands there or in an address without the comments and spaces within.
   */
  addressIncludes(name: string, text: string): boolean {
    return (
      this.headerIncludes(name, text) ||
      this.header.fields
        .filter((field) => isNamed(field, name))
        .map((field) => unfoldedValue(this.octets, field))
        .filter((value) => unlikeItsAddresses.test(value))
        .flatMap((value) => addressesOf(value))
        .some(({ mailbox, host }) =>
          decodedHeader(`${mailbox ?? ""}@${host ?? ""}`)
            .toLowerCase()
            .includes(text),
        )
    );
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

/** What stands in a field of addresses that may not be in the addresses themselves. */
const unlikeItsAddresses = /[("\\]|\s[@.]|[@.]\s/;

/** Whether the text parts of a message are what their octets are, if those are ASCII. */
function isPlainText(part: BodyPart): boolean {
  if (part.message !== null) return false;
  if (part.parts.length > 0) return part.parts.every(isPlainText);
  if (part.type.toLowerCase() !== "text") return true;
  const isCoded =
    part.encoding === "BASE64" || part.encoding === "QUOTED-PRINTABLE";
  return !isCoded && holdsAscii(parameterOf(part.parameters, "charset") ?? "");
}
