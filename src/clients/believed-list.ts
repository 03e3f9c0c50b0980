import { unknownMessage, type BelievedMessage } from "./believed-message.ts";

type Chunk = readonly BelievedMessage[];

const chunkLength = 128;

/**
 * Believed messages by number, as a persistent sequence: each change gives a
 * new list that shares nearly all with the old one, so that what was believed
 * at an earlier moment costs next to nothing to keep.
 */
export class BelievedList {
  static readonly empty = new BelievedList([]);

  readonly length: number;
  readonly #chunks: readonly Chunk[];
  #byId: ReadonlyMap<number | string, number> | undefined;

  private constructor(chunks: readonly Chunk[]) {
    this.#chunks = chunks;
    let length = 0;
    for (const chunk of chunks) length += chunk.length;
    this.length = length;
  }

  /** The message with this number, 1 to `length`. */
  at(number: number): BelievedMessage | undefined {
    const { index, offset } = this.#place(number);
    return this.#chunks[index]?.[offset];
  }

  /** The message with this UID, among those whose UID is known. */
  byUid(uid: number): BelievedMessage | undefined {
    const number = this.#numbers().get(uid);
    return number === undefined ? undefined : this.at(number);
  }

  /** The number of the message with this UID, when it is known. */
  numberOf(uid: number): number | undefined {
    return this.#numbers().get(uid);
  }

  /** The message with this unique-id, among those whose unique-id is known. */
  byUniqueId(uniqueId: string): BelievedMessage | undefined {
    const number = this.#numbers().get(uniqueId);
    return number === undefined ? undefined : this.at(number);
  }

  /** With another message at a number, which must be there. */
  with(number: number, message: BelievedMessage): BelievedList {
    const { index, offset } = this.#place(number);
    const chunk = this.#chunks[index];
    if (chunk?.[offset] === undefined) return this;
    return new BelievedList(
      this.#chunks.with(index, chunk.with(offset, message)),
    );
  }

  /** Without the message at a number: those behind it move up by one. */
  without(number: number): BelievedList {
    const { index, offset } = this.#place(number);
    const chunk = this.#chunks[index];
    if (chunk?.[offset] === undefined) return this;
    const rest = chunk.toSpliced(offset, 1);
    return new BelievedList(
      rest.length === 0
        ? this.#chunks.toSpliced(index, 1)
        : this.#chunks.with(index, rest),
    );
  }

  /** Exactly `count` messages: unknown ones are added at the end, or the last ones left out. */
  resized(count: number): BelievedList {
    if (count === this.length) return this;
    if (count < this.length) {
      return BelievedList.#of([...this].slice(0, count));
    }
    const chunks = [...this.#chunks];
    const last = chunks.at(-1);
    let missing = count - this.length;
    if (last !== undefined && last.length < chunkLength) {
      const more = Math.min(missing, chunkLength - last.length);
      chunks[chunks.length - 1] = [...last, ...unknown(more)];
      missing -= more;
    }
    for (; missing > 0; missing -= chunkLength) {
      chunks.push(unknown(Math.min(missing, chunkLength)));
    }
    return new BelievedList(chunks);
  }

  /** With every message as `change` makes it. */
  map(change: (message: BelievedMessage) => BelievedMessage): BelievedList {
    return new BelievedList(this.#chunks.map((chunk) => chunk.map(change)));
  }

  *[Symbol.iterator](): Generator<BelievedMessage> {
    for (const chunk of this.#chunks) yield* chunk;
  }

  static #of(messages: readonly BelievedMessage[]): BelievedList {
    const chunks: Chunk[] = [];
    for (let from = 0; from < messages.length; from += chunkLength) {
      chunks.push(messages.slice(from, from + chunkLength));
    }
    return new BelievedList(chunks);
  }

  #place(number: number): { readonly index: number; readonly offset: number } {
    let offset = number - 1;
    if (offset < 0) return { index: -1, offset };
    let index = 0;
    for (const chunk of this.#chunks) {
      if (offset < chunk.length) break;
      offset -= chunk.length;
      index++;
    }
    return { index, offset };
  }

  /** Numbers by UID, which are numbers, and by unique-id, which are texts. */
  #numbers(): ReadonlyMap<number | string, number> {
    if (this.#byId !== undefined) return this.#byId;
    const numbers = new Map<number | string, number>();
    let number = 0;
    for (const { uid, uniqueId } of this) {
      number++;
      if (uid !== null) numbers.set(uid, number);
      if (uniqueId !== null) numbers.set(uniqueId, number);
    }
    return (this.#byId = numbers);
  }
}

function unknown(count: number): Chunk {
  return Array.from({ length: count }, () => unknownMessage);
}
