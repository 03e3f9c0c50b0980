import { apply } from "./apply.ts";
import type { DnsZone, ZoneRecord } from "./dns-zone.ts";
import {
  ownAddress,
  type Aliases,
  type MailHost,
  type MailPath,
} from "./mail-path.ts";
import { emptyStore, type MailStore } from "./mail-store.ts";
import { momentOf, setupFromScene } from "./scene-store.ts";
import type { Scene } from "./scene.ts";

type SceneHost = NonNullable<Scene["hosts"]>[number];

/**
 * The hosts around a scene's own, and the zone by which they find each other.
 * `host` is the own one's name and `epoch` what the clock says, in ms since 1970
 * in UTC, where they are others than the scene says.
 */
export function pathFromScene(
  scene: Scene,
  host = scene.host,
  epoch = momentOf(scene.clock)?.ms ?? 0,
): MailPath {
  const own: MailHost = {
    name: host,
    address: ownAddress,
    aliases: aliasesOf(scene.aliases),
    downUntil: null,
    elsewhere: null,
  };
  const others = (scene.hosts ?? []).map((each) => hostFrom(each, epoch));
  const hosts = [own, ...others];
  return {
    hosts: new Map(hosts.map((each) => [each.name, each])),
    zone: zoneFrom(scene.zone ?? [], hosts, host),
    queue: [],
    hops: 0,
  };
}

function hostFrom(host: SceneHost, epoch: number): MailHost {
  const { name, address, accounts = [], down, server = {} } = host;
  const { mailFor = [], relayFor = [] } = host;
  const setup = setupFromScene(name, server, epoch);
  const downUntil =
    down === undefined
      ? null
      : down === true
        ? Infinity
        : down.minutes * 60_000;
  return {
    name,
    address,
    aliases: aliasesOf(host.aliases),
    downUntil,
    elsewhere: {
      mail: accounts.reduce(withAccount, emptyStore),
      setup: { ...setup, mailFor, relayFor },
    },
  };
}

/** Nobody logs in elsewhere: an account is a name with an INBOX. */
function withAccount(mail: MailStore, account: string): MailStore {
  const password = "";
  const created = apply(mail, {
    kind: "account.created",
    account,
    password,
    token: null,
  });
  return apply(created, {
    kind: "mailbox.created",
    account,
    mailbox: "INBOX",
    id: mail.accounts.size + 1,
    uidValidity: mail.accounts.size + 1,
    selectable: true,
  });
}

function aliasesOf(given: Scene["aliases"] = {}): Aliases {
  return new Map(
    Object.entries(given).map(([name, targets]) => [
      name.toLowerCase(),
      targets,
    ]),
  );
}

/** What the scene says, and what goes without saying where it doesn't speak of a name. */
function zoneFrom(
  given: DnsZone,
  hosts: readonly MailHost[],
  own: string,
): DnsZone {
  const named = new Set(given.map(({ name, type }) => `${name} ${type}`));
  const usual: readonly ZoneRecord[] = [
    { name: own, type: "MX", preference: 10, exchange: own },
    ...hosts.map(({ name, address }): ZoneRecord => {
      return { name, type: "A", address };
    }),
  ];
  const missing = usual.filter(
    ({ name, type }) =>
      !named.has(`${name} ${type}`) && !named.has(`${name} CNAME`),
  );
  return [...given, ...missing];
}
