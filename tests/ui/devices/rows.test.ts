import { beforeAll, describe, expect, it } from "vitest";
import { beliefAfter } from "../../../src/clients/device.ts";
import { MessageContent } from "../../../src/mail/format/message-content.ts";
import { octetsOf } from "../../../src/mail/format/octets.ts";
import { noFlags } from "../../../src/mail/flags.ts";
import { MessageList } from "../../../src/mail/message-list.ts";
import { loadAllTalking } from "../../../src/simulator/talking.ts";
import { traceOf } from "../../../src/simulator/timeline.ts";
import { ShelfCards } from "../../../src/ui/devices/board/shelf-cards.ts";
import { BelievedRows } from "../../../src/ui/mailbox/believed-rows.ts";
import { quiet, talk } from "../talk.ts";

beforeAll(loadAllTalking);

function believed(...lines: readonly string[]) {
  const timeline = talk(
    quiet(),
    "imap",
    "a",
    "a1 LOGIN lucia gato.rojo",
    "a2 SELECT INBOX",
    "a3 FETCH 1:* UID",
    ...lines,
  );
  const { mailbox } = beliefAfter(traceOf(timeline));
  if (mailbox === null) throw new Error("nothing is open");
  return new BelievedRows(mailbox, 40);
}

function words(rows: BelievedRows): readonly string[] {
  return Array.from({ length: rows.length }, (_, index) => {
    const row = rows.row(index);
    if (row?.kind !== "message") return `- ${row?.number}`;
    const was = row.was === null ? "" : ` was ${row.was}`;
    return `${row.number} ${row.message.uid}${was}`;
  });
}

describe("the rows of what a device believes", () => {
  it("are its messages", () => {
    const rows = believed();
    expect(words(rows)[5]).toBe("6 111");
    expect(rows.height).toBe(240);
    expect(rows.row(6)).toBeUndefined();
  });

  it("keep the places of what has gone, each where it stood", () => {
    const rows = believed("a4 STORE 1,2,4,6 +FLAGS \\Deleted", "a5 EXPUNGE");
    expect(words(rows)).toEqual([
      "- 1",
      "- 2",
      "1 104 was 3",
      "- 4",
      "2 108 was 5",
      "- 6",
    ]);
    expect(rows.height).toBe(2 * 40 + 4 * 25);
    expect([0, 1, 2, 3, 4, 5].map((index) => rows.top(index))).toEqual([
      0, 25, 50, 90, 115, 155,
    ]);
    expect(rows.inSight(0, 30).map(({ index }) => index)).toEqual([
      0, 1, 2, 3, 4, 5,
    ]);
  });
});

describe("the server's shelf", () => {
  const messages = MessageList.of(
    Array.from({ length: 10_000 }, (_, index) => ({
      uid: 2 * (index + 1),
      internalDate: { ms: 0, zoneMinutes: 0 },
      flags: noFlags,
      content: new MessageContent(octetsOf("")),
      modSeq: 1,
    })),
  );
  const cards = new ShelfCards(messages, [5, 1, 5, 20_001, 4]);

  it("has a card for each message and each UID that is gone", () => {
    expect(cards.length).toBe(10_003);
    const shown = [0, 1, 2, 3, 4, 10_002].map((index) => {
      const card = cards.card(index);
      return card?.kind === "message"
        ? `${card.number} ${card.message.uid}`
        : `gone ${card?.uid}`;
    });
    expect(shown).toEqual([
      "gone 1",
      "1 2",
      "2 4",
      "gone 5",
      "3 6",
      "gone 20001",
    ]);
  });

  it("draws only what is in sight", () => {
    const drawn = cards.inSight(234 * 5000, 1200);
    expect(drawn.length).toBeLessThan(12);
    expect(drawn[0]?.index).toBe(4998);
  });
});
