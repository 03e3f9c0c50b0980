import { beforeAll, describe, expect, it } from "vitest";
import type { Belief } from "../../src/clients/belief.ts";
import { numberBefore } from "../../src/clients/belief.ts";
import { beliefAfter, DeviceMemory } from "../../src/clients/device.ts";
import { loadAllTalking } from "../../src/simulator/talking.ts";
import {
  record,
  traceOf,
  type Timeline,
} from "../../src/simulator/timeline.ts";
import { quiet, say, talk } from "../ui/talk.ts";

beforeAll(loadAllTalking);

function beliefOf(timeline: Timeline, device: string): Belief {
  return beliefAfter(
    traceOf(timeline).filter(({ connection }) => connection === device),
  );
}

/** What is known of each message: `number uid|uniqueId flags subject from size`. */
function known(timeline: Timeline, device: string): readonly string[] {
  const { mailbox } = beliefOf(timeline, device);
  return [...(mailbox?.messages ?? [])].map(
    ({ uid, uniqueId, flags, subject, from, size, marked }, index) =>
      [
        index + 1,
        uid ?? uniqueId ?? "?",
        flags?.join(",") ?? "?",
        subject ?? "?",
        from ?? "?",
        size ?? "?",
        ...(marked ? ["marked"] : []),
      ].join(" | "),
  );
}

const imap = (device: string, ...lines: readonly string[]) =>
  talk(quiet(), "imap", device, "a1 LOGIN lucia gato.rojo", ...lines);
const pop3 = (device: string, ...lines: readonly string[]) =>
  talk(quiet(), "pop3", device, "USER lucia", "PASS gato.rojo", ...lines);

