import { apply } from "./apply.ts";
import type { MailChange } from "./change.ts";
import type { DnsZone } from "./dns-zone.ts";
import type {
  Aliases,
  MailHost,
  MailPath,
  QueuedMessage,
} from "./mail-path.ts";

/** Everything that can happen to a mail path, as values. */
export type PathChange =
  | { readonly kind: "zone.set"; readonly zone: DnsZone }
  | {
      readonly kind: "aliases.set";
      readonly host: string;
      readonly aliases: Aliases;
    }
  | {
      readonly kind: "host.switched";
      readonly host: string;
      /** Null when it is up from now on. */
      readonly downUntil: number | null;
    }
  | { readonly kind: "message.queued"; readonly message: QueuedMessage }
  | {
      /** It stays for those recipients who have not got it. */
      readonly kind: "message.deferred";
      readonly message: QueuedMessage;
    }
  | {
      /** Nobody is left who is to get it. */
      readonly kind: "message.finished";
      readonly host: string;
      readonly id: string;
    }
  | { readonly kind: "hop.begun" }
  | {
      /** The mail of a host elsewhere has changed. */
      readonly kind: "mail.changed";
      readonly host: string;
      readonly change: MailChange;
    };

/** The path after a change. */
export function applyToPath(path: MailPath, change: PathChange): MailPath {
  switch (change.kind) {
    case "zone.set":
      return { ...path, zone: change.zone };
    case "aliases.set":
      return withHost(path, change.host, (host) => {
        return { ...host, aliases: change.aliases };
      });
    case "host.switched":
      return withHost(path, change.host, (host) => {
        return { ...host, downUntil: change.downUntil };
      });
    case "message.queued":
      return { ...path, queue: [...path.queue, change.message] };
    case "message.deferred": {
      const { message } = change;
      const queue = path.queue.map((each) =>
        each.id === message.id && each.host === message.host ? message : each,
      );
      return { ...path, queue };
    }
    case "message.finished": {
      const queue = path.queue.filter(
        ({ id, host }) => id !== change.id || host !== change.host,
      );
      return { ...path, queue };
    }
    case "hop.begun":
      return { ...path, hops: path.hops + 1 };
    case "mail.changed":
      return withHost(path, change.host, (host) => {
        const { elsewhere } = host;
        if (elsewhere === null) throw new Error(`${host.name} is here`);
        const mail = apply(elsewhere.mail, change.change);
        return { ...host, elsewhere: { ...elsewhere, mail } };
      });
    default:
      return change satisfies never;
  }
}

function withHost(
  path: MailPath,
  name: string,
  changed: (host: MailHost) => MailHost,
): MailPath {
  const host = path.hosts.get(name);
  if (host === undefined) throw new Error(`no host ${name}`);
  return { ...path, hosts: new Map(path.hosts).set(name, changed(host)) };
}
