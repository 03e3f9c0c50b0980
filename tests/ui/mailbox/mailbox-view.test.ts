import { describe, expect, test } from "vitest";
import {
  record,
  traceOf,
  type Timeline,
} from "../../../src/simulator/timeline.ts";
import {
  mailboxView,
  type MailboxSource,
} from "../../../src/ui/mailbox/mailbox-view.ts";
import { sessionsAt } from "../../../src/ui/mailbox/sessions.ts";
import { mailAt } from "../../../src/ui/state/playhead.ts";
import { messageOf } from "../../stores.ts";
import { quiet, say, talk } from "../talk.ts";

function seen(
  timeline: Timeline,
  connection: string | null,
  choice: Partial<Pick<MailboxSource, "picked">> = {},
  playhead = traceOf(timeline).length,
) {
  const { now, before, mailBefore } = sessionsAt(
    timeline,
    playhead,
    connection,
  );
  return mailboxView({
    account: "lucia",
    picked: null,
    mail: mailAt(timeline, playhead),
    mailBefore,
    session: now,
    sessionBefore: before,
    ...choice,
  });
}

function rowsOf({ rows }: ReturnType<typeof seen>): readonly string[] {
  if (rows === null) return [];
  return Array.from({ length: rows.length }, (_, index) => {
    const row = rows.row(index);
    if (row?.kind !== "message") return `gone ${row?.uid}`;
    return `${row.number}: ${row.message.uid}`;
  });
}

const imap = ["a1 LOGIN lucia gato.rojo", "a2 SELECT INBOX"];
const pop3 = ["USER lucia", "PASS gato.rojo"];

describe("which mailbox is shown", () => {
  test("none before one is opened", () => {
    expect(seen(quiet(), null).mailbox).toBeNull();
    const loggedIn = talk(quiet(), "imap", "a", imap[0] ?? "");
    expect(seen(loggedIn, "a").mailbox).toBeNull();
  });

  test("the one the session has open", () => {
    const view = seen(talk(quiet(), "imap", "a", ...imap), "a");
    expect(view.mailbox?.name).toBe("INBOX");
    expect(view.open?.readOnly).toBe(false);
    expect(rowsOf(view)).toEqual([
      "1: 101",
      "2: 103",
      "3: 104",
      "4: 106",
      "5: 108",
      "6: 111",
    ]);
  });

  test("one that the reader picks, although the session has it not open", () => {
    const made = talk(quiet(), "imap", "a", ...imap, "a3 CREATE Notas");
    const view = seen(made, "a", { picked: "Notas" });
    expect(view.mailbox?.name).toBe("Notas");
    expect(view.open).toBeNull();
    expect(seen(made, "a", { picked: "Nada" }).mailbox?.name).toBe("INBOX");
  });

  test("after CLOSE what it removed, for one step", () => {
    const marked = talk(
      quiet(),
      "imap",
      "a",
      ...imap,
      "a3 STORE 2 +FLAGS (\\Deleted)",
    );
    const closed = say(marked, "a", "a4 CLOSE");
    const view = seen(closed, "a");
    expect(view.open).toBeNull();
    expect(rowsOf(view)).toContain("gone 103");
    expect(seen(say(closed, "a", "a5 NOOP"), "a").mailbox).toBeNull();
  });

  test("a maildrop after QUIT, with what went, for one step", () => {
    const gone = talk(quiet(), "pop3", "a", ...pop3, "DELE 2", "QUIT");
    const view = seen(gone, "a");
    expect(view.mailbox?.name).toBe("INBOX");
    expect(view.lately?.marked.has(103)).toBe(true);
    expect(view.open).toBeNull();
    expect(rowsOf(view)).toContain("gone 103");
  });
});

describe("marks and numbers", () => {
  test("marks are the session's, the mail stays", () => {
    const view = seen(talk(quiet(), "pop3", "a", ...pop3, "DELE 2"), "a");
    expect([...(view.open?.marked ?? [])]).toEqual([103]);
    expect(rowsOf(view)).toHaveLength(6);
    const message = view.mailbox?.messages.at(2);
    expect(message).toBeDefined();
    if (message === undefined) return;
    expect(view.open?.uniqueIdOf(message)).toBe("1718265600-103");
    expect(view.open?.sizeOf(message)).toBe(message.content.octets.length);
  });

  test("EXPUNGE renumbers at once, and the next command clears the traces", () => {
    const expunged = talk(
      quiet(),
      "imap",
      "a",
      ...imap,
      "a3 STORE 2 +FLAGS (\\Deleted)",
      "a4 EXPUNGE",
    );
    const view = seen(expunged, "a");
    expect(rowsOf(view).slice(0, 3)).toEqual(["1: 101", "gone 103", "2: 104"]);
    expect(view.rows?.row(2)).toMatchObject({ number: 2, was: 3 });
    const next = seen(say(expunged, "a", "a5 NOOP"), "a");
    expect(rowsOf(next).slice(0, 2)).toEqual(["1: 101", "2: 104"]);
    expect(next.rows?.row(1)).toMatchObject({ was: null });
  });

  test("in the middle of a step what has been done so far is shown", () => {
    const timeline = talk(
      quiet(),
      "imap",
      "a",
      ...imap,
      "a3 STORE 2 +FLAGS (\\Deleted)",
      "a4 EXPUNGE",
    );
    const trace = traceOf(timeline);
    const removal = trace.findIndex(
      (event) =>
        event.kind === "mail.changed" &&
        event.change.kind === "messages.expunged",
    );
    const before = seen(timeline, "a", {}, removal);
    expect(rowsOf(before)).toHaveLength(6);
    const after = seen(timeline, "a", {}, removal + 1);
    expect(rowsOf(after)).toContain("gone 103");
  });

  test("new mail is in the server's view at once, in a maildrop never", () => {
    const session = talk(quiet(), "pop3", "a", ...pop3);
    const delivered = record(session, {
      kind: "deliver",
      at: 0,
      account: "lucia",
      mailbox: "INBOX",
      octets: messageOf("Subject: new", ""),
    });
    const server = seen(delivered, "a");
    expect(server.rows?.row(6)).toMatchObject({ arrived: true });
    expect(server.mailbox?.uidNext).toBe(
      (server.mailboxBefore?.uidNext ?? 0) + 1,
    );
    expect(server.open?.messages.length).toBe(6);
  });
});
