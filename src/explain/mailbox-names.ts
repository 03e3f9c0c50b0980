import type { MailStore } from "../mail/mail-store.ts";
import { visibleMailboxes } from "../protocols/imap/access.ts";
import type { ImapSession } from "../protocols/imap/session.ts";
import { MailWork } from "../protocols/mail-work.ts";
import { grammarOf } from "./grammar.ts";

/** The mailboxes that a session may name, by the names that its client calls them; others' are among them. */
export function mailboxNames(
  protocol: string,
  session: unknown,
  mail: MailStore,
): readonly string[] {
  if (grammarOf(protocol) !== "imap") return [];
  const asker = { session: session as ImapSession, work: new MailWork(mail) };
  return [...visibleMailboxes(asker).keys()];
}
