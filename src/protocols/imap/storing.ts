import type { FlagChange } from "../../mail/change.ts";
import {
  addFlags,
  includesKeyword,
  removeFlags,
} from "../../mail/flag-sets.ts";
import { FlagsRestated } from "../../mail/flags-restated.ts";
import type { Flags } from "../../mail/flags.ts";
import type { Message } from "../../mail/message.ts";
import type { Rights } from "../../mail/rights.ts";
import { flagsAllowed, maySetAll } from "./access.ts";
import type { MailboxView } from "./mailbox-view.ts";
import type { Targets } from "./commands/targets.ts";
import type { StoreArguments } from "./commands/store.ts";

/** A message that a STORE named. */
export interface Stored {
  readonly number: number;
  /** As this client knew it. */
  readonly told: Message;
  readonly before: Message;
  /** Whether it has other flags now. */
  readonly isNews: boolean;
  /** Left alone, as it had been changed since UNCHANGEDSINCE. */
  readonly modified: boolean;
}

/** What a STORE does to the messages that it names. */
export interface Storing {
  /** Where they may be told differently. */
  readonly stored: readonly Stored[];
  /** Null where no message gets other flags. */
  readonly changes: readonly FlagChange[] | FlagsRestated | null;
  /** Whether one of them is gone. */
  readonly gone: boolean;
}

/** All of them alike. */
export function allAlike(
  view: MailboxView,
  { ranges }: Targets,
  change: (flags: Flags) => Flags,
): Storing {
  const changes = new FlagsRestated(view.told, ranges, change);
  const isNone = changes.isEmpty;
  return { stored: [], changes: isNone ? null : changes, gone: false };
}

/** `find` gives the messages as they are; null where they are as this client was told. */
export function oneByOne(
  targets: Targets,
  find: ((uid: number) => Message | undefined) | null,
  argument: StoreArguments,
  change: (flags: Flags) => Flags,
): Storing {
  const changes: FlagChange[] = [];
  const stored: Stored[] = [];
  let gone = false;
  for (const { number, message: told } of targets.each()) {
    const before = find === null ? told : find(told.uid);
    if (before === undefined) {
      gone = true;
      continue;
    }
    const modified = wasModified(before, argument);
    const flags = modified ? before.flags : change(before.flags);
    const isNews = flags !== before.flags;
    if (isNews) changes.push({ uid: told.uid, flags });
    stored.push({ number, told, before, isNews, modified });
  }
  return { stored, changes: changes.length === 0 ? null : changes, gone };
}

/**
 * Whether UNCHANGEDSINCE keeps a message from being changed. A keyword that it
 * doesn't have was never changed, so 0 lets it be set; system flags are always
 * there (RFC 7162 §3.1.3).
 */
function wasModified(
  { flags, modSeq }: Message,
  { unchangedSince, how, flags: given }: StoreArguments,
): boolean {
  if (unchangedSince === null || modSeq <= unchangedSince) return false;
  return (
    unchangedSince > 0 ||
    how === "replace" ||
    given.system !== 0 ||
    given.keywords.some((keyword) => includesKeyword(flags.keywords, keyword))
  );
}

/** What becomes of the flags of a message. */
export function changedFlags(
  before: Flags,
  how: StoreArguments["how"],
  flags: Flags,
  rights: Rights,
): Flags {
  if (how === "add") return addFlags(before, flags);
  if (how === "remove") return removeFlags(before, flags);
  if (maySetAll(rights)) return flags;
  return addFlags(removeFlags(before, flagsAllowed(before, rights)), flags);
}
