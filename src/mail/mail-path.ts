import type { DnsZone } from "./dns-zone.ts";
import type { Envelope } from "./envelope.ts";
import type { MessageContent } from "./format/message-content.ts";
import type { MailStore } from "./mail-store.ts";
import type { ServerSetup } from "./server-setup.ts";

/** By local part in lower case: who gets its mail instead; local parts, or whole addresses (RFC 5321 §3.9.1). */
export type Aliases = ReadonlyMap<string, readonly string[]>;

export const noAliases: Aliases = new Map();

/** A host that takes mail: the one on which the world's servers run, or one elsewhere. */
export interface MailHost {
  readonly name: string;
  readonly address: string;
  readonly aliases: Aliases;
  /** Until when nobody reaches it: virtual ms since the world began; null when it is up. */
  readonly downUntil: number | null;
  /** Its mail and how its server is set up; null for the world's own, which the world has. */
  readonly elsewhere: {
    readonly mail: MailStore;
    readonly setup: ServerSetup;
  } | null;
}

/** A message that a host has taken and still has to bring on its way. */
export interface QueuedMessage {
  /** Under which its host took it. */
  readonly id: string;
  /** The host on which it waits. */
  readonly host: string;
  /** Its recipients are those who are still to get it. */
  readonly envelope: Envelope;
  readonly content: MessageContent;
  /** When it came into the queue: virtual ms since the world began, as all times here. */
  readonly arrived: number;
  readonly nextAttempt: number;
  readonly attempts: number;
  /** Why it is still here: the reply, or what else went wrong; null before the first attempt. */
  readonly delayedBy: string | null;
  /** Whether its sender has been told that it takes long. */
  readonly delayTold: boolean;
}

/** What lies between mailboxes: hosts, the DNS, and the mail on its way. */
export interface MailPath {
  /** By name; the world's own is among them. */
  readonly hosts: ReadonlyMap<string, MailHost>;
  readonly zone: DnsZone;
  /** Of all hosts, in the order in which it came. */
  readonly queue: readonly QueuedMessage[];
  /** How many connections from host to host there have been. */
  readonly hops: number;
}

/** A path with one host and nothing around it. */
export function lonePath(host: string): MailPath {
  const own = {
    name: host,
    address: ownAddress,
    aliases: noAliases,
    downUntil: null,
    elsewhere: null,
  };
  return { hosts: new Map([[host, own]]), zone: [], queue: [], hops: 0 };
}

/** Where the world's own servers are, in a network for examples (RFC 5737 §3). */
export const ownAddress = "192.0.2.10";

/** Where the devices are from which people write: behind one line, in the second such network. */
export const deviceAddress = "198.51.100.7";
