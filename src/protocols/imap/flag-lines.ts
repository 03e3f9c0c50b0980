import { columnsOf } from "../../mail/flag-columns.ts";
import { octetsOf } from "../../mail/format/octets.ts";
import type { ChunkSlice } from "../../mail/message-chunk.ts";
import type { Response } from "../protocol.ts";
import type { MailboxView } from "./mailbox-view.ts";
import { flagsText, isRecent, type FlagItem } from "./view-responses.ts";
import { AsciiWriter } from "../common/ascii-writer.ts";
import { untaggedRun } from "./wire/response.ts";
import type { SequenceSet } from "./wire/sequence-set.ts";

/** Octets of the longest number that there is. */
const longestNumber = 16;

const star = octetsOf("* ");

/** What stands in a line behind its number, and behind each further one. */
type Words = readonly Uint8Array[];

/**
 * `* n FETCH` with nothing but such items, for messages as this client was told
 * of them: for those that lie side by side one response, written as octets at
 * once.
 */
export function* flagLines(
  view: MailboxView,
  ranges: SequenceSet,
  items: readonly FlagItem[],
): Generator<Response> {
  // Making octets costs a call, in a browser a dear one.
  const known = new Map<string, Words>();
  const wordsOf = (flags: string): Words => {
    const words = known.get(flags) ?? wordsFor(items, flags);
    known.set(flags, words);
    return words;
  };
  for (const { from, to } of ranges) {
    for (const slice of view.told.slices(from, to)) {
      yield untaggedRun("FETCH", linesOf(view, slice, items, wordsOf));
    }
  }
}

function linesOf(
  view: MailboxView,
  { chunk, number: first, start, end }: ChunkSlice,
  items: readonly FlagItem[],
  wordsOf: (flags: string) => Words,
): Uint8Array {
  const { kept } = chunk;
  const { sets, places, modSeqs } = columnsOf(chunk);
  const [plain, recent] = [false, true].map((isNew) =>
    sets.map((flags) => wordsOf(flagsText(flags, isNew))),
  );
  const allNew = areRecent(
    view,
    kept[start]?.uid ?? 0,
    kept[end - 1]?.uid ?? 0,
  );
  const writer = new AsciiWriter((end - start) * roomFor(recent ?? []));
  const numbers = items.filter((item) => item !== "FLAGS");
  for (let at = start, number = first; at < end; at++, number++) {
    const uid = kept[at]?.uid ?? 0;
    const isNew = allNew ?? isRecent(view, uid);
    const words = (isNew ? recent : plain)?.[places[at] ?? 0] ?? [];
    writer.word(star);
    writer.number(number);
    writer.word(words[0] ?? star);
    for (let index = 0; index < numbers.length; index++) {
      writer.number(numbers[index] === "UID" ? uid : (modSeqs[at] ?? 0));
      writer.word(words[index + 1] ?? star);
    }
  }
  return writer.written;
}

/** Whether all messages with UIDs from one to another are \Recent in this session, or none is; null when some are. */
function areRecent(
  { revision, recent }: MailboxView,
  first: number,
  last: number,
): boolean | null {
  if (revision === 2) return false;
  const met = recent.filter(({ from, to }) => first <= to && from <= last);
  if (met.length === 0) return false;
  const isOne = met.some(({ from, to }) => from <= first && last <= to);
  return isOne ? true : null;
}

function wordsFor(items: readonly FlagItem[], flags: string): Words {
  const words: string[] = [];
  let word = " FETCH (";
  for (const [index, item] of items.entries()) {
    if (index > 0) word += " ";
    if (item === "FLAGS") word += `FLAGS ${flags}`;
    else {
      words.push(word + (item === "UID" ? "UID " : "MODSEQ ("));
      word = item === "UID" ? "" : ")";
    }
  }
  return [...words, `${word})\r\n`].map(octetsOf);
}

/** Octets that a line of any of these words may take. */
function roomFor(lines: readonly Words[]): number {
  const rooms = lines.map((words) =>
    words.reduce((room, { length }) => room + length + longestNumber, 2),
  );
  return Math.max(0, ...rooms);
}
