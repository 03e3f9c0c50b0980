import { describe, expect, test, vi } from "vitest";
import { readSession } from "../../../src/course/session-file.ts";
import { stateHash } from "../../../src/course/state-hash.ts";
import { bugReport } from "../../../src/ui/session/bug-report.ts";
import { keeperOf } from "../../../src/ui/session/session-keeper.svelte.ts";
import {
  packedWorld,
  unpackedWorld,
} from "../../../src/ui/session/packed-world.ts";
import { sharedText } from "../../../src/ui/session/sharing.ts";
import { noteSent } from "../../../src/ui/state/sent.ts";
import { en } from "../../../src/ui/text/session-en.ts";
import { newBench } from "../new-bench.ts";

/** A bench on which something has happened. */
function used() {
  const made = newBench();
  made.talk("laptop", "a1 LOGIN lucia gato.rojo", "a2 SELECT INBOX");
  made.talk("laptop", "a3 STORE 1 +FLAGS (\\Deleted)", "a4 EXPUNGE");
  return made;
}

describe("a session that is taken up", () => {
  test("comes to the same, with the same devices and the same moment", async () => {
    const { bench, talk } = used();
    bench.addDevice("imap");
    bench.addDevice("pop3");
    talk("phone", "b1 NOOP");
    bench.removeDevice("desktop");
    bench.select("laptop");
    bench.seekLine(4);
    const text = sharedText(bench, null) ?? "";

    const other = newBench();
    const keeper = keeperOf(other.bench, null);
    await keeper.take(text, "file");
    expect(keeper.refusal).toBeNull();
    expect(keeper.replaysTheSame).toBe(true);
    expect(stateHash(other.bench.timeline)).toBe(stateHash(bench.timeline));
    expect(other.bench.devices).toEqual(bench.devices);
    expect(other.bench.device.id).toBe("laptop");
    expect(other.bench.position).toBe(bench.position);
    expect(other.bench.playhead).toBe(bench.playhead);
    const again = sharedText(other.bench, null) ?? "";
    expect(readSession(again)).toEqual(readSession(text));
  });

  test("goes on in time from where it was", async () => {
    const { bench } = used();
    const other = newBench();
    await keeperOf(other.bench, null).take(
      sharedText(bench, null) ?? "",
      "file",
    );
    const before = other.bench.world.now;
    other.wait(1000);
    other.bench.send("a5 NOOP");
    const [last] = other.bench.timeline.entries.slice(-1);
    expect(last?.input.at).toBeGreaterThanOrEqual(before);
  });

  test("takes the place of another one, which can be gone back to", async () => {
    const { bench } = used();
    const keeper = keeperOf(bench, null);
    const hash = stateHash(bench.timeline);
    keeper.startOver();
    expect(bench.timeline.entries).toEqual([]);
    await keeper.goBack();
    expect(keeper.origin).toBe("before");
    expect(stateHash(bench.timeline)).toBe(hash);
  });

  test("says so when it comes to something else", async () => {
    const { bench } = used();
    const text = (sharedText(bench, null) ?? "").replace(
      "a4 EXPUNGE",
      "a4 NOOP",
    );
    const keeper = keeperOf(newBench().bench, null);
    await keeper.take(text, "file");
    expect(keeper.replaysTheSame).toBe(false);
  });
});

test("what was left for another course of things comes along", async () => {
  const { bench } = used();
  const first = stateHash(bench.timeline);
  bench.seekLine(bench.stops.length - 2);
  bench.send("a4 NOOP");
  bench.branch();
  const text = sharedText(bench, null) ?? "";

  const other = newBench().bench;
  await keeperOf(other, null).take(text, "file");
  expect(other.keptAside).toHaveLength(1);
  const again = sharedText(other, null) ?? "";
  expect(readSession(again)).toEqual(readSession(text));
  other.takeUpAside();
  expect(stateHash(other.timeline)).toBe(first);
});

test("what was sent before there was time to keep it is taken up", async () => {
  const stored = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
  const { bench } = used();
  noteSent(bench, null);
  const other = newBench().bench;
  await keeperOf(other, null).open(null);
  expect(stateHash(other.timeline)).toBe(stateHash(bench.timeline));
  for (const key of stored.keys()) stored.set(key, '{"inputs":[{"kind":1}]}');
  const third = newBench().bench;
  await keeperOf(third, null).open(null);
  expect(third.timeline.entries).toEqual([]);
  vi.unstubAllGlobals();
});

test("a world comes back from its way to a worker as it was", () => {
  const { beginning } = newBench().bench.timeline;
  const sent = structuredClone(packedWorld(beginning));
  expect(unpackedWorld(sent)).toEqual(beginning);
});

describe("a session that is refused changes nothing", () => {
  const refused = async (change: (text: string) => string) => {
    const { bench } = used();
    const { timeline, devices } = bench;
    const keeper = keeperOf(bench, null);
    await keeper.take(change(sharedText(bench, null) ?? ""), "link");
    expect(bench.timeline).toBe(timeline);
    expect(bench.devices).toEqual(devices);
    return keeper.refusal;
  };

  test("because of its form", async () => {
    expect(await refused(() => "{")).toMatchObject({ why: "form", place: "" });
    const place = "inputs.0.protocol";
    const odd = (text: string) =>
      text.replace('"protocol":"imap"', '"protocol":"x"');
    expect(await refused(odd)).toMatchObject({ why: "form", place });
  });

  test("because it belongs elsewhere", async () => {
    const scene = (text: string) => text.replace('"reference"', '"other"');
    expect(await refused(scene)).toMatchObject({ place: "scene" });
    const lesson = (text: string) =>
      text.replace('"scene":"reference"', '"lesson":{"id":"x","version":1}');
    expect(await refused(lesson)).toEqual({ why: "link" });
  });
});

test("devices that have all been removed stay as they are", async () => {
  const { bench } = used();
  const text = (sharedText(bench, null) ?? "").replace(
    '"inputs":',
    '"removed":["desktop","laptop"],"inputs":',
  );
  const other = newBench().bench;
  await keeperOf(other, null).take(text, "file");
  expect(other.devices).toHaveLength(2);
});

test("where nothing can be stored, that is said", async () => {
  const { bench } = used();
  const keeper = keeperOf(bench, null);
  await keeper.save();
  expect(keeper.trouble).toBe("shut");
});

test("a bug report holds a session that can be read", () => {
  const { bench, talk } = used();
  talk("laptop", "a5 ```\n````");
  const text = sharedText(bench, null) ?? "";
  const report = bugReport(en, "en", "Browser 1.0", text);
  const [, inside = ""] = /^`````json\n(.*)\n`````$/m.exec(report) ?? [];
  expect(readSession(inside).ok).toBe(true);
  expect(report).toContain("- Browser: Browser 1.0");
});
