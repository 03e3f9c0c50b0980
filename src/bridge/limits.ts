import { switches as imap } from "../protocols/imap/switches.ts";
import { switches as pop3 } from "../protocols/pop3/switches.ts";
import { switches as smtp } from "../protocols/smtp/switches.ts";

/**
 * Every limit of the bridge. How long a command line or a literal may be is
 * for each protocol to say (`protocols/*`); here stands what the sockets bear.
 */
export const limits = {
  /** Connections at once, over all protocols; further ones are told so and closed. */
  connections: 500,
  /** Sockets beyond that which are still being told; even further ones are just dropped. */
  refusals: 100,
  /** Octets of input that are worked on before a connection looks at the clock. */
  inputAtOnce: 16 * 1024,
  /** Lines of input in the same; each may be a command. */
  linesAtOnce: 64,
  /** How hard answers are compressed for those who ask for it, from 1 to 9 (zlib's levels). */
  compression: 3,
  /** Octets of answers that are made and written in one turn of a connection. */
  outputPerTurn: 256 * 1024,
  /** How long a connection may take input and make answers in one turn, in ms. */
  timePerTurn: 3,
  /** How long a client may leave written octets unread before it is dropped, in ms. */
  unreadFor: 30_000,
  /** Answers that may wait, unmade, for a client that doesn't read. */
  unreadAnswers: 10_000,
  /** How long a client may take to log in, in ms. */
  login: 60_000,
  /** How long a wrong password keeps its client waiting, in ms; each further one doubles it. */
  penalty: 2_000,
  /** The longest that it comes to, in ms. */
  longestPenalty: 16_000,
  /**
   * Silence after which the server says goodbye, by protocol, in ms.
   */
  silence: {
    imap: imap.silence,
    pop3: pop3.silence,
    smtp: smtp.silence,
    submission: smtp.silence,
  },
  /** How long a client that was told goodbye may keep its half of the line open, in ms. */
  farewell: 5_000,
  /** How long all connections together have for their goodbyes at shutdown, in ms. */
  shutdown: 2_000,
} as const;

/** A name for the limits, so that tests can run with smaller ones. */
export type Limits = {
  readonly [Limit in Exclude<keyof typeof limits, "silence">]: number;
} & { readonly silence: Readonly<Record<ServedProtocol, number>> };

/** What the bridge serves: protocols by name. */
export type ServedProtocol = (typeof servedProtocols)[number];

/** Each has a flag of its name, for its port. */
export const servedProtocols = ["imap", "pop3", "smtp", "submission"] as const;
