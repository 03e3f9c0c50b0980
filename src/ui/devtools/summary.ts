import type { MailChange } from "../../mail/change.ts";
import { octetStringOf } from "../../mail/format/octets.ts";
import type { PathChange } from "../../mail/path-change.ts";
import type { Response } from "../../protocols/protocol.ts";
import type { TraceEvent } from "../../simulator/trace.ts";
import { displayText } from "../ladder/display-text.ts";
import { masked, scrubbed, type Secrets } from "./secrets.ts";

const longest = 160;

/** One line about an event, in the words of the engine; without passwords unless `secrets` is null. */
export function summaryOf(event: TraceEvent, secrets: Secrets | null): string {
  if (secrets === null) return cut(displayed(event));
  const safe = secrets.told.has(event.seq) ? masked(event) : event;
  return cut(scrubbed(displayed(safe), secrets));
}

function displayed(event: TraceEvent): string {
  const text = words(event);
  // Masked text is no octet string any more.
  return /[^\0-\xff]/.test(text) ? text : displayText(text);
}

function words(event: TraceEvent): string {
  switch (event.kind) {
    case "connection.opened":
      return event.protocol;
    case "clock.advanced":
      return `${event.by} ms`;
    case "path.changed":
      return pathWords(event.change);
    case "route.found":
      return `${event.domain}: ${event.route.kind}`;
    case "hop.failed":
      return `${event.hop.from} → ${event.hop.to}: ${event.because}`;
    case "connection.closed":
      return event.by;
    case "server.configured":
      return `${event.protocol} - ${[...event.setup.without].join(" ")}`;
    case "octets.received":
      return event.octets.slice(0, longest);
    case "line.received":
      return event.text.slice(0, longest);
    case "literal.announced":
      return `{${event.octets}}`;
    case "command.recognized":
      return spoken(event.tag, event.name);
    case "command.refused":
      return `${spoken(event.tag, event.name ?? "?")}: ${event.because}, ${event.reason.key}`;
    case "command.completed":
      return `${spoken(event.tag, event.name)}: ${event.completion}`;
    case "state.changed":
      return `${event.from.join(".")} → ${event.to.join(".")} (${event.by})`;
    case "mail.changed":
      return changeWords(event.change);
    case "response.sent":
      return firstLine(event.response);
    case "tls.established":
    case "tls.failed":
      return "TLS";
    case "fault.caught":
      return event.message;
    default:
      return event satisfies never;
  }
}

function pathWords(change: PathChange): string {
  switch (change.kind) {
    case "mail.changed":
      return `${change.host}: ${changeWords(change.change)}`;
    case "message.queued":
    case "message.deferred":
      return `${change.kind} ${change.message.host} ${change.message.id}`;
    case "message.finished":
      return `${change.kind} ${change.host} ${change.id}`;
    case "aliases.set":
    case "host.switched":
      return `${change.kind} ${change.host}`;
    case "zone.set":
    case "hop.begun":
      return change.kind;
    default:
      return change satisfies never;
  }
}

function changeWords(change: MailChange): string {
  const { kind, account } = change;
  const where = "mailbox" in change ? `${account}/${change.mailbox}` : account;
  switch (change.kind) {
    case "messages.added":
    case "flags.changed":
      return `${kind} ${where} ${uidWords(Array.from(change.messages, ({ uid }) => uid))}`;
    case "messages.expunged":
      return `${kind} ${where} ${uidWords(change.uids)}`;
    default:
      return `${kind} ${where}`;
  }
}

/** The start of a response's first line. */
function firstLine({ octets }: Response): string {
  let text = "";
  for (const part of octets) {
    text +=
      typeof part === "string"
        ? part.slice(0, longest)
        : octetStringOf(part, 0, Math.min(longest, part.length));
    if (text.length >= longest || text.includes("\r\n")) break;
  }
  return text.split("\r\n", 1)[0] ?? "";
}

function uidWords(uids: readonly number[]): string {
  const shown = uids.slice(0, 8).join(",");
  return `UID ${shown}${uids.length > 8 ? `,… (${uids.length})` : ""}`;
}

function spoken(tag: string | null, name: string): string {
  return tag === null ? name : `${tag} ${name}`;
}

function cut(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}