describe("an IMAP device", () => {
  it("I-096 follows its mailbox to another name, once it is told", () => {
    const begun = imap(
      "a",
      "a2 ENABLE IMAP4rev2",
      'a3 CREATE "A\xc3\xb1o"',
      'a4 SELECT "A\xc3\xb1o"',
    );
    const renamed = talk(
      begun,
      "imap",
      "b",
      "b1 LOGIN lucia gato.rojo",
      'b2 RENAME A&APE-o "Otra cosa"',
    );
    expect(beliefOf(renamed, "a").mailbox?.name).toBe("Año");
    const told = say(renamed, "a", "a5 NOOP");
    expect(beliefOf(told, "a").mailbox?.name).toBe("Otra cosa");
    const back = say(
      say(told, "b", 'b3 RENAME "Otra cosa" A&APE-o'),
      "a",
      "a6 NOOP",
    );
    expect(beliefOf(back, "a").mailbox?.name).toBe("Año");
  });

  it("J-29 hears no less where texts are empty and codes are unknown", () => {
    const timeline = imap(
      "a",
      "a2 SELECT INBOX",
      "a3 FETCH 1:3 (UID FLAGS)",
      "a4 STORE 2 +FLAGS (\\Deleted)",
      "a5 EXPUNGE",
    );
    const told = traceOf(timeline);
    const strange = told.map((event) => {
      if (event.kind !== "response.sent") return event;
      const { response } = event;
      const [line] = response.octets;
      if (response.status === null || typeof line !== "string") return event;
      const terse = line
        .replace(/^(\S+ \S+ \[[^\]]*\]) .*\r\n$/, "$1 \r\n")
        .replace(/^(\S+ \S+) [^[].*\r\n$/, "$1 [X-STRANGE (1 NIL) x] \r\n");
      expect(terse).not.toBe(line);
      return { ...event, response: { ...response, octets: [terse] } };
    });
    expect(beliefAfter(strange)).toEqual(beliefAfter(told));
    expect(beliefAfter(strange).mailbox?.messages.length).toBe(5);
  });

  it("knows after SELECT how many messages there are, and nothing of them", () => {
    const timeline = imap("a", "a2 SELECT INBOX");
    const { mailbox } = beliefOf(timeline, "a");
    expect(mailbox).toMatchObject({
      name: "INBOX",
      exists: 6,
      readOnly: false,
      settled: true,
      uidNext: 112,
      uidValidity: 1_718_265_600,
    });
    expect(known(timeline, "a")[1]).toBe("2 | ? | ? | ? | ? | ?");
  });

  it.each<[item: string, row: string]>([
    ["UID", "1 | 101 | ? | ? | ? | ?"],
    ["FLAGS", "1 | ? | \\Seen | ? | ? | ?"],
    ["RFC822.SIZE", "1 | ? | ? | ? | ? | 139"],
    ["ENVELOPE", "1 | ? | ? | Reserva confirmada: Lisboa | Renfe Viajes | ?"],
    [
      "BODY.PEEK[HEADER.FIELDS (SUBJECT)]",
      "1 | ? | ? | Reserva confirmada: Lisboa | ? | ?",
    ],
    ["BODY.PEEK[HEADER.FIELDS (FROM)]", "1 | ? | ? | ? | Renfe Viajes | ?"],
    ["BODY.PEEK[HEADER.FIELDS (DATE)]", "1 | ? | ? | ? | ? | ?"],
    [
      "BODY.PEEK[HEADER.FIELDS.NOT (FROM)]",
      "1 | ? | ? | Reserva confirmada: Lisboa | ? | ?",
    ],
    ["RFC822.TEXT", "1 | ? | ? | ? | ? | ?"],
    ["BODY.PEEK[]<0.30>", "1 | ? | ? | ? | ? | ?"],
    [
      "BODY.PEEK[]",
      "1 | ? | ? | Reserva confirmada: Lisboa | Renfe Viajes | ?",
    ],
  ])("learns from FETCH %s only what it says", (item, row) => {
    const timeline = imap("a", "a2 SELECT INBOX", `a3 FETCH 1 ${item}`);
    expect(known(timeline, "a")[0]).toBe(row);
  });

  it("moves numbers at EXPUNGE, and still says what they were", () => {
    const timeline = imap(
      "a",
      "a2 SELECT INBOX",
      "a3 FETCH 1:* UID",
      "a4 STORE 2,4 +FLAGS.SILENT \\Deleted",
      "a5 EXPUNGE",
    );
    const { mailbox } = beliefOf(timeline, "a");
    if (mailbox === null) throw new Error("nothing is open");
    expect([...mailbox.messages].map(({ uid }) => uid)).toEqual([
      101, 104, 108, 111,
    ]);
    expect(
      mailbox.removed.map(({ number, messages }) => [number, messages[0]?.uid]),
    ).toEqual([
      [2, 103],
      [4, 106],
    ]);
    expect([1, 2, 3, 4].map((each) => numberBefore(mailbox, each))).toEqual([
      1, 3, 5, 6,
    ]);
    const later = say(timeline, "a", "a6 NOOP");
    expect(beliefOf(later, "a").mailbox?.removed).toEqual([]);
  });

  it("knows what it stored in silence, where it knew the flags before", () => {
    const timeline = imap(
      "a",
      "a2 SELECT INBOX",
      "a3 FETCH 1 FLAGS",
      "a4 STORE 1:2 +FLAGS.SILENT $Work",
    );
    expect(known(timeline, "a").slice(0, 2)).toEqual([
      "1 | ? | \\Seen,$Work | ? | ? | ?",
      "2 | ? | ? | ? | ? | ?",
    ]);
  });

  it("learns nothing wrong from what is refused", () => {
    const timeline = imap(
      "a",
      "a2 SELECT INBOX",
      "a3 FETCH 1 FLAGS",
      "a4 STORE 1 +FLAGS.SILENT",
      "a5 STORE 99 FLAGS.SILENT \\Deleted",
      "nonsense",
      "a6 SELECT",
    );
    expect(known(timeline, "a")[0]).toBe("1 | ? | \\Seen | ? | ? | ?");
    const closed = say(timeline, "a", "a7 SELECT Nowhere");
    expect(beliefOf(closed, "a").mailbox).toBeNull();
  });

  it("keeps answers apart that were asked for together", () => {
    const timeline = imap(
      "a",
      "a2 SELECT INBOX\r\na3 FETCH 1 UID\r\na4 CREATE Other\r\na5 SELECT Other\r\na6 FETCH 1 UID",
    );
    expect(beliefOf(timeline, "a").mailbox).toMatchObject({
      name: "Other",
      exists: 0,
    });
  });

  it("is told in IDLE, and of new messages knows only that they are there", () => {
    const idling = imap("a", "a2 SELECT INBOX", "a3 FETCH 6 UID", "a4 IDLE");
    const timeline = record(idling, {
      kind: "deliver",
      at: 1,
      account: "lucia",
      mailbox: "INBOX",
      octets: "Subject: new\r\n\r\n",
    });
    expect(known(timeline, "a").slice(5)).toEqual([
      "6 | 111 | ? | ? | ? | ?",
      "7 | ? | ? | ? | ? | ?",
    ]);
  });

  it("X-NOTIFY-8 X-NOTIFY-11 X-NOTIFY-12 is told after NOTIFY, of the open mailbox and of others", () => {
    const begun = imap(
      "a",
      "a2 CREATE Trips/2024",
      "a3 CREATE Notes",
      "a4 STATUS Notes (MESSAGES UNSEEN)",
      "a5 SELECT INBOX",
      "a6 NOTIFY SET STATUS (selected (MessageNew (UID ENVELOPE) MessageExpunge)) (subtree Trips (MessageNew MessageExpunge MailboxName)) (mailboxes Notes (MailboxName))",
    );
    const delivered = record(begun, {
      kind: "deliver",
      at: 1,
      account: "lucia",
      mailbox: "INBOX",
      octets: "From: eva@example.org\r\nSubject: new\r\n\r\n",
    });
    expect(known(delivered, "a").slice(6)).toEqual([
      "7 | 112 | ? | new | eva@example.org | ?",
    ]);
    const others = talk(
      delivered,
      "imap",
      "b",
      "b1 LOGIN lucia gato.rojo",
      "b2 APPEND Trips/2024 {3+}\r\nabc",
      "b3 RENAME Trips Travel",
      "b4 DELETE Notes",
    );
    const { elsewhere } = beliefOf(others, "a");
    expect(
      [...elsewhere].map(([name, { messages, unseen }]) => [
        name,
        messages,
        unseen,
      ]),
    ).toEqual([
      ["Travel", 0, null],
      ["Travel/2024", 1, null],
    ]);
    const counted = say(others, "a", "a7 STATUS Travel/2024 (UNSEEN)");
    expect(beliefOf(counted, "a").elsewhere.get("Travel/2024")).toMatchObject({
      messages: 1,
      unseen: 1,
    });
  });

  it("doesn't take for an answer what comes while its command is still coming", () => {
    const begun = imap(
      "a",
      "a2 SELECT INBOX",
      "a3 NOTIFY SET (selected (MessageNew MessageExpunge))",
      "a4 SELECT {5}",
    );
    const delivered = record(begun, {
      kind: "deliver",
      at: 1,
      account: "lucia",
      mailbox: "INBOX",
      octets: "Subject: new\r\n\r\n",
    });
    expect(beliefOf(delivered, "a").mailbox?.exists).toBe(7);
    const opened = say(delivered, "a", "INBOX");
    expect(beliefOf(opened, "a").mailbox).toMatchObject({
      name: "INBOX",
      exists: 7,
      settled: true,
    });
  });

  it("knows messages again by UID in a new session, once it is told that", () => {
    const first = imap("a", "a2 SELECT INBOX", "a3 FETCH 1:* (UID ENVELOPE)");
    const cut = record(first, { kind: "cut", at: 2, connection: "a" });
    expect(beliefOf(cut, "a").connected).toBe(false);
    expect(known(cut, "a")).toHaveLength(6);
    const again = talk(
      cut,
      "imap",
      "a",
      "a1 LOGIN lucia gato.rojo",
      "a2 SELECT INBOX",
    );
    expect(known(again, "a")[0]).toBe("1 | ? | ? | ? | ? | ?");
    expect(known(say(again, "a", "a3 FETCH 1 UID"), "a")[0]).toBe(
      "1 | 101 | ? | Reserva confirmada: Lisboa | Renfe Viajes | ?",
    );
  });

  it("doesn't know what another device has done until it is told", () => {
    const both = talk(
      imap("a", "a2 SELECT INBOX", "a3 FETCH 1:* (UID FLAGS)"),
      "imap",
      "b",
      "b1 LOGIN lucia gato.rojo",
      "b2 SELECT INBOX",
      "b3 STORE 2 +FLAGS \\Deleted",
      "b4 EXPUNGE",
    );
    expect(known(both, "a")).toHaveLength(6);
    expect(known(say(both, "a", "a4 NOOP"), "a")).toHaveLength(5);
  });
});

