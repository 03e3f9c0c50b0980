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
}

/** A server that does all it can. */
export const wholeServer: ServerSetup = {
  host: "buzon.example",
  without: new Set(),
  preauthenticated: null,
};
