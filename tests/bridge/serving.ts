import type { X509Certificate } from "node:crypto";
import { onTestFinished } from "vitest";
import { Bridge } from "../../src/bridge/bridge.ts";
import {
  newCredentials,
  type Credentials,
} from "../../src/bridge/certificate.ts";
import {
  limits,
  servedProtocols,
  type Limits,
} from "../../src/bridge/limits.ts";
import { protocolNamed } from "../../src/protocols/index.ts";
import { startingMail } from "../../src/bridge/starting-mail.ts";
import type { MailStore } from "../../src/mail/mail-store.ts";
import { newWorld } from "../../src/simulator/new-world.ts";

/** What a bridge in a test has that the usual one has not. */
export interface Wishes {
  readonly scene?: string;
  readonly limits?: Partial<Limits>;
  /** Who may vouch for clients. */
  readonly clientAuthorities?: readonly X509Certificate[];
  /** Changes the mail before the bridge begins. */
  readonly mail?: (mail: MailStore) => MailStore;
}

/** A bridge on free ports for the length of one test; lucia's password is gato.rojo. */
export interface Served {
  readonly bridge: Bridge;
  readonly imap: number;
  readonly pop3: number;
  readonly smtp: number;
  readonly submission: number;
  /** The same with TLS from the first octet on. */
  readonly imaps: number;
  readonly pop3s: number;
  /** Who they are by. */
  readonly credentials: Credentials;
  /** Bugs that the engine was caught with. */
  readonly faults: readonly unknown[];
}

/** One for all tests of a file: making it takes its time. */
const own = newCredentials(new Date());

export async function serve(wishes: Wishes = {}): Promise<Served> {
  const accounts = new Map([
    ["lucia", "gato.rojo"],
    ["marta", "pez.azul"],
  ]);
  const start = startingMail(wishes.scene ?? null, accounts, Date.now());
  const mail = wishes.mail?.(start.mail) ?? start.mail;
  const faults: unknown[] = [];
  const credentials = await own;
  const bridge = new Bridge({
    host: "127.0.0.1",
    ports: new Map(servedProtocols.map((protocol) => [protocol, 0])),
    tlsPorts: new Map(
      servedProtocols
        .filter((protocol) => protocolNamed(protocol).tlsPort !== null)
        .map((protocol) => [protocol, 0]),
    ),
    credentials,
    clientAuthorities: wishes.clientAuthorities ?? [],
    world: newWorld({ ...start, mail, seed: 1 }),
    limits: { ...limits, shutdown: 200, penalty: 20, ...wishes.limits },
    report: (fault) => faults.push(fault),
  });
  const served = await bridge.listen();
  onTestFinished(() => bridge.close());
  const portOf = (protocol: string, tls: boolean): number =>
    served.find((each) => each.protocol === protocol && each.tls === tls)
      ?.port ?? 0;
  return {
    bridge,
    imap: portOf("imap", false),
    pop3: portOf("pop3", false),
    smtp: portOf("smtp", false),
    submission: portOf("submission", false),
    imaps: portOf("imap", true),
    pop3s: portOf("pop3", true),
    credentials,
    faults,
  };
}
