import { addressOf, type DnsZone } from "../../mail/dns-zone.ts";
import type { MailPath, QueuedMessage } from "../../mail/mail-path.ts";
import { mailboxNamed, type MailStore } from "../../mail/mail-store.ts";
import type { Letter } from "./letter.ts";
import { placesOf } from "./letter-view.ts";

/** A domain whose mail goes to a host, as the zone says. */
export interface TakenDomain {
  readonly domain: string;
  readonly preference: number;
}

/** A message in a queue, and the letter that it is a copy of. */
export interface ShownQueued {
  readonly message: QueuedMessage;
  readonly letter: Letter | null;
}

/** Somebody's INBOX, and the letters that have come into it. */
export interface ShownMailbox {
  readonly account: string;
  readonly count: number;
  readonly letters: readonly Letter[];
}

/** A host as it is drawn. */
export interface ShownHost {
  readonly name: string;
  readonly address: string;
  /** Whether the world's own servers run on it. */
  readonly own: boolean;
  /** Until when nobody reaches it; null when it is up. */
  readonly downUntil: number | null;
  readonly takes: readonly TakenDomain[];
  readonly queue: readonly ShownQueued[];
  readonly mailboxes: readonly ShownMailbox[];
}

/** What there is at some moment. */
export interface PathMoment {
  readonly path: MailPath;
  readonly now: number;
  /** Of the world's own host. */
  readonly mail: MailStore;
  /** As they are at that moment. */
  readonly letters: readonly Letter[];
}

/** The hosts of a path, the world's own first. */
export function hostsOf(moment: PathMoment): readonly ShownHost[] {
  const { path, now, letters } = moment;
  const places = letters.map((letter) => ({ letter, at: placesOf(letter) }));
  return [...path.hosts.values()].map((host) => {
    const { name, address, elsewhere } = host;
    const { downUntil } = host;
    const store = elsewhere?.mail ?? moment.mail;
    return {
      name,
      address,
      own: elsewhere === null,
      downUntil: downUntil !== null && downUntil > now ? downUntil : null,
      takes: takenBy(path.zone, address),
      queue: path.queue
        .filter((message) => message.host === name)
        .map((message) => {
          const found = letters.findLast(({ stations }) =>
            stations.some(
              (each) =>
                each.kind === "queued" &&
                each.host === name &&
                each.id === message.id,
            ),
          );
          return { message, letter: found ?? null };
        }),
      mailboxes: [...store.accounts.keys()].map((account) => ({
        account,
        count: mailboxNamed(store, account, "INBOX")?.messages.length ?? 0,
        letters: places
          .filter(({ at }) =>
            at.some(
              (place) =>
                place.kind === "mailbox" &&
                place.host === name &&
                place.account === account,
            ),
          )
          .map(({ letter }) => letter),
      })),
    };
  });
}

/** The domains whose MX records lead to an address, the preferred ones first. */
function takenBy(zone: DnsZone, address: string): readonly TakenDomain[] {
  return zone
    .flatMap((record) =>
      record.type === "MX" && addressOf(zone, record.exchange) === address
        ? [{ domain: record.name, preference: record.preference }]
        : [],
    )
    .toSorted((a, b) => a.preference - b.preference);
}
