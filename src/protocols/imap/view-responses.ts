import {
  flagNames,
  flagsOf,
  systemFlags,
  type Flags,
} from "../../mail/flags.ts";
import { octetsOf } from "../../mail/format/octets.ts";
import type { Placed } from "../../mail/message-list.ts";
import { AsciiWriter } from "../common/ascii-writer.ts";
import type { Response } from "../protocol.ts";
import { flagsAllowed } from "./access.ts";
import type { MailboxView } from "./mailbox-view.ts";
import { untagged, untaggedRun, untaggedStatus } from "./wire/response.ts";
import { printUidSet } from "./wire/uid-set.ts";

/** Keywords that one mailbox can know; clients use a handful. */
export const mostKeywords = 100;

/** How a client wants to be told of a message. */
interface FetchTold {
  readonly enabled: ReadonlySet<string>;
  /** Whether it is known by its UID to whom asked. */
  readonly byUid?: boolean;
  /** Without the flags, of which only the mod-sequence is told. */
  readonly silent?: boolean;
}

/** `* n EXISTS` */
export function exists(view: MailboxView): Response {
  return untagged("EXISTS", `${view.told.length} EXISTS`);
}

/** `* n RECENT` (RFC 3501 §7.3.2), which IMAP4rev2 no longer has. */
export function recentCount(view: MailboxView): readonly Response[] {
  if (view.revision === 2) return [];
  let count = 0;
  for (const { from, to } of view.recent) {
    count +=
      view.told.numberAtOrAfter(to + 1) - view.told.numberAtOrAfter(from);
  }
  return [untagged("RECENT", `${count} RECENT`)];
}

/**
 * `* FLAGS` and `PERMANENTFLAGS`: what there is here, and what this user can set
 * for good (RFC 3501 §7.1, RFC 4314 §5.1.1).
 */
export function flagsKnown(view: MailboxView): readonly Response[] {
  const names = [...systemFlags, ...view.keywords];
  const mayAdd = view.rights.includes("w");
  const more = mayAdd && view.keywords.length < mostKeywords ? ["\\*"] : [];
  const allowed = flagNames(flagsAllowed(flagsOf(names), view.rights));
  const permanent = view.readOnly ? [] : [...allowed, ...more];
  const isNone = permanent.length === 0;
  const text = isNone ? "No flags can be changed" : "Flags permitted";
  return [
    untagged("FLAGS", `FLAGS (${names.join(" ")})`),
    untaggedStatus("OK", `PERMANENTFLAGS (${permanent.join(" ")})`, text),
  ];
}

/** The flags of a message as this client sees them, \Recent among them. */
export function flagsSeen(
  view: MailboxView,
  uid: number,
  flags: Flags,
): string {
  return flagsText(flags, view.revision === 1 && isRecent(view, uid));
}

/** A list of flags in parentheses. */
export function flagsText(flags: Flags, isNew: boolean): string {
  const known = (isNew ? recentWords : systemWords)[flags.system] ?? "";
  if (flags.keywords.length === 0) return `(${known})`;
  const keywords = flags.keywords.join(" ");
  return known === "" ? `(${keywords})` : `(${known} ${keywords})`;
}

/** The names of all sets of system flags, by their bits; and the same with \Recent. */
const systemWords: readonly string[] = Array.from(
  { length: 1 << systemFlags.length },
  (_, system) => flagNames({ system, keywords: [] }).join(" "),
);
const recentWords = systemWords.map((words) => `${words} \\Recent`.trim());

/** Whether a message is \Recent in this session (RFC 3501 §2.3.2). */
export function isRecent(view: MailboxView, uid: number): boolean {
  return view.recent.some(({ from, to }) => uid >= from && uid <= to);
}

/** What is said of a message without looking into it. */
export type FlagItem = "FLAGS" | "MODSEQ" | "UID";

/**
 * What is told of a message whose flags have changed: where mod-sequences are
 * told, that and the UID are always in it (RFC 7162 §3.2.4), and the UID in
 * IMAP4rev2.
 */
export function flagItems(
  view: MailboxView,
  { enabled, byUid = false, silent = false }: FetchTold,
): readonly FlagItem[] {
  const condstore = enabled.has("CONDSTORE");
  const items: FlagItem[] = [];
  if (byUid || condstore || view.revision === 2) items.push("UID");
  if (!silent) items.push("FLAGS");
  if (condstore) items.push("MODSEQ");
  return items;
}

/** `* n FETCH` with that. */
export function flagsTold(
  view: MailboxView,
  { number, message }: Placed,
  how: FetchTold,
): Response {
  const { uid, flags, modSeq } = message;
  const items = flagItems(view, how).map((item) => {
    if (item === "UID") return `UID ${uid}`;
    return item === "FLAGS"
      ? `FLAGS ${flagsSeen(view, uid, flags)}`
      : `MODSEQ (${modSeq})`;
  });
  return untagged("FETCH", `${number} FETCH (${items.join(" ")})`);
}

/** Up to which mod-sequence this client knows all there was (RFC 7162 §3.1.2.1). */
export function highestModSeq(view: MailboxView): Response {
  const code = `HIGHESTMODSEQ ${view.toldModSeq}`;
  return untaggedStatus("OK", code, "Highest mod-sequence");
}

/** A message that is gone. */
export interface Gone {
  /** As this client counts. */
  readonly number: number;
  readonly uid: number;
}

/**
 * Tells that messages are gone. Each EXPUNGE renumbers at once: 3, 4 and 7 go
 * as 3, 3, 5 (RFC 3501 §7.4.1). VANISHED names UIDs (RFC 7162 §3.2.10).
 */
export function* removals(
  gone: readonly Gone[],
  enabled: ReadonlySet<string>,
): Generator<Response> {
  if (gone.length > 0 && enabled.has("QRESYNC")) {
    const uids = printUidSet(gone.map(({ uid }) => uid));
    yield untagged("VANISHED", `VANISHED ${uids}`);
    return;
  }
  for (let from = 0; from < gone.length; from += mostLines) {
    const some = gone.slice(from, from + mostLines);
    const numbers = some.map(({ number }, index) => number - from - index);
    yield untaggedRun("EXPUNGE", expungeLines(numbers));
  }
}

/** So many lines are made at once. */
const mostLines = 512;

const star = octetsOf("* ");
const expunge = octetsOf(" EXPUNGE\r\n");

function expungeLines(numbers: readonly number[]): Uint8Array {
  const digits = String(Math.max(...numbers)).length;
  const room = star.length + digits + expunge.length;
  const writer = new AsciiWriter(numbers.length * room);
  for (const number of numbers) {
    writer.word(star);
    writer.number(number);
    writer.word(expunge);
  }
  return writer.written;
}
