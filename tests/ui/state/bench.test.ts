import { journeyOf } from "../../../src/ui/diagram/journey.ts";
import { describe, expect, test } from "vitest";
import { mailboxNamed } from "../../../src/mail/mail-store.ts";
import { Wire } from "../../../src/ui/ladder/wire.svelte.ts";
import { newBench } from "../new-bench.ts";

describe("devices", () => {
  test("are connected, cut and connected again under one name", () => {
    const { bench } = newBench();
    expect(bench.device).toMatchObject({
      id: "desktop",
      connection: null,
      latestConnection: null,
    });
    bench.connect("desktop");
    expect(bench.device.connection).toBe("desktop");
    expect(journeyOf(bench.shown, "desktop").path[0]).toBe("authorization");
    bench.cut("desktop");
    expect(bench.device.connection).toBeNull();
    expect(bench.device.latestConnection).toBe("desktop");
    bench.connect("desktop");
    expect(bench.device.connection).toBe("desktop");
    expect(journeyOf(bench.shown, "desktop").path[0]).toBe("authorization");
  });

  test("are numbered, selected when added and cut off when removed", () => {
    const { bench } = newBench();
    bench.addDevice("imap");
    bench.addDevice("pop3");
    expect(bench.devices.map(({ id }) => id)).toEqual([
      "desktop",
      "laptop",
      "phone",
      "phone-2",
    ]);
    expect(bench.device.name.es).toBe("Teléfono 2");
    bench.connect("phone-2");
    bench.removeDevice("phone-2");
    expect(bench.devices).toHaveLength(3);
    expect(bench.world.connections.get("phone-2")?.open).toBe(false);
    bench.undo();
    expect(bench.devices, "its connection is back").toHaveLength(4);
  });

  test("the last one stays", () => {
    const { bench } = newBench();
    bench.removeDevice("desktop");
    bench.removeDevice("laptop");
    expect(bench.devices.map(({ id }) => id)).toEqual(["laptop"]);
  });
});

describe("time", () => {
  test("begins with the first input, and half a round trip lies each way", () => {
    const { bench, wait } = newBench();
    wait(60_000);
    bench.connect("desktop");
    wait(1500);
    bench.send("CAPA");
    const times = new Wire(bench).shown.map(({ time }) => time);
    expect(times.slice(0, 3)).toEqual([120, 1500, 1620]);
  });

  test("what is sent on seeing an answer is sent after it", () => {
    const { bench } = newBench();
    bench.connect("desktop");
    bench.send("USER lucia");
    bench.send("PASS gato.rojo");
    const lines = new Wire(bench).shown.map(({ time, side }) => [side, time]);
    expect(lines).toEqual([
      ["server", 120],
      ["client", 120],
      ["server", 240],
      ["client", 240],
      ["server", 360],
    ]);
  });

  test("stepping shows one line; undo and scrubbing show the same", () => {
    const { bench, talk } = newBench();
    talk("laptop", "a1 LOGIN lucia gato.rojo", "a2 SELECT INBOX");
    const { mail } = bench.world;
    const before = new Wire(bench).shown.map(({ text }) => text);
    talk("laptop", "a3 STORE 1 +FLAGS (\\Deleted)", "a4 EXPUNGE");
    const whole = new Wire(bench).shown.map(({ text }) => text);
    for (let count = whole.length - 1; count >= 0; count--) {
      bench.stepBack();
      expect(new Wire(bench).shown.map(({ text }) => text)).toEqual(
        whole.slice(0, count),
      );
    }
    bench.stepBack();
    expect(bench.position).toBe(0);
    for (let count = 1; count <= whole.length; count++) {
      bench.stepForward();
      expect(bench.position).toBe(count);
    }
    expect(bench.live).toBe(true);

    bench.seekLine(before.length);
    const scrubbed = {
      lines: new Wire(bench).shown.map(({ text }) => text),
      state: journeyOf(bench.shown, "laptop").path,
      mail: mailboxNamed(bench.shownMail, "lucia", "INBOX")?.messages,
    };
    bench.returnToNow();
    bench.undo();
    bench.undo();
    expect(scrubbed.lines).toEqual(before);
    expect(scrubbed.lines).toEqual(
      new Wire(bench).shown.map(({ text }) => text),
    );
    expect(scrubbed.state).toEqual(journeyOf(bench.shown, "laptop").path);
    expect(scrubbed.mail).toBe(
      mailboxNamed(bench.shownMail, "lucia", "INBOX")?.messages,
    );
    expect(bench.world.mail).toBe(mail);
  });

  test("in the middle of a step the mail has changed as far as has been shown", () => {
    const { bench, talk } = newBench();
    talk("laptop", "a1 LOGIN lucia gato.rojo", "a2 SELECT INBOX");
    const inbox = () => mailboxNamed(bench.shownMail, "lucia", "INBOX");
    const all = inbox()?.messages.length ?? 0;
    talk("laptop", "a3 STORE 1:2 +FLAGS (\\Deleted)", "a4 EXPUNGE");
    expect(inbox()?.messages.length).toBe(all - 2);
    bench.seekLine(bench.stops.length - 3);
    expect(new Wire(bench).shown.at(-1)?.text).toBe("a4 EXPUNGE");
    expect(inbox()?.messages.length).toBe(all);
    bench.stepForward();
    expect(inbox()?.messages.length).toBe(all - 2);
  });
});

