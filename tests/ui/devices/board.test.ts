import { beforeAll, describe, expect, it } from "vitest";
import { protocols } from "../../../src/protocols/index.ts";
import { loadAllTalking } from "../../../src/simulator/talking.ts";
import { BoardLines } from "../../../src/ui/devices/board/board-lines.ts";
import { Column } from "../../../src/ui/devices/board/column.svelte.ts";
import { stateLabel } from "../../../src/ui/devices/board/device-state.ts";
import { hasPush } from "../../../src/ui/devices/board/hearing.ts";
import {
  boardMarks,
  boardPoints,
  pointsShown,
} from "../../../src/ui/devices/board/score-lines.ts";
import { differenceCount } from "../../../src/ui/devices/board/truth.ts";
import {
  shortWhile,
  wallClock,
} from "../../../src/ui/devices/board/wall-clock.ts";
import { LookedAt } from "../../../src/ui/devices/looked-at.ts";
import { newBench } from "../new-bench.ts";

beforeAll(loadAllTalking);

const login = ["a1 LOGIN lucia gato.rojo", "a2 SELECT INBOX"];

/** A laptop, a phone in IDLE and a POP3 desktop that all know INBOX. */
function three() {
  const { bench, talk, wait } = newBench();
  talk("desktop", "USER lucia", "PASS gato.rojo", "UIDL");
  bench.addDevice("imap", "phone");
  talk("phone", ...login, "a3 FETCH 1:* (UID FLAGS)", "a4 IDLE");
  talk("laptop", ...login, "a3 FETCH 1:* (UID FLAGS)");
  const column = (id: string) => new Column(bench, id);
  return { bench, talk, wait, column };
}

describe("how fresh a device is", () => {
  it("is nothing before it connects, then closed, then current", () => {
    const { bench, talk } = newBench();
    const laptop = new Column(bench, "laptop");
    expect(laptop.freshness.kind).toBe("offline");
    talk("laptop", login[0] ?? "");
    expect(laptop.freshness.kind).toBe("closed");
    talk("laptop", login[1] ?? "");
    expect(laptop.freshness.kind).toBe("current");
    bench.cut("laptop");
    expect(laptop.freshness.kind).toBe("offline");
    expect(laptop.belief.mailbox?.messages).toHaveLength(6);
  });

  it("goes by what each was told when one of them removes a message", () => {
    const { bench, talk, column } = three();
    talk("laptop", "a4 STORE 2 +FLAGS.SILENT \\Deleted", "a5 EXPUNGE");
    const [laptop, phone, desktop] = ["laptop", "phone", "desktop"].map(column);
    expect(laptop?.freshness.kind).toBe("current");
    expect(phone?.freshness.kind).toBe("current");
    expect(desktop?.freshness).toEqual({
      kind: "snapshot",
      at: desktop?.belief.mailbox?.asOf.at,
    });
    expect([...(desktop?.differences.gone ?? [])]).toEqual([2]);
    expect(desktop?.differences.goneUids).toEqual([103]);
    expect(desktop?.exchange).toEqual({ kind: "silence", forGood: true });
    expect(phone?.exchange.kind).toBe("pushed");
    expect(laptop?.exchange).toMatchObject({
      kind: "asked",
      command: { text: "a5 EXPUNGE" },
      answer: { status: "OK" },
    });
    expect(bench.devices).toHaveLength(3);
  });

  it("is in flight while the server is about to tell", () => {
    const { bench, talk, column } = three();
    talk("laptop", "a4 STORE 2 +FLAGS.SILENT \\Deleted", "a5 EXPUNGE");
    bench.stepBack();
    const phone = column("phone");
    expect(phone.freshness).toEqual({ kind: "flight", count: 1 });
    expect([...phone.differences.gone]).toEqual([2]);
    expect(phone.exchange).toMatchObject({
      kind: "pushed",
      line: { text: "* 2 EXPUNGE" },
    });
    expect(column("laptop").freshness.kind).toBe("current");
  });

  it("is in flight for as long as what was pushed is held back", () => {
    const { talk, column } = three();
    const phone = column("phone");
    talk("laptop", "a4 STORE 2 +FLAGS \\Seen");
    phone.held = 1;
    expect(phone.freshness).toEqual({ kind: "flight", count: 1 });
    expect([...phone.differences.flags]).toEqual([2]);
    phone.held = 0;
    expect(phone.freshness.kind).toBe("current");
  });

  it("counts new mail that a device that isn't listening doesn't know of", () => {
    const { bench, talk, column } = three();
    bench.deliver("Subject: new\r\n\r\n");
    const laptop = column("laptop");
    expect(laptop.differences.added).toBe(1);
    expect(laptop.exchange).toEqual({ kind: "silence", forGood: false });
    expect(differenceCount(column("phone").differences)).toBe(0);
    talk("laptop", "a4 NOOP");
    expect(laptop.freshness.kind).toBe("current");
  });

  it("doesn't hold flags against a device that never asked for them", () => {
    const { bench, talk } = newBench();
    talk("laptop", ...login);
    bench.addDevice("imap", "phone");
    talk("phone", ...login, "a3 STORE 1 -FLAGS \\Seen");
    expect(new Column(bench, "laptop").freshness.kind).toBe("current");
  });
});

