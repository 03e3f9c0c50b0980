import { troubleOf } from "../keeping/kept-database.ts";
import { afterFrame } from "../state/a-frame-later.svelte.ts";
import { remember, remembered } from "../state/storage.ts";
import { keep, loadKept, type KeptSession } from "./session-store.ts";

/** What is the matter with keeping: no storage, none left, too much, another tab. */
export type Trouble = "shut" | "full" | "large" | "overtaken";

/** Longest session, in characters, that is noted before it is kept. */
const mostNoted = 1_000_000;

/** So long nothing more is sent until the note of it is cleared, in ms. */
const calm = 1000;

/** Comes once the next frame is on the screen. */
function drawn(): Promise<void> {
  return new Promise((resolve) => void afterFrame(resolve));
}

/** Where the browser keeps the session of one bench. */
export class KeptPlace {
  trouble: Trouble | null = $state(null);
  readonly #key: string;
  /** Where `storage.ts` has what was sent before this was there. */
  readonly #sentKey: string;
  /** What was written last; null when nothing was, or in vain. */
  #saved: { text: string | null; before: string | null } | null = null;
  /** Of what was kept last, as far as this page knows; another tab leaves another one. */
  #mark = "";
  #known: Promise<KeptSession | undefined> | null = null;
  /** Whether it has been noted that the browser keeps anything. */
  #noted = false;
  #clearing: ReturnType<typeof setTimeout> | undefined;

  constructor(key: string, sentKey: string) {
    this.#key = key;
    this.#sentKey = sentKey;
  }

  /** What was kept when the page came. */
  learn(): Promise<KeptSession | undefined> {
    return (this.#known ??= this.#load());
  }

  /** This needn't be written: it comes from here. */
  holds(text: string | null, before: string | null): void {
    this.#saved = { text, before };
  }

  /**
   * Keeps a session, noting it at once; null stands for one that is too large.
   * Gives back the session of another tab that it has taken the place of.
   */
  async save(
    text: string | null,
    before: string | null,
  ): Promise<string | null> {
    if (text === null) {
      this.trouble = "large";
      return null;
    }
    const saved = this.#saved;
    if (saved?.text === text && saved.before === before) return null;
    this.#saved = { text, before };
    // At once, since the store may not have taken it when the page goes away.
    clearTimeout(this.#clearing);
    const noted = text.length < mostNoted && remember(this.#sentKey, text);
    // What the note holds needn't keep the frame waiting that shows it.
    if (noted && saved?.before === before) await drawn();
    // What was there before is a matter of the first time only.
    if (this.#mark === "") await this.learn();
    const expected = this.#mark;
    const mark = Math.random().toString(36);
    this.#mark = mark;
    try {
      const earlier = await keep(this.#key, { text, before, mark });
      if (!this.#noted) remember("sessions", "kept");
      this.#noted = true;
      this.#clearSoon();
      const overtaken = (earlier?.mark ?? "") !== expected;
      if (overtaken) this.trouble = "overtaken";
      else if (remembered("sessions") === null) this.trouble = "shut";
      else if (this.trouble !== "overtaken") this.trouble = null;
      return overtaken ? (earlier?.text ?? null) : null;
    } catch (error) {
      this.#saved = null;
      if (this.#mark === mark) this.#mark = expected;
      this.#fail(error);
      return null;
    }
  }

  /** What is kept needn't be noted, but the next line may follow at once. */
  #clearSoon(): void {
    clearTimeout(this.#clearing);
    this.#clearing = setTimeout(() => remember(this.#sentKey, ""), calm);
  }

  async #load(): Promise<KeptSession | undefined> {
    try {
      const kept = await loadKept(this.#key);
      this.#mark = kept?.mark ?? "";
      return kept;
    } catch (error) {
      this.#fail(error);
      return undefined;
    }
  }

  #fail(error: unknown): void {
    this.trouble = troubleOf(error);
  }
}
