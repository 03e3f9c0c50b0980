import { BelievedList } from "./believed-list.ts";
import type { BelievedMessage, Told } from "./believed-message.ts";

export type { BelievedMessage, Told };

/** Messages that stood one behind the other, of which the server said that they are gone. */
export interface Removal {
  /** The number that the first of them had before the latest removals. */
  readonly number: number;
  readonly count: number;
  /** The first of them, as far as they are kept. */
  readonly messages: readonly BelievedMessage[];
  /** The first news of it. */
  readonly told: Told;
}

/** So many of the messages that went together are remembered one by one. */
const mostRemembered = 8;

/** The open mailbox or maildrop as a mail program knows it. */
export interface BelievedMailbox {
  /** Null for POP3's maildrop, which has no name. */
  readonly name: string | null;
  /** Null when never told. */
  readonly readOnly: boolean | null;
  /** False between asking for it and the answer. */
  readonly settled: boolean;
  /** Message number n is at place n. */
  readonly messages: BelievedList;
  /** How many messages there are; null when never told. */
  readonly exists: number | null;
  readonly uidValidity: number | null;
  readonly uidNext: number | null;
  /** Of all changes up to this mod-sequence it was told; null when never said (RFC 7162 §3.1.2.1). */
  readonly highestModSeq: number | null;
  /** What went since its last command, by number; what follows has moved up. */
  readonly removed: readonly Removal[];
  /** The moment as which it knows the list: IMAP's last news, POP3's login. */
  readonly asOf: Told;
}

/** A mailbox that isn't open, as far as a program was told of it by STATUS. */
export interface BelievedElsewhere {
  /** How many messages there are; null when never told. */
  readonly messages: number | null;
  /** How many of them have not been seen; null when not told, or not since others came or went. */
  readonly unseen: number | null;
  readonly told: Told;
}

/** Somebody to whom a program asked to send, and what the server said to that. */
export interface BelievedRecipient {
  readonly address: string;
  readonly accepted: boolean;
  /** The reply's code, such as `250`. */
  readonly code: string;
  readonly told: Told;
}

/** The mail that a program is sending or has sent last, as far as the server has answered. */
export interface BelievedEnvelope {
  /** "" for the null reverse-path. */
  readonly sender: string;
  /** In the order of the answers. */
  readonly recipients: readonly BelievedRecipient[];
  /** `open`: no answer yet to the message itself. */
  readonly message: "open" | "accepted" | "refused";
  readonly told: Told;
}

/** All that a mail program believes, from what it said and what it was told. */
export interface Belief {
  readonly connected: boolean;
  /** Whom its own certificate names; null where it has none to show. */
  readonly certificate: string | null;
  /** As whom it logged in; null before. */
  readonly user: string | null;
  /** What is open, or was when the connection ended. */
  readonly mailbox: BelievedMailbox | null;
  /** What it was told of others, by name. */
  readonly elsewhere: ReadonlyMap<string, BelievedElsewhere>;
  /** What it sends; null where nothing is being sent. */
  readonly envelope: BelievedEnvelope | null;
}

/** What is believed before anything was said. */
export const noBelief: Belief = {
  connected: false,
  certificate: null,
  user: null,
  mailbox: null,
  elsewhere: new Map(),
  envelope: null,
};

/** A mailbox that has just been asked for. */
export function newMailbox(name: string | null, asOf: Told): BelievedMailbox {
  return {
    name,
    readOnly: null,
    settled: false,
    messages: BelievedList.empty,
    exists: null,
    uidValidity: null,
    uidNext: null,
    highestModSeq: null,
    removed: [],
    asOf,
  };
}

/** The number that message `number` had before the latest removals. */
export function numberBefore(
  { removed }: Pick<BelievedMailbox, "removed">,
  number: number,
): number {
  let before = number;
  for (const gone of removed) {
    if (gone.number > before) break;
    before += gone.count;
  }
  return before;
}

/** Without message `number`, of which the server said that it is gone. */
export function withoutMessage(
  mailbox: BelievedMailbox,
  number: number,
  told: Told,
): BelievedMailbox {
  const message = mailbox.messages.at(number);
  if (message === undefined) return mailbox;
  const removed = withRemoval(mailbox.removed, {
    number: numberBefore(mailbox, number),
    count: 1,
    messages: [message],
    told,
  });
  return {
    ...mailbox,
    messages: mailbox.messages.without(number),
    exists: mailbox.exists === null ? null : mailbox.exists - 1,
    removed,
  };
}

/** Removals with one more, joined to those that it stood next to. */
export function withRemoval(
  removed: readonly Removal[],
  removal: Removal,
): readonly Removal[] {
  const later = removed.findIndex(({ number }) => number > removal.number);
  const place = later < 0 ? removed.length : later;
  const before = removed[place - 1];
  const after = removed[place];
  let joined = removal;
  const joinsBefore = before !== undefined && endOf(before) === removal.number;
  if (joinsBefore) joined = together(before, joined);
  const joinsAfter = after !== undefined && endOf(joined) === after.number;
  if (joinsAfter) joined = together(joined, after);
  const from = place - (joinsBefore ? 1 : 0);
  return removed.toSpliced(
    from,
    (joinsBefore ? 1 : 0) + (joinsAfter ? 1 : 0),
    joined,
  );
}

function endOf({ number, count }: Removal): number {
  return number + count;
}

function together(first: Removal, second: Removal): Removal {
  const isFull = first.messages.length >= mostRemembered;
  return {
    ...first,
    count: first.count + second.count,
    messages: isFull
      ? first.messages
      : [...first.messages, ...second.messages].slice(0, mostRemembered),
  };
}
