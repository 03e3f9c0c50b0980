/** Fewer octets come from Node's own pool. */
const smallest = 4096;

/** So many buffers are kept for the next answers. */
const mostKept = 16;

/**
 * Buffers for answers on their way out. A long answer would otherwise leave
 * behind as much memory as it has octets, and clearing that up halts everybody.
 */
export class SendBuffers {
  readonly #size: number;
  readonly #free: Buffer[] = [];

  /** All are of one size, in octets: the most that is written at once. */
  constructor(size: number) {
    this.#size = size;
  }

  /** Room for so many octets, with anything in it. */
  take(length: number): Buffer {
    if (length < smallest) return Buffer.allocUnsafe(length);
    if (length > this.#size) return Buffer.allocUnsafeSlow(length);
    const buffer = this.#free.pop() ?? Buffer.allocUnsafeSlow(this.#size);
    return buffer.subarray(0, length);
  }

  /** What was taken has been sent, and nobody reads it any more. */
  giveBack(octets: Uint8Array): void {
    const { buffer, length } = octets;
    if (length < smallest || buffer.byteLength !== this.#size) return;
    if (this.#free.length < mostKept) this.#free.push(Buffer.from(buffer));
  }
}
