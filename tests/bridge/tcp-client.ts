import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** How long a test waits for what a server must say, in ms. */
const patience = 5_000;

/** A client that says what it is told to, and remembers all it hears. */
export class TcpClient {
  readonly socket: Socket;
  /** All octets received so far, one character each. */
  heard = "";
  #closed = false;
  /** Looks whether what is waited for has come; one thing at a time. */
  #waiting: (() => void) | null = null;

  constructor(socket: Socket) {
    this.socket = socket;
    socket.setEncoding("latin1");
    socket.on("data", (octets: string) => {
      this.heard += octets;
      this.#waiting?.();
    });
    socket.on("end", () => this.#waiting?.());
    socket.on("error", () => undefined);
    socket.on("close", () => {
      this.#closed = true;
      this.#waiting?.();
    });
  }

  /** Opens a connection, and keeps its own half open when the server ends. */
  static async open(port: number): Promise<TcpClient> {
    const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
    const client = new TcpClient(socket);
    await once(socket, "connect");
    return client;
  }

  /** Says lines, each with its CRLF. */
  say(...lines: readonly string[]): void {
    this.socket.write(lines.map((line) => `${line}\r\n`).join(""), "latin1");
  }

  /** Waits until something has been heard; gives all that was heard up to now. */
  async hear(expected: string | RegExp): Promise<string> {
    await this.#wait(
      () =>
        typeof expected === "string"
          ? this.heard.includes(expected)
          : expected.test(this.heard),
      String(expected),
    );
    return this.heard;
  }

  /** Waits until the server has ended its half; gives all that was heard. */
  async ended(within = patience): Promise<string> {
    await this.#wait(
      () => this.socket.readableEnded || this.#closed,
      "the end",
      within,
    );
    this.socket.end();
    return this.heard;
  }

  /** Waits until nothing is left of the connection. */
  async gone(): Promise<void> {
    await this.#wait(() => this.#closed, "the close");
  }

  #wait(met: () => boolean, what: string, within = patience): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => {
        this.#waiting = null;
        const heard = JSON.stringify(this.heard.slice(-300));
        reject(new Error(`waited in vain for ${what}; heard ${heard}`));
      }, within);
      this.#waiting = () => {
        if (!met()) return;
        clearTimeout(giveUp);
        this.#waiting = null;
        resolve();
      };
      this.#waiting();
    });
  }
}
