import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { addressOf } from "./address.ts";
import { CompressedSocket } from "./compressed-socket.ts";
import type { Limits } from "./limits.ts";
import { secureSocket, type Shown, type TlsTerms } from "./secure-socket.ts";

/** Who is told of what comes over a carrier. */
export interface CarrierListener {
  receive(octets: Buffer): void;
  /** The client has sent all it will send. */
  clientEnded(): void;
  /** What was written has left; there is room for more. */
  drained(): void;
}

/**
 * What carries the octets of a line: a socket, in clear or under TLS, and
 * above that what compresses them, where both sides have agreed on it.
 */
export class Carrier {
  #socket: Socket;
  #compressed: CompressedSocket | null = null;
  readonly #tls: TlsTerms;
  readonly #limits: Limits;
  readonly #listener: CarrierListener;

  constructor(
    socket: Socket,
    tls: TlsTerms,
    limits: Limits,
    listener: CarrierListener,
  ) {
    this.#socket = socket;
    this.#tls = tls;
    this.#limits = limits;
    this.#listener = listener;
  }

  /** What is to be written to and read from. */
  get stream(): Duplex {
    return this.#compressed ?? this.#socket;
  }

  get isCompressed(): boolean {
    return this.#compressed !== null;
  }

  /** Where the client is, where the system still knows. */
  get address(): ReturnType<typeof addressOf> {
    return addressOf(this.#socket.remoteAddress);
  }

  get destroyed(): boolean {
    return this.#socket.destroyed;
  }

  /** Ends the socket whatever is still on its way. */
  destroy(): void {
    this.#socket.destroy();
  }

  /** Waits until all that was written has left, and reads nothing in the meantime. */
  flushed(done: () => void): void {
    this.stream.pause();
    this.stream.write("", done);
  }

  listen(): void {
    const { stream } = this;
    stream.on("data", (octets: Buffer) => this.#listener.receive(octets));
    stream.on("end", () => this.#listener.clientEnded());
    stream.on("drain", () => this.#listener.drained());
  }

  /** Goes on under TLS; what is still to be read of the socket is the client's handshake. */
  secure(established: (shown: Shown) => void): void {
    this.#leave();
    secureSocket(this.#socket, this.#tls, (secured, shown) => {
      this.#socket = secured;
      this.listen();
      established(shown);
    });
  }

  /** Compresses from here on, or no longer does. */
  switchOver(switched: () => void): void {
    if (this.#compressed === null) {
      this.#leave();
      this.#compressed = new CompressedSocket(this.#socket, this.#limits);
      this.listen();
      switched();
      return;
    }
    this.#compressed.detach(() => {
      this.#compressed = null;
      this.listen();
      switched();
    });
  }

  /** Nobody is told any more of what comes over the socket itself. */
  #leave(): void {
    for (const event of ["data", "end", "drain"]) {
      this.#socket.removeAllListeners(event);
    }
  }
}
