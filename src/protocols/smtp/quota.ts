import type { MailStore } from "../../mail/mail-store.ts";
import { isOverQuota } from "../../mail/quota.ts";

/**
 * Why a message of so many octets doesn't fit into an account: not now, since
 * it is full, or never, since it may not hold so much; null when it fits.
 *
 * RFC 5321 §4.2.3 (452, 552); RFC 3463 §3.3 (4.2.2, 5.2.3)
 */
export function quotaTrouble(
  mail: MailStore,
  account: string,
  octets: number,
): "over-quota" | "beyond-quota" | null {
  if (!isOverQuota(mail, account, { octets, messages: 1 })) return null;
  const { storage = null, messages = null } =
    mail.accounts.get(account)?.quota ?? {};
  const never = (storage !== null && octets > storage * 1024) || messages === 0;
  return never ? "beyond-quota" : "over-quota";
}

/** Why none of these accounts can take it; null when one of them can, or there are none. */
export function quotaTroubleOfAll(
  mail: MailStore,
  accounts: readonly string[],
  octets: number,
): ReturnType<typeof quotaTrouble> {
  const troubles = accounts.map((name) => quotaTrouble(mail, name, octets));
  return troubles.includes(null) ? null : (troubles[0] ?? null);
}
