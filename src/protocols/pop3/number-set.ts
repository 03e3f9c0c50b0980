const chunkBits = 1024;
const wordBits = 32;

/**
 * Message numbers as a persistent set: one more gives a new set that shares
 * with the old one all chunks but one, so that marking every message of a
 * large maildrop one by one stays cheap.
 */
export class NumberSet {
  static readonly empty = new NumberSet([], 0);

  readonly size: number;
  /** A bit for each number from 0 on; chunks that nothing is in may be missing. */
  readonly #chunks: readonly (Uint32Array | undefined)[];

  private constructor(
    chunks: readonly (Uint32Array | undefined)[],
    size: number,
  ) {
    this.#chunks = chunks;
    this.size = size;
  }

  static of(...numbers: readonly number[]): NumberSet {
    return numbers.reduce((set, number) => set.with(number), NumberSet.empty);
  }

  has(number: number): boolean {
    const chunk = this.#chunks[Math.floor(number / chunkBits)];
    const bit = number % chunkBits;
    const word = chunk?.[Math.floor(bit / wordBits)] ?? 0;
    return ((word >>> (bit % wordBits)) & 1) === 1;
  }

  with(number: number): NumberSet {
    if (this.has(number)) return this;
    const index = Math.floor(number / chunkBits);
    const bit = number % chunkBits;
    const word = Math.floor(bit / wordBits);
    const chunk =
      this.#chunks[index]?.slice() ?? new Uint32Array(chunkBits / wordBits);
    chunk[word] = (chunk[word] ?? 0) | (1 << (bit % wordBits));
    const chunks = this.#chunks.slice();
    chunks[index] = chunk;
    return new NumberSet(chunks, this.size + 1);
  }

  /** Ascending. */
  *[Symbol.iterator](): Generator<number> {
    for (const [index, chunk] of this.#chunks.entries()) {
      if (chunk === undefined) continue;
      for (let bit = 0; bit < chunkBits; bit++) {
        const number = index * chunkBits + bit;
        if (this.has(number)) yield number;
      }
    }
  }
}
