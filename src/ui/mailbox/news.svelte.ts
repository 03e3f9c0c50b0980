import { untrack } from "svelte";
import { Onward, type Place } from "../diagram/travel/onward.ts";
import { settings } from "../state/settings.svelte.ts";

/** How long what has just happened is news, in ms. */
const newsLast = 1300;

/**
 * Whether something has just happened before the reader's eyes: at the
 * present, or one line further on. Whoever only looks at another moment sees
 * how things stood, without any motion.
 */
export class News {
  /** True while what has changed may move. */
  moving = $state(false);
  readonly #playhead: Onward;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(place: () => Place) {
    this.#playhead = new Onward(place);
  }

  /** To be called whenever the playhead may have moved, before that is drawn. */
  hear(): void {
    const step = this.#playhead.step();
    if (step === "nowhere") return;
    untrack(() => this.#begin(step === "onward" && settings.moves));
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #begin(moving: boolean): void {
    clearTimeout(this.#timer);
    this.moving = moving;
    if (!moving) return;
    this.#timer = setTimeout(() => (this.moving = false), newsLast);
  }
}
