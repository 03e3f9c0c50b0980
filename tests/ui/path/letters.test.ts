import { expect, test } from "vitest";
import type { Letter, Station } from "../../../src/ui/path/letter.ts";
import { LetterReader } from "../../../src/ui/path/letter-reader.ts";
import { MailPathWorld } from "../../simulator/mail-path-scene.ts";

function lettersIn(path: MailPathWorld): readonly Letter[] {
  const reader = new LetterReader(path.timeline.beginning);
  for (const event of path.trace) reader.read(event);
  return reader.letters;
}

/** A station in a few words. */
function told(station: Station): string {
  const { host } = station;
  switch (station.kind) {
    case "sent":
      return `${host} takes it from ${station.sender}: ${station.reply?.status}`;
    case "reported":
      return `${host} writes a report`;
    case "expanded":
      return `${host}: ${station.alias} = ${station.targets.join(", ")}`;
    case "queued":
      return `${host} queues for ${station.recipients.join(", ")}`;
    case "asked":
      return `${host} asks for ${station.domain}: ${station.route.kind}`;
    case "missed":
      return `${host} misses ${station.to}: ${station.because}`;
    case "handed":
      return `${host} > ${station.to}${station.securedBy === null ? "" : " TLS"}: ${station.replies.map(({ command, status }) => `${command} ${status}`).join(", ")}`;
    case "deferred":
      return `${host} waits: ${station.because}`;
    case "finished":
      return `${host} is done`;
    case "stored":
      return `${host} stores for ${station.account}`;
    case "read":
      return `${station.device} reads it`;
    case "told":
      return `${host} tells its sender`;
  }
}

test("S-30 a letter's stations are read from the trace, from the sender to who reads it", () => {
  const path = new MailPathWorld();
  path.send(["profe@escuela.example"]);
  const [letter, ...others] = lettersIn(path);
  expect(others).toEqual([]);
  expect(letter?.stations.map(told)).toEqual([
    "buzon.example takes it from lucia@buzon.example: 250",
    "buzon.example queues for profe@escuela.example",
    "buzon.example asks for escuela.example: exchanges",
    "buzon.example > correo.escuela.example TLS:  220, EHLO 250, STARTTLS 220, EHLO 250, MAIL 250, RCPT 250, DATA 354, DATA 250, QUIT 221",
    "correo.escuela.example stores for profe",
    "buzon.example is done",
  ]);
});
test("what a client fetches is read; what it puts away itself is no letter", () => {
  const path = new MailPathWorld();
  path.send(["lucia@buzon.example"]);
  path.connect("laptop", "imap");
  path.say(
    "laptop",
    "a LOGIN lucia gato.rojo",
    "b SELECT INBOX",
    "c FETCH 1 BODY.PEEK[]",
    "d COPY 1 INBOX",
  );
  path.connect("desktop", "pop3");
  path.say("desktop", "USER lucia", "PASS gato.rojo", "RETR 1", "QUIT");
  const letters = lettersIn(path);
  expect(letters.map(({ stations }) => stations.map(told))).toEqual([
    [
      "buzon.example takes it from lucia@buzon.example: 250",
      "buzon.example stores for lucia",
      "laptop reads it",
      "desktop reads it",
    ],
  ]);
});

test("S-47 what waits says why and until when; a report is a letter of its own", () => {
  const path = new MailPathWorld();
  path.do({ kind: "switch", host: "mx.lejos.example", up: false });
  path.send(["tomas@lejos.example", "nadie@escuela.example"]);
  path.do({ kind: "switch", host: "mx.lejos.example", up: true });
  path.wait(31);
  const [letter, report] = lettersIn(path);
  expect(letter?.stations.map(told)).toEqual([
    "buzon.example takes it from lucia@buzon.example: 250",
    "buzon.example queues for tomas@lejos.example, nadie@escuela.example",
    "buzon.example asks for lejos.example: exchanges",
    "buzon.example misses mx.lejos.example: down",
    "buzon.example asks for escuela.example: exchanges",
    expect.stringMatching(/> correo\.escuela\.example TLS: .*RCPT 550, QUIT/),
    "buzon.example waits: No host of lejos.example answers",
    "buzon.example tells its sender",
    "buzon.example asks for lejos.example: exchanges",
    expect.stringMatching(/> mx\.lejos\.example TLS: .*DATA 250, QUIT 221$/),
    "mx.lejos.example stores for tomas",
    "buzon.example is done",
  ]);
  expect(report).toMatchObject({ about: letter?.key, isReport: true });
  expect(report?.stations.map(told)).toEqual([
    "buzon.example writes a report",
    "buzon.example queues for lucia@buzon.example",
    "buzon.example stores for lucia",
    "buzon.example is done",
  ]);
});

test("S-48 aliases say for whom they stood, here and elsewhere", () => {
  const path = new MailPathWorld();
  path.send(["clase@buzon.example", "claustro@escuela.example"]);
  const [letter] = lettersIn(path);
  expect(letter?.stations.map(told)).toEqual(
    expect.arrayContaining([
      "buzon.example: clase@buzon.example = lucia, profe@escuela.example",
      "buzon.example stores for lucia",
      "correo.escuela.example: claustro@escuela.example = profe, lucia@buzon.example",
      "correo.escuela.example queues for lucia@buzon.example",
      expect.stringMatching(/^correo\.escuela\.example > buzon\.example TLS/),
    ]),
  );
});
