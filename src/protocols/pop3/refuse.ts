import type { Reason, Refusal, Refused } from "../protocol.ts";
import { pop3Reason, type Pop3ReasonKey } from "./reasons.ts";
import { singleLine } from "./wire/response.ts";

/** What -ERR says, for each thing that can be wrong with a line itself. */
const syntaxTexts: Partial<Record<Pop3ReasonKey, string>> = {
  "empty-line": "empty line",
  "unknown-command": "unknown command",
  "line-too-long": "line too long",
  "extra-space": "one space between arguments, none at the end",
  "missing-argument": "missing argument",
  "too-many-arguments": "too many arguments",
  "bad-utf8": "argument isn't well-formed UTF-8",
  "not-a-number": "argument must be a number",
};

/** Answers a command that was not carried out: one line, and the session goes on. */
export function refuse(refusal: Refusal): Refused {
  const name = refusal.name ?? "";
  const [text, reason] =
    refusal.kind === "syntax"
      ? [syntaxText(refusal.reason), refusal.reason]
      : stateRefusal(name, refusal.state);
  return { responses: [singleLine("-ERR", name, text)], reason };
}

function syntaxText(reason: Reason): string {
  const texts: Readonly<Record<string, string>> = syntaxTexts;
  return texts[reason.key] ?? "syntax error";
}

/** RFC 1939 §7, PASS; RFC 1081, RPOP */
const afterUser: ReadonlySet<string> = new Set(["PASS", "RPOP"]);

/** RFC 1939 §3: "-ERR" to a command in the wrong state. */
function stateRefusal(
  command: string,
  path: readonly string[],
): readonly [string, Reason] {
  const state = (path[0] ?? "").toUpperCase();
  const values = { command, state };
  if (path[0] === "authorization" && afterUser.has(command)) {
    return [
      `${command} is valid only after USER`,
      pop3Reason("user-first", values),
    ];
  }
  const text = `command not valid in ${state} state`;
  return [text, pop3Reason(stateReasonKey(path[0]), values)];
}

function stateReasonKey(
  state: string | undefined,
): "login-first" | "already-logged-in" | "wrong-state" {
  if (state === "authorization") return "login-first";
  if (state === "transaction") return "already-logged-in";
  return "wrong-state";
}
