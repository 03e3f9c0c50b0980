import { describe, expect, test } from "vitest";
import {
  record,
  traceOf,
  type Timeline,
} from "../../../src/simulator/timeline.ts";
import { secretsOf, withoutSecrets } from "../../../src/ui/devtools/secrets.ts";
import { summaryOf } from "../../../src/ui/devtools/summary.ts";
import { statelyEvents } from "../../../src/ui/devtools/stately-events.ts";
import { epoch } from "../../stores.ts";
import { quiet, say, talk } from "../talk.ts";

const real = "gato.rojo";
const mistaken = "perro-azul";

/** A connection on which octets come in just these pieces. */
function pieces(protocol: string, ...octets: readonly string[]): Timeline {
  return octets.reduce(
    (timeline, piece) =>
      record(timeline, { kind: "send", at: 0, connection: "a", octets: piece }),
    talk(quiet(), protocol, "a"),
  );
}

const conversations: readonly (readonly [string, Timeline])[] = [
  ["POP3 PASS", talk(quiet(), "pop3", "a", "USER lucia", `PASS ${real}`)],
  [
    "POP3 PASS, wrong",
    talk(quiet(), "pop3", "a", "USER lucia", `PASS ${mistaken}`),
  ],
  [
    "POP3 pass in lower case",
    talk(quiet(), "pop3", "a", "user lucia", `pass ${mistaken}`),
  ],
  ["POP3 PASS too early", talk(quiet(), "pop3", "a", `PASS ${mistaken}`)],
  [
    "POP3 PASS with spaces",
    talk(quiet(), "pop3", "a", "USER lucia", `PASS gato ${mistaken}`),
  ],
  [
    "POP3 PASS in pieces",
    pieces("pop3", "USER lucia\r\nPASS perro", "-azul", "\r\nSTAT\r\n"),
  ],
  ["POP3 pipelined", pieces("pop3", `USER lucia\r\nPASS ${real}\r\nSTAT\r\n`)],
  ["POP3 AUTH", talk(quiet(), "pop3", "a", `AUTH PLAIN ${mistaken}`)],
  ["POP3 APOP", talk(quiet(), "pop3", "a", `APOP lucia ${mistaken}`)],
  [
    "POP3 after the login",
    talk(
      quiet(),
      "pop3",
      "a",
      "USER lucia",
      `PASS ${real}`,
      `PASS ${mistaken}`,
    ),
  ],
  [
    "IMAP LOGIN",
    talk(quiet(), "imap", "a", `a1 LOGIN lucia ${real}`, "a2 NOOP"),
  ],
  [
    "IMAP LOGIN, wrong",
    talk(quiet(), "imap", "a", `a1 LOGIN lucia ${mistaken}`),
  ],
  [
    "IMAP LOGIN, quoted",
    talk(quiet(), "imap", "a", `a1 login "lucia" "${mistaken}"`),
  ],
  [
    "IMAP LOGIN, malformed",
    talk(quiet(), "imap", "a", `a1 LOGIN lucia "${mistaken}`),
  ],
  [
    "IMAP LOGIN without a tag",
    talk(quiet(), "imap", "a", `LOGIN lucia ${mistaken}`),
  ],
  [
    "IMAP LOGIN with literals",
    pieces("imap", "a1 LOGIN {5}\r\n", "lucia {10}\r\n", `${mistaken}\r\n`),
  ],
  [
    "IMAP LOGIN with torn literals",
    pieces("imap", "a1 LOGIN {5}\r\n", "luc", "ia {10}\r\nperro", "-azul\r\n"),
  ],
  [
    "IMAP LOGIN once more",
    talk(
      quiet(),
      "imap",
      "a",
      `a1 LOGIN lucia ${real}`,
      `a2 LOGIN lucia ${mistaken}`,
    ),
  ],
  [
    "IMAP AUTHENTICATE",
    talk(quiet(), "imap", "a", `a1 AUTHENTICATE PLAIN ${mistaken}`),
  ],
  ["IMAP LOGIN, misspelt", talk(quiet(), "imap", "a", `a1 LOGN lucia ${real}`)],
];

function secretsIn(timeline: Timeline) {
  const { accounts } = timeline.beginning.mail;
  return secretsOf(
    traceOf(timeline),
    [...accounts.values()].map(({ password }) => password),
  );
}

/** Every two halves of a password count as the password. */
function expectNone(text: string): void {
  for (const secret of [real, mistaken, "perro", "azul", "rojo"]) {
    expect(text).not.toContain(secret);
  }
}

describe("no password is in what is shown", () => {
  test.each(conversations)("%s", (_, timeline) => {
    const secrets = secretsIn(timeline);
    const trace = traceOf(timeline);
    for (const event of trace) {
      expectNone(JSON.stringify(withoutSecrets(event, secrets)));
      expectNone(summaryOf(event, secrets));
    }
    // The password was there, or there would be nothing to find.
    expect(JSON.stringify(trace)).toMatch(/rojo|azul/);
  });
});

describe("no password is in what is sent to Stately", () => {
  test.each(conversations)("%s", (_, timeline) => {
    const setting = { secrets: secretsIn(timeline), epoch, suffix: "" };
    const sent = traceOf(timeline).flatMap((event) =>
      statelyEvents(event, setting),
    );
    expect(sent.length).toBeGreaterThan(3);
    expectNone(JSON.stringify(sent));
  });

  test("nor of a message in which somebody wrote one down", () => {
    const line = `It is ${real}`;
    const timeline = say(
      talk(quiet(), "imap", "a", `a1 LOGIN lucia ${real}`),
      "a",
      `a2 APPEND INBOX {${line.length}+}\r\n${line}`,
      `a2 APPEND INBOX {${line.length}}`,
      line,
      "a3 SELECT INBOX",
      "a4 FETCH 7 BODY[TEXT]",
    );
    const setting = { secrets: secretsIn(timeline), epoch, suffix: "" };
    const sent = traceOf(timeline).flatMap((event) =>
      statelyEvents(event, setting),
    );
    expectNone(JSON.stringify(sent));
  });
});

describe("what isn't secret stays", () => {
  test("the command, its tag and who it is for a line after it", () => {
    const timeline = talk(
      quiet(),
      "imap",
      "a",
      `a1 LOGIN lucia ${real}`,
      'a2 LIST "" *',
    );
    const secrets = secretsIn(timeline);
    const texts = traceOf(timeline)
      .filter(({ kind }) => kind === "line.received")
      .map((event) => summaryOf(event, secrets));
    expect(texts).toEqual(["a1 LOGIN •••", 'a2 LIST "" *']);
  });

  test("octets of whole, harmless lines", () => {
    const timeline = talk(quiet(), "pop3", "a", "CAPA");
    const secrets = secretsIn(timeline);
    const [octets] = traceOf(timeline)
      .filter(({ kind }) => kind === "octets.received")
      .map((event) => withoutSecrets(event, secrets));
    expect(octets).toMatchObject({ octets: "CAPA␍␊" });
  });
});
