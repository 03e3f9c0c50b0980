import { givenName, type GivenName } from "./mailbox-name.ts";
import type { Reader } from "./reader.ts";
import { sequenceSet, type SequenceSet } from "./sequence-set.ts";
import { atom, list, nzModSequence, nzNumber } from "./words.ts";

/** The mailbox that SELECT and EXAMINE are to open, and what else they ask. */
export interface SelectArguments {
  readonly mailbox: GivenName;
  /** Whether mod-sequences are to be told from now on (RFC 7162 §3.1.8). */
  readonly condstore: boolean;
  /** What the client knows, to be told what happened since; null when it asks nothing. */
  readonly resync: Resync | null;
}

/** What a client knows of a mailbox from earlier (RFC 7162 §3.2.5). */
export interface Resync {
  readonly uidValidity: number;
  readonly modSeq: number;
  /** Of which UIDs it wants to be told; null for all. */
  readonly uids: SequenceSet | null;
  /** Message sequence numbers that it knew, and their UIDs. */
  readonly match: SequenceMatch | null;
}

/** As many numbers as UIDs, both in ascending order. */
export interface SequenceMatch {
  readonly numbers: SequenceSet;
  readonly uids: SequenceSet;
}

/**
 * RFC 4466 §2.1, RFC 7162 §7
 *
 *     SP mailbox [SP "(" select-param *(SP select-param) ")"]
 *     select-param = "CONDSTORE" /
 *                    "QRESYNC" SP "(" uidvalidity SP mod-sequence-value
 *                    [SP known-uids] [SP seq-match-data] ")"
 */
export function selectArguments(reader: Reader): SelectArguments {
  reader.space();
  const mailbox = givenName(reader);
  let condstore = false;
  let resync: Resync | null = null;
  if (!reader.offers("CONDSTORE") || !reader.peekWord(" (")) {
    return { mailbox, condstore, resync };
  }
  reader.space();
  const at = reader.position;
  const params = list(reader, () => {
    const start = reader.position;
    const name = reader.as("select-param", atom).toUpperCase();
    if (name === "CONDSTORE") condstore = true;
    else if (name === "QRESYNC" && resync === null && reader.offers(name)) {
      reader.space();
      resync = known(reader);
    } else reader.fail("unknown-modifier", { found: name }, start);
  });
  if (params.length === 0) reader.fail("empty-list", {}, at);
  return { mailbox, condstore, resync };
}

function known(reader: Reader): Resync {
  reader.expect("(");
  const uidValidity = reader.as("uidvalidity-value", nzNumber);
  reader.space();
  const modSeq = nzModSequence(reader);
  const hasUids = reader.peekWord(" ") && !reader.peekWord(" (");
  if (hasUids) reader.space();
  const uids = hasUids ? reader.as("known-uids", knownSet) : null;
  const hasMatch = reader.skip(" ");
  const match = hasMatch ? sequenceMatch(reader) : null;
  reader.expect(")", "unclosed-list");
  return { uidValidity, modSeq, uids, match };
}

/** `seq-match-data = "(" known-sequence-set SP known-uid-set ")"` */
function sequenceMatch(reader: Reader): SequenceMatch {
  reader.expect("(");
  const numbers = reader.as("known-sequence-set", knownSet);
  reader.space();
  const at = reader.position;
  const uids = reader.as("known-uid-set", knownSet);
  if (countOf(numbers) !== countOf(uids)) reader.fail("bad-known-set", {}, at);
  reader.expect(")", "unclosed-list");
  return { numbers, uids };
}

/** A set without `*`, in ascending order. */
function knownSet(reader: Reader): SequenceSet {
  const at = reader.position;
  const set = sequenceSet(reader);
  let highest = 0;
  for (const { from, to } of set) {
    if (from <= highest || to < from || to === Infinity)
      reader.fail("bad-known-set", {}, at);
    highest = to;
  }
  return set;
}

function countOf(set: SequenceSet): number {
  return set.reduce((count, { from, to }) => count + to - from + 1, 0);
}
