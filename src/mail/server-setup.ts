/**
 * How one server is set up, by a scene or by whoever runs it: what it lacks of
 * all that it could do, and what it asks of its clients.
 */
export interface ServerSetup {
  /** Its name, as its greeting says it. */
  readonly host: string;
  /** Capabilities it does without, in capitals as it would list them: `IDLE`, `AUTH=PLAIN`. */
  readonly without: ReadonlySet<string>;
  /** The account whose connections need not log in (RFC 3501 §7.1.4); null when all must. */
  readonly preauthenticated: string | null;
  /** The code of an SMTP server's greeting: 554 and 521 when it takes no mail (RFC 5321 §3.1, RFC 7504 §3). */
  readonly greeting: "220" | "521" | "554";
  /** Whether an IMAP server turns away all who connect, with BYE for a greeting (RFC 3501 §7.1.5). */
  readonly turnsAway: boolean;
  /** What is done with mail for a local part where it isn't simply delivered. */
  readonly recipients: ReadonlyMap<string, RecipientRule>;
  /** Whether it takes passwords only where TLS hides them (RFC 3501 §11.2, RFC 8314 §3). */
  readonly secureLogin: boolean;
  /**
   * Whether somebody on the line takes the offer of TLS out of what it tells
   * in clear, and answers the command for it in the server's place.
   */
  readonly stripped: boolean;
  /** Whether it offers TLS and then can't begin it: no certificate, say (RFC 3207 §4, 454). */
  readonly tlsFails: boolean;
  /**
   * Whether who carries an IMAP server's lines can compress them (RFC 4978): a
   * bridge can, and in a page nothing would be gained by it.
   */
  readonly compresses: boolean;
  /** What a POP3 server is asked for besides. */
  readonly pop3: Pop3Setup;
  /** Domains besides its own name whose mail it keeps. */
  readonly mailFor: readonly string[];
  /** Domains whose mail it takes from anybody and passes on, as a lesser MX does (RFC 5321 §5.1). */
  readonly relayFor: readonly string[];
  /** Whether it passes mail for other domains on, from those who have logged in. */
  readonly relays: boolean;
}

/** What is done with mail for somebody; names are local parts of the server's own domain. */
export type RecipientRule =
  /** Another local part takes it, and the sender is told (RFC 5321 §3.4). */
  | { readonly kind: "forwards"; readonly to: string }
  /** It is refused, and the sender is told the whole address to write to. */
  | { readonly kind: "moved"; readonly to: string }
  /** It goes to all of these, and what can't be delivered to its owner: the postmaster, where nobody else is (RFC 5321 §3.9.2). */
  | {
      readonly kind: "list";
      readonly members: readonly string[];
      readonly owner?: string;
    }
  /** It can't be taken: not now, or not at all. */
  | {
      readonly kind: "busy" | "failing" | "no-space" | "full";
      /** Ms since 1970 in UTC from when on it is delivered all the same. */
      readonly until?: number;
    };

/** How a POP3 server keeps maildrops, and how old it is. */
export interface Pop3Setup {
  /** The RFC by which it goes: `1081`, `1225`, `1460`, `1725` or `1939`, which is today's. */
  readonly dialect: string;
  /** Seconds that must pass from a login to the next (RFC 2449 §6.5); 0 for none. */
  readonly loginDelay: number;
  /**
   * Days for which it keeps messages, from when they came (RFC 2449 §6.7); 0
   * until somebody has fetched them, null for ever.
   */
  readonly expire: number | null;
  /** Users at other hosts who get in without a password (RFC 1081, RPOP). */
  readonly trusts: ReadonlySet<string>;
}

/** A server that does all it can. */
export const wholeServer: ServerSetup = {
  host: "buzon.example",
  without: new Set(),
  preauthenticated: null,
  greeting: "220",
  turnsAway: false,
  recipients: new Map(),
  secureLogin: false,
  stripped: false,
  tlsFails: false,
  compresses: false,
  pop3: {
    dialect: "1939",
    loginDelay: 0,
    expire: null,
    trusts: new Set(),
  },
  mailFor: [],
  relayFor: [],
  relays: false,
};
