import type { WireLine } from "../../ladder/wire-line.ts";

/** What last went between a device and the server, or why nothing does. */
export type LastExchange =
  | { readonly kind: "none" }
  | {
      /** A command, and the line that ended it, if it has. */
      readonly kind: "asked";
      readonly command: WireLine;
      readonly answer: WireLine | null;
    }
  | { readonly kind: "pushed"; readonly line: WireLine }
  /** Nobody tells it: its protocol can't, or its state doesn't hear. */
  | { readonly kind: "silence"; readonly forGood: boolean };

/** The last exchange among some lines; news that nobody asked for goes before. */
export function lastExchange(lines: readonly WireLine[]): LastExchange {
  const last = lines.at(-1);
  if (last?.unsolicited === true) return { kind: "pushed", line: last };
  const command = lines.findLast(({ kind }) => kind === "command");
  if (command === undefined) return { kind: "none" };
  const start = command.exchange?.start;
  const answer =
    lines.findLast(
      ({ kind, exchange }) =>
        kind === "completion" && exchange !== null && exchange.start === start,
    ) ?? null;
  return { kind: "asked", command, answer };
}
