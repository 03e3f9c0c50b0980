import type { Socket } from "node:net";
import { Duplex } from "node:stream";
import {
  constants,
  createDeflateRaw,
  createInflateRaw,
  type DeflateRaw,
  type InflateRaw,
} from "node:zlib";
import type { Limits } from "./limits.ts";

/**
 * A socket through which all goes compressed, in both directions, by raw
 * DEFLATE (RFC 4978 §3). What is written at once is flushed, so that it can be
 * read at once. However much the client's octets grow, no more of them are
 * inflated than are read. What is no DEFLATE ends the socket.
 */
export class CompressedSocket extends Duplex {
  readonly #socket: Socket;
  readonly #inflate: InflateRaw;
  readonly #deflate: DeflateRaw;

  constructor(
    socket: Socket,
    limits: Pick<Limits, "inputAtOnce" | "compression">,
  ) {
    const { inputAtOnce: chunkSize, compression: level } = limits;
    super({ allowHalfOpen: true, readableHighWaterMark: chunkSize });
    this.#socket = socket;
    // A client may end its half of the line in the middle of its stream.
    const finishFlush = constants.Z_SYNC_FLUSH;
    const inflate = createInflateRaw({ chunkSize, finishFlush });
    this.#inflate = inflate;
    this.#deflate = createDeflateRaw({ flush: constants.Z_SYNC_FLUSH, level });
    const endWithClient = () => {
      if (inflate.readableEnded && socket.readableEnded) this.push(null);
    };
    inflate.on("data", (octets: Buffer) => {
      if (!this.push(octets)) inflate.pause();
    });
    inflate.on("end", endWithClient);
    inflate.on("error", () => socket.destroy());
    socket.on("end", endWithClient);
    socket.pipe(inflate);
    this.#deflate.on("data", (octets: Buffer) => socket.write(octets));
    this.#deflate.on("error", () => socket.destroy());
    socket.once("close", () => this.destroy());
    // What went wrong doesn't matter: the socket closes.
    this.on("error", () => undefined);
  }

  /** Goes back to the socket itself, once all that was written has left. */
  detach(detached: () => void): void {
    this.write("", () => {
      this.#socket.unpipe(this.#inflate);
      this.#socket.removeAllListeners("end");
      this.#close();
      detached();
    });
  }

  override _read(): void {
    this.#inflate.resume();
  }

  override _write(
    octets: Buffer,
    _: BufferEncoding,
    done: (error?: Error | null) => void,
  ): void {
    const sent = () => this.#socket.write("", done);
    if (octets.length === 0) sent();
    else this.#deflate.write(octets, sent);
  }

  override _final(done: () => void): void {
    this.#deflate.once("end", () => this.#socket.end(done));
    this.#deflate.end();
  }

  override _destroy(
    error: Error | null,
    done: (error?: Error | null) => void,
  ): void {
    this.#close();
    this.#socket.destroy();
    done(error);
  }

  /** What inflates and deflates holds memory that nobody else gives back. */
  #close(): void {
    this.#inflate.close();
    this.#deflate.close();
  }
}
