import type { ServerSetup } from "../mail/server-setup.ts";
import type { Bilingual } from "./diagram.ts";

/** What of a protocol's servers can be switched off, and what servers there were. */
export interface ServerSwitches {
  /** In the order in which a server lists them. */
  readonly extensions: readonly ServerExtension[];
  /** From today's to the oldest. */
  readonly eras: readonly ServerEra[];
  /** What else may be the matter with one. */
  readonly circumstances: readonly ServerCircumstance[];
  /** How long it waits for a client that says nothing, in ms, before it ends the session by itself. */
  readonly silence: number;
}

/** What a server does that isn't well, or takes nobody. */
export interface ServerCircumstance {
  readonly name: Bilingual;
  /** What is seen of it. */
  readonly note: Bilingual;
  /** How a server is set up in which it is so. */
  readonly setup: Partial<Circumstantial>;
}

/** What of a server's setup has to do with circumstances. */
export type Circumstantial = Pick<
  ServerSetup,
  "greeting" | "tlsFails" | "turnsAway"
>;

export interface ServerExtension {
  /** As a server lists it. */
  readonly name: string;
  /** The rule by which its name is read there. */
  readonly rule: string;
  /** Others without which it isn't there. */
  readonly needs: readonly string[];
  /** The year in which it was first written down; null where nobody has said. */
  readonly since: number | null;
}

/** A server of some time. */
export interface ServerEra {
  readonly name: Bilingual;
  /** What it lacked, in capitals. */
  readonly without: readonly string[];
  /** The RFC by which it went, where the protocol has had several; null for today's. */
  readonly dialect: string | null;
}

/** What there wasn't in a year yet, or nobody knows since when there is, in capitals. */
export function laterThan(
  year: number,
  extensions: readonly ServerExtension[],
): readonly string[] {
  return extensions
    .filter(({ since }) => since === null || since > year)
    .map(({ name }) => name.toUpperCase());
}
