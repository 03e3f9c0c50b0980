import type { OctetString } from "../mail/format/octets.ts";
import { nameAsked } from "../protocols/common/sasl/exchange.ts";
import type { AuthenticateArguments } from "../protocols/imap/commands/authenticate.ts";
import type { StoreArguments } from "../protocols/imap/commands/store.ts";
import { commandOf } from "../protocols/imap/frame-reading.ts";
import type { SelectArguments } from "../protocols/imap/wire/select-params.ts";
import type { TraceEventOf } from "../simulator/trace.ts";

/** A command that a client has sent, and has no answer to yet. */
export interface SentImap {
  /** `seq` of its first line. */
  readonly start: number;
  readonly pieces: readonly OctetString[];
  readonly literals: readonly OctetString[];
  /** Lines that carried it on, once the server had asked for them. */
  readonly further: readonly OctetString[];
}

/** Commands sent so far, with one line more of them. */
export function withLine(
  sent: readonly SentImap[],
  { role, text, seq, cause, received }: TraceEventOf<"line.received">,
): readonly SentImap[] {
  // Nobody will answer it.
  if (role === "discarded") return sent;
  const waits = sent[0];
  if (role === "continuation") {
    if (waits === undefined) return sent;
    return sent.with(0, { ...waits, further: [...waits.further, text] });
  }
  const place = sent.findLastIndex(({ start }) => start === cause);
  const command = sent[place];
  if (command === undefined) {
    const nothing = { literals: [], further: [] };
    return [...sent, { start: seq, pieces: [text], ...nothing }];
  }
  const { pieces, literals } = command;
  if (role !== "literal") {
    return sent.with(place, { ...command, pieces: [...pieces, text] });
  }
  const isFirst = received === text.length;
  const whole = isFirst
    ? [...literals, text]
    : literals.with(-1, (literals.at(-1) ?? "") + text);
  return sent.with(place, { ...command, literals: whole });
}

/** Whether more of a command is still to come. */
export function awaitsLiteral({ pieces }: SentImap): boolean {
  return /\{\d{1,20}\+?\}$/.test((pieces.at(-1) ?? "").slice(-24));
}

/** What a client means by a command, where its answer will teach it something. */
export type Meaning =
  | { readonly kind: "login"; readonly user: string }
  | {
      readonly kind: "open";
      readonly mailbox: string;
      readonly readOnly: boolean;
    }
  | { readonly kind: "close" }
  | { readonly kind: "logout" }
  | {
      /** STORE with .SILENT: nobody will tell what comes of it. */
      readonly kind: "store";
      readonly byUid: boolean;
      readonly argument: StoreArguments;
    }
  | { readonly kind: "other" };

const other: Meaning = { kind: "other" };

/** The tag of a command as it was written. */
export function tagOf({ pieces }: SentImap): OctetString {
  return (pieces[0] ?? "").split(" ", 1)[0] ?? "";
}

/** What a command means, read as the grammar says. */
export function meaningOf({ pieces, literals, further }: SentImap): Meaning {
  const parsed = commandOf({ pieces, literals }, null);
  if (parsed.kind === "malformed") return other;
  const { name, arguments: given } = parsed.command;
  switch (name) {
    case "LOGIN":
      return { kind: "login", user: (given as { user: string }).user };
    case "AUTHENTICATE":
      return {
        kind: "login",
        user: nameSaid(given as AuthenticateArguments, further),
      };
    case "SELECT":
    case "EXAMINE": {
      const readOnly = name === "EXAMINE";
      const { name: mailbox } = (given as SelectArguments).mailbox;
      return { kind: "open", mailbox, readOnly };
    }
    case "CLOSE":
    case "UNSELECT":
      return { kind: "close" };
    case "UNAUTHENTICATE":
      return { kind: "logout" };
    case "STORE":
      return silent(given as StoreArguments, false);
    case "UID": {
      const { command, argument } = given as {
        readonly command: string;
        readonly argument: unknown;
      };
      return command === "STORE"
        ? silent(argument as StoreArguments, true)
        : other;
    }
    default:
      return other;
  }
}

function nameSaid(
  { mechanism, initial }: AuthenticateArguments,
  further: readonly OctetString[],
): string {
  const said = initial === null ? further : [initial, ...further];
  return nameAsked(mechanism, said);
}

function silent(argument: StoreArguments, byUid: boolean): Meaning {
  return argument.silent ? { kind: "store", byUid, argument } : other;
}
