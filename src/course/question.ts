import type * as v from "valibot";
import type { questionSchema } from "./forms/question-form.ts";
import { groupedLines, groupsOf } from "./grouped-lines.ts";
import type { Moment } from "./moment.ts";
import { valueOf } from "./value.ts";

/** Something that a lesson asks. */
export type Question = v.InferOutput<typeof questionSchema>;

/** The answers that the prose has words for; of a value and of lines, what is said to a right and to a wrong one. */
export function answersOf(question: Question): readonly string[] {
  switch (question.kind) {
    case "choice":
      return question.choices;
    case "claim":
      return ["true", "false"];
    default:
      return ["right", "wrong"];
  }
}

/** What is right as an answer at a moment, as it would be given. */
export function rightAnswer(question: Question, moment: Moment): string {
  switch (question.kind) {
    case "choice":
      return question.right;
    case "claim":
      return String(question.right);
    case "lines":
      return groupsOf(groupedLines(question, moment));
    case "value": {
      const value = valueOf(question.right, moment);
      return typeof value === "object" ? value.join(" ") : String(value);
    }
    default:
      return question satisfies never;
  }
}

/** Whether an answer is right at a moment; numbers may be written as people do. */
export function isRight(
  question: Question,
  given: string,
  moment: Moment,
): boolean {
  if (question.kind !== "value") {
    const answer = given.trim().split(/\s+/).join(" ");
    return answer === rightAnswer(question, moment);
  }
  const { right, within = 0 } = question;
  const value = valueOf(right, moment);
  if (typeof value === "number") {
    return Math.abs(numberIn(given, value) - value) <= within;
  }
  if (typeof value === "object") {
    const numbers = (given.match(/\d+/g) ?? []).map(Number);
    return (
      numbers.length === value.length &&
      value.every((each) => numbers.includes(each))
    );
  }
  const plain = (text: string): string =>
    text.normalize("NFC").trim().replaceAll(/\s+/g, " ");
  // Only a password tells capitals apart.
  return "password" in right
    ? plain(given) === value
    : plain(given).toLowerCase() === plain(value).toLowerCase();
}

/**
 * A number as people in many countries write it. A point or a comma parts
 * thousands where a whole number is asked for, and decimals otherwise.
 */
function numberIn(text: string, like: number): number {
  const bare = text.replaceAll(/[\s'’_]/g, "");
  const plain = Number.isInteger(like)
    ? bare.replaceAll(/[.,](?=\d{3}(\D|$))/g, "")
    : bare;
  return /^\d+([.,]\d+)?$/.test(plain)
    ? Number(plain.replace(",", "."))
    : Number.NaN;
}
