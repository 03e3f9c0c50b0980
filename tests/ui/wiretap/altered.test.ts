import { expect, test } from "vitest";
import { record, traceOf } from "../../../src/simulator/timeline.ts";
import { wireLines } from "../../../src/ui/ladder/wire-line.ts";
import { hear } from "../../../src/ui/wiretap/hear.ts";
import { quiet, talk } from "../talk.ts";

/** What was done to the server's lines, as `what line`; somebody on the line takes TLS out or doesn't. */
function altered(
  protocol: string,
  stripped: boolean,
  ...lines: readonly string[]
): readonly string[] {
  const set = { kind: "configure", at: 0, protocol, without: [] } as const;
  const timeline = talk(
    record(quiet(), { ...set, stripped }),
    protocol,
    "a",
    ...lines,
  );
  const events = traceOf(timeline);
  const reading = { tagged: protocol === "imap", roundTripTime: 0 };
  return hear(wireLines(events, reading), "buzon.example", events).flatMap(
    ({ heard, side, text }) =>
      heard === null || side !== "server" || heard.kind === "stamp"
        ? []
        : [`${heard.kind} ${text.split(" ").slice(0, 3).join(" ")}`],
  );
}

test.each<[string, readonly string[], readonly string[]]>([
  [
    "pop3",
    ["CAPA", "STLS", "NOOP"],
    ["stripped +OK Capability list", "forged -ERR unknown command"],
  ],
  [
    "smtp",
    ["EHLO x.example", "STARTTLS", "NOOP"],
    ["stripped 250-buzon.example greets x.example", "forged 502 5.5.1 Command"],
  ],
  [
    "imap",
    ["a CAPABILITY", "b STARTTLS", "c NOOP"],
    [
      "stripped * OK [CAPABILITY",
      "stripped * CAPABILITY IMAP4rev1",
      "forged b BAD Error",
    ],
  ],
])(
  "S-55 I-044 P-49 a wiretap in %s shows what it took out, and what it said in the server's place",
  (protocol, lines, marks) => {
    expect(altered(protocol, true, ...lines)).toEqual(marks);
    expect(altered(protocol, false, ...lines.slice(0, 1))).toEqual([]);
  },
);
