import type { DnsZone } from "../../mail/dns-zone.ts";
import type { MailHost } from "../../mail/mail-path.ts";
import type { Account, MailStore } from "../../mail/mail-store.ts";
import type { ServerSetup } from "../../mail/server-setup.ts";
import type { Mailbox } from "../../mail/mailbox.ts";
import type { Message } from "../../mail/message.ts";
import { MessageContent } from "../../mail/format/message-content.ts";
import { MessageList } from "../../mail/message-list.ts";
import type { Mailboxes } from "../../mail/mail-store.ts";
import type { World } from "../../simulator/world.ts";

/** A world without sessions, of plain values only, as it can be sent to a worker. */
export interface PackedWorld
  extends Omit<World, "mail" | "connections" | "path">, PackedMail {
  readonly hosts: readonly PackedHost[];
  readonly zone: DnsZone;
  readonly hops: number;
}

interface PackedMail {
  readonly accounts: readonly PackedAccount[];
  readonly shared: readonly PackedMailbox[];
}

interface PackedHost extends Omit<MailHost, "elsewhere"> {
  readonly elsewhere: {
    readonly mail: PackedMail;
    readonly setup: ServerSetup;
  } | null;
}

interface PackedAccount extends Omit<Account, "mailboxes"> {
  readonly mailboxes: readonly PackedMailbox[];
}

interface PackedMailbox extends Omit<Mailbox, "messages" | "seenBy"> {
  readonly messages: readonly PackedMessage[];
  /** The messages as each other user sees them, but for what all see alike. */
  readonly seenBy: ReadonlyMap<string, readonly PackedView[]>;
}

type PackedView = Pick<Message, "uid" | "flags" | "modSeq">;

interface PackedMessage extends Omit<Message, "content"> {
  readonly octets: Uint8Array;
}

/** A world in which nobody is connected, and no mail on its way, to be sent. */
export function packedWorld(world: World): PackedWorld {
  const { mail, connections, path, ...rest } = world;
  if (connections.size > 0) throw new Error("sessions can't be sent");
  const { queue, zone, hops } = path;
  if (queue.length > 0) throw new Error("mail on its way can't be sent");
  const hosts = [...path.hosts.values()].map((host) => {
    const { elsewhere } = host;
    if (elsewhere === null) return { ...host, elsewhere };
    const { setup } = elsewhere;
    return { ...host, elsewhere: { mail: packedMail(elsewhere.mail), setup } };
  });
  return { ...rest, hosts, zone, hops, ...packedMail(mail) };
}

function packedMail(mail: MailStore): PackedMail {
  const accounts = [...mail.accounts.values()].map((account) => ({
    ...account,
    mailboxes: packedMailboxes(account.mailboxes),
  }));
  return { accounts, shared: packedMailboxes(mail.shared) };
}

function packedMailboxes(mailboxes: Mailboxes): readonly PackedMailbox[] {
  return [...mailboxes.values()].map((mailbox) => ({
    ...mailbox,
    messages: [...mailbox.messages].map(({ content, ...message }) => ({
      ...message,
      octets: content.octets,
    })),
    seenBy: new Map(
      [...mailbox.seenBy].map(([user, messages]) => [
        user,
        [...messages].map(({ uid, flags, modSeq }) => ({ uid, flags, modSeq })),
      ]),
    ),
  }));
}

/** The same world again. */
export function unpackedWorld(packed: PackedWorld): World {
  const { accounts, shared, hosts, zone, hops, ...rest } = packed;
  const unpacked = hosts.map((host): MailHost => {
    const { elsewhere } = host;
    if (elsewhere === null) return { ...host, elsewhere };
    const { setup } = elsewhere;
    return {
      ...host,
      elsewhere: { mail: unpackedMail(elsewhere.mail), setup },
    };
  });
  return {
    ...rest,
    connections: new Map(),
    mail: unpackedMail({ accounts, shared }),
    path: { hosts: byName(unpacked), zone, queue: [], hops },
  };
}

function unpackedMail({ accounts, shared }: PackedMail): MailStore {
  return {
    accounts: byName(accounts.map(unpackedAccount)),
    shared: unpackedMailboxes(shared),
  };
}

function unpackedAccount(account: PackedAccount): Account {
  return { ...account, mailboxes: unpackedMailboxes(account.mailboxes) };
}

function unpackedMailboxes(packed: readonly PackedMailbox[]): Mailboxes {
  const mailboxes = packed.map((mailbox) => {
    const messages = MessageList.of(
      mailbox.messages.map(({ octets, ...message }) => ({
        ...message,
        content: new MessageContent(octets),
      })),
    );
    const seenBy = [...mailbox.seenBy].map(([user, views]) => {
      const uids = views.map(({ uid }) => uid);
      const list = messages.mapUids(uids, (message, index) => ({
        ...message,
        ...views[index],
      }));
      return [user, list] as const;
    });
    return { ...mailbox, messages, seenBy: new Map(seenBy) };
  });
  return byName(mailboxes);
}

function byName<Named extends { readonly name: string }>(
  all: readonly Named[],
): ReadonlyMap<string, Named> {
  return new Map(all.map((each) => [each.name, each]));
}
