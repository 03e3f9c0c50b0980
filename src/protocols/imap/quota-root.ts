import type { Account, MailStore } from "../../mail/mail-store.ts";
import { usageOf, type QuotaUsage } from "../../mail/quota.ts";
import { type QuotaLimits } from "../../mail/quota-limits.ts";
import type { Response } from "../protocol.ts";
import { offers } from "./capabilities.ts";
import type { ImapSession } from "./session.ts";
import type { Reader } from "./wire/reader.ts";
import { untagged } from "./wire/response.ts";
import { astring } from "./wire/words.ts";

/** The one quota root of an account, which all its mailboxes share (RFC 9208 §3.2). */
export const rootName = "";

interface Resource {
  readonly name: "STORAGE" | "MESSAGE";
  readonly limit: keyof QuotaLimits;
  used(usage: QuotaUsage): number;
}

/** What is limited (RFC 9208 §5.1, §5.2). */
export const resources: readonly Resource[] = [
  {
    name: "STORAGE",
    limit: "storage",
    used: ({ octets }) => Math.ceil(octets / 1024),
  },
  { name: "MESSAGE", limit: "messages", used: ({ messages }) => messages },
];

/** `quota-root-name = astring` */
export function quotaRootName(reader: Reader): string {
  return reader.as("quota-root-name", astring);
}

/** The account whose quota root has that name; null where nothing is limited. */
export function quotaRoot(
  mail: MailStore,
  account: string,
  name: string,
): Account | null {
  const found = mail.accounts.get(account);
  if (found === undefined || name !== rootName) return null;
  const { storage, messages } = found.quota;
  return storage === null && messages === null ? null : found;
}

/**
 * RFC 9208 §4.2.1
 *
 *     quota-response = "QUOTA" SP quota-root-name SP quota-list
 *     quota-list     = "(" quota-resource *(SP quota-resource) ")"
 *     quota-resource = resource-name SP resource-usage SP resource-limit
 */
export function quotaResponse(
  account: Account,
  session: ImapSession,
): Response {
  const usage = usageOf(account);
  const told = resources.flatMap(({ name, limit, used }) => {
    const most = account.quota[limit];
    const isTold = most !== null && offers(session, `QUOTA=RES-${name}`);
    return isTold ? [`${name} ${used(usage)} ${most}`] : [];
  });
  return untagged("QUOTA", `QUOTA "${rootName}" (${told.join(" ")})`);
}
