import type { Envelope } from "../../mail/envelope.ts";
import { noFlags } from "../../mail/flags.ts";
import { MessageContent } from "../../mail/format/message-content.ts";
import { octetsOf, type OctetString } from "../../mail/format/octets.ts";
import { mailboxNamed } from "../../mail/mail-store.ts";
import type { Context, Env, Reason } from "../protocol.ts";
import { completedHeader, withoutReturnPath } from "./header-fields.ts";
import { troubleWith } from "./mail-data.ts";
import { quotaTroubleAmong } from "./quota.ts";
import { smtpReason } from "./reasons.ts";
import type { SmtpSession, Transaction } from "./session.ts";
import { printDate } from "./wire/date-time.ts";

/** Whether a message is taken, under which id, or why not. */
export type Taken =
  | { readonly kind: "taken"; readonly id: string }
  | { readonly kind: "refused"; readonly reason: Reason };

/** Looks at a whole message, and delivers it when nothing is wrong with it. */
export function take(
  transaction: Transaction,
  data: OctetString,
  context: Context<SmtpSession>,
): Taken {
  const trouble = troubleWith(data);
  if (trouble !== null) {
    const { key, values } = trouble;
    return { kind: "refused", reason: smtpReason(key, values) };
  }
  const { mail } = context.work;
  const full = quotaTroubleAmong(mail, transaction.accounts, data.length);
  if (full !== null) {
    const { key, account: address } = full;
    return { kind: "refused", reason: smtpReason(key, { address }) };
  }
  return { kind: "taken", id: deliver(transaction, data, context) };
}

/**
 * Puts a message that was accepted into its recipients' INBOXes, with the
 * fields of final delivery on top, and gives the id under which it was taken.
 *
 * RFC 5321 §4.4. Nobody sees to whom else it went: the one message that all of
 * them get says `for` only when there is a single recipient (§7.2).
 */
function deliver(
  { envelope, accounts }: Transaction,
  data: OctetString,
  { session, work, env }: Context<SmtpSession>,
): string {
  const id = newId(env);
  const { host } = session.server;
  const header =
    session.service === "submission"
      ? completedHeader(data, id, host, env)
      : "";
  const content = new MessageContent(
    octetsOf(
      `Return-Path: <${envelope.reversePath}>\r\n` +
        receivedField(envelope, id, session, env) +
        header +
        withoutReturnPath(data),
    ),
  );
  const internalDate = { ms: env.now, zoneMinutes: 0 };
  for (const account of accounts) {
    const mailbox = mailboxNamed(work.mail, account, "INBOX");
    if (mailbox === undefined) continue;
    const { uidNext: uid } = mailbox;
    work.change({
      kind: "messages.added",
      account,
      mailbox: "INBOX",
      messages: [{ uid, internalDate, flags: noFlags, content }],
    });
  }
  return id;
}

/** Eight characters, another id for each message. */
function newId(env: Env): string {
  const number = Math.floor(env.random() * 36 ** 8);
  return number.toString(36).toUpperCase().padStart(8, "0");
}

/**
 * RFC 5321 §4.4
 *
 *     Time-stamp-line = "Received:" FWS From-domain By-domain Opt-info ";" FWS date-time
 */
function receivedField(
  { recipients, international }: Envelope,
  id: string,
  session: SmtpSession,
  env: Env,
): OctetString {
  const { client, server } = session;
  const [only, ...others] = recipients;
  const isOnly = only !== undefined && others.length === 0;
  const forPath = isOnly ? `\r\n\tfor <${only.forwardPath}>` : "";
  return (
    `Received: from ${client?.name ?? ""} by ${server.host}` +
    ` with ${withProtocol(session, international)} id ${id}` +
    `${forPath};\r\n\t${printDate(env.now)}\r\n`
  );
}

/** How it came: RFC 3848, and RFC 6531 §4.3 where addresses may be in UTF-8. */
function withProtocol(
  { client, account, secure }: SmtpSession,
  international: boolean,
): string {
  const how = `${secure ? "S" : ""}${account === null ? "" : "A"}`;
  if (international) return `UTF8SMTP${how}`;
  return client?.extended === true ? `ESMTP${how}` : "SMTP";
}
