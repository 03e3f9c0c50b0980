import type { Reason, Refusal, Refused } from "../protocol.ts";
import { pop3Reason, type Pop3ReasonKey } from "./reasons.ts";
import type { Pop3Session } from "./session.ts";
import { textIn, type Phrase, type Said } from "./texts.ts";
import { singleLine } from "./wire/response.ts";

/** What -ERR says, for each thing that can be wrong with a line itself. */
const syntaxTexts: Partial<Record<Pop3ReasonKey, Phrase>> = {
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
export function refuse(refusal: Refusal, { language }: Pop3Session): Refused {
  const name = refusal.name ?? "";
  const [said, reason] =
    refusal.kind === "syntax"
      ? [syntaxText(refusal.reason), refusal.reason]
      : stateRefusal(name, refusal.state);
  const text = textIn(language, said);
  return { responses: [singleLine("-ERR", name, text)], reason };
}

function syntaxText(reason: Reason): Phrase {
  const texts: Readonly<Record<string, Phrase>> = syntaxTexts;
  return texts[reason.key] ?? "syntax error";
}

/** RFC 1939 §7, PASS; RFC 1081, RPOP */
const afterUser: ReadonlySet<string> = new Set(["PASS", "RPOP"]);

/** RFC 1939 §3: "-ERR" to a command in the wrong state. */
function stateRefusal(
  command: string,
  path: readonly string[],
): readonly [Said, Reason] {
  const state = (path[0] ?? "").toUpperCase();
  const values = { command, state };
  if (path[0] === "authorization" && afterUser.has(command)) {
    return [
      ["{command} is valid only after USER", { command }],
      pop3Reason("user-first", values),
    ];
  }
  const text = ["command not valid in {state} state", { state }] as const;
  return [text, pop3Reason(stateReasonKey(path[0]), values)];
}

function stateReasonKey(
  state: string | undefined,
): "login-first" | "already-logged-in" | "wrong-state" {
  if (state === "authorization") return "login-first";
  if (state === "transaction") return "already-logged-in";
  return "wrong-state";
}
