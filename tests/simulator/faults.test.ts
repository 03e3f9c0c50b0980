import { readingOf } from "../../src/mail/format/message-reading.ts";
import { describe, expect, test } from "vitest";
import { apply } from "../../src/mail/apply.ts";
import { noFlags } from "../../src/mail/flags.ts";
import { MessageContent } from "../../src/mail/format/message-content.ts";
import { newWorld } from "../../src/simulator/new-world.ts";
import {
  newTimeline,
  present,
  record,
  traceOf,
} from "../../src/simulator/timeline.ts";
import { account, epoch, storeOf } from "../stores.ts";

/** A message on which the engine fails: what a bug would look like. */
const broken = new MessageContent(new Uint8Array());
for (const property of ["envelope", "envelopeText"]) {
  Object.defineProperty(readingOf(broken), property, {
    get() {
      throw new Error("a bug");
    },
  });
}

const mail = apply(storeOf([]), {
  kind: "messages.added",
  account,
  mailbox: "INBOX",
  messages: [
    {
      uid: 1,
      internalDate: { ms: 0, zoneMinutes: 0 },
      flags: noFlags,
      content: broken,
    },
  ],
});

/** What happens after `lines` on connection a, with b open beside it. */
function after(...lines: readonly string[]) {
  let timeline = newTimeline(
    newWorld({ epoch, mail, seed: 1, nextUidValidity: 9 }),
  );
  for (const connection of ["b", "a"]) {
    const kind = "connect";
    timeline = record(timeline, {
      kind,
      at: 0,
      connection,
      protocol: "imap",
      roundTripTime: 0,
    });
  }
  for (const line of ["x LOGIN lucia gato.rojo", "y SELECT INBOX", ...lines]) {
    timeline = record(timeline, {
      kind: "send",
      at: 0,
      connection: "a",
      octets: `${line}\r\n`,
    });
  }
  return timeline;
}

describe("a bug ends its session and nothing else", () => {
  test.each([
    ["while a command runs", "z SEARCH SENTON 1-Jan-2020"],
    ["while a lazy answer is read", "z FETCH 1 ENVELOPE"],
  ])("%s", (_, line) => {
    const timeline = after(line);
    const trace = traceOf(timeline);
    const end = trace.slice(
      trace.findIndex(({ kind }) => kind === "fault.caught"),
    );
    expect(end[0]).toMatchObject({ connection: "a", message: "Error: a bug" });
    const said = end.flatMap((event) =>
      event.kind === "response.sent" ? event.response.octets : [],
    );
    expect(said).toEqual([expect.stringMatching(/^\* BYE \[SERVERBUG\]/)]);
    expect(end.at(-1)?.connection).toBe("a");
    expect(trace.map(({ seq }) => seq)).toEqual(
      trace.map((_event, index) => index),
    );
    const { connections, mail: left } = present(timeline);
    expect(connections.get("a")?.open).toBe(false);
    expect(connections.get("b")?.open).toBe(true);
    expect(
      left.accounts.get("lucia")?.mailboxes.get("INBOX")?.messages.length,
    ).toBe(1);
  });

  test("the other session goes on", () => {
    const timeline = record(after("z FETCH 1 ENVELOPE"), {
      kind: "send",
      at: 0,
      connection: "b",
      octets: "n NOOP\r\n",
    });
    expect(traceOf(timeline).at(-1)).toMatchObject({
      kind: "command.completed",
      completion: "OK",
    });
  });
});
