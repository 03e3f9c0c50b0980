import { readingOf } from "../mail/format/message-reading.ts";
import { octetStringOf } from "../mail/format/octets.ts";
import type { TraceEvent } from "../simulator/trace.ts";
import type { Moment } from "./moment.ts";

/** What a question about lines asks for. */
export interface LinesAsked {
  readonly lines: "header" | "answers";
  readonly account?: string | undefined;
  readonly client?: string | undefined;
}

/** A line, and the group to which it belongs. */
export interface GroupedLine {
  readonly text: string;
  /** `client` or `server`; or a tag, `*` where nobody asked. */
  readonly group: string;
}

/** The groups of lines as an answer writes them: a word for each line. */
export function groupsOf(lines: readonly GroupedLine[]): string {
  return lines.map(({ group }) => group).join(" ");
}

/** The lines that a question is about, at a moment, each with its group. */
export function groupedLines(
  asked: LinesAsked,
  moment: Moment,
): readonly GroupedLine[] {
  return asked.lines === "header"
    ? headerLines(asked.account ?? moment.account, moment)
    : answerLines(asked.client ?? moment.client, moment);
}

/** Of the message that arrived last: who wrote each line of its header. */
function headerLines(account: string, moment: Moment): readonly GroupedLine[] {
  const arrival = moment.history.findLast(
    (event) =>
      event.kind === "mail.changed" &&
      event.change.kind === "messages.added" &&
      event.change.account === account,
  );
  if (arrival?.kind !== "mail.changed") return [];
  const { change, cause } = arrival;
  const message =
    change.kind === "messages.added" ? change.messages.at(-1) : undefined;
  if (message === undefined) return [];
  const sent = new Set(
    moment.history
      .filter((event) => event.kind === "line.received")
      .filter((event) => event.role === "data" && event.cause === cause)
      .flatMap(({ text }) => text.split("\r\n"))
      // RFC 5321 §4.5.2: a dot that begins a line travels with another one.
      .map((line) => (line.startsWith("..") ? line.slice(1) : line)),
  );
  const { octets, header } = readingOf(message.content);
  return octetStringOf(octets.subarray(header.headerStart, header.bodyStart))
    .split("\r\n")
    .filter((line) => line !== "")
    .map((text) => ({ text, group: sent.has(text) ? "client" : "server" }));
}

/** What the server said since, each first line with the tag of the command that it belongs to. */
function answerLines(client: string, moment: Moment): readonly GroupedLine[] {
  const tags = new Map<number, string>();
  for (const event of moment.history) {
    if (
      event.kind === "command.recognized" ||
      event.kind === "command.refused"
    ) {
      if (event.tag !== null) tags.set(event.seq, event.tag);
    }
  }
  const tagOf = ({ cause, response }: Said): string =>
    response.tag ?? tags.get(cause ?? -1) ?? "*";
  return moment.events
    .filter((event) => event.kind === "response.sent")
    .filter(({ connection }) => connection === client)
    .map((event) => ({ text: firstLine(event), group: tagOf(event) }));
}

type Said = Extract<TraceEvent, { kind: "response.sent" }>;

function firstLine({ response: { octets } }: Said): string {
  const text = octets
    .map((each) => (typeof each === "string" ? each : octetStringOf(each)))
    .join("");
  return text.slice(0, text.indexOf("\r\n"));
}
