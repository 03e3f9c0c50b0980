import { describe, expect, test } from "vitest";
import {
  maxCharacters,
  readSession,
  sessionText,
  type SessionFile,
} from "../../src/course/session-file.ts";

const connect = {
  at: 60,
  kind: "connect",
  connection: "desktop",
  protocol: "pop3",
  roundTripTime: 120,
} as const;

const session: SessionFile = {
  format: "buzon-session",
  version: 1,
  lesson: { id: "deleting-for-real", version: 1 },
  devices: [["desktop", "pop3"]],
  removed: [],
  inputs: [
    connect,
    { at: 180, kind: "send", connection: "desktop", octets: "USER \xff\r\n" },
    { at: 200, kind: "cut", connection: "desktop" },
    {
      at: 210,
      kind: "close",
      connection: "desktop",
      reason: "autologout",
    },
    {
      at: 220,
      kind: "deliver",
      account: "lucia",
      mailbox: "INBOX",
      octets: "\0",
      further: ["", "\xff"],
    },
  ],
  aside: [{ shared: 1, inputs: [{ ...connect, connection: "laptop" }] }],
  answers: [{ question: "after", choice: "six", inputs: 2 }],
  moment: { device: "desktop", playhead: 3, line: 1 },
  hash: "0123456789abcdef",
};

/** A session of the free bench with something wrong in it. */
const spoilt = (changes: object): string =>
  JSON.stringify({
    format: "buzon-session",
    version: 1,
    scene: "reference",
    devices: [["desktop", "pop3"]],
    inputs: [connect],
    ...changes,
  });

/** `place: message` of the refusal; empty when there is none. */
function refusal(text: string): string {
  const read = readSession(text);
  if (read.ok) return "";
  const [problem] = read.problems;
  return `${problem?.place}: ${problem?.message}`;
}

test("a session comes back as it was written", () => {
  const text = sessionText(session) ?? "";
  expect(readSession(text)).toEqual({ ok: true, value: session });
  expect(refusal(spoilt({}))).toBe("");
});

describe("a session that is refused names the place", () => {
  const sent = { at: 1, kind: "send", connection: "desktop", octets: "" };
  test.each([
    ["another format", { format: "other" }, "format: "],
    ["another version", { version: 2 }, "version: "],
    ["neither scene nor lesson", { scene: undefined }, ": needs a scene or"],
    ["both", { lesson: { id: "x", version: 1 } }, ": needs a scene or"],
    ["a lesson elsewhere", { lesson: { id: "../x", version: 1 } }, "lesson.id"],
    ["no devices", { devices: [] }, "devices: no devices"],
    ["an odd device", { devices: [["toaster", "pop3"]] }, "devices.0.0"],
    ["an odd protocol", { devices: [["phone", "gopher"]] }, "devices.0.1"],
    ["no list", { inputs: {} }, "inputs: "],
    ["an odd input", { inputs: [connect, { kind: "eval" }] }, "inputs.1.kind"],
    ["time that is none", { inputs: [{ ...sent, at: "1" }] }, "inputs.0.at"],
    ["time before time", { inputs: [{ ...sent, at: -1 }] }, "inputs.0.at"],
    ["no octets", { inputs: [{ ...sent, octets: "\u0100" }] }, "0.octets: not"],
    ["more than asked", { inputs: [{ ...sent, more: 1 }] }, "inputs.0.more"],
    [
      "further mail that is none",
      {
        inputs: [
          {
            at: 0,
            kind: "deliver",
            account: "a",
            mailbox: "b",
            octets: "",
            further: ["\u0100"],
          },
        ],
      },
      "inputs.0.further.0: not",
    ],
    [
      "an aside that shares more than there is",
      { aside: [{ shared: 2, inputs: [] }] },
      ": shares more",
    ],
    [
      "too much aside",
      {
        aside: Array(2).fill({ shared: 0, inputs: Array(6000).fill(connect) }),
      },
      ": more than 10000 inputs in all",
    ],
    ["an odd hash", { hash: "xyz" }, "hash: "],
    [
      "an endless moment",
      { moment: { device: "a", playhead: 1e9, line: 0 } },
      "moment.playhead",
    ],
  ])("%s", (_, changes, place) => {
    expect(refusal(spoilt(changes))).toContain(place);
  });

  test("keys of prototypes, which change nothing", () => {
    const text = spoilt({}).replace("{", '{"__proto__":{"polluted":true},');
    expect(refusal(text)).toContain("__proto__");
    expect(refusal(spoilt({ constructor: 1 }))).toContain("constructor");
    expect("polluted" in {}).toBe(false);
  });

  test("one that is too large, before it is parsed", () => {
    expect(refusal(" ".repeat(maxCharacters + 1))).toMatch(/longer than/);
    const million = new Array<string>(1_000_000).fill('{"at":0}').join(",");
    expect(refusal(`{"inputs":[${million}]}`)).toMatch(/longer than/);
  });

  test("one that is nested too deep, before it is parsed", () => {
    expect(refusal("[".repeat(100_000))).toMatch(/deeper than/);
  });

  test("more inputs than a bench is made for", () => {
    const cut = { at: 0, kind: "cut", connection: "a" };
    const inputs = new Array<object>(10_001).fill(cut);
    expect(refusal(spoilt({ inputs }))).toBe("inputs: more than 10000 inputs");
  });

  test.each(["", "{", "null", "[]", '"x"', "1e999"])("%j", (text) => {
    expect(readSession(text).ok).toBe(false);
  });
});

test("a session that couldn't be read again isn't written", () => {
  const cut = { at: 0, kind: "cut", connection: "a" } as const;
  const inputs = new Array<typeof cut>(10_001).fill(cut);
  expect(sessionText({ ...session, inputs })).toBeNull();
  const mail = { at: 0, kind: "deliver", account: "a", mailbox: "b" } as const;
  const further = new Array<string>(5).fill("x".repeat(maxCharacters / 4));
  const many = { ...mail, octets: "", further } as const;
  expect(sessionText({ ...session, inputs: [many] })).toBeNull();
  const octets = "x".repeat(maxCharacters);
  const large = { at: 0, kind: "send", connection: "a", octets } as const;
  expect(sessionText({ ...session, inputs: [large] })).toBeNull();
});
