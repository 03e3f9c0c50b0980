import type { EnvelopeRecipient } from "../../../mail/envelope.ts";
import type { OctetString } from "../../../mail/format/octets.ts";
import { offers } from "../capabilities.ts";
import { quotaTroubleOfAll } from "../quota.ts";
import { recipientOf } from "../recipient.ts";
import type { SmtpSession } from "../session.ts";
import { mostRecipients } from "../wire/limits.ts";
import {
  badValue,
  parameters,
  unknownParameter,
  xtext,
  type Parameter,
} from "../wire/parameters.ts";
import {
  forwardPath,
  isInternational,
  printAddress,
  type Address,
} from "../wire/path.ts";
import type { Reader } from "../wire/reader.ts";
import { accepted, declinedFor, type SmtpCommand } from "./command.ts";

export interface RcptArguments {
  readonly recipient: Address;
  readonly wishes: Omit<EnvelopeRecipient, "forwardPath">;
}

/**
 * RCPT names one recipient; each has an answer of its own, and one that is
 * refused leaves the others as they are.
 *
 * RFC 5321 §4.1.1.3 · legal in: transaction · completes: OK, ERR
 *
 *     rcpt = "RCPT TO:" ( "<Postmaster@" Domain ">" / "<Postmaster>" /
 *            Forward-path ) [SP Rcpt-parameters] CRLF
 *
 * Parameters: NOTIFY and ORCPT (RFC 3461 §4.1, §4.2).
 */
export const rcpt: SmtpCommand<RcptArguments> = {
  name: "RCPT",
  room: 500,

  parse(reader, _, session) {
    reader.space("TO:");
    reader.word("TO:");
    const recipient = forwardPath(reader);
    const wishes = readParameters(reader, parameters(reader), session);
    return { recipient, wishes };
  },

  run({ recipient, wishes }, { session, work, env }) {
    const { transaction } = session;
    if (transaction === null) throw new Error("RCPT without a transaction");
    const { envelope } = transaction;
    const address = printAddress(recipient);
    const refused = {
      ...session,
      transaction: { ...transaction, refused: transaction.refused + 1 },
    };
    if (envelope.recipients.length >= mostRecipients) {
      const most = String(mostRecipients);
      return declinedFor("RCPT", session, "too-many-recipients", { most });
    }
    if (isInternational(recipient) && !envelope.international) {
      return declinedFor("RCPT", refused, "needs-smtputf8", { address });
    }
    const { mail, aliases } = work;
    const { server, account } = session;
    const asked = { server, account, mail, aliases, now: env.now };
    const found = recipientOf(recipient, asked);
    if (found.kind === "refused") {
      return declinedFor("RCPT", refused, found.key, found.values);
    }
    const { announced } = transaction;
    const full = quotaTroubleOfAll(mail, found.accounts, announced);
    if (full !== null && found.onward.length === 0) {
      return declinedFor("RCPT", refused, full, { address });
    }
    const next: SmtpSession = {
      ...session,
      transaction: {
        ...transaction,
        envelope: {
          ...envelope,
          recipients: [
            ...envelope.recipients,
            { forwardPath: address, ...wishes },
          ],
        },
      },
    };
    const { forwardedTo } = found;
    return accepted(
      "RCPT",
      next,
      forwardedTo === null
        ? { code: "250", enhanced: "2.1.5", lines: ["Recipient OK"] }
        : {
            code: "251",
            enhanced: "2.1.5",
            lines: [`User not local; will forward to <${forwardedTo}>`],
          },
    );
  },
};

const notifications = ["SUCCESS", "FAILURE", "DELAY"] as const;

function readParameters(
  reader: Reader,
  given: readonly Parameter[],
  session: SmtpSession | null,
): RcptArguments["wishes"] {
  let notify: EnvelopeRecipient["notify"] = null;
  let originalRecipient: OctetString | null = null;
  const takesDsn =
    session === null ||
    (session.client?.extended !== false && offers(session, "DSN"));
  for (const parameter of given) {
    const { name, value } = parameter;
    if (!takesDsn || (name !== "NOTIFY" && name !== "ORCPT")) {
      unknownParameter(reader, parameter);
    } else if (name === "NOTIFY") {
      notify = notifyList(value ?? "");
      if (notify === null) badValue(reader, parameter);
    } else {
      const [type = "", text = ""] = (value ?? "").split(/;(.*)/s);
      originalRecipient = value;
      const isRead = /^[\w-]+$/.test(type) && (xtext(text) ?? "") !== "";
      if (!isRead || (value ?? "").length > 500) badValue(reader, parameter);
    }
  }
  return { notify, originalRecipient };
}

/** RFC 3461 §4.1: `NEVER` alone, or some of the others, each once. */
function notifyList(value: OctetString): EnvelopeRecipient["notify"] {
  const words = value.toUpperCase().split(",");
  if (words.length === 1 && words[0] === "NEVER") return ["NEVER"];
  const found = notifications.filter((each) => words.includes(each));
  return found.length === words.length ? found : null;
}
