import { expect, test } from "vitest";
import { octetStringOf } from "../../../src/mail/format/octets.ts";
import { newWorld } from "../../../src/simulator/new-world.ts";
import { newTimeline, record } from "../../../src/simulator/timeline.ts";
import { epoch, storeOf } from "../../stores.ts";
import "../../dialogues.ts";

const mebioctet = 1024 * 1024;
const mail = storeOf([{ uid: 1, octets: "x".repeat(mebioctet) }]);

const world = newWorld({ epoch, mail, seed: 1, nextUidValidity: 2 });

/** What the server says in the end to a message made of so many of this one. */
function answerTo(times: number): string {
  const url = 'URL "/INBOX/;UID=1"';
  const pieces = Array.from({ length: times }, () => url).join(" ");
  const connection = "one";
  const begun = record(newTimeline(world), {
    kind: "connect",
    at: 0,
    connection,
    protocol: "imap",
    roundTripTime: 0,
  });
  const octets = `a LOGIN lucia gato.rojo\r\nb APPEND INBOX CATENATE (${pieces})\r\n`;
  const said = record(begun, { kind: "send", at: 1, connection, octets });
  const last = said.entries
    .flatMap(({ trace }) => trace)
    .findLast((event) => event.kind === "response.sent");
  if (last?.kind !== "response.sent") return "";
  return last.response.octets
    .map((each) => (typeof each === "string" ? each : octetStringOf(each)))
    .join("");
}

test("RFC 7889 §4: no message gets bigger than what APPENDLIMIT says, of however many pieces", () => {
  expect(answerTo(32)).toMatch(/^b OK /);
  expect(answerTo(33)).toMatch(/^b NO \[TOOBIG\] /);
});
