import type { Verdict } from "../../course/verdict.ts";
import type { Inline } from "./prose-nodes.ts";
import type { ToldQuestion } from "./told-prose.ts";

/** What a lesson says to an answer: to the choice that was taken, or to what is right or wrong. */
export function replyTo(
  { choices }: ToldQuestion,
  given: string,
  { right }: Verdict,
): readonly Inline[] {
  const { reason = [] } = choices[given] ?? {};
  if (reason.length > 0) return reason;
  return choices[right ? "right" : "wrong"]?.text ?? [];
}
