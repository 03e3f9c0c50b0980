import type { OctetString } from "../../mail/format/octets.ts";
import type { MailStore } from "../../mail/mail-store.ts";
import type { TraceEvent } from "../../simulator/trace.ts";
import { displayText } from "../ladder/display-text.ts";
import { secretCommands, secretHead } from "../wiretap/secret-head.ts";
import { jsonOf, withStrings, type Json } from "./json.ts";

/** What stands in the place of a password. */
export const hidden = "•••";

/** A typed value that is shorter is not looked for elsewhere: too much would vanish. */
const shortest = 4;

/** Where passwords are in a trace. */
export interface Secrets {
  /** `seq` of the events that tell one in their octets, text or arguments. */
  readonly told: ReadonlySet<number>;
  /** Passwords as such, longest first, wherever they may turn up. */
  readonly values: readonly string[];
}

/** What is known of a connection while its lines are read. */
interface Line {
  /** True while a command that tells a password is in progress. */
  secret: boolean;
  /** True when what came in last did not end at the end of a line. */
  torn: boolean;
}

/** The passwords and access tokens that a store keeps. */
export function keptSecrets({ accounts }: MailStore): readonly string[] {
  return [...accounts.values()].flatMap(({ password, token }) =>
    token === null ? [password] : [password, token.value],
  );
}

/**
 * Finds the passwords in a trace: by the commands that tell them, and, for
 * those of accounts that exist (`passwords`), by their value.
 */
export function secretsOf(
  events: readonly TraceEvent[],
  passwords: Iterable<string>,
): Secrets {
  const told = new Set<number>();
  const values = new Set<string>();
  const lines = new Map<string, Line>();
  for (const password of passwords) if (password !== "") values.add(password);
  for (const event of events) {
    if (event.kind === "mail.changed") {
      const { change } = event;
      if (change.kind === "account.created") {
        values.add(change.password);
        if (change.token !== null) values.add(change.token.value);
      }
    }
    if (event.connection === null) continue;
    let line = lines.get(event.connection);
    if (line === undefined || event.kind === "connection.opened") {
      line = { secret: false, torn: false };
      lines.set(event.connection, line);
    }
    if (tells(event, line, values)) told.add(event.seq);
  }
  const longestFirst = [...values]
    .filter((value) => value !== "")
    .sort((a, b) => b.length - a.length);
  return { told, values: longestFirst };
}

function tells(event: TraceEvent, line: Line, values: Set<string>): boolean {
  switch (event.kind) {
    case "octets.received": {
      const torn = line.torn || !event.octets.endsWith("\n");
      line.torn = !event.octets.endsWith("\n");
      // A piece of a line may be a piece of a password.
      if (torn || line.secret) return true;
      return event.octets.split("\n").some((text) => secretHead(text) !== null);
    }
    case "line.received": {
      const head = event.role === "command" ? secretHead(event.text) : null;
      if (head !== null) line.secret = true;
      if (!line.secret) return false;
      note(event.text.slice(head?.length ?? 0), values);
      return true;
    }
    case "command.recognized": {
      const secret = secretCommands.has(event.name);
      line.secret = secret;
      if (secret) event.frame.literals.forEach((text) => note(text, values));
      return secret;
    }
    case "command.refused": {
      const secret = line.secret;
      if (event.because !== "result") line.secret = false;
      return secret;
    }
    case "command.completed":
      line.secret = false;
      return false;
    default:
      return false;
  }
}

/** Keeps what was typed as a password, to find it wherever else it stands. */
function note(text: OctetString, values: Set<string>): void {
  const words = text.trim().split(" ");
  // The first of several words is who it is, not the password.
  const secret = words.length > 1 ? words.slice(1) : words;
  for (const each of [...secret, secret.join(" ")]) {
    const bare = each.replace(/^"|"$/g, "");
    if (bare.length >= shortest && !/^\{\d+\+?\}$/.test(bare)) values.add(bare);
  }
}

/** An event as JSON, without the passwords. */
export function withoutSecrets(event: TraceEvent, secrets: Secrets): Json {
  const json = jsonOf(secrets.told.has(event.seq) ? masked(event) : event);
  return withStrings(json, (text) => scrubbed(text, secrets));
}

/** A text without the passwords that are known by value. */
export function scrubbed(text: string, { values }: Secrets): string {
  return values.reduce(
    (rest, value) =>
      rest.replaceAll(value, hidden).replaceAll(displayText(value), hidden),
    text,
  );
}

/** An event without what it tells of a password. */
export function masked(event: TraceEvent): TraceEvent {
  switch (event.kind) {
    case "octets.received":
      return { ...event, octets: hidden };
    case "line.received":
      return {
        ...event,
        text: event.role === "command" ? maskedLine(event.text) : hidden,
      };
    case "command.recognized": {
      const { pieces, literals } = event.frame;
      const frame = {
        pieces: [maskedLine(pieces[0] ?? "")],
        literals: literals.map(() => hidden),
      };
      return { ...event, arguments: hidden, frame };
    }
    case "command.refused": {
      const { key, at } = event.reason;
      return { ...event, reason: { key, at, values: {} } };
    }
    default:
      return event;
  }
}

function maskedLine(text: OctetString): string {
  const head = secretHead(text);
  if (head === null) return hidden;
  return head.length === text.length ? head : `${head} ${hidden}`;
}
