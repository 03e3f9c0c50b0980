import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { octetStringOf } from "../../../src/mail/format/octets.ts";
import { pathFromScene } from "../../../src/mail/scene-path.ts";
import { readScene, storeFromScene } from "../../../src/mail/scene.ts";
import { dialogueOf } from "../../../src/protocols/dialogues.ts";
import { newWorld } from "../../../src/simulator/new-world.ts";
import { setupOf } from "../../../src/simulator/world.ts";
import {
  configuring,
  draftOf,
  switched,
  withCircumstance,
  type Draft,
} from "../../../src/ui/server/draft.ts";
import { Bench } from "../../../src/ui/state/bench.svelte.ts";
import "../../dialogues.ts";

const lessons = new URL("../../../lessons/", import.meta.url);

/** The bench as the page opens it, with a device for each of the two services. */
function openedBench(): Bench {
  const file = new URL("scenes/reference.json", lessons);
  const { scene } = readScene(JSON.parse(readFileSync(file, "utf8")));
  if (scene === null) throw new Error("the scene can't be read");
  const store = storeFromScene(scene, (name) =>
    readFileSync(new URL(`messages/${name}`, lessons)),
  );
  const path = pathFromScene(scene);
  return new Bench({
    beginning: newWorld({ ...store, path, seed: scene.seed }),
    account: "lucia",
    devices: [
      ["phone", "smtp"],
      ["tablet", "submission"],
    ],
    clock: () => 5000,
  });
}

const { switches } = dialogueOf("smtp");

const without = (name: string) => (draft: Draft) =>
  switched(draft, name, false);

/** One of the switches that are shown besides the extensions. */
const as = (name: string) => (draft: Draft) => {
  const found = switches.circumstances.find((each) => each.name.en === name);
  if (found === undefined) throw new Error(`no switch ${name}`);
  return withCircumstance(found, draft, true);
};

const asItIs = (draft: Draft) => draft;
const envelope = ["EHLO x.example", "MAIL FROM:<ana@x.example>"];
const rcpt = (name: string) => [...envelope, `RCPT TO:<${name}@buzon.example>`];

type Way = readonly [
  codes: string,
  server: "smtp" | "submission",
  lines: readonly string[],
  change?: (draft: Draft) => Draft,
];

/** The course notes' figure 10, and what has come since, each with what a student does for it. */
const ways: readonly Way[] = [
  ["220 250 221", "smtp", ["EHLO x.example", "QUIT"]],
  ["211", "smtp", ["HELP"]],
  ["214", "smtp", ["HELP MAIL"]],
  ["354", "smtp", [...rcpt("lucia"), "DATA"]],
  ["251", "smtp", rcpt("antonia")],
  ["252", "smtp", ["VRFY lucia"], without("VRFY")],
  ["450", "smtp", rcpt("dormida")],
  ["451", "smtp", rcpt("averiada")],
  ["452", "smtp", rcpt("justa")],
  ["454", "smtp", ["EHLO x.example", "STARTTLS"], as("It can't begin TLS")],
  ["500", "smtp", ["HOLA"]],
  ["501", "smtp", ["EHLO x.example", "MAIL FROM:ana@x.example"]],
  ["502", "smtp", ["EHLO x.example", "HELP"], without("HELP")],
  ["503", "smtp", ["EHLO x.example", "DATA"]],
  ["521", "smtp", [], as("It never takes mail")],
  ["550", "smtp", rcpt("nadie")],
  ["551", "smtp", rcpt("mudada")],
  ["552", "smtp", rcpt("repleta")],
  ["553", "smtp", ["EHLO x.example", "MAIL FROM:<año@x.example>"]],
  ["554", "smtp", [], as("It is out of service")],
  ["555", "smtp", ["EHLO x.example", "MAIL FROM:<ana@x.example> X=1"]],
  ["334", "submission", ["EHLO x.example", "AUTH LOGIN"]],
  ["504", "submission", ["EHLO x.example", "AUTH NONE"]],
  ["530", "submission", envelope],
  ["535", "submission", ["EHLO x.example", "AUTH PLAIN AGx1Y2lhAG5v"]],
  [
    "235",
    "submission",
    ["EHLO x.example", "AUTH PLAIN AGx1Y2lhAGdhdG8ucm9qbw=="],
  ],
];

/** What the device's own server has said to it. */
function toldTo(bench: Bench): string {
  const connection = bench.device.latestConnection;
  return bench.trace
    .flatMap((event) =>
      event.kind === "response.sent" && event.connection === connection
        ? event.response.octets
        : [],
    )
    .map((each) => (typeof each === "string" ? each : octetStringOf(each)))
    .join("");
}

for (const [codes, server, lines, change = asItIs] of ways) {
  test(`S-02 figure 10: in the page a student can bring about ${codes}`, () => {
    const bench = openedBench();
    const before = draftOf(setupOf(bench.world, server));
    bench.take(configuring(server, change(before)));
    const device = server === "smtp" ? "phone" : "tablet";
    bench.select(device);
    bench.connect(device);
    for (const line of lines) bench.send(line);
    for (const code of codes.split(" ")) {
      expect(toldTo(bench)).toMatch(new RegExp(`^${code}[ -]`, "m"));
    }
  });
}

test("S-02 figure 10: who says nothing for five minutes is told 421, and one undo takes it back", () => {
  const bench = openedBench();
  bench.select("phone");
  bench.connect("phone");
  bench.send("EHLO x.example");
  const { connection } = bench.device;
  if (connection === null) throw new Error("not connected");
  const { now } = bench.world;
  const after = switches.silence;
  bench.take({ kind: "close", connection, reason: "autologout", after });
  expect(toldTo(bench)).toMatch(/^421 /m);
  expect(bench.device.connection).toBeNull();
  expect(bench.world.now).toBeGreaterThanOrEqual(now + 5 * 60_000);
  bench.undo();
  expect(bench.device.connection).toBe(connection);
  expect(bench.world.now).toBe(now);
});
