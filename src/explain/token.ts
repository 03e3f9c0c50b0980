import type { Reason } from "../protocols/protocol.ts";

/** A piece of a line on the wire that has an explanation. */
export interface Token {
  /** Octets of the line; `to` is the end, not counted in. */
  readonly from: number;
  readonly to: number;
  /** Name in the grammar. */
  readonly rule: string;
  /** The words under which a special explanation may be found. */
  readonly value: string;
  /** For what couldn't be read: why not. */
  readonly reason: Reason | null;
}

/** A token without a reason. */
export function token(
  rule: string,
  from: number,
  to: number,
  value = "",
): Token {
  return { rule, from, to, value, reason: null };
}
