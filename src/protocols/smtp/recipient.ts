import { unicodeOf } from "../../mail/format/charset.ts";
import type { OctetString } from "../../mail/format/octets.ts";
import { octetStringOf, utf8Octets } from "../../mail/format/octets.ts";
import type { Aliases } from "../../mail/mail-path.ts";
import type { MailStore } from "../../mail/mail-store.ts";
import type { RecipientRule, ServerSetup } from "../../mail/server-setup.ts";
import { expandAlias } from "./alias-expansion.ts";
import type { SmtpReasonKey } from "./reasons.ts";
import { nameOf, printAddress, type Address } from "./wire/path.ts";

/** What becomes of mail for an address. */
export type Recipient =
  | {
      readonly kind: "taken";
      /** Whose INBOX it goes to. */
      readonly accounts: readonly string[];
      /** Addresses to which it goes on from here. */
      readonly onward: readonly OctetString[];
      /** Who takes it instead, when the sender is to be told; else null. */
      readonly forwardedTo: OctetString | null;
      /** To whom it is returned from here on; null where that is its sender still. */
      readonly reversePath: OctetString | null;
    }
  | {
      readonly kind: "refused";
      readonly key: SmtpReasonKey;
      readonly values: Readonly<Record<string, string>>;
    };

/** The host that is asked, and who asks. */
export interface Reception {
  readonly server: ServerSetup;
  /** As whom the client logged in; null when it didn't. */
  readonly account: string | null;
  readonly mail: MailStore;
  readonly aliases: Aliases;
  /** Ms since 1970 in UTC. */
  readonly now: number;
}

/**
 * Whether this server takes mail for an address. Its own domains' people are
 * its accounts, by the name before the `@`; mail for other domains it passes
 * on for those who have logged in, and for domains that it stands in for.
 *
 * RFC 5321 §3.4, §3.6, §4.1.1.3; postmaster: §4.5.1
 */
export function recipientOf(address: Address, asked: Reception): Recipient {
  const { server, account, mail, aliases, now } = asked;
  const domain = unicodeOf(address.domain).toLowerCase();
  if (!keepsMailOf(server, domain)) {
    const passesOn =
      server.relayFor.includes(domain) || (account !== null && server.relays);
    if (passesOn) {
      const onward = [printAddress(address)];
      return taken([], onward);
    }
    const key = account === null ? "relaying-denied" : "no-route";
    return { kind: "refused", key, values: { domain } };
  }
  const name = nameOf(address);
  const rule = server.recipients.get(name.toLowerCase());
  const shown = unicodeOf(printAddress(address));
  if (rule !== undefined && isInForce(rule, now)) {
    return ruled(rule, shown, domain || server.host, asked);
  }
  if (aliases.has(name.toLowerCase())) {
    return aliased(name, shown, domain || server.host, asked);
  }
  const found = accountNamed(name, mail);
  if (found !== null) return kept([found], mail, shown);
  return {
    kind: "refused",
    key: "mailbox-unknown",
    values: { address: shown },
  };
}

/** Whether a server keeps the mail of a domain, given in lower case; "" stands for its own. */
export function keepsMailOf(server: ServerSetup, domain: string): boolean {
  return (
    domain === "" ||
    domain === server.host.toLowerCase() ||
    server.mailFor.includes(domain)
  );
}

/** Gives the local part of addresses that a server keeps, and all others as they are. */
export function localNameAt(server: ServerSetup): (target: string) => string {
  return (target) => {
    const at = target.lastIndexOf("@");
    const domain = target.slice(at + 1).toLowerCase();
    return at >= 0 && keepsMailOf(server, domain)
      ? target.slice(0, at)
      : target;
  };
}

/** The account of a local part: as it is written, else in any case. */
export function accountNamed(name: string, mail: MailStore): string | null {
  if (mail.accounts.has(name)) return name;
  const lower = name.toLowerCase();
  for (const account of mail.accounts.keys()) {
    if (account.toLowerCase() === lower) return account;
  }
  // RFC 5321 §4.5.1: there is always somebody who reads the postmaster's mail.
  if (lower !== "postmaster") return null;
  const [first = null] = mail.accounts.keys();
  return first;
}

function isInForce(rule: RecipientRule, now: number): boolean {
  return !("until" in rule) || rule.until === undefined || now < rule.until;
}

function ruled(
  rule: RecipientRule,
  address: string,
  domain: string,
  { mail, server }: Reception,
): Recipient {
  switch (rule.kind) {
    case "forwards": {
      const forwardedTo = octetStringOf(
        utf8Octets(`${rule.to}@${server.host}`),
      );
      const found = kept([rule.to], mail, address);
      return found.kind === "taken" ? { ...found, forwardedTo } : found;
    }
    case "moved": {
      const values = { address, to: rule.to };
      return { kind: "refused", key: "moved", values };
    }
    case "list": {
      const { members, owner = "postmaster" } = rule;
      const reversePath = octetStringOf(utf8Octets(`${owner}@${domain}`));
      const found = kept(members, mail, address);
      return found.kind === "taken" ? { ...found, reversePath } : found;
    }
    case "busy":
    case "failing":
    case "no-space":
    case "full":
      return { kind: "refused", key: rule.kind, values: { address } };
    default:
      return rule satisfies never;
  }
}

/** Mail for an alias goes to all for whom it stands (RFC 5321 §3.9.1). */
function aliased(
  name: string,
  address: string,
  domain: string,
  { aliases, mail, server }: Reception,
): Recipient {
  const targets = expandAlias(aliases, name, localNameAt(server));
  const accounts: string[] = [];
  const onward: OctetString[] = [];
  for (const target of targets) {
    const account = target.includes("@") ? null : accountNamed(target, mail);
    if (account !== null && hasInbox(account, mail)) accounts.push(account);
    else {
      // Who is unknown here is found out when the queue comes to it.
      const whole = target.includes("@") ? target : `${target}@${domain}`;
      onward.push(octetStringOf(utf8Octets(whole)));
    }
  }
  if (targets.length === 0) {
    return { kind: "refused", key: "alias-loop", values: { address } };
  }
  return taken(accounts, onward);
}

function taken(
  accounts: readonly string[],
  onward: readonly OctetString[],
): Recipient {
  const same = { forwardedTo: null, reversePath: null };
  return { kind: "taken", accounts, onward, ...same };
}

/** Mail for those of some accounts that have an INBOX to put it into. */
function kept(
  names: readonly string[],
  mail: MailStore,
  address: string,
): Recipient {
  const accounts = names.filter((name) => hasInbox(name, mail));
  return accounts.length === 0
    ? { kind: "refused", key: "mailbox-unknown", values: { address } }
    : taken(accounts, []);
}

function hasInbox(account: string, mail: MailStore): boolean {
  return mail.accounts.get(account)?.mailboxes.has("INBOX") === true;
}
