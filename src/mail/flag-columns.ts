import { hasFlag, type Flags } from "./flags.ts";
import { MessageChunk, type ChunkPlace } from "./message-chunk.ts";
import type { MessageList } from "./message-list.ts";
import { keepSubjects } from "./subject-column.ts";
import { keepSurrogates } from "./surrogate-column.ts";

/** The flags and mod-sequences of the messages of a chunk, apart from them. */
export interface FlagColumns {
  /** The different sets of flags that there are. */
  readonly sets: readonly Flags[];
  /** For each message which of the sets it has. */
  readonly places: Uint16Array;
  readonly modSeqs: readonly number[];
}

/** The columns of a chunk, made once. */
export function columnsOf(chunk: MessageChunk): FlagColumns {
  return (chunk.columns ??= columnsFrom(chunk));
}

function columnsFrom({ messages, length }: MessageChunk): FlagColumns {
  const sets: Flags[] = [];
  const places = new Uint16Array(length);
  const modSeqs: number[] = [];
  let at = 0;
  for (const { flags, modSeq } of messages) {
    let place = sets.indexOf(flags);
    if (place < 0) place = sets.push(flags) - 1;
    places[at++] = place;
    modSeqs.push(modSeq);
  }
  return { sets, places, modSeqs };
}

/** The flags of one message of a chunk; what the others are need not be known. */
export function flagsAt({ chunk, place }: ChunkPlace): Flags {
  const { sets, places } = columnsOf(chunk);
  const flags = sets[places[place] ?? 0];
  if (flags === undefined) throw new Error(`no message at ${place}`);
  return flags;
}

/** The UIDs of the messages of a list that have a system flag, by its bit; ascending. */
export function uidsWith(
  bit: number,
  messages: MessageList,
): readonly number[] {
  const uids: number[] = [];
  for (const { chunk, end } of messages.slices(1, messages.length)) {
    const { sets, places } = columnsOf(chunk);
    const have = sets.map((flags) => hasFlag(flags, bit));
    if (!have.includes(true)) continue;
    for (let place = 0; place < end; place++) {
      const uid = chunk.kept[place]?.uid;
      if (uid !== undefined && have[places[place] ?? 0] === true)
        uids.push(uid);
    }
  }
  return uids;
}

/**
 * A chunk after its messages from `start` up to, not including, `end` have got
 * the flags that `change` gives for theirs; those for which it gives back the
 * same are as they were, and so is a chunk of such messages only.
 */
export function restated(
  chunk: MessageChunk,
  start: number,
  end: number,
  change: (flags: Flags) => Flags,
  modSeq: number,
): MessageChunk {
  const { sets, places, modSeqs } = columnsOf(chunk);
  const after = sets.map(change);
  if (after.every((flags, place) => flags === sets[place])) return chunk;
  const isWhole = start === 0 && end === chunk.length;
  const known: Flags[] = isWhole ? [] : [...sets];
  // Where each changed set is among those that there are then.
  const moved = after.map((flags) => {
    const place = known.indexOf(flags);
    return place < 0 ? known.push(flags) - 1 : place;
  });
  const next = places.slice();
  const seqs = modSeqs.slice();
  let changed = false;
  for (let at = start; at < end; at++) {
    const place = places[at] ?? 0;
    next[at] = moved[place] ?? 0;
    if (after[place] === sets[place]) continue;
    seqs[at] = modSeq;
    changed = true;
  }
  if (!changed) return chunk;
  const columns = { sets: known, places: next, modSeqs: seqs };
  const made = MessageChunk.restated(chunk.kept, columns);
  keepSubjects(chunk, made);
  keepSurrogates(chunk, made);
  // Some of so many sets have no message any more.
  return known.length <= chunk.length ? made : new MessageChunk(made.messages);
}
