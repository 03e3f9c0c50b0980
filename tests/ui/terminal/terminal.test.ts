import { describe, expect, test } from "vitest";
import { newTimeline } from "../../../src/simulator/timeline.ts";
import { linesToOctets } from "../../../src/ui/state/line-octets.ts";
import { expectedOf } from "../../../src/ui/terminal/expected.ts";
import { CommandLine } from "../../../src/ui/terminal/command-line.svelte.ts";
import {
  commandsTyped,
  emptyHistory,
  moved,
  remembering,
} from "../../../src/ui/terminal/history.ts";
import {
  commandsSent,
  hasOwnTag,
  withTags,
} from "../../../src/ui/terminal/tagging.ts";
import { newBench } from "../new-bench.ts";

const known = new Set(["NOOP", "LOGIN", "FETCH", "UID", "APPEND"]);

describe("tags", () => {
  test.each([
    ["NOOP", "a3 NOOP"],
    ["x9 NOOP", "x9 NOOP"],
    ["noop x", "a3 noop x"],
    ["uid fetch 1 FLAGS", "a3 uid fetch 1 FLAGS"],
    ["FECTH 1", "a3 FECTH 1"],
    ["NOOP\nFETCH 1 UID", "a3 NOOP\na4 FETCH 1 UID"],
    ["NOOP\nb7 NOOP\nNOOP\n", "a3 NOOP\nb7 NOOP\na5 NOOP\n"],
    [
      "LOGIN {5}\nlucia {4}\ngato\nNOOP",
      "a3 LOGIN {5}\nlucia {4}\ngato\na4 NOOP",
    ],
    [
      "APPEND INBOX {13+}\nSubject: x\n\nNOOP",
      "a3 APPEND INBOX {13+}\nSubject: x\n\na4 NOOP",
    ],
    ["", "a3 "],
  ])("%j goes out as %j", (typed, sent) => {
    expect(withTags(typed, { next: 3, known })).toBe(sent);
  });

  test("one's own tag is seen by the command behind it", () => {
    expect(hasOwnTag("a1 login x y", known)).toBe(true);
    expect(hasOwnTag("login login y", known)).toBe(false);
  });

  test("commands are counted for each connection", () => {
    const { bench, talk } = newBench();
    talk("laptop", "a1 NOOP", "a2 LOGIN {5}", "lucia {9}", "gato.rojo");
    expect(commandsSent(bench.eventsOf("laptop"))).toBe(2);
    talk("laptop", "a3 IDLE", "DONE");
    expect(commandsSent(bench.eventsOf("laptop"))).toBe(3);
    bench.cut("laptop");
    bench.connect("laptop");
    expect(commandsSent(bench.eventsOf("laptop"))).toBe(0);
  });
});

describe("what the server expects", () => {
  test("a command, a literal, the rest of the command, DONE", () => {
    const { bench, talk } = newBench();
    const expected = () => bench.connection && expectedOf(bench.connection);
    talk("laptop", "a1 LOGIN lucia gato.rojo");
    expect(expected()).toEqual({ kind: "command" });
    talk("laptop", "a2 APPEND INBOX {12}");
    expect(expected()).toEqual({
      kind: "literal",
      announced: 12,
      remaining: 12,
    });
    talk("laptop", "Subject: x");
    expect(expected()).toEqual({ kind: "rest" });
    talk("laptop", "", "a3 IDLE");
    expect(expected()).toEqual({ kind: "line", idling: true });
    talk("laptop", "DONE");
    expect(expected()).toEqual({ kind: "command" });
  });
});

test.each([
  ["NOOP", "NOOP\r\n"],
  ["", "\r\n"],
  ["a\nb\r\nc", "a\r\nb\r\nc\r\n"],
  ["a\nb\n", "a\r\nb\r\n"],
  ["ñ", "\xc3\xb1\r\n"],
])("%j is sent as %j", (text, octets) => {
  expect(linesToOctets(text)).toBe(octets);
});

test("the history goes back to what was being typed", () => {
  let history = emptyHistory;
  for (const line of ["USER x", "PASS y", "PASS y"]) {
    history = remembering(history, line);
  }
  expect(history.sent).toEqual(["USER x", "PASS y"]);
  const up = moved(history, -1, "LI");
  expect(up?.text).toBe("PASS y");
  const top = up && moved(up.history, -1, "PASS y");
  expect(top?.text).toBe("USER x");
  expect(top && moved(top.history, -1, "")).toBeNull();
  const down = up && moved(up.history, 1, "PASS y");
  expect(down?.text).toBe("LI");
});

describe("what was typed before the page was loaded", () => {
  const typed = (protocol: string, tagged: boolean) => {
    const { bench, talk } = newBench();
    talk("laptop", "a1 AUTHENTICATE PLAIN", "AGx1Y2lhAGdhdG8ucm9qbw==");
    talk("desktop", "USER lucia", "PASS gato.rojo");
    talk("laptop", "a2 APPEND INBOX {12}", "Subject: x", "");
    talk("laptop", "b7 SELECT INBOX", "a4 SEARCH SUBJECT ñ", "a5 IDLE", "DONE");
    return commandsTyped(bench.trace, protocol, tagged);
  };

  test("is read from the trace, without tags and answers", () => {
    expect(typed("imap", true)).toEqual([
      "AUTHENTICATE PLAIN",
      "APPEND INBOX {12}",
      "b7 SELECT INBOX",
      "SEARCH SUBJECT \u00f1",
      "IDLE",
    ]);
    expect(typed("pop3", false)).toEqual(["USER lucia", "PASS gato.rojo"]);
  });

  test("comes back with the arrow up, each protocol's own, until starting over", () => {
    const { bench, talk } = newBench();
    talk("desktop", "USER lucia", "PASS gato.rojo");
    talk("laptop", "a1 NOOP");
    const line = new CommandLine(bench, { lesson: () => null });
    expect(line.earlier).toEqual(["NOOP"]);
    line.text = "CAPABILITY";
    line.send();
    bench.undo();
    expect(line.earlier).toEqual(["NOOP", "CAPABILITY"]);
    bench.select("desktop");
    expect(line.recall(-1) && line.text).toBe("PASS gato.rojo");
    bench.resume(newTimeline(bench.timeline.beginning), bench.owned);
    expect(line.earlier).toEqual([]);
    expect(line.recall(-1)).toBe(false);
  });
});
