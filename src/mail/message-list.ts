import { lastAtMost, placeAtOrAfter } from "./binary-search.ts";
import {
  chunkLength,
  MessageChunk,
  packed,
  startsOf,
  type ChunkPlace,
  type ChunkSlice,
} from "./message-chunk.ts";
import type { Message } from "./message.ts";

/** A message with its 1-based place in a list. */
export interface Placed {
  readonly number: number;
  readonly message: Message;
}

/**
 * Messages in UID order, as a persistent sequence: every change gives a new
 * list that shares all untouched chunks with the old one, so that keeping old
 * versions (undo, what a client was last told) costs next to nothing.
 *
 * Numbers are 1-based places, which are IMAP's sequence numbers when the list
 * is what a client was told, and POP3's message numbers in a maildrop.
 */
export class MessageList {
  static readonly empty = new MessageList([]);

  readonly length: number;
  readonly #chunks: readonly MessageChunk[];
  /** How many messages stand before each chunk. */
  readonly #before: readonly number[];

  private constructor(
    chunks: readonly MessageChunk[],
    before = startsOf(chunks),
  ) {
    this.#chunks = chunks;
    this.#before = before;
    this.length = (before.at(-1) ?? 0) + (chunks.at(-1)?.length ?? 0);
  }

  static of(messages: Iterable<Message>): MessageList {
    return MessageList.empty.append([...messages]);
  }

