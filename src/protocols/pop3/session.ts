import type { Maildrop } from "./maildrop.ts";

/** What one POP3 connection remembers. */
export interface Pop3Session {
  /** The name given by USER that waits for its PASS; null when none does. */
  readonly userName: string | null;
  /** What was found at login; not null just as long as this connection holds its lock. */
  readonly maildrop: Maildrop | null;
}

/** A session that has not begun to log in, or must begin anew. */
export const newSession: Pop3Session = { userName: null, maildrop: null };
