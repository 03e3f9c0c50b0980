import type { Flags } from "./flags.ts";
import type { AccessToken } from "./mail-store.ts";
import type { QuotaLimits } from "./quota-limits.ts";
import type { MessageList } from "./message-list.ts";
import type { NewMessage } from "./message.ts";
import type { AccessList } from "./access-list.ts";

/** A message's flags as they are after a change. */
export interface FlagChange {
  readonly uid: number;
  readonly flags: Flags;
}

/** Changes of the flags of many messages, made one by one only for who reads them so. */
export interface ManyFlagChanges extends Iterable<FlagChange> {
  /** The different sets of flags that messages get, maybe some that none gets. */
  readonly sets: readonly Flags[];
  /** A list after all of them; null where they are of another list. */
  within(messages: MessageList, modSeq: number): MessageList | null;
}

/**
 * Everything that can happen to a store, as values. Mailboxes are named by
 * account and canonical name, the shared ones by `nobody`; lists of UIDs ascend.
 */
export type MailChange =
  | {
      readonly kind: "account.created";
      readonly account: string;
      readonly password: string;
      readonly token: AccessToken | null;
      /** May set quotas; nobody may by default. */
      readonly isAdministrator?: boolean;
    }
  | {
      readonly kind: "mailbox.created";
      readonly account: string;
      readonly mailbox: string;
      readonly id: number;
      readonly uidValidity: number;
      /** False for a parent that only holds a place in the hierarchy. */
      readonly selectable: boolean;
      /** What it is meant for (RFC 6154 §2). */
      readonly specialUse?: readonly string[];
      /** Who may do what; its owner everything, where nothing is said. */
      readonly accessList?: AccessList;
    }
  | {
      /** Becomes a \Noselect name when it has children (RFC 3501 §6.3.4). */
      readonly kind: "mailbox.deleted";
      readonly account: string;
      readonly mailbox: string;
    }
  | {
      readonly kind: "mailbox.renamed";
      readonly account: string;
      readonly mailbox: string;
      readonly to: string;
    }
  | {
      readonly kind: "mailbox.subscribed" | "mailbox.unsubscribed";
      readonly account: string;
      readonly mailbox: string;
    }
  | {
      readonly kind: "messages.added";
      readonly account: string;
      readonly mailbox: string;
      /** With UIDs that ascend from the mailbox's UIDNEXT on. */
      readonly messages: readonly NewMessage[];
      /** Whose \Seen is among the flags; the owner's where nobody is named. */
      readonly by?: string | null;
    }
  | {
      readonly kind: "flags.changed";
      readonly account: string;
      readonly mailbox: string;
      readonly messages: readonly FlagChange[] | ManyFlagChanges;
      /** As above. */
      readonly by?: string | null;
    }
  | {
      /** From now on the mailbox remembers what this user has seen. */
      readonly kind: "seen.kept";
      readonly account: string;
      readonly mailbox: string;
      readonly by: string;
    }
  | {
      /** In place of the access list there was (RFC 4314 §3.1). */
      readonly kind: "access.changed";
      readonly account: string;
      readonly mailbox: string;
      readonly accessList: AccessList;
    }
  | {
      readonly kind: "messages.expunged";
      readonly account: string;
      readonly mailbox: string;
      readonly uids: readonly number[];
    }
  | {
      /** A session has been told of all messages there are: none is \Recent for others. */
      readonly kind: "recent.claimed";
      readonly account: string;
      readonly mailbox: string;
    }
  | {
      readonly kind: "maildrop.locked";
      readonly account: string;
      readonly connection: string;
      /** Ms since 1970 in UTC. */
      readonly at: number;
    }
  | { readonly kind: "maildrop.unlocked"; readonly account: string }
  | {
      /** In place of all limits there were. */
      readonly kind: "quota.set";
      readonly account: string;
      readonly limits: QuotaLimits;
    }
  | {
      /** Messages up to this one have been accessed, as servers with LAST remember. */
      readonly kind: "maildrop.accessed";
      readonly account: string;
      readonly mailboxId: number;
      readonly uid: number;
    };
