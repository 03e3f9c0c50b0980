import type { Refusal, Refused } from "../protocol.ts";
import { syntaxRefusal } from "./refusals.ts";
import { tagged } from "./wire/response.ts";

/** Answers a command that was not carried out, with BAD (RFC 3501 §7.1.3). */
export function refuse(refusal: Refusal): Refused {
  if (refusal.kind === "state") {
    const { tag, name, state } = refusal;
    const [key, text] = wrongState(state[0] ?? "", name);
    return {
      responses: [tagged(tag ?? "*", "BAD", name, null, text)],
      reason: { key, values: { command: name }, at: null },
    };
  }
  const { tag, name, reason } = refusal;
  return syntaxRefusal(tag, name, reason);
}

/** Why a command is illegal in a state: the reason's key, and what BAD says. */
function wrongState(state: string, command: string): readonly [string, string] {
  if (state === "notAuthenticated") return ["not-logged-in", "log in first"];
  if (command === "LOGIN" || command === "AUTHENTICATE") {
    return ["already-logged-in", "already logged in"];
  }
  return state === "selected"
    ? ["mailbox-open", "close the mailbox first"]
    : ["no-mailbox-open", "select a mailbox first"];
}
