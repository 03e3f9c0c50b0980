const zero = 0x30;

/** Numbers below this are written digit by digit. */
const fast = 1_000_000_000;

/** Writes words and numbers one behind the other, where texts in between would take most of the time. */
export class AsciiWriter {
  readonly #octets: Uint8Array;
  #length = 0;

  /** There must be room for all that is written, in octets. */
  constructor(room: number) {
    this.#octets = new Uint8Array(room);
  }

  get written(): Uint8Array {
    return this.#octets.subarray(0, this.#length);
  }

  word(word: Uint8Array): void {
    const octets = this.#octets;
    let at = this.#length;
    for (let index = 0; index < word.length; index++) {
      octets[at++] = word[index] ?? 0;
    }
    this.#length = at;
  }

  /** A whole number, not below zero. */
  number(value: number): void {
    if (value >= fast) {
      for (const digit of String(value)) {
        this.#octets[this.#length++] = digit.charCodeAt(0);
      }
      return;
    }
    let end = this.#length + 1;
    for (let power = 10; power <= value; power *= 10) end++;
    this.#length = end;
    let rest = value;
    do {
      const next = (rest / 10) | 0;
      this.#octets[--end] = zero + rest - next * 10;
      rest = next;
    } while (rest > 0);
  }
}
