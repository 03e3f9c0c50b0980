import { wholeServer, type ServerSetup } from "../../mail/server-setup.ts";
import type {
  ServerEra,
  ServerExtension,
  ServerSwitches,
} from "../../protocols/server-switches.ts";
import type { TimelessInput } from "../../simulator/input.ts";

/** How a server is to be set up, as it stands in the dialog. */
export interface Draft {
  /** In capitals, as in `ServerSetup`. */
  readonly without: ReadonlySet<string>;
  readonly secureLogin: boolean;
  readonly stripped: boolean;
  readonly dialect: string;
}

/** What is to be changed of a server, as it is set up now. */
export function draftOf(setup: ServerSetup): Draft {
  const { without, secureLogin, stripped, pop3 } = setup;
  return { without, secureLogin, stripped, dialect: pop3.dialect };
}

/** The server of some time; what has nothing to do with time stays. */
export function asIn(era: ServerEra, draft: Draft): Draft {
  return { ...draft, without: new Set(era.without), dialect: dialectOf(era) };
}

/** The first era whose servers lack just this; undefined for one that never was. */
export function eraOf(
  { eras }: ServerSwitches,
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

/** Whether the server goes by today's RFC, which others extend. */
export function isTodays({ dialect }: Draft): boolean {
  return dialect === wholeServer.pop3.dialect;
}

/** What an extension needs that is off, itself or by what it needs; empty where all is there. */
export function missing(
  { extensions }: ServerSwitches,
  { needs }: ServerExtension,
  draft: Draft,
): readonly string[] {
  return needs.filter((name) => {
    if (draft.without.has(name.toUpperCase())) return true;
    const needed = extensions.find((each) => each.name === name);
    const deeper = { extensions, eras: [] };
    return needed !== undefined && missing(deeper, needed, draft).length > 0;
  });
}

/** What sets the server up so. */
export function configuring(protocol: string, draft: Draft): TimelessInput {
  const { without, secureLogin, stripped, dialect } = draft;
  return {
    kind: "configure",
    protocol,
    without: [...without],
    secureLogin,
    stripped,
    dialect,
  };
}

function dialectOf({ dialect }: ServerEra): string {
  return dialect ?? wholeServer.pop3.dialect;
}
