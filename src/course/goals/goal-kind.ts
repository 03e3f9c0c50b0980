import type { Moment } from "../moment.ts";

/**
 * One kind of goal: a question about a moment of a timeline. It looks at the trace and the worlds and at nothing else.
 */
export interface GoalKind<Arguments = unknown> {
  /** The key that names it in a lesson. */
  readonly name: string;
  /** Null when it doesn't hold. */
  proof(wanted: Arguments, moment: Moment): Proof | null;
  /** What a learner must have been told to reach it; see `Needed`. */
  needs(wanted: Arguments): readonly Needed[];
}

/**
 * That a goal holds, and what shows it: the `seq` of an event, the look of the
 * world, or an answer that was given.
 */
export type Proof = number | "world" | "answer";

/** A word of which one must stand in the prose, or a message that must be named there. */
export type Needed =
  | { readonly anyOf: readonly string[] }
  | { readonly message: MessageReference; readonly mailbox: string };

/** A message by its UID or by its Message-ID, never by a number that moves. */
export type MessageReference = number | string;
