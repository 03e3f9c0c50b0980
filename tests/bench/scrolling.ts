import type { MeasuredPage } from "./measured-page.ts";
import { median } from "./numbers.ts";
import type { Result } from "./results.ts";

/** So many times it is scrolled from one end. */
const rounds = 5;

/** Which part of the frames comes late while something is scrolled fast. */
export async function scrolling(
  bench: MeasuredPage,
  name: string,
  selector: string,
): Promise<Result> {
  const scroller = bench.page.locator(selector);
  const parts: number[] = [];
  let height = 0;
  for (let round = 0; round < rounds; round++) {
    const { late, all, full } = await scroller.evaluate(scrolledThrough);
    parts.push((100 * late) / all);
    height = full;
  }
  return {
    what: `late frames, scrolling ${name}`,
    goal: 3,
    value: median(parts),
    unit: "%",
    note: `${height} px high; from ${Math.min(...parts).toFixed(1)} to ${Math.max(...parts).toFixed(1)}`,
  };
}

/** In the page: some hundred frames, each further down; one that takes longer than a frame and a half is late. */
async function scrolledThrough(
  scroller: Element,
): Promise<{ late: number; all: number; full: number }> {
  const frames = 240;
  const full = scroller.scrollHeight;
  const stride = Math.min(600, (full - scroller.clientHeight) / frames);
  scroller.scrollTop = 0;
  let before = 0;
  let late = 0;
  for (let frame = -10; frame < frames; frame++) {
    const now = await new Promise(requestAnimationFrame);
    if (frame > 0) {
      if (now - before > 25) {
        late += Math.round((now - before) / (1000 / 60)) - 1;
      }
      scroller.scrollTop += stride;
    }
    before = now;
  }
  return { late, all: frames + late, full };
}
