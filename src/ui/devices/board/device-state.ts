import type { Protocol } from "../../../protocols/protocol.ts";
import type { LanguageCode } from "../../text/language.svelte.ts";

/** A state of a protocol's machine by name: `Selected · IDLE`; "" before there is one. */
export function stateLabel(
  { diagram }: Protocol,
  path: readonly string[],
  language: LanguageCode,
): string {
  const node = diagram.nodes.find(({ state }) => state === path[0]);
  if (node === undefined) return path[0] ?? "";
  const pill = node.pills.find(({ state }) => path.includes(state));
  const inner = pill === undefined ? "" : ` · ${pill.label[language]}`;
  return node.label[language] + inner;
}
