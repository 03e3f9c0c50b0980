import type { Reason } from "../protocol.ts";
import { smtpReasons, type SmtpReasonKey } from "./reasons.ts";
import type { Reply } from "./wire/reply.ts";

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
