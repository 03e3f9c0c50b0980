import {
  createServer,
  type AddressInfo,
  type Server,
  type Socket,
} from "node:net";
import type { X509Certificate } from "node:crypto";
import { createSecureContext } from "node:tls";
import { octetsOf } from "../mail/format/octets.ts";
import { loadTalking } from "../simulator/talking.ts";
import { protocolNamed } from "../protocols/index.ts";
import { setupOf, type World } from "../simulator/world.ts";
import type { Credentials } from "./certificate.ts";
import { LiveWorld } from "./live-world.ts";
import { servedProtocols, type Limits, type ServedProtocol } from "./limits.ts";
import type { TlsTerms } from "./secure-socket.ts";
import { SendBuffers } from "./send-buffers.ts";
import { SocketLine } from "./socket-line.ts";

/** What a bridge is opened with. */
export interface BridgeSettings {
  readonly host: string;
  /** Port by protocol; 0 for any free one. */
  readonly ports: ReadonlyMap<ServedProtocol, number>;
  /** The same for those with TLS from the first octet (RFC 8314 §3). */
  readonly tlsPorts: ReadonlyMap<ServedProtocol, number>;
  readonly credentials: Credentials;
  /** Who may vouch for clients by certificates (RFC 4422 appendix A); nobody where it is left out. */
  readonly clientAuthorities?: readonly X509Certificate[];
  readonly world: World;
  readonly limits: Limits;
  /** Told of bugs in the engine; the bridge goes on. */
  readonly report: (fault: unknown) => void;
}

/** Where a protocol is served. */
export interface ServedAddress {
  readonly protocol: ServedProtocol;
  /** Whether TLS protects it from the first octet on. */
  readonly tls: boolean;
  readonly host: string;
  readonly port: number;
}

/** A port that could not be opened: which, and the system's own code, such as `EADDRINUSE`. */
export class ListenError extends Error {
  readonly protocol: ServedProtocol;
  readonly tls: boolean;
  readonly code: string;

  constructor(protocol: ServedProtocol, tls: boolean, code: string) {
    super(`${protocol}: ${code}`);
    this.protocol = protocol;
    this.tls = tls;
    this.code = code;
  }
}

/** TCP around one world: listens, and makes a line of each socket. */
export class Bridge {
  readonly #settings: BridgeSettings;
  readonly #live: LiveWorld;
  readonly #terms: TlsTerms;
  readonly #buffers: SendBuffers;
  readonly #servers: Server[] = [];
  readonly #lines = new Map<Socket, SocketLine>();
  readonly #refused = new Set<Socket>();

  constructor(settings: BridgeSettings) {
    this.#settings = settings;
    this.#buffers = new SendBuffers(settings.limits.outputPerTurn);
    const { clientAuthorities = [] } = settings;
    const ca = clientAuthorities.map((authority) => authority.toString());
    const context = createSecureContext({ ...settings.credentials, ca });
    this.#terms = { context, clientAuthorities };
    const began = performance.now();
    this.#live = new LiveWorld(
      compressing(settings.world),
      () => Math.round(performance.now() - began),
      settings.report,
    );
  }

  /** Opens all ports and gives their addresses; throws a `ListenError` when one cannot be had. */
  async listen(): Promise<readonly ServedAddress[]> {
    const served: ServedAddress[] = [];
    const { ports, tlsPorts } = this.#settings;
    for (const tls of [false, true]) {
      for (const [protocol, port] of tls ? tlsPorts : ports) {
        await loadTalking(protocol);
        served.push(await this.#open(protocol, tls, port));
      }
    }
    return served;
  }

  /** Says goodbye on every line and closes; what is not gone by then is cut. */
  async close(): Promise<void> {
    const closed = this.#servers.map(
      (server) => new Promise<void>((resolve) => server.close(() => resolve())),
    );
    for (const line of this.#lines.values()) line.shutDown();
    const patience = setTimeout(() => {
      for (const socket of [...this.#lines.keys(), ...this.#refused]) {
        socket.destroy();
      }
    }, this.#settings.limits.shutdown);
    await Promise.all(closed);
    clearTimeout(patience);
    this.#live.stop();
  }

  #open(
    protocol: ServedProtocol,
    tls: boolean,
    port: number,
  ): Promise<ServedAddress> {
    const { host, limits } = this.#settings;
    // A client may end its half of the line and still wait for its answers.
    const server = createServer({ allowHalfOpen: true }, (socket) =>
      this.#accept(protocol, tls, socket),
    );
    server.maxConnections = limits.connections + limits.refusals;
    this.#servers.push(server);
    return new Promise((resolve, reject) => {
      server.once("error", (error: NodeJS.ErrnoException) =>
        reject(new ListenError(protocol, tls, error.code ?? error.message)),
      );
      server.listen({ host, port }, () => {
        const address = server.address() as AddressInfo;
        const { port } = address;
        resolve({ protocol, tls, host: address.address, port });
      });
    });
  }

  #accept(protocol: ServedProtocol, tls: boolean, socket: Socket): void {
    const { limits } = this.#settings;
    if (this.#lines.size >= limits.connections) {
      // Words in clear would be no handshake.
      if (tls) socket.destroy();
      else this.#refuse(protocol, socket);
      return;
    }
    const line = new SocketLine(socket, {
      protocol,
      tls,
      terms: this.#terms,
      world: this.#live,
      limits,
      buffers: this.#buffers,
    });
    this.#lines.set(socket, line);
    socket.once("close", () => this.#lines.delete(socket));
  }

  #refuse(protocol: ServedProtocol, socket: Socket): void {
    const { limits } = this.#settings;
    socket.on("error", () => undefined);
    if (this.#refused.size >= limits.refusals) {
      socket.destroy();
      return;
    }
    this.#refused.add(socket);
    const patience = setTimeout(() => socket.destroy(), limits.farewell);
    socket.once("close", () => {
      clearTimeout(patience);
      this.#refused.delete(socket);
    });
    for (const { octets } of protocolNamed(protocol).farewell("too-many")) {
      for (const piece of octets) {
        socket.write(typeof piece === "string" ? octetsOf(piece) : piece);
      }
    }
    socket.end();
    // Unread input would make the system reset the line and lose the words.
    socket.resume();
  }
}

/** The world with servers whose lines are compressed here; those that a scene sets up are as it says. */
function compressing(world: World): World {
  const servers = new Map(world.servers);
  for (const protocol of servedProtocols) {
    if (servers.has(protocol)) continue;
    servers.set(protocol, { ...setupOf(world, protocol), compresses: true });
  }
  return { ...world, servers };
}
