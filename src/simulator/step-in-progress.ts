import type { EventObject } from "xstate";
import type { MailChange } from "../mail/change.ts";
import type { MailPath } from "../mail/mail-path.ts";
import type { MailStore } from "../mail/mail-store.ts";
import type { ServerSetup } from "../mail/server-setup.ts";
import { protocolNamed } from "../protocols/index.ts";
import { MailWork } from "../protocols/mail-work.ts";
import type { Farewell } from "../protocols/protocol.ts";
import { RunningEnv } from "./env.ts";
import { moved } from "./machine-move.ts";
import { notify, notifyOfLoss } from "./notify.ts";
import type { StepRecord } from "./record.ts";
import { statePath } from "./state-path.ts";
import {
  sessionOf,
  setupOf,
  type Connection,
  type Numbered,
  type World,
} from "./world.ts";

type Cause = Numbered | null;

/** A world while one step is taken; the world it began with stays as it was. */
export class StepInProgress {
  mail: MailStore;
  readonly env: RunningEnv;
  readonly record: StepRecord;
  path: MailPath;
  readonly #world: World;
  #servers: World["servers"];
  readonly #connections: Map<string, Connection>;
  /** The one that was asked for last, as the next mostly is. */
  #latest: Connection | null = null;

  /** `record` begins with the time of the world. */
  constructor(world: World, record: StepRecord) {
    this.#world = world;
    this.mail = world.mail;
    this.path = world.path;
    this.#servers = world.servers;
    this.#connections = new Map(world.connections);
    this.env = new RunningEnv(world, () => this.now);
    this.record = record;
  }

  /** By id, in order of opening. */
  get connections(): ReadonlyMap<string, Connection> {
    return this.#connections;
  }

  /** Throws where there never was one of that name. */
  connectionNamed(id: string): Connection {
    if (this.#latest?.id === id) return this.#latest;
    const connection = this.connections.get(id);
    if (connection === undefined) throw new Error(`no connection ${id}`);
    this.#latest = connection;
    return connection;
  }

  /** A connection as it is from now on. */
  keepConnection(connection: Connection): void {
    this.#connections.set(connection.id, connection);
    this.#latest = connection;
  }

  /** Virtual time, in ms since the world began. */
  get now(): number {
    return this.record.at;
  }

  /** Time goes on to a moment; it never goes back. */
  moveTo(at: number): void {
    this.record.at = Math.max(this.now, at);
  }

  /** Name of the host on which the world's own servers run. */
  get host(): string {
    return this.#world.host;
  }

  /** How a protocol's server is set up now, on a host elsewhere or on the world's own. */
  setupOf(protocol: string, host = this.host): ServerSetup {
    const elsewhere = this.path.hosts.get(host)?.elsewhere ?? null;
    if (elsewhere !== null) return elsewhere.setup;
    const { path } = this;
    return setupOf({ host: this.host, servers: this.#servers, path }, protocol);
  }

  /** The mail on a host. */
  mailAt(host: string): MailStore {
    return this.path.hosts.get(host)?.elsewhere?.mail ?? this.mail;
  }

  /** Sets a server up otherwise, for connections that are opened from now on. */
  setUp(protocol: string, setup: ServerSetup): void {
    this.#servers = new Map(this.#servers).set(protocol, setup);
    this.record.note(
      { kind: "server.configured", protocol, setup },
      null,
      null,
    );
  }

  finish(): World {
    return {
      ...this.#world,
      ...this.env.advanced(),
      now: this.now,
      mail: this.mail,
      path: this.path,
      servers: this.#servers,
      connections: this.connections,
    };
  }

  /** Sends an event to a connection's machine; gives the names of the actions it asks for. */
  transit(
    connection: Connection,
    event: EventObject & { readonly session?: unknown },
    cause: Cause,
  ): { readonly connection: Connection; readonly actions: readonly string[] } {
    const { machine } = protocolNamed(connection.protocol);
    const [snapshot, actions] = moved(machine, connection.snapshot, event);
    if (snapshot === connection.snapshot) return { connection, actions };
    const next: Connection = { ...connection, snapshot };
    this.keepConnection(next);
    if (snapshot.value === connection.snapshot.value)
      return { connection: next, actions };
    this.noteMove(
      connection.id,
      statePath(connection.snapshot),
      statePath(snapshot),
      event.type,
      cause,
    );
    return { connection: next, actions };
  }

  noteMove(
    connection: string,
    from: readonly string[],
    to: readonly string[],
    by: string,
    cause: Cause,
  ): void {
    if (from.join(".") === to.join(".")) return;
    this.record.note(
      { kind: "state.changed", from, to, by },
      connection,
      cause,
    );
  }

  /** Takes over what a piece of work did to the store; gives the last of its events. */
  adoptMail(
    work: MailWork,
    connection: string | null,
    cause: Cause,
  ): Numbered | null {
    this.mail = work.mail;
    let last: Numbered | null = null;
    for (const change of work.changes) {
      last = this.record.note(
        { kind: "mail.changed", change },
        connection,
        cause,
      );
    }
    return last;
  }

  /** Tells those who listen of what was changed, by its last event, when there was one. */
  notifyOf(
    last: Numbered | null,
    origin: string | null,
    changes: readonly MailChange[] = [],
  ): void {
    if (last === null) return;
    notify(this, origin, last);
    if (changes.some(({ kind }) => kind === "mailbox.deleted"))
      notifyOfLoss(this, last);
  }

  /** The engine failed: that session ends, all else goes on. */
  fail(connection: Connection, fault: unknown, cause: Cause): void {
    const message = String(fault);
    const caught = this.record.note(
      { kind: "fault.caught", message },
      connection.id,
      cause,
    );
    this.dismiss(connection, "bug", caught);
  }

  /** Ends a connection from the server's side, with its last words. */
  dismiss(connection: Connection, reason: Farewell, cause: Cause): void {
    const protocol = protocolNamed(connection.protocol);
    this.record.answers(protocol.farewell(reason), connection.id, cause, true);
    this.end(connection, "server", cause);
  }

  /** The connection is over: its machine learns it, and what it held is given back. */
  end(connection: Connection, by: "server" | "cable", cause: Cause): void {
    const closed = this.record.note(
      { kind: "connection.closed", by },
      connection.id,
      cause,
    );
    const protocol = protocolNamed(connection.protocol);
    const lost = this.transit(connection, { type: "connection.lost" }, closed);
    this.keepConnection({ ...lost.connection, open: false });
    const work = new MailWork(this.mail);
    for (const change of protocol.abandon(sessionOf(connection))) {
      work.change(change);
    }
    this.notifyOf(this.adoptMail(work, connection.id, closed), connection.id);
  }
}
