import { describe, expect, test } from "vitest";
import { practiceMail } from "../../../src/ui/mailbox/practice-mail.ts";
import {
  record,
  traceOf,
  type Timeline,
} from "../../../src/simulator/timeline.ts";
import type { Cause } from "../../../src/ui/why/cause.ts";
import {
  whyArrived,
  whyFlag,
  whyNumber,
  whyRemoved,
} from "../../../src/ui/why/mail-causes.ts";
import { whyMarked, whyState } from "../../../src/ui/why/session-causes.ts";
import { quiet, say, talk } from "../talk.ts";

const imap = ["a1 LOGIN lucia gato.rojo", "a2 SELECT INBOX"];
const pop3 = ["USER lucia", "PASS gato.rojo"];

function asked(uid: number, mailbox = "INBOX") {
  return { account: "lucia", mailbox, uid };
}

function history(timeline: Timeline) {
  return { beginning: timeline.beginning.mail, trace: traceOf(timeline) };
}

/** A cause as `CONNECTION: LINE | REST FROM THE TOKEN ON`. */
function said(timeline: Timeline, cause: Cause | null): string {
  if (cause?.kind !== "wire") return cause?.kind ?? "never";
  const event = traceOf(timeline)[cause.place.seq];
  const text =
    event?.kind === "line.received"
      ? event.text
      : event?.kind === "response.sent"
        ? event.response.octets.join("").trimEnd()
        : (event?.kind ?? "");
  const { at } = cause.place;
  const rest = at === null ? "" : ` | ${text.slice(at)}`;
  return `${cause.connection}: ${text}${rest}`;
}

function laptop(...lines: readonly string[]): Timeline {
  return talk(quiet(), "imap", "laptop", ...imap, ...lines);
}

function delivered(timeline: Timeline): Timeline {
  return record(timeline, {
    kind: "deliver",
    at: 0,
    account: "lucia",
    mailbox: "INBOX",
    octets: practiceMail("lucia", timeline),
  });
}

describe("why a message has a flag", () => {
  test.each([
    ["a3 STORE 2,4 +FLAGS (\\Deleted)", 103, "\\Deleted", "\\Deleted)"],
    ["a3 STORE 1:4 FLAGS.SILENT (\\Flagged Work)", 104, "work", "Work)"],
    ["a3 UID STORE 103:104 +FLAGS \\Draft", 103, "\\Draft", "\\Draft"],
    ["a3 FETCH 2 (UID BODY[])", 103, "\\Seen", "BODY[])"],
    ["a3 UID FETCH 103 RFC822", 103, "\\Seen", "RFC822"],
    ["a3 FETCH 2 (BODY.PEEK[] BODY[TEXT])", 103, "\\Seen", "BODY[TEXT])"],
  ])("%s", (line, uid, flag, rest) => {
    const timeline = laptop(line);
    expect(said(timeline, whyFlag(history(timeline), asked(uid), flag))).toBe(
      `laptop: ${line} | ${rest}`,
    );
  });

  test("the last time that it was set counts, and not what came in between", () => {
    const timeline = laptop(
      "a3 STORE 2 +FLAGS (\\Deleted)",
      "a4 STORE 2 -FLAGS (\\Deleted)",
      "a5 STORE 2 +FLAGS (\\Deleted \\Flagged)",
      "a6 STORE 2 +FLAGS (\\Seen)",
    );
    expect(
      said(timeline, whyFlag(history(timeline), asked(103), "\\Deleted")),
    ).toBe(
      "laptop: a5 STORE 2 +FLAGS (\\Deleted \\Flagged) | \\Deleted \\Flagged)",
    );
  });

  test("a flag of the scene was there from the beginning", () => {
    const timeline = laptop("a3 STORE 1 +FLAGS (\\Flagged)");
    const cause = whyFlag(history(timeline), asked(101), "\\Seen");
    expect(cause).toEqual({ kind: "beginning" });
  });

  test("another device set it", () => {
    const both = talk(
      laptop(),
      "imap",
      "phone",
      ...imap,
      "a3 STORE 2 +FLAGS (\\Deleted)",
    );
    expect(said(both, whyFlag(history(both), asked(103), "\\Deleted"))).toBe(
      "phone: a3 STORE 2 +FLAGS (\\Deleted) | \\Deleted)",
    );
  });

  test("a flag that APPEND brought, and one that COPY took along", () => {
    const timeline = laptop(
      "a3 APPEND INBOX (\\Seen) {10+}\r\nSubject: x",
      "a4 CREATE Copias",
      "a5 STORE 2 +FLAGS (\\Seen)",
      "a6 COPY 2 Copias",
    );
    const trace = history(timeline);
    const sent = asked(lastUid(timeline, "INBOX"));
    expect(said(timeline, whyFlag(trace, sent, "\\Seen"))).toBe(
      "laptop: a3 APPEND INBOX (\\Seen) {10+} | \\Seen) {10+}",
    );
    const copy = asked(lastUid(timeline, "Copias"), "Copias");
    expect(said(timeline, whyFlag(trace, copy, "\\Seen"))).toBe(
      "laptop: a6 COPY 2 Copias | COPY 2 Copias",
    );
  });

  test("a mailbox keeps its history under a new name, and a new one of its name has none", () => {
    const timeline = laptop(
      "a3 CREATE Copias",
      "a4 COPY 2 Copias",
      "a5 SELECT Copias",
      "a6 STORE 1 +FLAGS (\\Deleted)",
      "a7 RENAME Copias Viejo",
      "a8 CREATE Copias",
    );
    const trace = history(timeline);
    expect(
      said(timeline, whyFlag(trace, asked(1, "Viejo"), "\\Deleted")),
    ).toContain("a6 STORE");
    expect(whyFlag(trace, asked(1, "Copias"), "\\Deleted").kind).toBe(
      "beginning",
    );
  });

  test("RENAME of INBOX takes its messages along", () => {
    const timeline = laptop("a3 RENAME INBOX Viejo");
    const trace = history(timeline);
    expect(said(timeline, whyArrived(trace, asked(103, "Viejo")))).toContain(
      "a3 RENAME",
    );
    expect(said(timeline, whyRemoved(trace, asked(103)))).toContain(
      "a3 RENAME",
    );
  });
});

