import type { Belief } from "../../../clients/belief.ts";
import { sameFlags } from "../../../mail/flags.ts";
import type { MailStore } from "../../../mail/mail-store.ts";
import type { MessageList } from "../../../mail/message-list.ts";
import { openedMailbox } from "../../../mail/opened-mailbox.ts";
import { protocolNamed } from "../../../protocols/index.ts";
import type { Observation, OpenMailbox } from "../../../protocols/protocol.ts";
import { stepsAt, type Timeline } from "../../../simulator/timeline.ts";
import type { TraceEvent } from "../../../simulator/trace.ts";
import { sessionOf, type World } from "../../../simulator/world.ts";

/** How what a device believes differs from what the server has. */
export interface Differences {
  /** Numbers of messages that it has and the server hasn't. */
  readonly gone: ReadonlySet<number>;
  /** Numbers of messages whose flags it takes for other ones. */
  readonly flags: ReadonlySet<number>;
  /** UIDs of those that are gone, as far as one of the two knows them. */
  readonly goneUids: readonly number[];
  /** How many messages it doesn't know to be there. */
  readonly added: number;
}

export const noDifferences: Differences = {
  gone: new Set(),
  flags: new Set(),
  goneUids: [],
  added: 0,
};

/** How many things differ. */
export function differenceCount({ gone, flags, added }: Differences): number {
  return gone.size + flags.size + added;
}

/** Where a device stands in the step that is being shown. */
export interface Standing {
  /** The world that goes with what has been shown of this device. */
  readonly world: World;
  /** Its events in this step that have not been shown. */
  readonly underway: readonly TraceEvent[];
}

/** In the middle of a step some devices have been told of it, and some not. */
export function standingOf(
  timeline: Timeline,
  playhead: number,
  device: string,
): Standing {
  const steps = stepsAt(timeline, playhead);
  const before = timeline.entries[steps - 1]?.world ?? timeline.beginning;
  const entry = timeline.entries[steps];
  const [first] = entry?.trace ?? [];
  if (entry === undefined || first === undefined || first.seq >= playhead) {
    return { world: before, underway: [] };
  }
  const own = entry.trace.filter(({ connection }) => connection === device);
  const underway = own.filter(({ seq }) => seq >= playhead);
  const isDone = own.length > 0 && underway.length === 0;
  return { world: isDone ? entry.world : before, underway };
}

/** A device's session as the server has it, also when its connection is over. */
export function sessionIn(world: World, device: string): Observation | null {
  const connection = world.connections.get(device);
  if (connection === undefined) return null;
  return protocolNamed(connection.protocol).observe(sessionOf(connection));
}

/** Compares a belief with the mail at the same moment. */
export function differencesOf(
  { mailbox: believed }: Belief,
  session: Observation | null,
  mail: MailStore,
): Differences {
  const open = session?.open ?? null;
  if (believed === null || open === null) return noDifferences;
  const present = openedMailbox(mail, open)?.messages;
  const told = toldTo(believed.messages.length, open);
  const gone = new Set<number>();
  const flags = new Set<number>();
  const goneUids: number[] = [];
  if (present === undefined) return noDifferences;
  if (told === null) {
    let number = 0;
    for (const { uid } of believed.messages) {
      number++;
      if (uid === null || present.byUid(uid) !== undefined) continue;
      gone.add(number);
      goneUids.push(uid);
    }
    const known = believed.messages.length - gone.size;
    const added = Math.max(0, present.length - known);
    return { gone, flags, goneUids, added };
  }
  let added = 0;
  told.compare(present, {
    gone: (number, uid) => {
      gone.add(number);
      goneUids.push(uid);
    },
    changed: (number, before, after) => {
      const isKnown = (believed.messages.at(number)?.flags ?? null) !== null;
      if (isKnown && !sameFlags(before.flags, after.flags)) flags.add(number);
    },
    added: () => added++,
  });
  return { gone, flags, goneUids, added };
}

/** The messages behind a believed list; null when the two don't belong together. */
function toldTo(length: number, { messages }: OpenMailbox): MessageList | null {
  // A program that hasn't asked yet has no list of its own to be wrong.
  return length === 0 || messages.length === length ? messages : null;
}
