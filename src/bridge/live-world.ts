import { protocolNamed } from "../protocols/index.ts";
import type { Response } from "../protocols/protocol.ts";
import type { TimelessInput } from "../simulator/input.ts";
import { awaitsTls } from "../simulator/secure.ts";
import { statePath } from "../simulator/state-path.ts";
import { serve, type Served } from "../simulator/serve.ts";
import { forget, sessionOf, type World } from "../simulator/world.ts";

import type { Shown } from "./secure-socket.ts";

/** What the world has at the far end of a connection: a socket, or a test. */
export interface Listener {
  /** Takes answers, to be read when they can be sent. */
  send(responses: Iterable<Response>): void;
  /** Nothing more will come; what was sent still goes out. */
  end(): void;
  /** Somebody may be guessing passwords: what is sent next can wait. */
  holdBack(): void;
}

/** Reasons for which a login fails that may have been a guess. */
const guesses: ReadonlySet<string> = new Set([
  "wrong-password",
  "wrong-digest",
]);

/** The longest that a timer waits, in ms. */
const longestWait = 2 ** 31 - 1;

/** An input that belongs to one connection. */
export type ConnectionInput = Extract<TimelessInput, { connection: string }>;

/** The one world behind all sockets, and who listens on each of its connections. */
export class LiveWorld {
  #world: World;
  readonly #now: () => number;
  readonly #report: (fault: unknown) => void;
  readonly #listeners = new Map<string, Listener>();
  #opened = 0;
  #retry: NodeJS.Timeout | null = null;

  /** `now` gives ms since the world began; `report` is told of bugs in the engine. */
  constructor(
    world: World,
    now: () => number,
    report: (fault: unknown) => void,
  ) {
    this.#world = world;
    this.#now = now;
    this.#report = report;
  }

  /** How many connections are open. */
  get size(): number {
    return this.#listeners.size;
  }

  /** Opens a connection and gives its id; the greeting is sent to the listener. */
  connect(
    protocol: string,
    listener: Listener,
    tls: boolean,
    about: Shown & { readonly address?: string } = {},
  ): string {
    const connection = `${protocol}-${++this.#opened}`;
    this.#listeners.set(connection, listener);
    const secured = tls ? ({ tls } as const) : {};
    const roundTripTime = 0;
    this.take({
      kind: "connect",
      connection,
      protocol,
      roundTripTime,
      ...secured,
      ...about,
    });
    return connection;
  }

  /** What happens on one connection; whatever comes of it goes to all whom it concerns. */
  take(input: ConnectionInput): void {
    let served: Served;
    try {
      served = serve(this.#world, { ...input, at: this.#now() });
    } catch (fault) {
      this.fail(input.connection, fault);
      return;
    }
    this.#adopt(served);
  }

  /** Nothing is tried again from now on. */
  stop(): void {
    clearTimeout(this.#retry ?? undefined);
  }

  #adopt({ world, outgoing }: Served): void {
    this.#world = world;
    for (const out of outgoing) {
      const listener = this.#listeners.get(out.connection);
      if (out.kind === "answers") {
        listener?.send(out.responses);
      } else if (out.kind === "refusal") {
        if (guesses.has(out.reason.key)) listener?.holdBack();
      } else if (out.kind === "fault") {
        this.#report(out.message);
      } else {
        this.#listeners.delete(out.connection);
        this.#world = forget(this.#world, out.connection);
        listener?.end();
      }
    }
    this.#retryLater();
  }

  /** Mail that waits in a queue gets its turn when it is time, whether or not anything comes in. */
  #retryLater(): void {
    this.stop();
    const { queue } = this.#world.path;
    if (queue.length === 0) return;
    const due = Math.min(...queue.map(({ nextAttempt }) => nextAttempt));
    const wait = Math.min(Math.max(1, due - this.#now()), longestWait);
    this.#retry = setTimeout(() => {
      const at = this.#now();
      try {
        this.#adopt(serve(this.#world, { kind: "advance", by: 0, at }));
      } catch (fault) {
        this.#report(fault);
      }
    }, wait);
    // Mail on its way keeps no process alive.
    this.#retry.unref();
  }

  /** Ends a connection on which the engine failed; the others and the mail are untouched. */
  fail(connection: string, fault: unknown): void {
    this.#report(fault);
    const listener = this.#listeners.get(connection);
    if (listener === undefined) return;
    const { protocol } = this.#world.connections.get(connection) ?? {};
    this.#listeners.delete(connection);
    if (protocol !== undefined) {
      listener.send(protocolNamed(protocol).farewell("bug"));
      this.take({ kind: "cut", connection });
    }
    this.#world = forget(this.#world, connection);
    listener.end();
  }

  /** Whether a connection's server waits for its client to begin TLS. */
  awaitsTls(connection: string): boolean {
    const found = this.#world.connections.get(connection);
    return found !== undefined && awaitsTls(found);
  }

  /** Whether what is said on a connection is compressed from now on. */
  isCompressed(connection: string): boolean {
    const found = this.#world.connections.get(connection);
    if (found === undefined) return false;
    const { isCompressed } = protocolNamed(found.protocol);
    return isCompressed?.(sessionOf(found)) ?? false;
  }

  /** Outermost state of a connection, or null when it is over. */
  stateOf(connection: string): string | null {
    const found = this.#world.connections.get(connection);
    return found === undefined ? null : (statePath(found.snapshot)[0] ?? null);
  }
}
