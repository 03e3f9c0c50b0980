import type { Words } from "../text/es.ts";
import { rowText, type Row } from "./rows.ts";
import type { WireLine } from "./wire-line.ts";

/** What assistive technology is told of a row: "server, untagged, for a6, 2 EXPUNGE". */
export function rowName(row: Row, words: Words["wire"]): string {
  const { line } = row;
  switch (row.kind) {
    case "fold":
      return foldText(row, words);
    case "data":
      return `${sideName(line, words)}, ${rowText(row)}`;
    default:
      return lineName(line, words);
  }
}

/** The words on a fold. */
export function foldText(
  { of, count, line }: Extract<Row, { kind: "fold" }>,
  words: Words["wire"],
): string {
  if (of === "lines") return words.likeLines(count, line.name);
  return line.kind === "data"
    ? words.linesAndDot(count - 1)
    : words.moreLines(count);
}

/** What happened to the wire itself, in words. */
export function remarkText(line: WireLine, words: Words["wire"]): string {
  return line.kind === "fault" ? words.fault : words.closedByCable;
}

function lineName(line: WireLine, words: Words["wire"]): string {
  const { side, kind, exchange, tagged, text } = line;
  if (side === "none") return remarkText(line, words);
  const parts = [sideName(line, words)];
  const tag = exchange?.tag ?? null;
  if (kind === "literal" && line.received <= line.announced) {
    parts.push(words.literal);
    parts.push(words.octets(String(line.received), String(line.announced)));
  } else if (kind === "continuation") {
    parts.push(words.continuation);
  }
  if (tagged && tag !== null) {
    parts.push(tag, text.slice(text.indexOf(" ") + 1));
  } else {
    const marked = text.startsWith("* ");
    if (marked) parts.push(words.untagged);
    if (line.unsolicited) parts.push(words.unsolicited);
    if (tag !== null) parts.push(words.forTag(tag));
    parts.push(marked ? text.slice(2) : text);
  }
  if (line.refused) parts.push(words.refused);
  if (line.firstSecret) parts.push(words.secured);
  if (kind === "discarded") parts.push(words.discarded);
  return parts.join(", ");
}

function sideName({ side }: WireLine, words: Words["wire"]): string {
  return side === "client" ? words.client : words.serverSide;
}
