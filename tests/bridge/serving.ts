import { onTestFinished } from "vitest";
import { Bridge } from "../../src/bridge/bridge.ts";
import {
  limits,
  servedProtocols,
  type Limits,
} from "../../src/bridge/limits.ts";
import { startingMail } from "../../src/bridge/starting-mail.ts";
import type { MailStore } from "../../src/mail/mail-store.ts";
import { newWorld } from "../../src/simulator/new-world.ts";

/** What a bridge in a test has that the usual one has not. */
export interface Wishes {
  readonly scene?: string;
  readonly limits?: Partial<Limits>;
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
  /** Bugs that the engine was caught with. */
  readonly faults: readonly unknown[];
}

export async function serve(wishes: Wishes = {}): Promise<Served> {
  const accounts = new Map([
    ["lucia", "gato.rojo"],
    ["marta", "pez.azul"],
  ]);
  const start = startingMail(wishes.scene ?? null, accounts, Date.now());
  const mail = wishes.mail?.(start.mail) ?? start.mail;
  const faults: unknown[] = [];
  const bridge = new Bridge({
    host: "127.0.0.1",
    ports: new Map(servedProtocols.map((protocol) => [protocol, 0])),
    world: newWorld({ ...start, mail, seed: 1 }),
    limits: { ...limits, shutdown: 200, ...wishes.limits },
    report: (fault) => faults.push(fault),
  });
  const served = await bridge.listen();
  onTestFinished(() => bridge.close());
  const portOf = (protocol: string): number =>
    served.find((address) => address.protocol === protocol)?.port ?? 0;
  return {
    bridge,
    imap: portOf("imap"),
    pop3: portOf("pop3"),
    smtp: portOf("smtp"),
    submission: portOf("submission"),
    faults,
  };
}
