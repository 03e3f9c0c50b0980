import { expect, test } from "vitest";
import type { Letter } from "../../../src/ui/path/letter.ts";
import { LetterReader } from "../../../src/ui/path/letter-reader.ts";
import { MessageContent } from "../../../src/mail/format/message-content.ts";
import { octetsOf } from "../../../src/mail/format/octets.ts";
import {
  furthestOf,
  hasBeen,
  letterAt,
  placesOf,
  receivedFields,
  standingsOf,
} from "../../../src/ui/path/letter-view.ts";
import { waysOf } from "../../../src/ui/path/letter-ways.ts";
import { hostsOf } from "../../../src/ui/path/map-hosts.ts";
import {
  envelopeAt,
  mapLayout,
  rowHeights,
  wayBetween,
  type Box,
} from "../../../src/ui/path/map-layout.ts";
import { pathAt, timeAt } from "../../../src/ui/path/path-at.ts";
import { MailPathWorld } from "../../simulator/mail-path-scene.ts";

function lettersIn(path: MailPathWorld): readonly Letter[] {
  const reader = new LetterReader(path.timeline.beginning);
  for (const event of path.trace) reader.read(event);
  return reader.letters;
}

function onlyLetter(path: MailPathWorld): Letter {
  const [letter] = lettersIn(path);
  if (letter === undefined) throw new Error("no letter");
  return letter;
}

function seqOf(letter: Letter, kind: string): number {
  const found = letter.stations.find((station) => station.kind === kind);
  if (found === undefined) throw new Error(`nothing ${kind}`);
  return found.seq;
}

test("S-30 at each moment a letter is where the trace has brought it", () => {
  const path = new MailPathWorld();
  path.send(["profe@escuela.example"]);
  const letter = onlyLetter(path);
  const at = (kind: string) =>
    placesOf(letterAt(letter, seqOf(letter, kind) + 1));
  expect(at("queued")).toMatchObject([
    { kind: "queue", host: "buzon.example" },
  ]);
  expect(at("handed")).toEqual([
    { kind: "between", from: "buzon.example", to: "correo.escuela.example" },
  ]);
  expect(placesOf(letter)).toEqual([
    { kind: "mailbox", host: "correo.escuela.example", account: "profe" },
  ]);
  expect(standingsOf(letter)).toEqual([{ kind: "stored", count: 1 }]);
  const halfway = letterAt(letter, seqOf(letter, "handed") + 4);
  expect(halfway.stations.at(-1)).toMatchObject({
    kind: "handed",
    securedBy: null,
    replies: [{ command: "", status: "220" }],
    closedBy: null,
  });
});

test("S-44 each Received field is tied to the station that wrote it", () => {
  const path = new MailPathWorld();
  path.do({ kind: "switch", host: "mx.lejos.example", up: false });
  path.send(["claustro@escuela.example"]);
  const letter = onlyLetter(path);
  const fields = receivedFields(furthestOf(letter), letter);
  expect(
    fields.map(({ text, station }) => [
      / by (\S+) /.exec(text)?.[1],
      station?.kind,
      station?.host,
    ]),
  ).toEqual([
    ["buzon.example", "stored", "buzon.example"],
    ["correo.escuela.example", "stored", "correo.escuela.example"],
    ["buzon.example", "sent", "buzon.example"],
  ]);
});

test("S-44 a message in a mailbox is known by its octets, and its own fields are tied to the stations", () => {
  const path = new MailPathWorld();
  path.send(["profe@escuela.example", "lucia@buzon.example"]);
  const letter = onlyLetter(path);
  const contentOf = (address: string) =>
    new MessageContent(octetsOf(path.inbox(address)[0] ?? ""));
  const [there, here] = [
    contentOf("profe@escuela.example"),
    contentOf("lucia@buzon.example"),
  ];
  const writers = (content: MessageContent, of: Letter | null) =>
    receivedFields(content, of).map(({ station }) => station?.host ?? null);
  expect(hasBeen(letter, there)).toBe(true);
  expect(writers(there, letter)).toEqual([
    "correo.escuela.example",
    "buzon.example",
  ]);
  expect(hasBeen(letter, here)).toBe(true);
  expect(writers(here, letter)).toEqual(["buzon.example"]);
  const foreign = new MessageContent(
    octetsOf("Received: from a by b; 1 Jan 2024\r\n\r\nHola\r\n"),
  );
  expect(hasBeen(letter, foreign)).toBe(false);
  expect(writers(foreign, null)).toEqual([null]);
});

