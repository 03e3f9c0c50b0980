import type { FlagChange, ManyFlagChanges } from "./change.ts";
import { columnsOf, restated } from "./flag-columns.ts";
import { onceForEach } from "./flag-sets.ts";
import type { Flags } from "./flags.ts";
import type { ChunkSlice, MessageChunk } from "./message-chunk.ts";
import type { MessageList } from "./message-list.ts";

/** Numbers of messages, both ends counted in. */
interface NumberRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The same change to the flags of many messages of a list. Which of them get
 * which flags is worked out for each set of flags that there is, not for each
 * message, and the changes are made one by one only when somebody reads them.
 */
export class FlagsRestated implements ManyFlagChanges {
  readonly #list: MessageList;
  readonly #slices: readonly ChunkSlice[];
  readonly #change: (flags: Flags) => Flags;

  /** The ranges are in order and don't touch; flags that `change` gives back stay. */
  constructor(
    list: MessageList,
    ranges: readonly NumberRange[],
    change: (flags: Flags) => Flags,
  ) {
    this.#list = list;
    this.#change = onceForEach(change);
    this.#slices = ranges
      .flatMap(({ from, to }) => [...list.slices(from, to)])
      .filter((slice) => this.#changes(slice));
  }

  /** Whether no message gets other flags. */
  get isEmpty(): boolean {
    return this.#slices.length === 0;
  }

  get sets(): readonly Flags[] {
    const sets = new Set<Flags>();
    for (const { chunk } of this.#slices) {
      for (const flags of columnsOf(chunk).sets) sets.add(this.#change(flags));
    }
    return [...sets];
  }

  within(messages: MessageList, modSeq: number): MessageList | null {
    if (messages !== this.#list) return null;
    let next = 0;
    return messages.mapChunks((chunk) => {
      let after: MessageChunk = chunk;
      for (; this.#slices[next]?.chunk === chunk; next++) {
        const { start, end } = this.#slices[next] ?? { start: 0, end: 0 };
        after = restated(after, start, end, this.#change, modSeq);
      }
      return after;
    });
  }

  *[Symbol.iterator](): Generator<FlagChange> {
    for (const { chunk, start, end } of this.#slices) {
      const { sets, places } = columnsOf(chunk);
      for (let at = start; at < end; at++) {
        const before = sets[places[at] ?? 0];
        const uid = chunk.kept[at]?.uid;
        if (before === undefined || uid === undefined) continue;
        const flags = this.#change(before);
        if (flags !== before) yield { uid, flags };
      }
    }
  }

  /** The changes one by one, as if they had been written so. */
  toJSON(): readonly FlagChange[] {
    return [...this];
  }

  #changes({ chunk, start, end }: ChunkSlice): boolean {
    const { sets, places } = columnsOf(chunk);
    const changed = sets.map((flags) => this.#change(flags) !== flags);
    if (!changed.includes(true)) return false;
    for (let at = start; at < end; at++) {
      if (changed[places[at] ?? 0] === true) return true;
    }
    return false;
  }
}
