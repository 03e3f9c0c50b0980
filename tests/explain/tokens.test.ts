import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { allOctets, linesFrom } from "../../src/explain/lines.ts";
import { texts as en } from "../../src/explain/text/tokens-en.ts";
import { texts as es } from "../../src/explain/text/tokens-es.ts";
import { tokenExplanation } from "../../src/explain/token-explanation.ts";
import { tokensOf } from "../../src/explain/tokens-of.ts";
import { traceOf } from "../../src/simulator/timeline.ts";
import type { TraceEvent } from "../../src/simulator/trace.ts";
import { play } from "../transcript-player.ts";
import { readTranscript } from "../transcript-reader.ts";

const folder = new URL("../transcripts/", import.meta.url);
const fileNames = readdirSync(folder).filter((name) => name.endsWith(".txt"));

/** Every line that crossed the wire in some events. */
function linesOf(events: readonly TraceEvent[]) {
  return events.flatMap((event) => {
    const octets =
      event.kind === "line.received"
        ? event.text
        : event.kind === "response.sent"
          ? allOctets(event.response.octets)
          : "";
    return [...linesFrom(octets)].map(({ text }, index) => ({
      seq: event.seq,
      index,
      text,
    }));
  });
}

function protocolsIn(events: readonly TraceEvent[]) {
  return new Map(
    events.flatMap((event) =>
      event.kind === "connection.opened"
        ? [[event.connection, event.protocol] as const]
        : [],
    ),
  );
}

/** What of a line has no token, or a token without words in both languages. */
function unexplained(
  protocol: string,
  events: readonly TraceEvent[],
  line: ReturnType<typeof linesOf>[number],
): readonly string[] {
  const complaints: string[] = [];
  let left = line.text;
  let end = 0;
  for (const token of tokensOf(protocol, events, line)) {
    const { from, to, rule } = token;
    if (from < end || to <= from || to > line.text.length) {
      complaints.push(`${rule} at ${from} to ${to}, after ${end}`);
    }
    end = to;
    left = left.slice(0, from) + " ".repeat(to - from) + left.slice(to);
    for (const language of [es, en]) {
      const found = tokenExplanation(language, protocol, token);
      if (found === null) complaints.push(`nothing is said of ${rule}`);
    }
  }
  if (left.trim() !== "") complaints.push(`no token for ${left.trim()}`);
  return complaints;
}

/** The words of a transcript's line that begins so, each with its rule. */
function wordsOf(fileName: string, start: string): readonly string[] {
  const text = readFileSync(new URL(fileName, folder), "utf8");
  const events = traceOf(play(readTranscript(fileName, text)));
  const line = linesOf(events).find((each) => each.text.startsWith(start));
  if (line === undefined) throw new Error(`no line ${start}`);
  const [protocol = ""] = fileName.split("-");
  return tokensOf(protocol, events, line).map(
    ({ from, to, rule }) => `${rule}: ${line.text.slice(from, to)}`,
  );
}

test.each([
  [
    "imap-store.txt",
    "d STORE",
    "tag: d, command: STORE, seq-number: 2, store-att: +FLAGS, flag: \\Deleted",
  ],
  [
    "imap-uid-sets.txt",
    "c UID",
    "tag: c, command: UID, command: FETCH, uniqueid: 102, ,: ,, uniqueid: 105, " +
      "(: (, fetch-att: FLAGS, ): )",
  ],
  [
    "imap-uid-sets.txt",
    "* 6 FETCH (UID",
    "untagged: *, seq-number: 6, response: FETCH, (: (, msg-att: UID, uniqueid: 111, ): )",
  ],
  [
    "imap-unknown-and-malformed.txt",
    'b1 LOGIN "lu',
    'tag: b1, command: LOGIN, unreadable: "lu\\cia" gato.rojo',
  ],
  ["pop3-list.txt", "1 ", "msg: 1, message-size: 139"],
  ["pop3-list.txt", ".", "termination: ."],
  ["pop3-pass-needs-user.txt", "PASS", "keyword: PASS, password: gato.rojo"],
  [
    "smtp-size.txt",
    "MAIL FROM:<marta@uni.example> size",
    "keyword: MAIL, FROM:: FROM:, <: <, local-part: marta, @: @, " +
      "domain: uni.example, >: >, esmtp-keyword: size, =: =, esmtp-value: 2000",
  ],
  [
    "smtp-size.txt",
    "MAIL FROM:<marta@uni.example> SIZE=much",
    "keyword: MAIL, FROM:: FROM:, <: <, local-part: marta, @: @, " +
      "domain: uni.example, >: >, unreadable: SIZE=much",
  ],
  [
    "smtp-ehlo-lists-extensions.txt",
    "250-SIZE",
    "reply-code: 250, -: -, ehlo-keyword: SIZE, ehlo-param: 33554432",
  ],
  [
    "smtp-all-recipients-refused.txt",
    "554",
    "reply-code: 554, status-code: 5.5.1, text: No valid recipients",
  ],
  ["smtp-dot-stuffing.txt", ".lost", "stuffed-dot: ., body-text: lost"],
])("in %s the line %s is read by its grammar", (fileName, start, words) => {
  expect(wordsOf(fileName, start).join(", ")).toBe(words);
});

describe("every word on the wire is explained", () => {
  test.each(fileNames)("in %s", (fileName) => {
    const text = readFileSync(new URL(fileName, folder), "utf8");
    const events = traceOf(play(readTranscript(fileName, text)));
    const wrong: string[] = [];
    let lines = 0;
    for (const [connection, protocol] of protocolsIn(events)) {
      const own = events.filter((event) => event.connection === connection);
      for (const line of linesOf(own)) {
        lines++;
        for (const complaint of unexplained(protocol, own, line)) {
          wrong.push(`${line.text.slice(0, 200)} ← ${complaint}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(lines).toBeGreaterThan(0);
  });
});