describe("a POP3 device", () => {
  it.each<[line: string, number: number, row: string | undefined]>([
    ["NOOP", 1, undefined],
    ["STAT", 6, "6 | ? | ? | ? | ? | ?"],
    ["LIST", 1, "1 | ? | ? | ? | ? | 139"],
    ["LIST 2", 3, undefined],
    ["UIDL 1", 1, "1 | 1718265600-101 | ? | ? | ? | ?"],
    ["RETR 1", 1, "1 | ? | ? | Reserva confirmada: Lisboa | Renfe Viajes | ?"],
    ["TOP 4 0", 4, "4 | ? | ? | Empty | Sorteos | ?"],
    ["TOP 4 0", 3, "3 | ? | ? | ? | ? | ?"],
    ["RETR 9", 9, undefined],
    ["DELE 9", 1, undefined],
  ])("learns from %s about message %i", (line, number, row) => {
    expect(known(pop3("p", line), "p")[number - 1]).toBe(row);
  });

  it("marks what it deleted, takes marks off, and counts without them", () => {
    const marked = pop3("p", "LIST", "DELE 2", "DELE 6", "DELE 2", "STAT");
    expect(beliefOf(marked, "p").mailbox?.exists).toBe(6);
    const rows = known(marked, "p");
    expect(rows.filter((row) => row.endsWith("marked"))).toHaveLength(2);
    const listed = say(marked, "p", "LIST");
    expect(known(listed, "p")).toEqual(rows);
    const lifted = known(say(listed, "p", "RSET"), "p");
    expect(lifted.some((row) => row.endsWith("marked"))).toBe(false);
  });

  it("keeps its list when somebody else removes a message", () => {
    const both = talk(
      pop3("p", "UIDL"),
      "imap",
      "b",
      "b1 LOGIN lucia gato.rojo",
      "b2 SELECT INBOX",
      "b3 STORE 2 +FLAGS \\Deleted",
      "b4 EXPUNGE",
    );
    expect(known(say(both, "p", "NOOP", "STAT"), "p")).toHaveLength(6);
  });

  it("knows messages again by unique-id in a new session", () => {
    const first = pop3("p", "UIDL", "TOP 1 0", "DELE 2", "QUIT");
    const { connected, mailbox } = beliefOf(first, "p");
    expect(connected).toBe(false);
    expect(mailbox?.messages).toHaveLength(5);
    const again = talk(first, "pop3", "p", "USER lucia", "PASS gato.rojo");
    expect(known(again, "p")).toEqual([]);
    expect(known(say(again, "p", "UIDL"), "p")[0]).toBe(
      "1 | 1718265600-101 | ? | Reserva confirmada: Lisboa | Renfe Viajes | ?",
    );
  });
});

