import type { Frame } from "../protocols/protocol.ts";
import { SentCommand } from "./client-tokens.ts";

/** The rules by which the grammars read a command's name. */
export const commandRules: readonly string[] = ["command", "keyword"];

/**
 * The names in a command's frame that the server knows, in capitals and in
 * order: one, or two where a command takes another, as UID does.
 */
export function commandNames(
  protocol: string,
  frame: Frame,
): readonly string[] {
  const first = frame.pieces[0] ?? "";
  return new SentCommand(protocol, frame)
    .line(0)
    .filter(({ rule }) => commandRules.includes(rule))
    .map(({ from, to }) => first.slice(from, to).toUpperCase());
}
