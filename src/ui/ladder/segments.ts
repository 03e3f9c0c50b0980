import { displayText } from "./display-text.ts";
import { failedStatus } from "./brackets.ts";
import type { Heard } from "./tap.ts";
import type { OctetString } from "../../mail/format/octets.ts";
import type { WireLine } from "./wire-line.ts";

/** What a piece of a line is: decides weight and colour only. */
export type SegmentRole =
  | "tag"
  | "name"
  | "ok"
  | "failed"
  | "prose"
  | "plain"
  | "trouble"
  | Heard["kind"]
  /** The end of something heard that may lose its middle. */
  | "ending";

export interface Segment {
  readonly text: string;
  readonly role: SegmentRole;
}

/**
 * A line's text cut into pieces of different look; together they are the text,
 * which `shown` makes of its octets.
 */
export function segmentsOf(
  line: WireLine,
  shown: (octets: OctetString) => string = displayText,
): readonly Segment[] {
  const { octets, heard, troubleAt } = line;
  const offset = (at: number) => shown(octets.slice(0, at)).length;
  const read = { ...line, text: shown(octets) };
  const pieces =
    line.side === "client" ? clientSegments(read) : serverSegments(read);
  const whole = overheard(pieces, heard, offset).filter(
    ({ text }) => text !== "",
  );
  return troubleAt === null ? whole : marked(whole, offset(troubleAt));
}

function clientSegments({ text, kind, tagged }: WireLine): Segment[] {
  if (kind !== "command") return [{ text, role: "plain" }];
  const [tag, rest] = tagged ? cutWord(text) : ["", text];
  let [name, after] = cutWord(rest);
  if (name.trim().toUpperCase() === "UID") {
    const [second, last] = cutWord(after);
    [name, after] = [name + second, last];
  }
  return [
    { text: tag, role: "tag" },
    { text: name, role: "name" },
    { text: after, role: "plain" },
  ];
}

function serverSegments(line: WireLine): Segment[] {
  const { text, status, tagged, kind } = line;
  if (kind === "continuation" || kind === "data") {
    const [mark, rest] = cutWord(text);
    return mark.trim() === "+" || mark.trim() === status
      ? [
          { text: mark, role: "tag" },
          { text: rest, role: "prose" },
        ]
      : [{ text, role: "plain" }];
  }
  const hasMark = tagged || text.startsWith("* ");
  const [mark, rest] = hasMark ? cutWord(text) : ["", text];
  if (status === null) {
    return [
      { text: mark, role: "tag" },
      { text: rest, role: "plain" },
    ];
  }
  // Of a reply in several lines the code stands before a hyphen (RFC 5321 §4.2.1).
  const isCode = rest.startsWith(`${status}-`);
  const [word, after] = isCode
    ? [rest.slice(0, status.length + 1), rest.slice(status.length + 1)]
    : cutWord(rest);
  return [
    { text: mark, role: "tag" },
    { text: word, role: failedStatus(status) ? "failed" : "ok" },
    { text: after, role: "prose" },
  ];
}

/** A text's first word with the space after it, and the rest. */
function cutWord(text: string): [string, string] {
  const space = text.indexOf(" ");
  if (space < 0) return [text, ""];
  return [text.slice(0, space + 1), text.slice(space + 1)];
}

/** Of these the end tells as much as the beginning. */
const cutInside: ReadonlySet<Heard["kind"]> = new Set([
  "digest",
  "proof",
  "stamp",
]);
const endingLength = 4;

/** The same text with the part marked that somebody who listens looks for. */
function overheard(
  segments: readonly Segment[],
  heard: Heard | null,
  offset: (at: number) => number,
): readonly Segment[] {
  if (heard === null) return segments;
  const { kind } = heard;
  const ending = cutInside.has(kind) ? endingLength : 0;
  const from = offset(heard.from);
  const to = offset(heard.to);
  let end = 0;
  return segments.flatMap(({ text, role }) => {
    const start = end;
    end += text.length;
    const part = (first: number, last: number) =>
      text.slice(Math.max(0, first - start), Math.max(0, last - start));
    const cut = Math.max(from, to - ending);
    return [
      { text: part(start, from), role },
      { text: part(from, cut), role: kind },
      { text: part(cut, to), role: "ending" },
      { text: part(to, end), role },
    ];
  });
}

/** The same text with everything from `at` on marked as where the trouble begins. */
function marked(segments: readonly Segment[], at: number): readonly Segment[] {
  const cut: Segment[] = [];
  let start = 0;
  for (const { text, role } of segments) {
    const before = Math.max(0, Math.min(text.length, at - start));
    if (before > 0) cut.push({ text: text.slice(0, before), role });
    if (before < text.length) {
      cut.push({ text: text.slice(before), role: "trouble" });
    }
    start += text.length;
  }
  // Where the line stops too early, the trouble is just behind its end.
  if (at >= start) cut.push({ text: " ", role: "trouble" });
  return cut;
}
