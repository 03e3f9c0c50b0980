import type { Socket } from "node:net";
import type { Response } from "../protocols/protocol.ts";
import type { Listener, LiveWorld } from "./live-world.ts";
import { Carrier, type CarrierListener } from "./carrier.ts";
import { Inbox } from "./inbox.ts";
import type { Limits, ServedProtocol } from "./limits.ts";
import { Outbox } from "./outbox.ts";
import { Penalty } from "./penalty.ts";
import type { Shown, TlsTerms } from "./secure-socket.ts";
import type { SendBuffers } from "./send-buffers.ts";
import { UnreadTimer } from "./unread-timer.ts";

/** What a line is opened with. */
export interface LineSettings {
  readonly protocol: ServedProtocol;
  /** Whether TLS protects it from the first octet on. */
  readonly tls: boolean;
  readonly terms: TlsTerms;
  readonly world: LiveWorld;
  readonly limits: Limits;
  readonly buffers: SendBuffers;
}

/**
 * A socket as the line of one connection. It works in turns: a turn takes some
 * input when all before it is answered, and makes and writes some octets of
 * answers when the client has read what was written. So no client delays the
 * others for long, and one that doesn't read is no longer listened to.
 */
export class SocketLine implements Listener, CarrierListener {
  readonly #carrier: Carrier;
  readonly #world: LiveWorld;
  readonly #limits: Limits;
  readonly #inbox: Inbox;
  readonly #outbox: Outbox;
  readonly #buffers: SendBuffers;
  /** Null until the world hears of it. */
  #connection: string | null = null;
  /** The state in which it was greeted. */
  #greeted: string | null = null;
  readonly #silence: NodeJS.Timeout;
  readonly #login: NodeJS.Timeout;
  readonly #unread: UnreadTimer;
  #farewell: NodeJS.Timeout | null = null;
  /** TLS is being begun, or compression ended: nothing is said until that is done. */
  #shaking = false;
  /** What is said once the answer is out behind which it is compressed, or no longer; null else. */
  #behind: Iterable<Response>[] | null = null;
  readonly #penalty: Penalty;
  #turnComes = false;
  #full = false;
  /** The client has sent all it will send. */
  #clientEnded = false;
  /** The world has let go of this connection. */
  #ended = false;

  constructor(
    socket: Socket,
    { protocol, tls, terms, world, limits, buffers }: LineSettings,
  ) {
    this.#buffers = buffers;
    this.#inbox = new Inbox(limits);
    this.#outbox = new Outbox(buffers);
    this.#carrier = new Carrier(socket, terms, limits, this);
    this.#world = world;
    this.#limits = limits;
    this.#penalty = new Penalty(limits);
    this.#unread = new UnreadTimer(limits.unreadFor, this.#carrier);
    socket.setNoDelay(true);
    // What went wrong doesn't matter: "close" follows.
    socket.on("error", () => undefined);
    socket.on("close", () => this.#lost());
    const silence = limits.silence[protocol];
    this.#silence = setTimeout(() => this.#fallSilent(), silence);
    this.#login = setTimeout(() => this.#loginOver(), limits.login);
    if (tls) this.#secure((shown) => this.#open(protocol, true, shown));
    else {
      this.#carrier.listen();
      this.#open(protocol, false, {});
    }
  }

  send(responses: Iterable<Response>): void {
    if (this.#behind === null) this.#outbox.add(responses);
    else this.#behind.push(responses);
    if (this.#outbox.waiting > this.#limits.unreadAnswers) {
      this.#carrier.destroy();
    }
    this.#turnSoon();
  }

  end(): void {
    this.#ended = true;
    this.#inbox.clear();
    this.#turnSoon();
  }

  holdBack(): void {
    this.#carrier.stream.pause();
    this.#penalty.begin(() => this.#turnSoon());
  }

  /** Says goodbye because the server stops. */
  shutDown(): void {
    this.#penalty.end();
    this.#tell({ kind: "close", reason: "shutdown" });
  }

  receive(octets: Buffer): void {
    if (this.#ended) return;
    this.#silence.refresh();
    this.#inbox.add(octets);
    this.#turn();
  }

  clientEnded(): void {
    this.#clientEnded = true;
    this.#turn();
  }

  drained(): void {
    this.#full = false;
    // Not at once: a client that reads fast would keep all others waiting.
    this.#turnSoon();
  }

  #open(protocol: ServedProtocol, tls: boolean, shown: Shown): void {
    const about = { ...shown, ...this.#carrier.address };
    this.#connection = this.#world.connect(protocol, this, tls, about);
    this.#greeted = this.#world.stateOf(this.#connection);
    this.#turn();
  }

  #secure(established: (shown: Shown) => void): void {
    this.#shaking = true;
    this.#carrier.secure((shown) => {
      this.#shaking = false;
      established(shown);
      this.#turn();
    });
  }

