import { beforeAll, expect, test } from "vitest";
import { loadAllTalking } from "../../../src/simulator/talking.ts";
import {
  record,
  traceOf,
  type Timeline,
} from "../../../src/simulator/timeline.ts";
import { mostWatched } from "../../../src/protocols/imap/notify/news-elsewhere.ts";
import { quiet, say, talk } from "../../ui/talk.ts";

beforeAll(loadAllTalking);

/** What a connection was sent from some event on. */
function heard(timeline: Timeline, connection: string, from = 0) {
  return traceOf(timeline)
    .slice(from)
    .flatMap((event) =>
      event.kind === "response.sent" && event.connection === connection
        ? [event.response.octets.join("").trimEnd()]
        : [],
    );
}

/** The commands by which somebody makes so many mailboxes, in one segment. */
function creations(count: number): string {
  return Array.from(
    { length: count },
    (_, index) => `m${index} CREATE box${index}`,
  ).join("\r\n");
}

test("X-NOTIFY-18 more mailboxes than can be watched are refused, and end NOTIFY when there come to be more", () => {
  const watch = "NOTIFY SET (personal (MailboxName))";
  // INBOX is one of them.
  const full = talk(
    quiet(),
    "imap",
    "a",
    "a1 LOGIN lucia gato.rojo",
    creations(mostWatched - 1),
    `a2 ${watch}`,
  );
  expect(heard(full, "a").at(-1)).toBe("a2 OK NOTIFY completed");
  const more = talk(
    full,
    "imap",
    "b",
    "b1 LOGIN lucia gato.rojo",
    "b2 CREATE last",
  );
  const from = traceOf(full).length;
  expect(heard(more, "a", from)).toEqual([
    "* OK [NOTIFICATIONOVERFLOW] More than 1000 mailboxes; you are told of nothing more",
  ]);
  const state = traceOf(more)
    .filter((event) => event.kind === "state.changed")
    .findLast(({ connection }) => connection === "a");
  expect(state).toMatchObject({
    from: ["authenticated", "listening"],
    to: ["authenticated", "ready"],
  });
  const silent = say(more, "b", "b3 DELETE last");
  expect(heard(silent, "a", from)).toHaveLength(1);
  const again = say(say(silent, "b", "b4 CREATE last"), "a", `a3 ${watch}`);
  expect(heard(again, "a").at(-1)).toBe(
    "a3 NO [NOTIFICATIONOVERFLOW] Too many mailboxes to tell of",
  );
});

test("X-NOTIFY-8 what sets \\Seen does so when it is told unasked, and others learn it", () => {
  const watch = "(selected (MessageNew (BODY[TEXT]) MessageExpunge))";
  const begun = talk(
    talk(
      quiet(),
      "imap",
      "a",
      "a1 LOGIN lucia gato.rojo",
      "a2 SELECT INBOX",
      "a3 IDLE",
    ),
    "imap",
    "b",
    "b1 LOGIN lucia gato.rojo",
    "b2 SELECT INBOX",
    `b3 NOTIFY SET ${watch}`,
  );
  const from = traceOf(begun).length;
  const delivered = record(begun, {
    kind: "deliver",
    at: 1,
    account: "lucia",
    mailbox: "INBOX",
    octets: "Subject: new\r\n\r\nx\r\n",
  });
  expect(heard(delivered, "b", from)[1]).toMatch(/RECENT|FETCH/);
  expect(heard(delivered, "a", from).at(-1)).toBe(
    "* 7 FETCH (FLAGS (\\Seen \\Recent))",
  );
});
