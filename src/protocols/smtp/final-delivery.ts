import type { EnvelopeRecipient } from "../../mail/envelope.ts";
import { noFlags } from "../../mail/flags.ts";
import { MessageContent } from "../../mail/format/message-content.ts";
import { octetsOf, type OctetString } from "../../mail/format/octets.ts";
import { mailboxNamed } from "../../mail/mail-store.ts";
import type { ServerSetup } from "../../mail/server-setup.ts";
import type { MailWork } from "../mail-work.ts";
import type { Env, Reason } from "../protocol.ts";
import type { DeliveryResult } from "./delivery-result.ts";
import { quotaTrouble } from "./quota.ts";
import { smtpReason } from "./reasons.ts";
import { recipientOf } from "./recipient.ts";
import { refusalOf } from "./refuse.ts";
import { addressIn } from "./wire/path.ts";

/** The host that delivers, and what it works on. */
export interface Place {
  readonly server: ServerSetup;
  /** As whom the client logged in from whom the message came; null when it didn't. */
  readonly account: string | null;
  readonly work: MailWork;
  readonly env: Env;
}

/** What came of it for somebody who has a mailbox here. */
export interface LocalResult extends DeliveryResult {
  /** Why it was not delivered; null when it was. */
  readonly reason: Reason | null;
}

/** What came of it, and to whom the message must go on from here. */
export interface Delivered {
  readonly results: readonly LocalResult[];
  readonly onward: readonly EnvelopeRecipient[];
}

/**
 * Brings a message to those of its recipients who have their mailboxes here:
 * it goes into each INBOX once, with the Return-Path of final delivery on top.
 * Aliases are followed; whom they name elsewhere is left to the queue. What goes
 * to a list is its owner's from then on, as the return address says.
 *
 * RFC 5321 §3.9, §4.4
 */
export function deliverHere(
  recipients: readonly EnvelopeRecipient[],
  reversePath: OctetString,
  content: OctetString,
  place: Place,
): Delivered {
  const { server, account, work, env } = place;
  const results: LocalResult[] = [];
  const onward: EnvelopeRecipient[] = [];
  const served = new Set<string>();
  for (const recipient of recipients) {
    const address = addressIn(recipient.forwardPath);
    const { mail, aliases } = work;
    const { now } = env;
    const found = recipientOf(address, { server, account, mail, aliases, now });
    if (found.kind === "refused") {
      results.push(refused(recipient, smtpReason(found.key, found.values)));
      continue;
    }
    for (const forwardPath of found.onward) {
      onward.push({ ...recipient, forwardPath });
    }
    for (const name of found.accounts) {
      const trouble = served.has(name)
        ? null
        : quotaTrouble(mail, name, content.length);
      if (trouble !== null) {
        const values = { address: recipient.forwardPath };
        results.push(refused(recipient, smtpReason(trouble, values)));
      } else {
        if (!served.has(name)) {
          put(name, found.reversePath ?? reversePath, content, place);
        }
        served.add(name);
        results.push(delivered(recipient));
      }
    }
  }
  return { results, onward };
}

function put(
  account: string,
  reversePath: OctetString,
  content: OctetString,
  { work, env }: Place,
): void {
  const mailbox = mailboxNamed(work.mail, account, "INBOX");
  if (mailbox === undefined) throw new Error(`${account} has no INBOX`);
  const octets = octetsOf(`Return-Path: <${reversePath}>\r\n${content}`);
  const message = {
    uid: mailbox.uidNext,
    internalDate: { ms: env.now, zoneMinutes: 0 },
    flags: noFlags,
    content: new MessageContent(octets),
  };
  work.change({
    kind: "messages.added",
    account,
    mailbox: "INBOX",
    messages: [message],
  });
}

function delivered(recipient: EnvelopeRecipient): LocalResult {
  return {
    recipient,
    kind: "delivered",
    status: "2.1.5",
    said: "250 2.1.5 Delivered",
    by: null,
    reason: null,
  };
}

function refused(recipient: EnvelopeRecipient, reason: Reason): LocalResult {
  const { code, enhanced, lines } = refusalOf(reason, true);
  return {
    recipient,
    kind: code.startsWith("4") ? "deferred" : "failed",
    status: enhanced ?? "5.0.0",
    said: `${code} ${enhanced ?? ""} ${lines[0] ?? ""}`,
    by: null,
    reason,
  };
}
