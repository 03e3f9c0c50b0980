import { MessageContent } from "../../mail/format/message-content.ts";
import {
  octetsOf,
  octetStringOf,
  type OctetString,
} from "../../mail/format/octets.ts";
import type { Envelope } from "../../mail/envelope.ts";
import type { OnwardMessage } from "../mail-work.ts";
import type { Env } from "../protocol.ts";
import type { DeliveryResult } from "./delivery-result.ts";
import { newId } from "./message-id.ts";
import { printDate } from "./wire/date-time.ts";

/** What a report says of a recipient (RFC 3464 §2.3.3). */
type Action = "failed" | "delayed" | "delivered" | "relayed";

interface Told {
  readonly action: Action;
  readonly result: DeliveryResult;
}

/** The message that a report is about. */
export interface Reported {
  readonly envelope: Envelope;
  readonly content: MessageContent;
}

/**
 * A message from `<>` that tells a sender what became of a message: of what
 * failed, unless nobody wants to know, and of what else was asked for. Null
 * when there is nothing to tell, or nobody to tell it to: nothing is ever sent
 * back for a message that came from `<>`.
 *
 * RFC 5321 §4.5.5; RFC 3461 §5, §6; RFC 3464
 */
export function reportOn(
  { envelope, content }: Reported,
  results: readonly DeliveryResult[],
  host: string,
  env: Env,
): OnwardMessage | null {
  const told = results.flatMap((result): readonly Told[] => {
    const action = actionFor(result);
    return action === null ? [] : [{ action, result }];
  });
  if (told.length === 0 || envelope.reversePath === "") return null;
  const id = newId(env);
  const failed = told.some(({ action }) => action === "failed");
  const whole = failed && envelope.returns === "FULL";
  const original = octetStringOf(content.octets);
  const returned = whole ? original : headerOf(original);
  const isEightBit = /[\x80-\xff]/.test(returned);
  const boundary = `=_${id}.${host}`;
  const lines = [
    `From: Mail Delivery System <MAILER-DAEMON@${host}>`,
    `To: <${envelope.reversePath}>`,
    `Subject: ${subjectOf(told)}`,
    `Date: ${printDate(env.now)}`,
    `Message-ID: <${id}@${host}>`,
    "Auto-Submitted: auto-replied",
    "MIME-Version: 1.0",
    "Content-Type: multipart/report; report-type=delivery-status;",
    `\tboundary="${boundary}"`,
    ...(isEightBit ? ["Content-Transfer-Encoding: 8bit"] : []),
    "",
    `--${boundary}`,
    "Content-Type: text/plain; charset=us-ascii",
    "",
    ...textOf(told, host),
    "",
    `--${boundary}`,
    "Content-Type: message/delivery-status",
    "",
    `Reporting-MTA: dns; ${host}`,
    ...(envelope.id === null ? [] : [`Original-Envelope-Id: ${envelope.id}`]),
    ...told.flatMap(recipientFields),
    "",
    `--${boundary}`,
    `Content-Type: ${whole ? "message/rfc822" : "text/rfc822-headers"}`,
    ...(isEightBit ? ["Content-Transfer-Encoding: 8bit"] : []),
    "",
    `${returned}`,
    `--${boundary}--`,
    "",
  ];
  return {
    id,
    envelope: {
      reversePath: "",
      recipients: [
        {
          forwardPath: envelope.reversePath,
          notify: ["NEVER"],
          originalRecipient: null,
        },
      ],
      body: isEightBit ? "8BITMIME" : "7BIT",
      international: envelope.international,
      returns: null,
      id: null,
    },
    content: new MessageContent(octetsOf(lines.join("\r\n"))),
  };
}

/** What the sender is told of a result, when anything (RFC 3461 §4.1). */
function actionFor({ kind, recipient }: DeliveryResult): Action | null {
  const wanted = recipient.notify ?? ["FAILURE"];
  switch (kind) {
    case "failed":
      return wanted.includes("FAILURE") ? "failed" : null;
    case "deferred":
      return wanted.includes("DELAY") ? "delayed" : null;
    case "delivered":
    case "relayed":
      return wanted.includes("SUCCESS") ? kind : null;
    case "passed":
      return null;
    default:
      return kind satisfies never;
  }
}

function subjectOf(told: readonly Told[]): string {
  if (told.some(({ action }) => action === "failed")) {
    return "Undelivered mail returned to sender";
  }
  return told.some(({ action }) => action === "delayed")
    ? "Delayed mail; still being tried"
    : "Mail was delivered";
}

const sentences: Readonly<Record<Action, string>> = {
  failed: "could not be delivered to",
  delayed: "has not been delivered yet, and is still being tried, to",
  delivered: "was delivered to",
  relayed: "was passed on to a host that reports no delivery, for",
};

function textOf(told: readonly Told[], host: string): readonly OctetString[] {
  return [
    `This is the mail system at ${host}.`,
    ...told.flatMap(({ action, result }) => [
      "",
      `Your message ${sentences[action]}`,
      "",
      `    <${result.recipient.forwardPath}>`,
      `    ${result.by === null ? "" : `${result.by} said: `}${result.said}`,
    ]),
  ];
}

/** RFC 3464 §2.3; the empty line comes before each recipient's fields. */
function recipientFields({ action, result }: Told): readonly OctetString[] {
  const { recipient, status, said, by } = result;
  const { originalRecipient, forwardPath } = recipient;
  const isReply = /^[245]\d\d /.test(said);
  return [
    "",
    ...(originalRecipient === null
      ? []
      : [`Original-Recipient: ${originalRecipient}`]),
    `Final-Recipient: rfc822; ${forwardPath}`,
    `Action: ${action}`,
    `Status: ${status}`,
    ...(by === null ? [] : [`Remote-MTA: dns; ${by}`]),
    ...(isReply ? [`Diagnostic-Code: smtp; ${said}`] : []),
  ];
}

/** All up to the first empty line, with the line end before it. */
function headerOf(content: OctetString): OctetString {
  const end = content.indexOf("\r\n\r\n");
  return end < 0 ? content : content.slice(0, end + 2);
}
