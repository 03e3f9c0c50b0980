import type { Attachment } from "svelte/attachments";
import type { Point } from "../geometry.ts";
import type { Leg } from "./travel.svelte.ts";
import { sharesOf, trackOf } from "./way.ts";

const inOut = "cubic-bezier(0.5, 0, 0.2, 1)";

/** How far a loop carries the envelope down when it folds. */
const folded = 26;

/** Where the envelope stands when it doesn't move. */
export function restOf({ trip }: Leg): Point {
  return trackOf(trip.way).at(-1) ?? [0, 0];
}

/** Moves an element along a leg of a trip, once. */
export function moving(leg: Leg): Attachment<SVGElement> {
  return (element) => {
    if (leg.duration === 0) return;
    const animation = element.animate(keyframesOf(leg), {
      duration: leg.duration,
      easing: inOut,
      fill: leg.phase === "going" ? "backwards" : "both",
    });
    return () => animation.cancel();
  };
}

/** The keyframes of a leg: transforms and opacity, no more. */
export function keyframesOf(leg: Leg): Keyframe[] {
  const { way } = leg.trip;
  const track = trackOf(way);
  const rest = restOf(leg);
  switch (leg.phase) {
    case "going":
      return along(track);
    case "waiting":
      return along([rest, rest]);
    case "entering":
      return [
        { transform: at(rest), opacity: 1 },
        { transform: `${at([way.to.x, way.to.y])} scale(0.5)`, opacity: 0 },
      ];
    case "returning":
      return along(track.toReversed()).map((frame, index, { length }) => ({
        ...frame,
        opacity: index === length - 1 ? 0 : 1,
      }));
    case "folding":
      return [
        { transform: at(rest), opacity: 1 },
        { transform: at([rest[0], rest[1] + folded]), opacity: 0 },
      ];
    default:
      return leg.phase satisfies never;
  }
}

function along(track: readonly Point[]): Keyframe[] {
  return sharesOf(track).map(({ point, share }) => ({
    transform: at(point),
    offset: share,
  }));
}

function at([x, y]: Point): string {
  return `translate(${x}px, ${y}px)`;
}
