import type { Reason, Refusal, Refused } from "../protocol.ts";
import { offers, waitsForTls } from "./capabilities.ts";
import { smtpReason, smtpReasons, type SmtpReasonKey } from "./reasons.ts";
import type { SmtpSession } from "./session.ts";
import { replied, type Reply } from "./wire/reply.ts";

/** The reply that says a reason; without its status code where the server has none (RFC 2034). */
export function refusalOf({ key }: Reason, tellsStatus: boolean): Reply {
  const { code, enhanced, text } = isKey(key)
    ? smtpReasons[key]
    : { code: "500", enhanced: "5.5.2", text: "Syntax error" };
  return { code, enhanced: tellsStatus ? enhanced : null, lines: [text] };
}

function isKey(key: string): key is SmtpReasonKey {
  return Object.hasOwn(smtpReasons, key);
}

/** Answers a command that was not carried out: the session goes on. */
export function refuse(refusal: Refusal, session: SmtpSession): Refused {
  const name = refusal.name ?? "";
  const reason =
    refusal.kind === "syntax"
      ? refusal.reason
      : smtpReason(wrongState(name, refusal.state, session), { command: name });
  const reply = refusalOf(reason, offers(session, "ENHANCEDSTATUSCODES"));
  return { responses: [replied(name, reply)], reason };
}

const betweenTransactions = new Set(["MAIL", "AUTH", "STARTTLS"]);

/** Why a command is illegal in a state (RFC 5321 §4.1.4, RFC 3030 §2). */
function wrongState(
  command: string,
  [state, inner]: readonly string[],
  session: SmtpSession,
): SmtpReasonKey {
  const { transaction } = session;
  if (inner === "refused") return "no-service";
  if (waitsForTls(session, command)) return "tls-first";
  if (state === "connected") return "hello-first";
  if (state === "greeted") return "mail-first";
  if (inner === "chunks") return "chunks-begun";
  if (betweenTransactions.has(command)) return "transaction-open";
  // RFC 2920 §3.1: whoever pipelines has sent DATA before he knew.
  const refused = (transaction?.refused ?? 0) > 0;
  return refused ? "no-valid-recipients" : "recipient-first";
}
