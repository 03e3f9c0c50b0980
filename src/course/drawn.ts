import type * as v from "valibot";
import type { drawSchema } from "./forms/past-form.ts";
import type { Lesson } from "./lesson.ts";

/** By what a lesson is drawn where no student is meant. */
export const firstSeed = 1;

/** How names get their texts. */
export type Draw = v.InferOutput<typeof drawSchema>;

/**
 * The lesson as one student has it: in all its texts `{{name}}` is what the
 * seed has drawn for that name. The same seed draws the same; one without
 * draws is the same for all.
 */
export function drawn(lesson: Lesson, seed: number): Lesson {
  const { draws, ...rest } = lesson;
  if (draws === undefined) return lesson;
  const texts = textsOf(draws, seed);
  const written = (_: string, value: unknown): unknown =>
    typeof value === "string" ? filled(value, texts) : value;
  const text = JSON.stringify(rest, written);
  return { ...(JSON.parse(text) as Lesson), seed };
}

function filled(text: string, texts: ReadonlyMap<string, string>): string {
  return text.replaceAll(
    /\{\{([a-zA-Z0-9-]+)\}\}/g,
    (whole, name: string) => texts.get(name) ?? whole,
  );
}

/** A later draw may name what earlier ones have drawn. */
function textsOf(
  draws: readonly Draw[],
  seed: number,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const chance = chanceOf(seed);
  const below = (count: number): number => Math.floor(chance() * count);
  for (const draw of draws) {
    if ("oneOf" in draw) {
      const one = draw.oneOf[below(draw.oneOf.length)] ?? {};
      for (const [name, text] of Object.entries(one)) {
        texts.set(name, filled(text, texts));
      }
      continue;
    }
    const taken = new Set<string>();
    for (const name of draw.names) {
      const left =
        "shuffled" in draw
          ? draw.shuffled.filter((each) => !taken.has(each))
          : [];
      let text = left[below(left.length)] ?? "";
      while ("from" in draw && (text === "" || taken.has(text))) {
        text = String(draw.from + below(draw.to - draw.from + 1));
      }
      taken.add(text);
      texts.set(name, text);
    }
  }
  return texts;
}

/** Numbers from 0 up to 1, the same ones for a seed (Mulberry32). */
function chanceOf(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