function lastUid(timeline: Timeline, mailbox: string): number {
  const { mail } = timeline.entries.at(-1)?.world ?? timeline.beginning;
  const found = mail.accounts.get("lucia")?.mailboxes.get(mailbox);
  return found?.messages.last?.uid ?? 0;
}

describe("why a message is there, is not, or has another number", () => {
  const lines = ["a3 STORE 2 +FLAGS (\\Deleted)"];

  test.each(["a4 EXPUNGE", "a4 CLOSE"])("%s removed it", (line) => {
    const timeline = laptop(...lines, line);
    const [, name = ""] = line.split(" ");
    const wanted = `laptop: ${line} | ${name}`;
    expect(said(timeline, whyRemoved(history(timeline), asked(103)))).toBe(
      wanted,
    );
    expect(said(timeline, whyNumber(history(timeline), asked(104)))).toBe(
      wanted,
    );
    expect(whyNumber(history(timeline), asked(101)).kind).toBe("beginning");
  });

  test("a POP3 session removed it when it ended", () => {
    const timeline = talk(
      quiet(),
      "pop3",
      "desktop",
      ...pop3,
      "DELE 2",
      "QUIT",
    );
    expect(said(timeline, whyRemoved(history(timeline), asked(103)))).toBe(
      "desktop: QUIT | QUIT",
    );
  });

  test("it was delivered: nobody asked for it", () => {
    const timeline = delivered(laptop());
    const cause = whyArrived(
      history(timeline),
      asked(lastUid(timeline, "INBOX")),
    );
    expect(cause).toEqual({ kind: "outside" });
  });

  test("APPEND put it there, with a literal in between", () => {
    const timeline = say(
      laptop("a3 APPEND INBOX {10}"),
      "laptop",
      "Subject: x",
    );
    const uid = lastUid(timeline, "INBOX");
    expect(said(timeline, whyArrived(history(timeline), asked(uid)))).toBe(
      "laptop: a3 APPEND INBOX {10} | APPEND INBOX {10}",
    );
  });
});

describe("why a message is marked", () => {
  function marked(timeline: Timeline, uid: number): string {
    const { length } = traceOf(timeline);
    return said(timeline, whyMarked(timeline, length, "desktop", uid));
  }

  test.each([
    [["DELE 2", "DELE 4"], 103, "DELE 2 | 2"],
    [["DELE 2", "DELE 4"], 106, "DELE 4 | 4"],
    [["DELE 2", "RSET", "DELE 2"], 103, "DELE 2 | 2"],
    [["DELE 4\r\nDELE 2\r\nNOOP"], 103, "DELE 2 | 2"],
    [["DELE 2", "RSET"], 103, null],
  ])("%j", (lines, uid, wanted) => {
    const timeline = talk(quiet(), "pop3", "desktop", ...pop3, ...lines);
    expect(marked(timeline, uid)).toBe(
      wanted === null ? "beginning" : `desktop: ${wanted}`,
    );
  });

  test("the mark that still stands is the later one", () => {
    const timeline = talk(
      quiet(),
      "pop3",
      "desktop",
      ...pop3,
      "DELE 2",
      "RSET",
      "DELE 2",
    );
    const seqs = traceOf(timeline)
      .filter(
        (event) => event.kind === "line.received" && event.text === "DELE 2",
      )
      .map(({ seq }) => seq);
    const cause = whyMarked(timeline, traceOf(timeline).length, "desktop", 103);
    expect(cause.kind === "wire" ? cause.place.seq : null).toBe(seqs[1]);
  });
});

describe("why a session is in a state", () => {
  test.each([
    ["imap", imap, "notAuthenticated", /^a: \* OK .* \| OK \[CAPABILITY/],
    ["imap", imap, "authenticated", /^a: a1 OK .* \| OK LOGIN/],
    ["imap", imap, "selected", /^a: a2 OK .* \| OK \[READ-WRITE\]/],
    ["imap", imap, "logout", /^never$/],
    ["pop3", pop3, "transaction", /^a: \+OK maildrop.* \| \+OK/],
    ["pop3", [...pop3, "QUIT"], "update", /^a: QUIT \| QUIT$/],
    ["pop3", [...pop3, "QUIT"], "closed", /^a: \+OK .* \| \+OK/],
  ] as const)("%s %j: %s", (protocol, lines, state, wanted) => {
    const timeline = talk(quiet(), protocol, "a", ...lines);
    expect(said(timeline, whyState(traceOf(timeline), "a", state))).toMatch(
      wanted,
    );
  });

  test("the cable was cut, or the server closed by itself", () => {
    const open = talk(quiet(), "imap", "a", ...imap);
    const cut = record(open, { kind: "cut", at: 0, connection: "a" });
    expect(said(cut, whyState(traceOf(cut), "a", "logout"))).toBe(
      "a: connection.closed",
    );
    const reason = "autologout";
    const closed = record(open, {
      kind: "close",
      at: 0,
      connection: "a",
      reason,
    });
    expect(said(closed, whyState(traceOf(closed), "a", "logout"))).toMatch(
      /^a: \* BYE .* \| BYE/,
    );
  });
});
