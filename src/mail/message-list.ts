import { lastAtMost, placeAtOrAfter } from "./binary-search.ts";
import { isUnchanged, type Message } from "./message.ts";

const chunkLength = 256;

type Chunk = readonly Message[];

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
  readonly #chunks: readonly Chunk[];
  /** How many messages stand before each chunk. */
  readonly #before: readonly number[];

  private constructor(chunks: readonly Chunk[], before = startsOf(chunks)) {
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
    return this.#chunks[index]?.[number - 1 - (this.#before[index] ?? 0)];
  }

  get last(): Message | undefined {
    return this.at(this.length);
  }

  /** The message with this UID and its number. */
  byUid(uid: number): Placed | undefined {
    const index = this.#chunkFor(uid);
    const chunk = this.#chunks[index] ?? [];
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
    let index = 0;
    let place = 0;
    return (uid) => {
      let chunk = this.#chunks[index];
      if (chunk?.length === place) {
        chunk = this.#chunks[++index];
        place = 0;
      }
      if (chunk?.[place]?.uid !== uid) {
        index = this.#chunkFor(uid);
        chunk = this.#chunks[index] ?? [];
        place = placeAtOrAfter(chunk, uid);
      }
      const message = chunk?.[place];
      if (message?.uid !== uid) return undefined;
      place++;
      return message;
    };
  }

  /** The number of the first message whose UID is `uid` or above; `length + 1` when none is. */
  numberAtOrAfter(uid: number): number {
    const index = this.#chunkFor(uid);
    const before = this.#before[index] ?? this.length;
    return before + placeAtOrAfter(this.#chunks[index] ?? [], uid) + 1;
  }

  /** Messages from number `from` to number `to`, both counted in. */
  *range(from: number, to: number): Generator<Placed> {
    const last = Math.min(to, this.length);
    let number = Math.max(1, from);
    while (number <= last) {
      const index = lastAtMost(this.#before, number - 1);
      const chunk = this.#chunks[index] ?? [];
      let place = number - 1 - (this.#before[index] ?? 0);
      for (; place < chunk.length && number <= last; place++, number++) {
        const message = chunk[place];
        if (message !== undefined) yield { number, message };
      }
    }
  }

  *[Symbol.iterator](): Generator<Message> {
    for (const chunk of this.#chunks) {
      for (const message of chunk) yield message;
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
      const chunk = tail.concat(messages.slice(0, taken));
      const isFull = chunk.length === chunkLength;
      chunks[chunks.length - 1] = isFull ? packed(chunk) : chunk;
    }
    for (; taken < messages.length; taken += chunkLength) {
      chunks.push(messages.slice(taken, taken + chunkLength));
    }
    const isSame = chunks.length === this.#chunks.length;
    return new MessageList(chunks, isSame ? this.#before : undefined);
  }

  /** Without the messages with these UIDs (ascending); untouched chunks are shared. */
  without(uids: readonly number[]): MessageList {
    let next = 0;
    return this.#mapChunks((chunk) => {
      const highest = chunk.at(-1)?.uid ?? 0;
      if (next >= uids.length || (uids[next] ?? 0) > highest) return chunk;
      const kept: Message[] = [];
      for (const message of chunk) {
        while (next < uids.length && (uids[next] ?? 0) < message.uid) next++;
        if (uids[next] !== message.uid) kept.push(message);
      }
      while (next < uids.length && (uids[next] ?? 0) <= highest) next++;
      return kept.length === chunk.length ? chunk : kept;
    });
  }

  /** With each message replaced by what `replace` gives; giving it back keeps it. */
  map(replace: (message: Message) => Message): MessageList {
    return this.#mapChunks((chunk) => {
      let changed: Message[] | null = null;
      chunk.forEach((message, index) => {
        const next = replace(message);
        if (next === message) return;
        changed ??= chunk.slice();
        changed[index] = next;
      });
      return changed ?? chunk;
    });
  }

  /** As `map`, but looks only at the chunks that hold one of these UIDs (ascending). */
  mapUids(
    uids: readonly number[],
    replace: (message: Message, index: number) => Message,
  ): MessageList {
    let next = 0;
    return this.#mapChunks((chunk) => {
      const highest = chunk.at(-1)?.uid ?? 0;
      if (next >= uids.length || (uids[next] ?? 0) > highest) return chunk;
      const changed = chunk.slice();
      let index = 0;
      for (const message of chunk) {
        while (next < uids.length && (uids[next] ?? 0) < message.uid) next++;
        if (uids[next] === message.uid) changed[index] = replace(message, next);
        index++;
      }
      while (next < uids.length && (uids[next] ?? 0) <= highest) next++;
      return changed;
    });
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
      if (mine !== undefined && mine === other && i === 0 && j === 0) {
        a++;
        b++;
        continue;
      }
      const left = mine?.[i];
      const right = other?.[j];
      if (left === undefined && right === undefined) return;
      const leftUid = left?.uid ?? Infinity;
      const rightUid = right?.uid ?? Infinity;
      if (left !== undefined && leftUid <= rightUid) {
        if (leftUid < rightUid) {
          difference.gone((this.#before[a] ?? 0) + i + 1, left);
        } else if (right !== undefined && !isUnchanged(left, right)) {
          difference.changed((this.#before[a] ?? 0) + i + 1, left, right);
        }
        if (++i === mine?.length) {
          a++;
          i = 0;
        }
      }
      if (right !== undefined && rightUid <= leftUid) {
        if (rightUid < leftUid) difference.added(right);
        if (++j === other?.length) {
          b++;
          j = 0;
        }
      }
    }
  }

  /** Index of the first chunk whose last UID is `uid` or above. */
  #chunkFor(uid: number): number {
    let low = 0;
    let high = this.#chunks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#chunks[middle]?.at(-1)?.uid ?? Infinity) < uid)
        low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #mapChunks(change: (chunk: Chunk) => Chunk): MessageList {
    let touched = false;
    const chunks: Chunk[] = [];
    for (const chunk of this.#chunks) {
      const next = change(chunk);
      if (next !== chunk) touched = true;
      if (next.length > 0) chunks.push(next);
    }
    return touched ? new MessageList(chunks) : this;
  }
}

/** What `MessageList.compare` reports; numbers are places in the older list. */
export interface Difference {
  gone(number: number, message: Message): void;
  changed(number: number, before: Message, after: Message): void;
  added(message: Message): void;
}

/** How many messages stand before each chunk. */
function startsOf(chunks: readonly Chunk[]): readonly number[] {
  const before: number[] = [];
  let length = 0;
  for (const chunk of chunks) {
    before.push(length);
    length += chunk.length;
  }
  return before;
}

/** Made anew side by side: those that came one by one lie scattered in memory, which makes walks slow. */
function packed(chunk: Chunk): Chunk {
  return chunk.map((message) => ({ ...message }));
}
