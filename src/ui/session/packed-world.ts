import type { Account } from "../../mail/mail-store.ts";
import type { Mailbox } from "../../mail/mailbox.ts";
import type { Message } from "../../mail/message.ts";
import { MessageContent } from "../../mail/format/message-content.ts";
import { MessageList } from "../../mail/message-list.ts";
import type { World } from "../../simulator/world.ts";

/** A world without sessions, of plain values only, as it can be sent to a worker. */
export interface PackedWorld extends Omit<World, "mail" | "connections"> {
  readonly accounts: readonly PackedAccount[];
}

interface PackedAccount extends Omit<Account, "mailboxes"> {
  readonly mailboxes: readonly PackedMailbox[];
}

interface PackedMailbox extends Omit<Mailbox, "messages"> {
  readonly messages: readonly PackedMessage[];
}

interface PackedMessage extends Omit<Message, "content"> {
  readonly octets: Uint8Array;
}

/** A world in which nobody is connected, to be sent. */
export function packedWorld(world: World): PackedWorld {
  const { mail, connections, ...rest } = world;
  if (connections.size > 0) throw new Error("sessions can't be sent");
  const accounts = [...mail.accounts.values()].map((account) => ({
    ...account,
    mailboxes: [...account.mailboxes.values()].map((mailbox) => ({
      ...mailbox,
      messages: [...mailbox.messages].map(({ content, ...message }) => ({
        ...message,
        octets: content.octets,
      })),
    })),
  }));
  return { ...rest, accounts };
}

/** The same world again. */
export function unpackedWorld({ accounts, ...rest }: PackedWorld): World {
  return {
    ...rest,
    connections: new Map(),
    mail: { accounts: byName(accounts.map(unpackedAccount)) },
  };
}

function unpackedAccount(account: PackedAccount): Account {
  const mailboxes = account.mailboxes.map((mailbox) => ({
    ...mailbox,
    messages: MessageList.of(
      mailbox.messages.map(({ octets, ...message }) => ({
        ...message,
        content: new MessageContent(octets),
      })),
    ),
  }));
  return { ...account, mailboxes: byName(mailboxes) };
}

function byName<Named extends { readonly name: string }>(
  all: readonly Named[],
): ReadonlyMap<string, Named> {
  return new Map(all.map((each) => [each.name, each]));
}