  /** The message with this number, 1 to `length`. */
  at(number: number): Message | undefined {
    if (number < 1 || number > this.length) return undefined;
    const index = lastAtMost(this.#before, number - 1);
    const place = number - 1 - (this.#before[index] ?? 0);
    return this.#chunks[index]?.messages[place];
  }

  get last(): Message | undefined {
    return this.at(this.length);
  }

  /** The message with this UID and its number. */
  byUid(uid: number): Placed | undefined {
    const index = this.#chunkFor(uid);
    const chunk = this.#chunks[index]?.messages ?? [];
    const place = placeAtOrAfter(chunk, uid);
    const message = chunk[place];
    if (message?.uid !== uid) return undefined;
    return { number: (this.#before[index] ?? 0) + place + 1, message };
  }

  /**
   * Gives messages by their UIDs, as `byUid` does; those of one UID after the
   * other, in ascending order, without looking for them.
   */
  inTurn(): (uid: number) => Message | undefined {
    const find = this.placesInTurn();
    return (uid) => {
      const found = find(uid);
      return found?.chunk.messages[found.place];
    };
  }

  /** As `inTurn`, but says where a message lies. */
  placesInTurn(): (uid: number) => ChunkPlace | undefined {
    let index = 0;
    let next = 0;
    return (uid) => {
      let chunk = this.#chunks[index];
      if (chunk?.length === next) {
        chunk = this.#chunks[++index];
        next = 0;
      }
      if (chunk?.kept[next]?.uid !== uid) {
        index = this.#chunkFor(uid);
        chunk = this.#chunks[index];
        next = placeAtOrAfter(chunk?.kept ?? [], uid);
      }
      if (chunk === undefined || chunk.kept[next]?.uid !== uid)
        return undefined;
      return { chunk, place: next++ };
    };
  }

  /** The number of the first message whose UID is `uid` or above; `length + 1` when none is. */
  numberAtOrAfter(uid: number): number {
    const index = this.#chunkFor(uid);
    const before = this.#before[index] ?? this.length;
    const chunk = this.#chunks[index]?.kept ?? [];
    return before + placeAtOrAfter(chunk, uid) + 1;
  }

  /** Messages from number `from` to number `to`, both counted in. */
  *range(from: number, to: number): Generator<Placed> {
    for (const { chunk, number: first, start, end } of this.slices(from, to)) {
      const { messages } = chunk;
      let number = first;
      for (let place = start; place < end; place++, number++) {
        const message = messages[place];
        if (message !== undefined) yield { number, message };
      }
    }
  }

  /** The same, as they lie side by side. */
  *slices(from: number, to: number): Generator<ChunkSlice> {
    const last = Math.min(to, this.length);
    let number = Math.max(1, from);
    let index = lastAtMost(this.#before, number - 1);
    for (; number <= last; index++) {
      const chunk = this.#chunks[index];
      const before = this.#before[index] ?? 0;
      if (chunk === undefined) return;
      const start = number - 1 - before;
      const end = Math.min(chunk.length, last - before);
      yield { chunk, number, start, end };
      number = before + chunk.length + 1;
    }
  }

  *[Symbol.iterator](): Generator<Message> {
    for (const { messages } of this.#chunks) {
      for (const message of messages) yield message;
    }
  }

  /** Adds messages at the end; their UIDs must ascend above all present ones. */
  append(messages: readonly Message[]): MessageList {
    if (messages.length === 0) return this;
    let highest = this.last?.uid ?? 0;
    for (const { uid } of messages) {
      if (uid <= highest) throw new Error(`UID ${uid} does not ascend`);
      highest = uid;
    }
    const chunks = this.#chunks.slice();
    const tail = chunks.at(-1);
    let taken = 0;
    if (tail !== undefined && tail.length < chunkLength) {
      taken = chunkLength - tail.length;
      const chunk = tail.messages.concat(messages.slice(0, taken));
      const isFull = chunk.length === chunkLength;
      const grown = isFull ? packed(chunk) : chunk;
      chunks[chunks.length - 1] = new MessageChunk(grown);
    }
    for (; taken < messages.length; taken += chunkLength) {
      const chunk = messages.slice(taken, taken + chunkLength);
      chunks.push(new MessageChunk(chunk));
    }
    const isSame = chunks.length === this.#chunks.length;
    return new MessageList(chunks, isSame ? this.#before : undefined);
  }

  /** Without the messages with these UIDs (ascending); untouched chunks are shared. */
  without(uids: readonly number[]): MessageList {
    return this.#mapNamed(uids, (chunk, next) =>
      chunk.filtered((uid) => {
        while (next < uids.length && (uids[next] ?? 0) < uid) next++;
        return uids[next] !== uid;
      }),
    );
  }

  /** With messages replaced, those with these UIDs (ascending). */
  mapUids(
    uids: readonly number[],
    replace: (message: Message, index: number) => Message,
  ): MessageList {
    return this.#mapNamed(uids, ({ messages }, next) => {
      const changed = messages.slice();
      let index = 0;
      for (const message of messages) {
        while (next < uids.length && (uids[next] ?? 0) < message.uid) next++;
        if (uids[next] === message.uid) changed[index] = replace(message, next);
        index++;
      }
      return new MessageChunk(changed);
    });
  }

  /** With each chunk replaced, of the same messages or less; giving it back keeps it. `before` messages stand before it. */
  mapChunks(
    change: (chunk: MessageChunk, before: number) => MessageChunk,
  ): MessageList {
    let touched = false;
    let isShorter = false;
    let before = 0;
    const chunks: MessageChunk[] = [];
    for (const chunk of this.#chunks) {
      const next = change(chunk, before);
      before += chunk.length;
      if (next !== chunk) touched = true;
      if (next.length !== chunk.length) isShorter = true;
      if (next.length > 0) chunks.push(next);
    }
    if (!touched) return this;
    return new MessageList(chunks, isShorter ? undefined : this.#before);
  }

  /**
   * Walks this list and a later version of it side by side in UID order and
   * reports where they differ. Chunks that both share are skipped at once.
   */
  compare(later: MessageList, difference: Difference): void {
    const chunks = this.#chunks;
    const laterChunks = later.#chunks;
    let a = 0;
    while (a < chunks.length && chunks[a] === laterChunks[a]) a++;
    let b = a;
    let i = 0;
    let j = 0;
    for (;;) {
      const mine = chunks[a];
      const other = laterChunks[b];
      const leftUid = mine?.kept[i]?.uid ?? Infinity;
      const rightUid = other?.kept[j]?.uid ?? Infinity;
      const number = (this.#before[a] ?? 0) + i + 1;
      if (mine !== undefined && leftUid < rightUid) {
        difference.gone(number, leftUid);
        i++;
      } else if (other !== undefined && rightUid < leftUid) {
        const added = other.messages[j++];
        if (added !== undefined) difference.added(added);
      } else if (mine !== undefined && other !== undefined) {
        const same = mine.sameFrom(i, other, j);
        i += same;
        j += same;
        if (same === 0) {
          const [before, after] = [mine.messages[i++], other.messages[j++]];
          if (before !== undefined && after !== undefined)
            difference.changed(number, before, after);
        }
      } else return;
      if (i === mine?.length) {
        a++;
        i = 0;
      }
      if (j === other?.length) {
        b++;
        j = 0;
      }
    }
  }

  /** Index of the first chunk whose last UID is `uid` or above. */
  #chunkFor(uid: number): number {
    let low = 0;
    let high = this.#chunks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#chunks[middle]?.kept.at(-1)?.uid ?? Infinity) < uid)
        low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * Changes the chunks that hold one of these UIDs (ascending); `next` is the
   * index of the first of them that a chunk may hold.
   */
  #mapNamed(
    uids: readonly number[],
    change: (chunk: MessageChunk, next: number) => MessageChunk,
  ): MessageList {
    let next = 0;
    return this.mapChunks((chunk) => {
      const lastUid = chunk.kept.at(-1)?.uid ?? 0;
      if (next >= uids.length || (uids[next] ?? 0) > lastUid) return chunk;
      const changed = change(chunk, next);
      while (next < uids.length && (uids[next] ?? 0) <= lastUid) next++;
      return changed;
    });
  }
}

/** What `MessageList.compare` reports; numbers are places in the older list. */
export interface Difference {
  gone(number: number, uid: number): void;
  changed(number: number, before: Message, after: Message): void;
  added(message: Message): void;
}
