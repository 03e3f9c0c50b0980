/** When something was told: the response's `seq`, and virtual ms at the server. */
export interface Told {
  readonly seq: number;
  readonly at: number;
}

/** A message as a mail program knows it; null is what it was never told. */
export interface BelievedMessage {
  readonly uid: number | null;
  /** POP3's unique-id (RFC 1939 §7). */
  readonly uniqueId: string | null;
  readonly flags: readonly string[] | null;
  /** The response that told the flags; null when none has. */
  readonly flagsTold: Told | null;
  /** The number of its latest change that was told of (RFC 7162 §3.1). */
  readonly modSeq: number | null;
  /** Decoded; "" for a message that has none. */
  readonly subject: string | null;
  /** Name or address of the first author, decoded; "" when there is none. */
  readonly from: string | null;
  /** In octets, as the protocol counts them. */
  readonly size: number | null;
  /** True once its own DELE was accepted (RFC 1939 §5). */
  readonly marked: boolean;
  /** The response that told the latest of this; null while only its number is known. */
  readonly told: Told | null;
}

/** A message of which nothing is known but that it is there. */
export const unknownMessage: BelievedMessage = {
  uid: null,
  uniqueId: null,
  flags: null,
  flagsTold: null,
  modSeq: null,
  subject: null,
  from: null,
  size: null,
  marked: false,
  told: null,
};
