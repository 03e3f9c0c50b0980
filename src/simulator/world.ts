import type { AnyMachineSnapshot } from "xstate";
import type { MailStore } from "../mail/mail-store.ts";
import { wholeServer, type ServerSetup } from "../mail/server-setup.ts";
import type { MailPath } from "../mail/mail-path.ts";
import type { FramerState } from "../protocols/protocol.ts";

/** An event by identity; its `seq` is set once the event has been read. */
export interface Numbered {
  readonly seq: number;
}

/** A connection from host to host, for a message in a queue. */
export interface Hop {
  /** Names of the hosts. */
  readonly from: string;
  readonly to: string;
  /** Under which it waits at the host that sends it. */
  readonly message: string;
}

/** One line between a client and a server, and what the server keeps about it. */
export interface Connection {
  readonly id: string;
  /** Name of the protocol spoken. */
  readonly protocol: string;
  /** Between which hosts it is; null where a client talks to the world's own. */
  readonly hop: Hop | null;
  readonly open: boolean;
  /** True once TLS protects it. */
  readonly secure: boolean;
  /** The account for which the certificate speaks that its client shows when TLS begins; null without one. */
  readonly certificate: string | null;
  /** Of the protocol's machine; its context holds the session. */
  readonly snapshot: AnyMachineSnapshot;
  readonly framer: FramerState;
  /** In ms; half of it is spent each way. */
  readonly roundTripTime: number;
  /** The event of the command that waits for more lines (IDLE, SASL); null when none does. */
  readonly inProgress: Numbered | null;
  /** The event of the first line of the frame that is being received. */
  readonly frameStart: Numbered | null;
}

/**
 * All there is at one moment, as an immutable value: undo is the world before,
 * seeking is an index, and typing in the past makes a fork.
 */
export interface World {
  /** What the clock said when the world began: ms since 1970 in UTC. */
  readonly epoch: number;
  /** Virtual ms since the world began. */
  readonly now: number;
  readonly mail: MailStore;
  /** Name of the host on which the servers run. */
  readonly host: string;
  /** Hosts, the DNS and the mail on its way. */
  readonly path: MailPath;
  /** By protocol; servers not named do all they can. */
  readonly servers: ReadonlyMap<string, ServerSetup>;
  /** By id, in order of opening; ended ones stay, not open. */
  readonly connections: ReadonlyMap<string, Connection>;
  /** State of the seeded chance; a whole number of 32 bits. */
  readonly chance: number;
  readonly nextUidValidity: number;
  readonly nextMailboxId: number;
  /** The `seq` of the next trace event. */
  readonly nextSeq: number;
}

/** How a protocol's server is set up in a world. */
export function setupOf(
  { host, servers, path }: Pick<World, "host" | "servers" | "path">,
  protocol: string,
): ServerSetup {
  const found = servers.get(protocol) ?? { ...wholeServer, host };
  return path.hosts.size > 1 ? { ...found, relays: true } : found;
}

/** The session of a connection, as its protocol's machine holds it. */
export function sessionOf({ snapshot }: Pick<Connection, "snapshot">): unknown {
  return (snapshot.context as { session: unknown }).session;
}

/** The world without an ended connection: for shells that run for long. */
export function forget(world: World, connection: string): World {
  const connections = new Map(world.connections);
  connections.delete(connection);
  return { ...world, connections };
}
