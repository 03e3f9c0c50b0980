import type { Letter, Station } from "./letter.ts";

/** How it went between two hosts, the last time. */
export interface LetterWay {
  readonly from: string;
  readonly to: string;
  /** `open`: they are still talking. `later`: nobody was reached, or something was refused for now. */
  readonly went: "open" | "well" | "later" | "never";
  /** Whether TLS hid what they said; null as long as it may still begin, and where nobody was reached. */
  readonly secure: boolean | null;
}

/** The ways that a letter has taken or tried between hosts, each once. */
export function waysOf({ stations }: Letter): readonly LetterWay[] {
  const ways = new Map<string, LetterWay>();
  for (const station of stations) {
    if (station.kind !== "handed" && station.kind !== "missed") continue;
    const { host: from, to } = station;
    const secure = isSecure(station);
    ways.set(`${from} ${to}`, { from, to, went: wentOf(station), secure });
  }
  return [...ways.values()];
}

function wentOf(
  station: Extract<Station, { kind: "handed" | "missed" }>,
): LetterWay["went"] {
  if (station.kind === "missed") return "later";
  const begins = (digit: string) =>
    station.replies.some(({ status }) => status.startsWith(digit));
  if (station.closedBy === null) return "open";
  if (begins("5")) return "never";
  return begins("4") ? "later" : "well";
}

function isSecure(
  station: Extract<Station, { kind: "handed" | "missed" }>,
): boolean | null {
  if (station.kind === "missed") return null;
  if (station.securedBy !== null) return true;
  return station.closedBy === null ? null : false;
}
