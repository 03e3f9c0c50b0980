import type { Belief } from "../../../clients/belief.ts";
import { differenceCount, type Differences } from "./truth.ts";

/** How near to the server's mail a device's list is. */
export type Freshness =
  | { readonly kind: "current" }
  /** It is being told of so many changes. */
  | { readonly kind: "flight"; readonly count: number }
  /** It knows the mail as it was at some virtual time in ms, and isn't told. */
  | { readonly kind: "snapshot"; readonly at: number }
  | { readonly kind: "offline" }
  | { readonly kind: "closed" };

/** What is on its way to a device. */
export interface Arriving {
  /** Lines that nobody asked for and that haven't arrived. */
  readonly pushed: number;
  /** Whether answers to its own command are still coming. */
  readonly answered: boolean;
  /** Whether it is in a state that hears of every change. */
  readonly hears: boolean;
}

/** The freshness of a belief, given how it differs from what is. */
export function freshnessOf(
  { connected, mailbox }: Belief,
  differences: Differences,
  { pushed, answered, hears }: Arriving,
): Freshness {
  if (!connected) return { kind: "offline" };
  if (mailbox === null) return { kind: "closed" };
  const count = differenceCount(differences);
  if (pushed > 0) return { kind: "flight", count: Math.max(pushed, count) };
  if (count === 0) return { kind: "current" };
  return hears || answered
    ? { kind: "flight", count }
    : { kind: "snapshot", at: mailbox.asOf.at };
}
