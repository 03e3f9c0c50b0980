import type { Flags } from "./flags.ts";
import { MessageChunk } from "./message-chunk.ts";
import type { Message } from "./message.ts";
import { keepSubjects } from "./subject-column.ts";

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
  const made = new MessageChunk(chunk.kept, columns, restatement(columns));
  keepSubjects(chunk, made);
  // Some of so many sets have no message any more.
  return known.length <= chunk.length ? made : new MessageChunk(made.messages);
}

/** Messages as columns say that they are; those that are so already stay. */
function restatement({ sets, places, modSeqs }: FlagColumns) {
  return (message: Message, index: number): Message => {
    const modSeq = modSeqs[index] ?? 0;
    const flags = sets[places[index] ?? 0] ?? message.flags;
    return modSeq === message.modSeq && flags === message.flags
      ? message
      : { ...message, flags, modSeq };
  };
}