describe("the pieces of the board", () => {
  it("say which protocols have push, by their machines", () => {
    const push = protocols.filter(hasPush).map(({ name }) => name);
    expect(push).toContain("imap");
    expect(push).not.toContain("pop3");
  });

  it("name a state with its inner one", () => {
    const { column } = three();
    const phone = column("phone");
    const { protocol, journey } = phone;
    if (protocol === null) throw new Error("the phone speaks no protocol");
    expect(stateLabel(protocol, journey.path, "en")).toBe("Selected · IDLE");
    expect(stateLabel(protocol, [], "en")).toBe("");
  });

  it("tell how long it has been quiet", () => {
    const { talk, wait, column } = three();
    wait(40_000);
    talk("laptop", "a4 NOOP");
    expect(column("desktop").quietFor).toBeGreaterThan(40_000);
    expect(column("laptop").quietFor).toBe(0);
  });

  it("put the lines of all devices on one axis", () => {
    const { bench } = three();
    const ids = new Set(["desktop", "phone", "laptop"]);
    const points = boardPoints(bench.trace, ids);
    expect(points).toEqual(points.toSorted((a, b) => a - b));
    expect(pointsShown(points, 0)).toBe(0);
    expect(pointsShown(points, bench.trace.length)).toBe(points.length);
    const phone = bench.devices.find(({ id }) => id === "phone");
    if (phone === undefined) throw new Error("there is no phone");
    const lines = new BoardLines(120).of(phone, bench.trace);
    const wide = boardMarks(lines, points, (at) => at * 10);
    expect(wide).toHaveLength(lines.length);
    const tight = boardMarks(lines, points, (at) => at);
    expect(tight.length).toBeLessThan(lines.length);
  });

  it.each([
    [41_900, "41 sec"],
    [150_000, "2 min"],
    [7_200_000, "2 hr"],
  ])("write %i ms as %s", (ms, text) => {
    expect(shortWhile(ms, "en")).toBe(text);
  });

  it("read the world's clock", () => {
    expect(wallClock(1_718_265_600_000, 120_000)).toBe("08:02");
    expect(wallClock(1_718_265_600_000, 163_000, true)).toBe("08:02:43");
  });
});

describe("news of a device", () => {
  it("are there when something came while another one was selected", () => {
    const { bench, talk } = three();
    const looked = new LookedAt(bench);
    const phone = () => {
      const found = bench.devices.find(({ id }) => id === "phone");
      if (found === undefined) throw new Error("there is no phone");
      return looked.hasNews(found);
    };
    expect(phone()).toBe(false);
    talk("laptop", "a4 STORE 2 +FLAGS \\Deleted");
    expect(phone()).toBe(true);
    bench.select("phone");
    expect(phone()).toBe(false);
    bench.select("laptop");
    expect(phone()).toBe(false);
  });
});
