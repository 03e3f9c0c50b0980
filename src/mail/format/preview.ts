import { decodedText } from "./charset.ts";
import type { MessageContent } from "./message-content.ts";
import type { BodyPart } from "./message-part.ts";
import { readingOf } from "./message-reading.ts";
import { parameterOf } from "./parameter.ts";
import { decodedBody } from "./transfer-encoding.ts";

/** Characters of a preview (RFC 8970 §3.3). */
const longestPreview = 200;
/** How much of a text is looked at, in characters. */
const mostRead = 100_000;

/**
 * How a message begins, for a list of messages: text without markup and
 * quotations, on one line; "" where there is no text to be had.
 *
 * RFC 8970 §3. Taken from the first plain text that is no attachment, else
 * from the first HTML.
 */
export function previewOf(content: MessageContent): string {
  const { structure } = readingOf(content);
  const texts = [...textsIn(structure)];
  const isPlain = ({ subtype }: BodyPart) => subtype.toLowerCase() === "plain";
  const part = texts.find(isPlain) ?? texts.find(isHtml);
  if (part === undefined) return "";
  const charset = parameterOf(part.parameters, "charset") ?? "";
  const text = decodedText(decodedBody(content.octets, part), charset);
  const start = text.slice(0, mostRead);
  const said = isHtml(part) ? withoutMarkup(start) : withoutQuotations(start);
  const line = said.replace(/[\s\p{Control}]+/gu, " ").trim();
  return [...line.slice(0, 2 * longestPreview)]
    .slice(0, longestPreview)
    .join("")
    .trimEnd();
}

function isHtml({ subtype }: BodyPart): boolean {
  return subtype.toLowerCase() === "html";
}

function* textsIn(part: BodyPart): Generator<BodyPart> {
  for (const inner of part.parts) yield* textsIn(inner);
  if (part.parts.length > 0 || part.type.toLowerCase() !== "text") return;
  const isAttached = part.disposition?.type.toLowerCase() === "attachment";
  if (!isAttached) yield part;
}

/** Without what somebody else said before, and without a signature (RFC 3676 §4.3, §4.5). */
function withoutQuotations(text: string): string {
  const lines = text.split(/\r?\n/);
  const end = lines.indexOf("-- ");
  return lines
    .slice(0, end < 0 ? lines.length : end)
    .filter((line) => !line.startsWith(">"))
    .join("\n");
}

/** What is no text though it stands between tags. */
const silent = new Set(["style", "script", "head", "title"]);

/** Text between tags, from left to right; what a tag never ends is left out. */
function withoutMarkup(html: string): string {
  const small = html.toLowerCase();
  let text = "";
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    text += html.slice(at, open < 0 ? html.length : open);
    if (open < 0) break;
    const name = /^[a-z0-9]+/.exec(small.slice(open + 1, open + 12))?.[0] ?? "";
    const end = html.startsWith("<!--", open)
      ? html.indexOf("-->", open)
      : silent.has(name)
        ? small.indexOf(`</${name}`, open)
        : open;
    const close = end < 0 ? -1 : html.indexOf(">", end);
    if (close < 0) break;
    text += " ";
    at = close + 1;
  }
  return text.replace(/&(#?\w{1,8});/g, (whole, name: string) => {
    const code = /^#x([0-9a-f]+)$/i.exec(name)?.[1];
    const number = code ? parseInt(code, 16) : Number(name.slice(1));
    if (name.startsWith("#"))
      return number > 0 && number < 0x11_0000
        ? String.fromCodePoint(number)
        : whole;
    return entities.get(name) ?? whole;
  });
}

const entities: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
]);
