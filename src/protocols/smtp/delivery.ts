import type { Envelope } from "../../mail/envelope.ts";
import { MessageContent } from "../../mail/format/message-content.ts";
import { octetsOf, type OctetString } from "../../mail/format/octets.ts";
import type { Context, Env, Reason } from "../protocol.ts";
import { reportOn } from "./delivery-report.ts";
import { deliverHere } from "./final-delivery.ts";
import { completedHeader, withoutReturnPath } from "./header-fields.ts";
import { newId } from "./message-id.ts";
import { troubleWith } from "./mail-data.ts";
import { smtpReason } from "./reasons.ts";
import type { SmtpSession, Transaction } from "./session.ts";
import { printDate } from "./wire/date-time.ts";

/** Whether a message is taken, under which id, or why not. */
export type Taken =
  | { readonly kind: "taken"; readonly id: string }
  | { readonly kind: "refused"; readonly reason: Reason };

/**
 * Looks at a whole message and, when nothing is wrong with it, takes the duty
 * to deliver it or to tell its sender: it goes into the INBOXes that are here,
 * and for all others into the queue.
 *
 * RFC 5321 §4.4, §6.1. Nobody sees to whom else it went: the one message that
 * all of them get says `for` only when there is a single recipient (§7.2).
 */
export function take(
  { envelope }: Transaction,
  data: OctetString,
  context: Context<SmtpSession>,
): Taken {
  const trouble = troubleWith(data);
  if (trouble !== null) {
    const { key, values } = trouble;
    return { kind: "refused", reason: smtpReason(key, values) };
  }
  const { session, work, env } = context;
  const { server, account } = session;
  const id = newId(env);
  const content =
    receivedField(envelope, id, session, env) +
    (session.service === "submission"
      ? completedHeader(data, id, server.host, env)
      : "") +
    withoutReturnPath(data);
  const place = { server, account, work, env };
  const { results, onward } = deliverHere(
    envelope.recipients,
    envelope.reversePath,
    content,
    place,
  );
  const reasons = results.flatMap(({ reason }) => reason ?? []);
  const [reason] = reasons;
  const isLost = onward.length === 0 && reasons.length === results.length;
  if (isLost && reason !== undefined) return { kind: "refused", reason };
  const message = {
    id,
    envelope,
    content: new MessageContent(octetsOf(content)),
  };
  const waiting = [
    ...onward,
    ...results
      .filter(({ kind }) => kind === "deferred")
      .map(({ recipient }) => recipient),
  ];
  if (waiting.length > 0) {
    work.queue({ ...message, envelope: { ...envelope, recipients: waiting } });
  }
  const report = reportOn(message, results, server.host, env);
  if (report !== null) work.queue(report);
  return { kind: "taken", id };
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
  const { client, server, address } = session;
  const [only, ...others] = recipients;
  const isOnly = only !== undefined && others.length === 0;
  const forPath = isOnly ? `\r\n\tfor <${only.forwardPath}>` : "";
  return (
    `Received: from ${client?.name ?? ""} ([${address}]) by ${server.host}` +
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
