import { cubicOut } from "svelte/easing";
import type { TransitionConfig } from "svelte/transition";

/** Durations in ms, as the page's custom properties of the same names. */
export const d2 = 160;
export const d3 = 240;

interface Timing {
  /** In ms; 0 where nothing moves. */
  readonly duration: number;
}

/** A chip appears: it grows a little too large, and settles. */
export function pop(_: Element, { duration }: Timing): TransitionConfig {
  return {
    duration,
    css: (t) => {
      const scale = t < 0.6 ? 0.8 + (0.26 * t) / 0.6 : 1.06 - 0.15 * (t - 0.6);
      return `opacity: ${Math.min(1, t * 2)}; scale: ${scale};`;
    },
  };
}

/** A chip goes. */
export function shrink(_: Element, { duration }: Timing): TransitionConfig {
  return { duration, css: (t) => `opacity: ${t}; scale: ${t};` };
}

/** A postmark is put on from above. */
export function land(_: Element, { duration }: Timing): TransitionConfig {
  return {
    duration,
    css: (t, rest) => `opacity: ${t}; scale: ${1 + rest * 0.6};`,
  };
}

/** A line is drawn from left to right. */
export function draw(_: Element, { duration }: Timing): TransitionConfig {
  return {
    duration,
    easing: cubicOut,
    css: (t) => `scale: ${t} 1; transform-origin: left;`,
  };
}

/** What was put on is lifted off. */
export function lift(_: Element, { duration }: Timing): TransitionConfig {
  return {
    duration,
    css: (t, rest) => `opacity: ${t}; translate: 0 ${-6 * rest}px;`,
  };
}
