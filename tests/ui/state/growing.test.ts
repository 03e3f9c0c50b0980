import fc from "fast-check";
import { expect, test } from "vitest";
import { traceOf } from "../../../src/simulator/timeline.ts";
import {
  LadderReader,
  ladderView,
  type LadderView,
} from "../../../src/ui/ladder/ladder-view.ts";
import { Wire } from "../../../src/ui/ladder/wire.svelte.ts";
import { wireLines } from "../../../src/ui/ladder/wire-line.ts";
import type { Bench } from "../../../src/ui/state/bench.svelte.ts";
import { DeviceReader } from "../../../src/ui/state/device.ts";
import { stopsOf } from "../../../src/ui/state/stop-reader.ts";
import { newBench } from "../new-bench.ts";

const lines = [
  "a LOGIN lucia gato.rojo",
  "b SELECT INBOX",
  "c FETCH 1:* FLAGS",
  "d NOOP",
  "e NOSUCH x",
  "f FETCH 0 FLAGS",
  "g APPEND INBOX {3}",
  "abc",
  "h IDLE",
  "DONE",
  "i NOOP\nj STORE 1 +FLAGS (\\Seen)\nk FETCH 1 BODY[]",
  "l LOGOUT",
  "USER lucia",
  "PASS gato.rojo",
  "LIST",
];

const act = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...lines) },
  fc.constantFrom("undo", "cut", "deliver", "connect", "other", "now"),
  fc.nat({ max: 60 }),
);

function perform(
  made: ReturnType<typeof newBench>,
  what: string | number,
): void {
  const { bench } = made;
  made.wait(700);
  if (typeof what === "number") bench.seekLine(what);
  else if (what === "undo") bench.undo();
  else if (what === "now") bench.returnToNow();
  else if (what === "cut") bench.cut(bench.device.id);
  else if (what === "connect") bench.connect(bench.device.id);
  else if (what === "deliver") bench.deliver("Subject: x\r\n\r\nx\r\n");
  else if (what === "other") {
    bench.select(bench.device.id === "laptop" ? "desktop" : "laptop");
  } else bench.send(what);
  // In the past it goes on from there.
  if (bench.question !== null) bench.branch();
}

const opened: ReadonlySet<string> = new Set();

/** A ladder with all its rows, and where they are found. */
function drawn(view: LadderView): unknown {
  const rows = [...view.rows];
  const found = rows.map(({ key }) => view.rows.indexOf(key));
  const lines = rows.map(({ line }) => view.rows.indexOfLine(line.seq));
  return { ...view, rows, found, lines };
}

/** What is shown, read from the beginning. */
function readAnew(bench: Bench): unknown {
  const { timeline, device, roundTripTime, shown, owned, removed } = bench;
  const trace = timeline.entries.flatMap((entry) => entry.trace);
  const stops = stopsOf(trace, device.id, roundTripTime);
  const own = trace.filter(({ connection }) => connection === device.id);
  const tagged = device.protocol === "imap";
  const all = new Map(
    wireLines(own, { tagged, roundTripTime }).map((line) => [line.seq, line]),
  );
  return {
    trace,
    stops,
    events: shown.filter(({ connection }) => connection === device.id),
    devices: new DeviceReader().after(owned, removed, shown),
    lines: stops.map(({ event }) => all.get(event.seq)),
    shown: new Wire(bench).shown,
    ladder: drawn(ladderView(new Wire(bench).shown, tagged, opened)),
  };
}

test("what is read on and on is what is read from the beginning", () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const made = newBench();
      const { bench } = made;
      bench.select("laptop");
      bench.connect("laptop");
      const wire = new Wire(bench);
      const ladder = new LadderReader();
      for (const what of acts) {
        perform(made, what);
        const { device } = bench;
        expect({
          trace: traceOf(bench.timeline),
          stops: bench.stops,
          events: bench.eventsOf(device.id),
          devices: bench.devices,
          lines: wire.lines,
          shown: wire.shown,
          ladder: drawn(ladder.over(wire.shown, wire.tagged, opened)),
        }).toEqual(readAnew(bench));
      }
    }),
    { numRuns: 60 },
  );
});

test("what hasn't changed is the same value", () => {
  const { bench, talk } = newBench();
  talk("laptop", "a LOGIN lucia gato.rojo", "b SELECT INBOX");
  const wire = new Wire(bench);
  const ladder = new LadderReader();
  const view = () => ladder.over(wire.shown, true, new Set()).rows;
  const before = { lines: wire.lines, devices: bench.devices, rows: view() };
  talk("laptop", "c NOOP");
  expect(bench.devices).toBe(before.devices);
  for (const [at, line] of before.lines.entries()) {
    expect(wire.lines[at]).toBe(line);
  }
  const rows = new Set(view());
  expect([...before.rows].filter((row) => !rows.has(row))).toEqual([]);
});
