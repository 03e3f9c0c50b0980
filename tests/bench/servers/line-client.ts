import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** How much of the end of an answer is looked at. */
const tailLength = 2000;

/** A connection whose answers are timed. */
export class LineClient {
  readonly #socket: Socket;
  #tail = "";
  #octets = 0;
  #kept: Buffer[] | null = null;
  #waiting: (() => boolean) | null = null;
  #done: (() => void) | null = null;
  #fail: ((error: Error) => void) | null = null;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on("data", (chunk: Buffer) => {
      this.#octets += chunk.length;
      this.#kept?.push(chunk);
      const from = Math.max(0, chunk.length - tailLength);
      const end = chunk.toString("latin1", from);
      this.#tail = (this.#tail + end).slice(-tailLength);
      if (this.#waiting?.() === true) this.#done?.();
    });
    socket.on("error", (error) => this.#fail?.(error));
    socket.on("close", () => this.#fail?.(new Error("the line was closed")));
  }

  /** Connects and reads the greeting. */
  static async open(port: number, greeted: RegExp | null): Promise<LineClient> {
    const socket = connect(port, "127.0.0.1");
    await once(socket, "connect");
    const client = new LineClient(socket);
    if (greeted !== null) await client.ask("", greeted);
    return client;
  }

  /** Milliseconds from sending to the last octet of the answer, whose end looks so. */
  ask(text: string | Buffer, end: RegExp): Promise<number> {
    return this.#until(text, () => end.test(this.#tail));
  }

  /** Milliseconds until so many octets have come. */
  askFor(text: string, octets: number): Promise<number> {
    return this.#until(text, () => this.#octets >= octets);
  }

  /** As `ask`, and gives the answer. */
  async answer(text: string, end: RegExp): Promise<[number, Buffer]> {
    this.#kept = [];
    const time = await this.ask(text, end);
    const answer = Buffer.concat(this.#kept);
    this.#kept = null;
    return [time, answer];
  }

  /** Sends, and reads nothing any more. */
  ignore(text: string): void {
    this.#socket.pause();
    this.#socket.write(text);
  }

  close(): void {
    this.#fail = null;
    this.#socket.destroy();
  }

  async #until(text: string | Buffer, ended: () => boolean): Promise<number> {
    this.#tail = "";
    this.#octets = 0;
    const began = performance.now();
    await new Promise<void>((resolve, reject) => {
      this.#waiting = ended;
      this.#done = resolve;
      this.#fail = reject;
      if (text.length > 0) this.#socket.write(text);
    });
    this.#waiting = null;
    return performance.now() - began;
  }
}
