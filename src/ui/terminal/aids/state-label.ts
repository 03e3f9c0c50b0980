import { protocolNamed } from "../../../protocols/index.ts";
import { statePath } from "../../../simulator/state-path.ts";
import type { Bench } from "../../state/bench.svelte.ts";
import type { LanguageCode } from "../../text/language.svelte.ts";

/** What the state that the selected device's session is in is called. */
export function stateLabel(bench: Bench, language: LanguageCode): string {
  const { connection } = bench.prompt;
  if (connection === undefined) return "";
  const [name = ""] = statePath(connection.snapshot);
  const { nodes } = protocolNamed(bench.device.protocol).diagram;
  return nodes.find(({ state }) => state === name)?.label[language] ?? name;
}
