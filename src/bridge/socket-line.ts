import type { Socket } from "node:net";
import type { Response } from "../protocols/protocol.ts";
import type { ConnectionInput, Listener, LiveWorld } from "./live-world.ts";
import type { Limits, ServedProtocol } from "./limits.ts";
import { Outbox } from "./outbox.ts";

/**
 * A socket as the line of one connection. It works in turns: a turn takes some
 * input when all before it is answered, and makes and writes some octets of
 * answers when the client has read what was written. So no client delays the
 * others for long, and one that doesn't read is no longer listened to.
 */
export class SocketLine implements Listener {
  readonly #socket: Socket;
  readonly #world: LiveWorld;
  readonly #limits: Limits;
  readonly #outbox = new Outbox();
  readonly #connection: string;
  readonly #silence: NodeJS.Timeout;
  readonly #login: NodeJS.Timeout;
  #unread: NodeJS.Timeout | null = null;
  #farewell: NodeJS.Timeout | null = null;
  #input = "";
  #turnComes = false;
  #full = false;
  /** The client has sent all it will send. */
  #clientEnded = false;
  /** The world has let go of this connection. */
  #ended = false;

  constructor(
    socket: Socket,
    protocol: ServedProtocol,
    world: LiveWorld,
    limits: Limits,
  ) {
    this.#socket = socket;
    this.#world = world;
    this.#limits = limits;
    socket.setNoDelay(true);
    // The protocols speak in octet strings, one character for each octet.
    socket.setEncoding("latin1");
    socket.on("data", (octets: string) => this.#receive(octets));
    socket.on("end", () => {
      this.#clientEnded = true;
      this.#turn();
    });
    socket.on("drain", () => {
      this.#full = false;
      // Not at once: a client that reads fast would keep all others waiting.
      this.#turnSoon();
    });
    // What went wrong doesn't matter: "close" follows.
    socket.on("error", () => undefined);
    socket.on("close", () => this.#lost());
    this.#silence = setTimeout(
      () => this.#fallSilent(),
      limits.silence[protocol],
    );
    this.#connection = world.connect(protocol, this);
    const greeted = world.stateOf(this.#connection);
    this.#login = setTimeout(() => {
      if (world.stateOf(this.#connection) === greeted) {
        this.#tell({ kind: "close", reason: "autologout" });
      }
    }, limits.login);
    this.#turn();
  }

  send(responses: Iterable<Response>): void {
    this.#outbox.add(responses);
    if (this.#outbox.waiting > this.#limits.unreadAnswers) {
      this.#socket.destroy();
    }
    this.#turnSoon();
  }

  end(): void {
    this.#ended = true;
    this.#input = "";
    this.#turnSoon();
  }

  /** Says goodbye because the server stops. */
  shutDown(): void {
    this.#tell({ kind: "close", reason: "shutdown" });
  }

  /** Ends the socket whatever is still on its way. */
  destroy(): void {
    this.#socket.destroy();
  }

  #receive(octets: string): void {
    if (this.#ended) return;
    this.#silence.refresh();
    this.#input += octets;
    this.#turn();
  }

  #turnSoon(): void {
    if (this.#turnComes || this.#full) return;
    this.#turnComes = true;
    setImmediate(() => {
      this.#turnComes = false;
      this.#turn();
    });
  }

  #turn(): void {
    if (this.#full || this.#socket.destroyed) return;
    if (this.#outbox.empty) this.#takeInput();
    if (!this.#outbox.empty) this.#write();
    if (!this.#outbox.empty || this.#full || this.#input !== "") {
      this.#socket.pause();
      this.#turnSoon();
    } else if (this.#ended) {
      this.#finish();
    } else if (this.#clientEnded) {
      this.#tell({ kind: "cut" });
    } else {
      this.#socket.resume();
    }
  }

  #takeInput(): void {
    if (this.#input === "" || this.#ended) return;
    const octets = this.#input.slice(0, this.#limits.inputPerTurn);
    this.#input = this.#input.slice(octets.length);
    this.#tell({ kind: "send", octets });
  }

  #write(): void {
    const { outputPerTurn, timePerTurn, unreadFor } = this.#limits;
    const octets = this.#outbox.gather(outputPerTurn, timePerTurn, () =>
      performance.now(),
    );
    if (octets.length > 0) {
      this.#unread ??= setTimeout(() => this.#socket.destroy(), unreadFor);
      this.#full = !this.#socket.write(octets, () => this.#wasRead());
    }
    const { fault } = this.#outbox;
    if (fault !== null && !this.#ended) {
      this.#world.fail(this.#connection, fault);
    }
  }

  /** The last written octets have left for the client. */
  #wasRead(): void {
    if (this.#unread === null) return;
    if (this.#socket.writableLength > 0) {
      this.#unread.refresh();
    } else {
      clearTimeout(this.#unread);
      this.#unread = null;
    }
  }

  #fallSilent(): void {
    // A long answer on its way is no silence of the client's.
    if (this.#outbox.empty && !this.#full) {
      this.#tell({ kind: "close", reason: "autologout" });
    } else {
      this.#silence.refresh();
    }
  }

  #finish(): void {
    if (this.#farewell !== null) return;
    clearTimeout(this.#silence);
    clearTimeout(this.#login);
    this.#farewell = setTimeout(
      () => this.#socket.destroy(),
      this.#limits.farewell,
    );
    this.#socket.end();
    // Unread input would make the system reset the line and lose the last words.
    this.#socket.resume();
  }

  #lost(): void {
    clearTimeout(this.#silence);
    clearTimeout(this.#login);
    clearTimeout(this.#unread ?? undefined);
    clearTimeout(this.#farewell ?? undefined);
    this.#outbox.clear();
    this.#tell({ kind: "cut" });
  }

  #tell(
    input:
      | { readonly kind: "send"; readonly octets: string }
      | { readonly kind: "cut" }
      | {
          readonly kind: "close";
          readonly reason: "autologout" | "shutdown";
        },
  ): void {
    if (this.#ended) return;
    const told: ConnectionInput = { ...input, connection: this.#connection };
    this.#world.take(told);
  }
}
