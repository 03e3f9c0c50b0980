import type { WireLine } from "../ladder/wire-line.ts";

/**
 * The last exchange of all that has been shown: the command that was sent
 * last, those in flight with it, and all that came since.
 */
export function currentExchange(
  lines: readonly WireLine[],
): readonly WireLine[] {
  let from = lines.findLastIndex(({ kind }) => kind === "command");
  if (from < 0) return lines;
  // Whoever was still waited for when the command went out belongs to it.
  for (let at = from - 1; at >= 0; at--) {
    const line = lines[at];
    if (line?.kind !== "command" || line.exchange === null) continue;
    const { start } = line.exchange;
    const end = lines.findIndex(
      ({ closes, exchange }) => closes && exchange?.start === start,
    );
    if (end >= 0 && end < from) break;
    from = at;
  }
  return lines.slice(from);
}

/** Where in a line its telling word stands, in octets: behind the tag. */
export function tellingWord({ octets }: WireLine, tagged: boolean): number {
  return tagged ? octets.indexOf(" ") + 1 : 0;
}
