import { failedStatus } from "./brackets.ts";
import type { Row } from "./rows.ts";

/** How a row's arrow looks. */
export interface RowMark {
  /** A CSS colour. */
  readonly colour: string;
  /** True for commands and completions, which are drawn stronger. */
  readonly main: boolean;
  /** True for what nobody asked for. */
  readonly dotted: boolean;
}

export function markOf({ line }: Row): RowMark {
  return {
    colour: colourOf(line),
    main: line.side === "client" || line.kind === "completion",
    dotted: line.unsolicited,
  };
}

function colourOf({ refused, status, exchange, unsolicited }: Row["line"]) {
  if (refused || failedStatus(status)) return "var(--err)";
  if (exchange === null || unsolicited) return "var(--edge)";
  return `var(--tag-${exchange.slot})`;
}
