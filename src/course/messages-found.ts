import type { Message } from "../mail/message.ts";
import type { SpokenCommand } from "./happened.ts";
import { messagesIn, openBefore } from "./messages-named.ts";

/**
 * The messages that a search found, as its answer tells; null where it tells
 * of none in particular.
 *
 * RFC 3501 §7.2.5: `* SEARCH 2 84`, or nothing behind it where there are none.
 * RFC 4731 §3.1: `* ESEARCH (TAG "a") UID ALL 2,10:11`, or no `ALL`.
 */
export function messagesFoundBy(
  spoken: SpokenCommand,
): readonly Message[] | null {
  const messages = openBefore(spoken);
  const answer = spoken.told.findLast(({ name }) => searches.includes(name));
  if (messages === null || answer === undefined) return null;
  const text = answer.octets
    .filter((each) => typeof each === "string")
    .join("");
  const [, plain] = /^\* SEARCH((?: \d+)*)/i.exec(text) ?? [];
  const [, extended] = / ALL ([\d:,]+)/i.exec(text) ?? [];
  const set = plain?.trim().replaceAll(" ", ",") ?? extended ?? "";
  if (set !== "") {
    return messagesIn(set, messages, spoken.said.startsWith("UID "));
  }
  return / (?:MIN|MAX|COUNT) [1-9]/i.test(text) ? null : [];
}

const searches: readonly string[] = ["SEARCH", "ESEARCH"];
