import type { Account, MailStore } from "./mail-store.ts";

/** What an account holds in all its mailboxes. */
export interface QuotaUsage {
  readonly octets: number;
  readonly messages: number;
}

/** What an account holds now; each message counts wherever a copy of it lies. */
export function usageOf({ mailboxes }: Account): QuotaUsage {
  let octets = 0;
  let count = 0;
  for (const { messages, octets: held } of mailboxes.values()) {
    octets += held;
    count += messages.length;
  }
  return { octets, messages: count };
}

/** Whether more messages would be too much for an account. */
export function isOverQuota(
  mail: MailStore,
  name: string,
  more: QuotaUsage,
): boolean {
  const account = mail.accounts.get(name);
  if (account === undefined) return false;
  const { storage, messages } = account.quota;
  if (storage === null && messages === null) return false;
  const used = usageOf(account);
  const octets = used.octets + more.octets;
  const count = used.messages + more.messages;
  return (
    (storage !== null && octets > storage * 1024) ||
    (messages !== null && count > messages)
  );
}
