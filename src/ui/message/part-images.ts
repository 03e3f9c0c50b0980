import { readingOf } from "../../mail/format/message-reading.ts";
import type { MessageContent } from "../../mail/format/message-content.ts";
import type { BodyPart } from "../../mail/format/message-part.ts";
import { octetStringOf } from "../../mail/format/octets.ts";
import { decodedBody } from "../../mail/format/transfer-encoding.ts";

/** Octets of all images of a message that are shown; one that is shown twice counts twice. */
export const imageLimit = 4_000_000;

/** Types that hold pixels only. */
const raster = /^image\/(png|jpe?g|gif|webp|bmp)$/;

/** The images that are parts of a message, by the addresses its HTML gives them. */
export class PartImages {
  readonly #content: MessageContent;
  readonly #parts = new Map<string, BodyPart>();
  #room: number;

  constructor(content: MessageContent, limit = imageLimit) {
    this.#content = content;
    this.#room = limit;
    this.#collect(readingOf(content).structure);
  }

  /**
   * A `cid:` address as one that holds the image itself; null when the message
   * has no such image, or has shown enough. RFC 2392 §2, RFC 2397.
   */
  inlined(address: string): string | null {
    const part = this.#parts.get(identified(address));
    if (part === undefined) return null;
    // Encoded it has more octets than decoded.
    if (part.bodyEnd - part.bodyStart > 2 * this.#room) return null;
    const octets = decodedBody(this.#content.octets, part);
    if (octets.length > this.#room) return null;
    this.#room -= octets.length;
    return `data:${typeOf(part)};base64,${btoa(octetStringOf(octets))}`;
  }

  #collect(part: BodyPart): void {
    part.parts.forEach((each) => this.#collect(each));
    const [, id] = /^\s*<([^<>]+)>\s*$/.exec(part.id ?? "") ?? [];
    if (id === undefined || !raster.test(typeOf(part))) return;
    if (!this.#parts.has(id)) this.#parts.set(id, part);
  }
}

function typeOf({ type, subtype }: BodyPart): string {
  return `${type}/${subtype}`.toLowerCase();
}

/** The Content-ID that an address stands for; "" when it is no such address. */
function identified(address: string): string {
  const [, id = ""] = /^\s*cid:(.+?)\s*$/i.exec(address) ?? [];
  try {
    return decodeURIComponent(id);
  } catch {
    return "";
  }
}
