import type { OctetString } from "../../mail/format/octets.ts";
import type { Maildrop } from "./maildrop.ts";

/** What one POP3 connection remembers. */
export interface Pop3Session {
  /** The stamp in this connection's greeting, with its angle brackets (RFC 1939 §7, APOP). */
  readonly stamp: OctetString;
  /** The name given by USER that waits for its PASS; null when none does. */
  readonly userName: string | null;
  /** What was found at login; not null just as long as this connection holds its lock. */
  readonly maildrop: Maildrop | null;
}

/** A session that has been greeted with this stamp and has not begun to log in. */
export function newSession(stamp: OctetString): Pop3Session {
  return { stamp, userName: null, maildrop: null };
}