describe("an SMTP device", () => {
  const smtp = (...lines: readonly string[]) =>
    talk(quiet(), "smtp", "s", "EHLO x", ...lines);
  const envelope = (timeline: Timeline) => beliefOf(timeline, "s").envelope;
  const sender = "MAIL FROM:<marta@uni.example>";
  const known = "RCPT TO:<lucia@buzon.example>";
  const unknown = "RCPT TO:<nadie@buzon.example>";

  it("knows of each recipient what it was answered", () => {
    expect(envelope(smtp())).toBeNull();
    expect(envelope(smtp(sender, unknown, known))).toMatchObject({
      sender: "marta@uni.example",
      message: "open",
      recipients: [
        { address: "nadie@buzon.example", accepted: false, code: "550" },
        { address: "lucia@buzon.example", accepted: true, code: "250" },
      ],
    });
  });

  it("keeps answers apart that were asked for together", () => {
    const together = [sender, unknown, known, "DATA"].join("\r\n");
    expect(envelope(smtp(together))?.recipients).toHaveLength(2);
  });

  it("knows that the message was taken only when it is told", () => {
    const sending = smtp(sender, known, "DATA", "Subject: x", "250 OK");
    expect(envelope(sending)?.message).toBe("open");
    expect(envelope(say(sending, "s", "."))?.message).toBe("accepted");
    const refused = say(sending, "s", "bare\nLF", ".");
    expect(envelope(refused)?.message).toBe("refused");
    const chunks = smtp(sender, known, "BDAT 3\r\nx", "BDAT 0 LAST");
    expect(envelope(chunks)?.message).toBe("accepted");
  });

  it("forgets the envelope with RSET and EHLO, and not with what is out of order", () => {
    expect(envelope(smtp(sender, "RSET"))).toBeNull();
    expect(envelope(smtp(sender, "EHLO x"))).toBeNull();
    expect(
      envelope(smtp(sender, "MAIL FROM:<otra@uni.example>", "DATA")),
    ).toMatchObject({
      sender: "marta@uni.example",
      message: "open",
    });
  });

  it("knows as whom it logged in", () => {
    const lines = ["EHLO x", "AUTH LOGIN", "bHVjaWE=", "Z2F0by5yb2pv"];
    const timeline = talk(quiet(), "submission", "s", ...lines);
    expect(beliefOf(timeline, "s").user).toBe("lucia");
  });
});

describe("a device's memory", () => {
  it("gives the same going on, going back and on another branch", () => {
    const lines = Array.from({ length: 60 }, (_, at) => `c${at} FETCH 1:3 UID`);
    const timeline = imap(
      "a",
      "a2 SELECT INBOX",
      ...lines,
      "d1 STORE 2 +FLAGS \\Deleted",
      "d2 EXPUNGE",
    );
    const trace = traceOf(timeline).filter((each) => each.connection === "a");
    const memory = new DeviceMemory();
    for (const count of [10, trace.length, 100, 3, 150, 149, trace.length]) {
      const events = trace.slice(0, count);
      expect(memory.after(events)).toEqual(beliefAfter(events));
    }
    const short = { ...timeline, entries: timeline.entries.slice(0, 40) };
    const branch = traceOf(say(short, "a", "e1 CLOSE"));
    expect(memory.after(branch)).toEqual(beliefAfter(branch));
  });
});
