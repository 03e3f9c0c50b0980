import { readingOf } from "../../mail/format/message-reading.ts";
import { decodedText } from "../../mail/format/charset.ts";
import type { MessageContent } from "../../mail/format/message-content.ts";
import type { BodyPart } from "../../mail/format/message-part.ts";
import { parameterOf } from "../../mail/format/parameter.ts";
import { decodedBody } from "../../mail/format/transfer-encoding.ts";
import { filenameOf } from "./part-rows.ts";

/** Longest text that is shown decoded, in UTF-16 units. */
export const textLimit = 200_000;

/** What a message says to its reader. */
export interface ReadableText {
  /** Its plain text, decoded; null when it has none. */
  readonly plain: string | null;
  /** Its HTML as sent, decoded and not sanitised; null when it has none. */
  readonly html: string | null;
  /** True when a text is longer than `textLimit` and cut there. */
  readonly cut: boolean;
  readonly attachments: readonly Attachment[];
}

export interface Attachment {
  /** "" when it has none. */
  readonly name: string;
  readonly type: string;
}

/**
 * The texts of a message: all plain ones that are no attachments, one after the
 * other, and the first HTML one. RFC 2046 §5.1.4, RFC 2183 §2.
 */
export function readableText(content: MessageContent): ReadableText {
  const plain: BodyPart[] = [];
  const html: BodyPart[] = [];
  const attachments: Attachment[] = [];
  const walk = (part: BodyPart): void => {
    if (part.parts.length > 0) return part.parts.forEach(walk);
    const type = `${part.type}/${part.subtype}`.toLowerCase();
    const isAttached = part.disposition?.type.toLowerCase() === "attachment";
    if (!isAttached && type === "text/plain") plain.push(part);
    else if (!isAttached && type === "text/html") html.push(part);
    else if (attachments.length < 100) {
      attachments.push({ name: filenameOf(part), type });
    }
  };
  walk(readingOf(content).structure);
  const texts = plain.map((part) => textOf(content, part));
  const whole = plain.length === 0 ? null : texts.join("\n");
  const [first] = html;
  const markup = first === undefined ? null : textOf(content, first);
  return {
    plain: whole?.slice(0, textLimit) ?? null,
    html: markup?.slice(0, textLimit) ?? null,
    cut: Math.max(whole?.length ?? 0, markup?.length ?? 0) > textLimit,
    attachments,
  };
}

function textOf(content: MessageContent, part: BodyPart): string {
  const charset = parameterOf(part.parameters, "charset") ?? "";
  return decodedText(decodedBody(content.octets, part), charset);
}
