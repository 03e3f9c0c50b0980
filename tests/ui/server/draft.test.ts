import { describe, expect, test } from "vitest";
import { wholeServer } from "../../../src/mail/server-setup.ts";
import { protocols } from "../../../src/protocols/index.ts";
import { dialogueOf } from "../../../src/protocols/dialogues.ts";
import { withDependents } from "../../../src/protocols/imap/capabilities.ts";
import { octetStringOf } from "../../../src/mail/format/octets.ts";
import { texts as en } from "../../../src/explain/text/tokens-en.ts";
import { texts as es } from "../../../src/explain/text/tokens-es.ts";
import { token } from "../../../src/explain/token.ts";
import { tokenExplanation } from "../../../src/explain/token-explanation.ts";
import {
  asIn,
  configuring,
  draftOf,
  eraOf,
  isSo,
  missing,
  switched,
  withCircumstance,
} from "../../../src/ui/server/draft.ts";
import { newBench } from "../new-bench.ts";
import "../../dialogues.ts";

const whole = draftOf(wholeServer);
const switchesOf = (protocol: string) => dialogueOf(protocol).switches;

/** What a server of an era says to a client that asks it something. */
function told(protocol: string, era: string, question: string): string {
  const { bench, talk } = newBench();
  const switches = switchesOf(protocol);
  const chosen = switches.eras.find(({ name }) => name.en.includes(era));
  if (chosen === undefined) throw new Error(`no ${era}`);
  bench.take(configuring(protocol, asIn(chosen, whole)));
  talk(protocol === "imap" ? "laptop" : "desktop", question);
  return bench.trace
    .flatMap((event) =>
      event.kind === "response.sent" ? event.response.octets : [],
    )
    .map((each) => (typeof each === "string" ? each : octetStringOf(each)))
    .join("");
}

describe.each(protocols.map(({ name }) => name))("%s", (protocol) => {
  const switches = switchesOf(protocol);

  test("a server that lacks nothing is today's", () => {
    expect(eraOf(switches, whole)).toBe(switches.eras[0]);
  });

  test("each era is known by what it lacked, and one switch more makes another", () => {
    for (const era of switches.eras) {
      const draft = asIn(era, whole);
      expect(eraOf(switches, draft)).toBe(era);
      const [first] = switches.extensions;
      if (first === undefined) throw new Error("nothing to switch");
      const isOn = !draft.without.has(first.name.toUpperCase());
      const other = switched(draft, first.name, !isOn);
      expect(eraOf(switches, other)).not.toBe(era);
      expect(eraOf(switches, switched(other, first.name, isOn))).toBe(era);
    }
  });

  test("each switch says in both languages what it is", () => {
    for (const { name, rule } of switches.extensions) {
      const read = token(rule, 0, name.length, name);
      for (const texts of [en, es]) {
        const found = tokenExplanation(texts, protocol, read);
        expect(found?.text, name).not.toBe("");
        expect(found, name).not.toBeNull();
      }
    }
  });
});

test("what needs something that is off is off with it", () => {
  const switches = switchesOf("imap");
  for (const { name } of switches.extensions) {
    const draft = switched(whole, name, false);
    const gone = switches.extensions.filter(
      (each) =>
        draft.without.has(each.name.toUpperCase()) ||
        missing(switches, each, draft).length > 0,
    );
    const names = gone.map((each) => each.name.toUpperCase());
    for (const dependent of withDependents(draft.without)) {
      if (dependent === "UTF8=ONLY") continue;
      expect(names, name).toContain(dependent);
    }
  }
});

test.each([
  [
    "imap",
    "alone",
    "a NOOP",
    /^\* OK \[CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN\] /,
  ],
  ["imap", "2005", "a CAPABILITY", /\* CAPABILITY .* IDLE /],
  ["imap", "2005", "a ENABLE CONDSTORE", /\r\na BAD /],
  ["imap", "Everything", "a CAPABILITY", / NOTIFY\r\n/],
  ["pop3", "1225", "CAPA", /-ERR /],
  ["pop3", "1939", "CAPA", /-ERR /],
  ["pop3", "Everything", "CAPA", /\r\nPIPELINING\r\n/],
])("%s, %s: %s", (protocol, era, question, answer) => {
  expect(told(protocol, era, question)).toMatch(answer);
});

test.each(protocols.map(({ name }) => name))(
  "%s: a circumstance is on when it was switched on, and off with the next",
  (protocol) => {
    for (const each of switchesOf(protocol).circumstances) {
      expect(isSo(each, whole)).toBe(false);
      const on = withCircumstance(each, whole, true);
      expect(isSo(each, on)).toBe(true);
      expect(withCircumstance(each, on, false)).toEqual(whole);
    }
  },
);

test("P-11 after ten minutes of silence nothing that was marked is removed", () => {
  const { bench, talk } = newBench();
  talk("desktop", "USER lucia", "PASS gato.rojo", "DELE 1");
  const { connection } = bench.device;
  if (connection === null) throw new Error("not connected");
  const after = switchesOf("pop3").silence;
  bench.take({ kind: "close", connection, reason: "autologout", after });
  expect(bench.device.connection).toBeNull();
  const states = bench.trace.flatMap((event) =>
    event.kind === "state.changed" ? [JSON.stringify(event.to)] : [],
  );
  expect(states.join()).not.toContain("update");
  talk("desktop", "USER lucia", "PASS gato.rojo");
  const { connection: next } = bench.device;
  const said = bench.trace.flatMap((event) =>
    event.kind === "response.sent" && event.connection === next
      ? event.response.octets
      : [],
  );
  expect(said.join("")).toContain("maildrop has 6 messages");
});
