import { expect, test } from "vitest";
import { present } from "../../../src/simulator/timeline.ts";
import {
  aliasesOfRows,
  rowsOfAliases,
} from "../../../src/ui/path/alias-draft.ts";
import { HopTalk } from "../../../src/ui/path/hop-talk.svelte.ts";
import {
  rowsOfZone,
  zoneOfRows,
  type ZoneRow,
} from "../../../src/ui/path/zone-draft.ts";
import { Wire } from "../../../src/ui/ladder/wire.svelte.ts";
import { Bench } from "../../../src/ui/state/bench.svelte.ts";
import { MailPathWorld, mx } from "../../simulator/mail-path-scene.ts";

function row(
  type: ZoneRow["type"],
  name: string,
  value: string,
  preference = "10",
): ZoneRow {
  return {
    key: name.length * 31 + value.length,
    name,
    type,
    preference,
    value,
  };
}

test("a zone is the same after it was in a form", () => {
  const zone = [
    mx("lejos.example", 10, "mx.lejos.example"),
    mx("nada.example", 0, "."),
    { name: "mx.lejos.example", type: "A" as const, address: "192.0.2.30" },
    { name: "alias.example", type: "CNAME" as const, target: "lejos.example" },
  ];
  expect(zoneOfRows(rowsOfZone(zone))).toEqual({ zone, problems: [] });
});

test("names are taken without regard to case and to the root's dot", () => {
  const { zone, problems } = zoneOfRows([
    row("MX", " Lejos.Example. ", "MX.lejos.example.", " 5 "),
  ]);
  expect(problems).toEqual([]);
  expect(zone).toEqual([mx("lejos.example", 5, "mx.lejos.example")]);
});

test.each([
  [[row("MX", "con espacio.example", "a.example")], "name", "name"],
  [[row("MX", "", "a.example")], "name", "name"],
  [[row("MX", "a.example", "b.example", "-1")], "preference", "preference"],
  [[row("MX", "a.example", "b.example", "1.5")], "preference", "preference"],
  [[row("MX", "a.example", "b.example", "65536")], "preference", "preference"],
  [[row("MX", "a.example", "")], "value", "exchange"],
  [[row("A", "a.example", "192.0.2.300")], "value", "address"],
  [[row("CNAME", "a.example", "..")], "value", "target"],
  [
    [row("MX", "a.example", "b.example"), row("MX", "a.example", "b.example")],
    "value",
    "twice",
  ],
  [
    [row("MX", "a.example", ".", "0"), row("MX", "a.example", "b.example")],
    "value",
    "null-alone",
  ],
  [[row("MX", "a.example", ".", "10")], "preference", "null-preference"],
  [
    [
      row("CNAME", "a.example", "b.example"),
      row("A", "a.example", "192.0.2.1"),
    ],
    "name",
    "cname-alone",
  ],
] as const)(
  "S-63 what is no zone says where and why: %o",
  (rows, field, why) => {
    const { problems } = zoneOfRows(rows);
    expect(problems).toMatchObject([{ field, because: why }]);
  },
);

test("S-48 aliases are read from a form, and what is wrong is told", () => {
  const given = new Map([["clase", ["lucia", "profe@escuela.example"]]]);
  const rows = rowsOfAliases(given);
  expect(aliasesOfRows(rows)).toEqual({ aliases: given, problems: [] });
  const wrong = [
    { key: 1, name: "con@arroba", targets: "lucia" },
    { key: 2, name: "Clase", targets: "" },
    { key: 3, name: "clase", targets: "a@b@c, marta" },
    { key: 4, name: "", targets: "lucia" },
  ];
  expect(aliasesOfRows(wrong).problems).toEqual([
    { row: 1, field: "name", because: "name" },
    { row: 2, field: "targets", because: "targets" },
    { row: 3, field: "name", because: "twice" },
    { row: 3, field: "targets", because: "target" },
    { row: 4, field: "name", because: "name" },
  ]);
});

function benchWithHosts(path: MailPathWorld) {
  let now = 0;
  const bench = new Bench({
    beginning: path.timeline.beginning,
    account: "lucia",
    devices: [["desktop", "submission"]],
    clock: () => now,
  });
  return { bench, wait: (ms: number) => (now += ms) };
}

test("time that was let pass is gone on from, and undone it is as if it hadn't passed", () => {
  const { bench, wait } = benchWithHosts(new MailPathWorld());
  bench.connect("desktop");
  wait(1000);
  bench.take({ kind: "advance", by: 3_600_000 });
  const later = present(bench.timeline).now;
  expect(later).toBeGreaterThanOrEqual(3_601_000);
  wait(2000);
  bench.send("NOOP");
  expect(present(bench.timeline).now).toBeGreaterThanOrEqual(later + 2000);
  expect(present(bench.timeline).now).toBeLessThan(later + 3000);
  bench.undo();
  bench.undo();
  wait(1000);
  bench.send("NOOP");
  const { now } = present(bench.timeline);
  expect(now).toBeGreaterThanOrEqual(4000);
  expect(now).toBeLessThan(5000);
});

test("S-30 what hosts say to each other has a wire that follows the playhead", () => {
  const path = new MailPathWorld();
  path.send(["profe@escuela.example"]);
  const { bench } = benchWithHosts(path);
  bench.resume(path.timeline, bench.owned);
  const [from, to] = ["buzon.example", "correo.escuela.example"];
  const talk = new HopTalk(bench, { hop: "hop-1", host: from, to });
  const wire = new Wire(talk, "hop-wire", "");
  const said = () =>
    wire.shown
      .filter(({ kind }) => kind === "command")
      .map(({ text }) => text.split(" ", 1)[0]);
  expect(said()).toEqual([
    "EHLO",
    "STARTTLS",
    "EHLO",
    "MAIL",
    "RCPT",
    "DATA",
    "QUIT",
  ]);
  expect(talk.world.host).toBe(to);
  const asked = wire.lines.findIndex(({ text }) => text === "STARTTLS");
  talk.seekLine(asked + 1);
  expect(said()).toEqual(["EHLO", "STARTTLS"]);
  expect(wire.lines.findLast(({ secret }) => secret !== null)?.text).toMatch(
    /^221 /,
  );
  talk.seekLine(1);
  expect(wire.shown.map(({ text }) => text.slice(0, 3))).toEqual(["220"]);
});