describe("the past", () => {
  test("asks before it branches, and keeps what came after", () => {
    const { bench, talk } = newBench();
    talk("desktop", "USER lucia", "PASS gato.rojo", "DELE 1");
    bench.seekLine(5);
    bench.send("STAT");
    expect(bench.question).toMatchObject({ kind: "send", octets: "STAT\r\n" });
    expect(bench.timeline.entries).toHaveLength(4);
    bench.question = null;
    expect(bench.question).toBeNull();
    bench.send("STAT");
    bench.branch();
    expect(bench.live).toBe(true);
    expect(bench.timeline.entries.map(({ input }) => input.kind)).toEqual([
      "connect",
      "send",
      "send",
      "send",
    ]);
    expect(bench.trace.some((event) => event.kind === "mail.changed")).toBe(
      true,
    );
    expect(new Wire(bench).shown.at(-2)?.text).toBe("STAT");
    bench.takeUpAside();
    expect(new Wire(bench).shown.at(-2)?.text).toBe("DELE 1");
  });
});

describe("commands that go out together", () => {
  test("are all sent before the first answer is back", () => {
    const { bench, talk } = newBench();
    talk("laptop", "a1 LOGIN lucia gato.rojo", "a2 NOOP\na3 NOOP");
    const wire = new Wire(bench);
    const texts = () => new Wire(bench).shown.map(({ text }) => text);
    expect(texts().slice(-4)).toEqual([
      "a2 NOOP",
      "a3 NOOP",
      "a2 OK NOOP completed",
      "a3 OK NOOP completed",
    ]);
    bench.seekLine(wire.lines.length - 3);
    expect(texts().at(-1)).toBe("a2 NOOP");
    bench.stepForward();
    expect(texts().at(-1)).toBe("a3 NOOP");
    bench.stepForward();
    expect(texts().at(-1)).toBe("a2 OK NOOP completed");
    bench.stepBack();
    bench.stepBack();
    expect(texts().at(-1)).toBe("a2 NOOP");
  });
});

test("a refusal is told until the next command", () => {
  const { bench, talk } = newBench();
  talk("desktop", "STAT");
  expect(bench.refusal).toMatchObject({ because: "state", name: "STAT" });
  talk("desktop", "CAPA");
  expect(bench.refusal).toBeNull();
});

test("the tag of a command that waits is known", () => {
  const { bench, talk } = newBench();
  talk("laptop", "x1 LOGIN lucia gato.rojo");
  expect(bench.prompt.openTag).toBeNull();
  talk("laptop", "x2 APPEND INBOX {5}");
  expect(bench.prompt.openTag).toBe("x2");
  talk("laptop", "12345", "x3 IDLE");
  expect(bench.prompt.openTag).toBe("x3");
});
