import { beforeAll, describe, expect, test } from "vitest";
import type { TraceEvent } from "../../../src/simulator/trace.ts";
import { sourceOf } from "../../../src/ui/diagram/diagram-source.ts";
import { DiagramView } from "../../../src/ui/diagram/diagram-view.svelte.ts";
import { mailboxView } from "../../../src/ui/mailbox/mailbox-view.ts";
import { sessionsAt } from "../../../src/ui/mailbox/sessions.ts";
import type { Bench } from "../../../src/ui/state/bench.svelte.ts";
import { en } from "../../../src/ui/text/en.ts";
import { language } from "../../../src/ui/text/language.svelte.ts";
import { newBench } from "../new-bench.ts";

beforeAll(() => {
  language.words = en;
  language.current = "en";
});

function said(event: TraceEvent | undefined): string {
  if (event?.kind === "line.received") return event.text;
  if (event?.kind !== "response.sent") return "";
  return event.response.octets.join("").trimEnd();
}

/** The mailbox as it is shown: its rows, marks with `!`, new flags with `+`. */
function rows(bench: Bench): string {
  const { now, before, mailBefore } = sessionsAt(
    bench.timeline,
    bench.playhead,
    bench.device.latestConnection,
  );
  const view = mailboxView({
    account: bench.account,
    picked: null,
    mail: bench.shownMail,
    mailBefore,
    session: now,
    sessionBefore: before,
  });
  const { rows: list } = view;
  if (list === null) return "closed";
  return Array.from({ length: list.length }, (_, index) => {
    const row = list.row(index);
    if (row?.kind !== "message") return `gone ${row?.uid ?? ""}`;
    const { uid } = row.message;
    const marked = view.open?.marked.has(uid) === true ? "!" : "";
    return `${uid}${marked}${row.before === null ? "" : "+"}`;
  }).join(" ");
}

/** What is shown with each line of commands that were sent together. */
function moments(device: string, text: string) {
  const { bench, talk } = newBench();
  talk(device, text);
  const view = new DiagramView(() => sourceOf(bench));
  return new Map(
    bench.stops.map(({ event }, index) => {
      bench.seekLine(index + 1);
      const [legal = ""] = view.legal;
      const shown = {
        caption: view.caption.text,
        legal,
        rows: rows(bench),
      };
      return [said(event), shown] as const;
    }),
  );
}

describe("in the middle of commands that were sent together", () => {
  test("imap: state, what is legal, and the mailbox follow line by line", () => {
    const shown = moments(
      "laptop",
      [
        "a1 LOGIN lucia gato.rojo",
        "a2 SELECT INBOX",
        "a3 STORE 2 +FLAGS (\\Deleted)",
        "a4 EXPUNGE",
        "a5 CLOSE",
      ].join("\n"),
    );
    expect(shown.get("a5 CLOSE")).toMatchObject({
      caption: expect.stringMatching(/^State: Not authenticated\./) as string,
      legal: "LOGIN",
      rows: "closed",
    });
    expect(shown.get("a1 OK LOGIN completed")).toMatchObject({
      caption:
        "State: Authenticated. You came by a1 LOGIN. a2 SELECT is still running.",
      legal: "SELECT",
    });
    const all = "101 103 104 106 108 111";
    expect(shown.get("a2 OK [READ-WRITE] SELECT completed")).toMatchObject({
      caption:
        "State: Selected. INBOX, read and write. You came by a2 SELECT. a3 STORE is still running and doesn't change the state.",
      legal: "FETCH",
      rows: all,
    });
    expect(shown.get("* 2 FETCH (FLAGS (\\Deleted))")?.rows).toBe(
      all.replace("103", "103+"),
    );
    expect(shown.get("a3 OK STORE completed")?.rows).toBe(
      all.replace("103", "103+"),
    );
    const without = all.replace("103", "gone 103");
    expect(shown.get("* 2 EXPUNGE")?.rows).toBe(without);
    expect(shown.get("a4 OK EXPUNGE completed")?.rows).toBe(without);
    expect(shown.get("a5 OK CLOSE completed")?.caption).toMatch(
      /^State: Authenticated\. You came by a5 CLOSE/,
    );
  });

  test("pop3: each mark comes with its answer, and goes with RSET", () => {
    const shown = moments(
      "desktop",
      "USER lucia\nPASS gato.rojo\nDELE 2\nDELE 4\nRSET\nDELE 1\nUSER x\nQUIT",
    );
    const at = (line: RegExp) =>
      [...shown].find(([said]) => line.test(said))?.[1];
    const all = "101 103 104 106 108 111";
    expect(at(/message 2 deleted/)).toMatchObject({
      caption: expect.stringContaining("Marked: 1.") as string,
      rows: all.replace("103", "103!"),
    });
    expect(at(/message 4 deleted/)).toMatchObject({
      caption: expect.stringContaining("Marked: 2.") as string,
      rows: "101 103! 104 106! 108 111",
    });
    expect(at(/message 1 deleted/)?.rows).toBe(all.replace("101", "101!"));
    expect(at(/^-ERR/)?.caption).toMatch(/^State: Update\./);
    expect(at(/signing off/)).toMatchObject({
      caption: expect.stringMatching(/^State: End\./) as string,
      rows: all.replace("101", "gone 101"),
    });
  });
});