  /** What is said from here on is compressed, or no longer is. */
  #switchOver(behind: readonly Iterable<Response>[]): void {
    this.#behind = null;
    for (const responses of behind) this.#outbox.add(responses);
    this.#shaking = true;
    this.#carrier.switchOver(() => {
      this.#shaking = false;
      this.#turnSoon();
    });
  }

  #loginOver(): void {
    if (this.#connection === null || this.#shaking) this.#carrier.destroy();
    else if (this.#world.stateOf(this.#connection) === this.#greeted) {
      this.#tell({ kind: "close", reason: "autologout" });
    }
  }

  #turnSoon(): void {
    if (this.#turnComes || this.#full || this.#penalty.holds) return;
    this.#turnComes = true;
    setImmediate(() => {
      this.#turnComes = false;
      this.#turn();
    });
  }

  #turn(): void {
    if (this.#full || this.#shaking || this.#penalty.holds) return;
    if (this.#carrier.destroyed) return;
    this.#converse();
    this.#write();
    if (this.#penalty.holds) return;
    if (!this.#outbox.empty || this.#full || !this.#inbox.empty) {
      this.#carrier.stream.pause();
      this.#turnSoon();
    } else if (this.#behind !== null) {
      this.#switchOver(this.#behind);
    } else if (this.#ended) {
      this.#finish();
    } else if (this.#awaitsTls) {
      this.#agree();
    } else if (this.#clientEnded) {
      this.#tell({ kind: "cut" });
    } else {
      this.#carrier.stream.resume();
    }
  }

  /** Takes input and gathers answers to it, as long as that is one turn. */
  #converse(): void {
    const { outputPerTurn, timePerTurn } = this.#limits;
    const clock = () => performance.now();
    const until = clock() + timePerTurn;
    do {
      if (this.#outbox.empty) this.#takeInput();
      if (this.#penalty.holds) return;
      this.#outbox.gather(outputPerTurn, until, clock);
    } while (this.#isAtEase && clock() < until);
  }

  /** Whether input can be taken with the answers to what came before still here. */
  get #isAtEase(): boolean {
    return (
      this.#outbox.empty &&
      this.#outbox.fault === null &&
      this.#outbox.gathered < this.#limits.outputPerTurn &&
      !this.#inbox.empty &&
      this.#behind === null
    );
  }

  #takeInput(): void {
    if (this.#inbox.empty || this.#ended) return;
    this.#tell({ kind: "send", octets: this.#inbox.take() });
    // What came in clear behind it is nobody's word (RFC 3501 §6.2.1, RFC 4978 §3).
    if (this.#awaitsTls) this.#inbox.clear();
    const compresses = this.#world.isCompressed(this.#connection ?? "");
    if (compresses === this.#carrier.isCompressed || this.#ended) return;
    this.#inbox.clear();
    this.#behind = [];
  }

  get #awaitsTls(): boolean {
    return this.#world.awaitsTls(this.#connection ?? "");
  }

  /** The yes to STARTTLS leaves in clear, then TLS begins. */
  #agree(): void {
    this.#shaking = true;
    this.#carrier.flushed(() =>
      this.#secure((shown) => this.#tell({ kind: "secure", ...shown })),
    );
  }

  #write(): void {
    if (this.#outbox.gathered > 0) {
      const octets = this.#outbox.take();
      this.#unread.wrote();
      this.#full = !this.#carrier.stream.write(octets, (error) => {
        // What a broken line still holds is nobody's to write to.
        if (!error) this.#buffers.giveBack(octets);
        this.#unread.read(this.#carrier.stream.writableLength);
      });
    }
    const { fault } = this.#outbox;
    if (fault !== null && !this.#ended && this.#connection !== null) {
      this.#world.fail(this.#connection, fault);
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
      () => this.#carrier.destroy(),
      this.#limits.farewell,
    );
    this.#carrier.stream.end();
    // Unread input would make the system reset the line and lose the last words.
    this.#carrier.stream.resume();
  }

  #lost(): void {
    clearTimeout(this.#silence);
    clearTimeout(this.#login);
    this.#unread.end();
    clearTimeout(this.#farewell ?? undefined);
    this.#penalty.end();
    this.#outbox.clear();
    this.#tell({ kind: "cut" });
  }

  #tell(
    input:
      | { readonly kind: "send"; readonly octets: string }
      | (Shown & { readonly kind: "secure" | "cut" })
      | {
          readonly kind: "close";
          readonly reason: "autologout" | "shutdown";
        },
  ): void {
    const connection = this.#connection;
    if (this.#ended || connection === null) return;
    this.#world.take({ ...input, connection });
  }
}
