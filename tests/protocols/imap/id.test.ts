import { beforeAll, expect, test } from "vitest";
import { allOctets, linesFrom } from "../../../src/explain/lines.ts";
import { loadAllTalking } from "../../../src/simulator/talking.ts";
import { traceOf } from "../../../src/simulator/timeline.ts";
import { quiet, talk } from "../../ui/talk.ts";

beforeAll(loadAllTalking);

const conversation = [
  "b CAPABILITY",
  "c LOGIN lucia gato.rojo",
  'd LIST "" *',
  "e SELECT INBOX",
  "f FETCH 1:* (FLAGS ENVELOPE BODYSTRUCTURE)",
  "g STORE 1 +FLAGS (\\Deleted)",
  "h EXPUNGE",
  "i NONSENSE",
  "j LOGOUT",
];

/** All that a client is told which first says who it is. */
function toldAfter(id: string): readonly string[] {
  const timeline = talk(quiet(), "imap", "a", `a ${id}`, ...conversation);
  const lines = traceOf(timeline).flatMap((event) =>
    event.kind === "response.sent"
      ? [...linesFrom(allOctets(event.response.octets))]
      : [],
  );
  return lines
    .map(({ text }) => text)
    .filter((line) => !line.startsWith("* ID ") && !line.startsWith("a OK"));
}

test("X-ID-4 a server answers everybody alike, whoever they say they are", () => {
  const others = toldAfter("NOOP");
  expect(others.length).toBeGreaterThan(20);
  for (const fields of [
    "NIL",
    '("name" "Outlook" "version" "16.0")',
    '("name" "Buzon" "vendor" "somebody" "os" NIL)',
  ]) {
    expect(toldAfter(`ID ${fields}`)).toEqual(others);
  }
});
