import { unicodeOf } from "../../mail/format/charset.ts";
import type { OctetString } from "../../mail/format/octets.ts";
import { octetStringOf, utf8Octets } from "../../mail/format/octets.ts";
import type { MailStore } from "../../mail/mail-store.ts";
import type { RecipientRule } from "../../mail/server-setup.ts";
import type { SmtpReasonKey } from "./reasons.ts";
import type { SmtpSession } from "./session.ts";
import { nameOf, printAddress, type Address } from "./wire/path.ts";

/** What becomes of mail for an address. */
export type Recipient =
  | {
      readonly kind: "taken";
      /** Whose INBOX it goes to. */
      readonly accounts: readonly string[];
      /** Who takes it instead, when the sender is to be told; else null. */
      readonly forwardedTo: OctetString | null;
    }
  | {
      readonly kind: "refused";
      readonly key: SmtpReasonKey;
      readonly values: Readonly<Record<string, string>>;
    };

type Route = Pick<SmtpSession, "server" | "account">;

/**
 * Whether this server takes mail for an address. Its own domain's people are
 * its accounts, by the name before the `@`; for other domains it knows no way.
 *
 * RFC 5321 §3.4, §3.6, §4.1.1.3; postmaster: §4.5.1
 */
export function recipientOf(
  address: Address,
  { server, account }: Route,
  mail: MailStore,
): Recipient {
  const domain = unicodeOf(address.domain).toLowerCase();
  const isOwn = domain === "" || domain === server.host.toLowerCase();
  if (!isOwn) {
    const key = account === null ? "relaying-denied" : "no-route";
    return { kind: "refused", key, values: { domain } };
  }
  const name = nameOf(address);
  const rule = server.recipients.get(name.toLowerCase());
  const shown = unicodeOf(printAddress(address));
  if (rule !== undefined) return ruled(rule, shown, server.host, mail);
  const found = accountNamed(name, mail);
  if (found !== null) return taken([found], mail, shown);
  return {
    kind: "refused",
    key: "mailbox-unknown",
    values: { address: shown },
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

function ruled(
  rule: RecipientRule,
  address: string,
  host: string,
  mail: MailStore,
): Recipient {
  switch (rule.kind) {
    case "forwards": {
      const forwardedTo = octetStringOf(utf8Octets(`${rule.to}@${host}`));
      const found = taken([rule.to], mail, address);
      return found.kind === "taken" ? { ...found, forwardedTo } : found;
    }
    case "moved": {
      const values = { address, to: rule.to };
      return { kind: "refused", key: "moved", values };
    }
    case "list":
      return taken(rule.members, mail, address);
    case "busy":
    case "failing":
    case "no-space":
    case "full":
      return { kind: "refused", key: rule.kind, values: { address } };
    default:
      return rule satisfies never;
  }
}

/** Mail for those of some accounts that have an INBOX to put it into. */
function taken(
  names: readonly string[],
  mail: MailStore,
  address: string,
): Recipient {
  const accounts = names.filter(
    (name) => mail.accounts.get(name)?.mailboxes.has("INBOX") === true,
  );
  return accounts.length === 0
    ? { kind: "refused", key: "mailbox-unknown", values: { address } }
    : { kind: "taken", accounts, forwardedTo: null };
}
