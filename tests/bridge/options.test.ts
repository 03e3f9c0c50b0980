import { describe, expect, it } from "vitest";
import { isLoopback, readOptions } from "../../src/bridge/options.ts";

const enough = ["--imap", "1143", "--account", "lucia:secret"];

function optionsOf(words: readonly string[]) {
  const read = readOptions(words);
  if (read.kind !== "options") throw new Error(JSON.stringify(read));
  return read.options;
}

describe("the command line of the bridge", () => {
  it("is read as documented", () => {
    const line =
      "--host 127.0.0.1 --imap 1143 --pop3 1110 --imaps 1993 --pop3s 1995 --cert c.pem --key k.pem --client-ca ca.pem --account lucia:gato.rojo --account marta:a:b:c --scene reference --seed 7";
    expect(optionsOf(line.split(" "))).toEqual({
      host: "127.0.0.1",
      ports: new Map([
        ["imap", 1143],
        ["pop3", 1110],
      ]),
      tlsPorts: new Map([
        ["imap", 1993],
        ["pop3", 1995],
      ]),
      certificate: { cert: "c.pem", key: "k.pem" },
      clientCa: "ca.pem",
      accounts: new Map([
        ["lucia", "gato.rojo"],
        ["marta", "a:b:c"],
      ]),
      scene: "reference",
      domain: null,
      seed: 7,
    });
  });

  it("serves mail for a domain of one's own", () => {
    const { ports, domain } = optionsOf([
      ...enough,
      "--smtp",
      "1025",
      "--submission=1587",
      "--domain",
      "uni.example",
    ]);
    expect([...ports]).toEqual([
      ["imap", 1143],
      ["smtp", 1025],
      ["submission", 1587],
    ]);
    expect(domain).toBe("uni.example");
  });

  it("needs little: this machine, the usual scene, no seed", () => {
    expect(optionsOf(["--pop3=0", "--account=lucia:x"])).toEqual({
      host: "127.0.0.1",
      ports: new Map([["pop3", 0]]),
      tlsPorts: new Map(),
      certificate: null,
      clientCa: null,
      accounts: new Map([["lucia", "x"]]),
      scene: "reference",
      domain: null,
      seed: null,
    });
  });

  it("begins without mail when told to", () => {
    expect(optionsOf([...enough, "--empty"]).scene).toBeNull();
  });

  it("may take any free port twice", () => {
    const { ports } = optionsOf([
      ..."--pop3 0 --imap 0".split(" "),
      "--account",
      "a:b",
    ]);
    expect([...ports.values()]).toEqual([0, 0]);
  });

  it("shows the help whatever else is asked", () => {
    expect(readOptions(["--help", "--imap", "0"])).toEqual({ kind: "help" });
  });

  it("opens itself to others only when they are allowed", () => {
    const open = [...enough, "--host", "0.0.0.0", "--allow-remote"];
    expect(optionsOf(open).host).toBe("0.0.0.0");
  });

  it.each([
    ["nothing", [], /give --imap PORT/],
    ["no port", ["--account", "a:b"], /give --imap PORT/],
    ["no account", ["--imap", "0"], /at least one --account/],
    [
      "an unknown flag",
      [...enough, "--gopher", "25"],
      /--gopher is not an option/,
    ],
    [
      "an unknown service",
      [...enough, "--smtps", "465"],
      /--smtps is not an option/,
    ],
    [
      "a certificate without its key",
      [...enough, "--cert", "c.pem"],
      /--cert and --key belong together/,
    ],
    [
      "one port for two services",
      [...enough, "--pop3s", "1143"],
      /--imap and --pop3s both name port 1143/,
    ],
    ["a stray word", [...enough, "now"], /now is not an option/],
    [
      "a flag without its value",
      ["--account", "a:b", "--imap"],
      /--imap needs a value/,
    ],
    ["an empty value", [...enough, "--host="], /--host needs a value/],
    ["a value that is not taken", [...enough, "--empty=yes"], /takes no value/],
    [
      "a port that is too high",
      ["--imap", "65536", "--account", "a:b"],
      /from 0 .* to 65535/,
    ],
    [
      "a port that is no number",
      ["--imap", "1e3", "--account", "a:b"],
      /1e3 is no port/,
    ],
    [
      "a port below zero",
      ["--imap", "-1", "--account", "a:b"],
      /-1 is no port/,
    ],
    [
      "a flag given twice",
      [...enough, "--imap", "2143"],
      /--imap is given twice/,
    ],
    ["one port for both", [...enough, "--pop3", "1143"], /both name port 1143/],
    [
      "one port for two",
      [...enough, "--smtp", "1143"],
      /--imap and --smtp both/,
    ],
    ["no domain", [...enough, "--domain", "a..b"], /no domain/],
    ["a domain with more", [...enough, "--domain", "a b"], /no domain/],
    [
      "an account without password",
      ["--imap", "0", "--account", "lucia"],
      /a name, a colon and a password/,
    ],
    [
      "an empty password",
      ["--imap", "0", "--account", "lucia:"],
      /a name, a colon and a password/,
    ],
    [
      "an empty name",
      ["--imap", "0", "--account", ":x"],
      /a name, a colon and a password/,
    ],
    [
      "a name given twice",
      [...enough, "--account", "lucia:y"],
      /lucia:… is given twice/,
    ],
    [
      "a line end in a password",
      ["--imap", "0", "--account", "a:b\r\nc"],
      /control character/,
    ],
    [
      "a scene and none",
      [...enough, "--empty", "--scene", "x"],
      /exclude each other/,
    ],
    ["a seed that is none", [...enough, "--seed", "4294967296"], /no seed/],
    [
      "an address others can reach",
      [...enough, "--host", "0.0.0.0"],
      /--allow-remote/,
    ],
    ["all addresses of IPv6", [...enough, "--host", "::"], /--allow-remote/],
    [
      "a name others can reach",
      [...enough, "--host", "mail.example"],
      /--allow-remote/,
    ],
  ])("refuses %s in one line that says what to do", (_, words, message) => {
    const read = readOptions(words);
    expect(read.kind).toBe("wrong");
    if (read.kind !== "wrong") return;
    expect(read.message).toMatch(message);
    expect(read.message).not.toMatch(/\n/);
    expect(read.message).not.toContain("secret");
  });
});

it.each([
  ["127.0.0.1", true],
  ["127.8.9.1", true],
  ["localhost", true],
  ["LOCALHOST", true],
  ["::1", true],
  ["127.0.0.1.example", false],
  ["127.0.0", false],
  ["127.0.0.256", false],
  ["128.0.0.1", false],
  ["localhost.example", false],
  ["::", false],
  ["", false],
])("isLoopback(%s) is %s", (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});
