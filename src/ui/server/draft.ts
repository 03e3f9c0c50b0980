import { wholeServer, type ServerSetup } from "../../mail/server-setup.ts";
import type {
  Circumstantial,
  ServerCircumstance,
  ServerEra,
  ServerExtension,
  ServerSwitches,
} from "../../protocols/server-switches.ts";
import type { TimelessInput } from "../../simulator/input.ts";

/** How a server is to be set up, as it stands in the dialog. */
export interface Draft extends Circumstantial {
  /** In capitals, as in `ServerSetup`. */
  readonly without: ReadonlySet<string>;
  readonly secureLogin: boolean;
  readonly stripped: boolean;
  readonly dialect: string;
}

/** What is to be changed of a server, as it is set up now. */
export function draftOf(setup: ServerSetup): Draft {
  const { without, secureLogin, stripped, pop3, ...rest } = setup;
  const { greeting, tlsFails, turnsAway } = rest;
  const { dialect } = pop3;
  return {
    without,
    secureLogin,
    stripped,
    dialect,
    greeting,
    tlsFails,
    turnsAway,
  };
}

/** The server of some time; what has nothing to do with time stays. */
export function asIn(era: ServerEra, draft: Draft): Draft {
  return { ...draft, without: new Set(era.without), dialect: dialectOf(era) };
}

/** The first era whose servers lack just this; undefined for one that never was. */
export function eraOf(
  { eras }: Pick<ServerSwitches, "eras">,
  { without, dialect }: Draft,
): ServerEra | undefined {
  return eras.find(
    (era) =>
      dialectOf(era) === dialect &&
      era.without.length === without.size &&
      era.without.every((name) => without.has(name)),
  );
}

/** With one extension on or off. */
export function switched(draft: Draft, name: string, on: boolean): Draft {
  const without = new Set(draft.without);
  if (on) without.delete(name.toUpperCase());
  else without.add(name.toUpperCase());
  return { ...draft, without };
}

/** Whether something is the matter with the server. */
export function isSo({ setup }: ServerCircumstance, draft: Draft): boolean {
  const is: Partial<Draft> = draft;
  const wanted: Partial<Draft> = setup;
  return keysOf(setup).every((key) => is[key] === wanted[key]);
}

/** With something the matter, or no longer. */
export function withCircumstance(
  { setup }: ServerCircumstance,
  draft: Draft,
  on: boolean,
): Draft {
  const { greeting, tlsFails, turnsAway } = wholeServer;
  const well = { greeting, tlsFails, turnsAway };
  return keysOf(setup).reduce<Draft>(
    (changed, key) => ({ ...changed, [key]: (on ? setup : well)[key] }),
    draft,
  );
}

function keysOf(
  setup: Partial<Circumstantial>,
): readonly (keyof Circumstantial)[] {
  const keys = ["greeting", "tlsFails", "turnsAway"] as const;
  return keys.filter((key) => key in setup);
}

/** Whether the server goes by today's RFC, which others extend. */
export function isTodays({ dialect }: Draft): boolean {
  return dialect === wholeServer.pop3.dialect;
}

/** What an extension needs that is off, itself or by what it needs; empty where all is there. */
export function missing(
  { extensions }: Pick<ServerSwitches, "extensions">,
  { needs }: ServerExtension,
  draft: Draft,
): readonly string[] {
  return needs.filter((name) => {
    if (draft.without.has(name.toUpperCase())) return true;
    const needed = extensions.find((each) => each.name === name);
    return (
      needed !== undefined && missing({ extensions }, needed, draft).length > 0
    );
  });
}

/** What sets the server up so. */
export function configuring(protocol: string, draft: Draft): TimelessInput {
  return { kind: "configure", protocol, ...draft, without: [...draft.without] };
}

function dialectOf({ dialect }: ServerEra): string {
  return dialect ?? wholeServer.pop3.dialect;
}
