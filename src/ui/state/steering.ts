import type { TimelessInput } from "../../simulator/input.ts";
import type { Timeline } from "../../simulator/timeline.ts";

/** What a lesson has to say in what happens on its bench. */
export interface Steering {
  /** Whether an input has to wait until a question is answered. */
  asksFirst(input: TimelessInput): boolean;
  /** Whether a device is nobody's to act on, since the lesson does. */
  actsByItself(device: string): boolean;
  /** What happens next by itself; null when nothing does. */
  followsUp(timeline: Timeline): TimelessInput | null;
  /** How many inputs stay when the last thing done is taken back; null for all but that. */
  keptByUndo(): number | null;
}

/** Whether somebody here acts on a device, and not a lesson. */
export function isOurs(steering: Steering | null, device: string): boolean {
  return steering?.actsByItself(device) !== true;
}

/** A timeline with an input, if there is one, and what follows by itself. */
export function followedUp(
  timeline: Timeline,
  input: TimelessInput | null,
  steering: Steering | null,
  add: (timeline: Timeline, input: TimelessInput) => Timeline,
): Timeline {
  let longer = timeline;
  let next = input ?? steering?.followsUp(longer) ?? null;
  while (next !== null) {
    longer = add(longer, next);
    next = steering?.followsUp(longer) ?? null;
  }
  return longer;
}
