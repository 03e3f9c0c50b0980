import type { DiagramNode } from "../../protocols/protocol.ts";
import type { LanguageCode } from "../text/language.svelte.ts";
import type { Journey } from "./journey.ts";
import type { Picture, PictureEdge, PictureNode } from "./picture.ts";

/** A state in the strip, and the way from the one before it. */
export interface StripStep {
  readonly node: DiagramNode;
  readonly status: PictureNode["status"];
  readonly way: PictureEdge["status"] | "none";
  /** What stands under the name of the active state; null for the others. */
  readonly inside: string | null;
}

/** The states in one row, from left to right as in the drawing. */
export function stripOf(
  { nodes, edges }: Picture,
  { literal }: Journey,
  language: LanguageCode,
): readonly StripStep[] {
  const inOrder = nodes.toSorted((a, b) => a.node.x - b.node.x);
  return inOrder.map(({ node, status, pills, pill }, index) => {
    const before = inOrder[index - 1]?.node.state;
    const edge = edges.find(
      ({ from, to }) => from === before && to === node.state,
    );
    const boxed =
      status === "active" && node.shape !== "start" && node.shape !== "end";
    const on = pills.find(({ state }) => state === pill);
    const state = on?.label[language] ?? node.term;
    const inside =
      literal === null ? state : `+ literal · ${literal.announced}`;
    return {
      node,
      status,
      way: edge?.status ?? "none",
      inside: boxed ? inside : null,
    };
  });
}