test("S-47 the path is told at the playhead, in the middle of a step too", () => {
  const path = new MailPathWorld();
  path.send(["ocupada@escuela.example"]);
  const letter = onlyLetter(path);
  const queued = pathAt(path.timeline, seqOf(letter, "queued") + 1);
  expect(queued.queue).toMatchObject([{ attempts: 0 }]);
  expect(pathAt(path.timeline, seqOf(letter, "queued")).queue).toEqual([]);
  expect(pathAt(path.timeline, path.trace.length).queue).toMatchObject([
    { attempts: 1 },
  ]);
  expect(standingsOf(letter)).toMatchObject([{ kind: "waiting" }]);
  expect(waysOf(letter)).toEqual([
    {
      from: "buzon.example",
      to: "correo.escuela.example",
      went: "later",
      secure: true,
    },
  ]);
  const handed = letterAt(letter, seqOf(letter, "handed") + 1);
  expect(waysOf(handed)).toMatchObject([{ went: "open", secure: null }]);
  const before = timeAt(path.timeline, path.trace.length);
  path.wait(31);
  expect(timeAt(path.timeline, path.trace.length)).toBeGreaterThan(before);
  expect(standingsOf(onlyLetter(path))).toEqual([{ kind: "stored", count: 1 }]);
});

function shown(path: MailPathWorld) {
  const letters = lettersIn(path);
  const { path: now, mail, now: time } = path.world;
  return hostsOf({ path: now, now: time, mail, letters });
}

test("hosts are told with what the zone says of them, their queue and their mailboxes", () => {
  const path = new MailPathWorld();
  path.do({ kind: "switch", host: "mx.lejos.example", up: false });
  path.send(["tomas@lejos.example", "profe@escuela.example"]);
  const [own, school, far] = shown(path);
  expect(own).toMatchObject({
    name: "buzon.example",
    own: true,
    takes: [{ domain: "buzon.example", preference: 10 }],
    queue: [{ message: { attempts: 1 } }],
    mailboxes: [{ account: "lucia", count: 0 }, { account: "marta" }],
  });
  expect(own?.queue[0]?.letter?.key).toBe(onlyLetter(path).key);
  expect(school).toMatchObject({
    takes: [{ domain: "escuela.example", preference: 10 }],
    mailboxes: [{ account: "profe", count: 1 }, { count: 0 }],
  });
  expect(school?.mailboxes[0]?.letters).toHaveLength(1);
  expect(far?.downUntil).toBe(Infinity);
});

test.each([
  [320, rowHeights.coarse],
  [390, rowHeights.coarse],
  [540, rowHeights.fine],
  [800, rowHeights.coarse],
  [1300, rowHeights.fine],
])(
  "nothing stands on anything else on a map %i px wide, with rows of %i px",
  (width, rowHeight) => {
    const path = new MailPathWorld();
    path.send(["ocupada@escuela.example", "profe@escuela.example"]);
    const hosts = shown(path);
    const layout = mapLayout(width, hosts, 112, 82, rowHeight);
    const boxes = [layout.devices, layout.zone, ...layout.hosts.values()];
    for (const [index, box] of boxes.entries()) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.left + box.width).toBeLessThanOrEqual(width);
      expect(box.top + box.height).toBeLessThanOrEqual(layout.height);
      for (const other of boxes.slice(index + 1)) {
        expect(apart(box, other)).toBe(true);
      }
    }
    for (const place of placesOf(onlyLetter(path))) {
      const point = envelopeAt(place, layout, hosts);
      if (point === null || place.kind === "between") throw new Error("where?");
      const box = layout.hosts.get(place.host);
      expect(box !== undefined && isIn(point, box)).toBe(true);
    }
    const [from, to] = [...layout.hosts.values()];
    if (from === undefined || to === undefined) throw new Error("no hosts");
    const { middle } = wayBetween(from, to);
    expect([...layout.hosts.values()].some((box) => isIn(middle, box))).toBe(
      false,
    );
  },
);

function apart(a: Box, b: Box): boolean {
  return (
    a.left + a.width <= b.left ||
    b.left + b.width <= a.left ||
    a.top + a.height <= b.top ||
    b.top + b.height <= a.top
  );
}

function isIn([x, y]: readonly [number, number], box: Box): boolean {
  return (
    x > box.left &&
    x < box.left + box.width &&
    y > box.top &&
    y < box.top + box.height
  );
}
