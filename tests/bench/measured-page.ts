import type { Browser, CDPSession, Page } from "playwright-core";

/** What one command cost, in ms. */
export interface Cost {
  /** The tasks of the main thread, until what came of it was on the screen. */
  readonly task: number;
  /** What of that was scripts, without the layout that they asked for. */
  readonly script: number;
  /** All of them, until it was idle again: what is kept and announced as well. */
  readonly all: number;
  /** From the key to the end of the frame that shows what came of it. */
  readonly paint: number;
}

/** What somebody wants of the page besides an address. */
export interface Wanted {
  readonly reducedMotion: "reduce" | "no-preference";
}

/** Time that the main thread has spent so far, in ms: in tasks, and in their scripts. */
interface Spent {
  readonly task: number;
  readonly script: number;
}

/** Noted by the page itself: when its last Enter was pressed, and when that was drawn. */
interface Noted {
  paint: number;
  longest: number;
}

declare global {
  interface Window {
    buzonBench: Noted;
    /** Tells the benchmark that a key's frame has been drawn. */
    buzonDrawn?: (word: string) => void;
  }
}

/** A page in a fresh profile, and what its keys cost. */
export class MeasuredPage {
  readonly page: Page;
  readonly #devtools: CDPSession;

  private constructor(page: Page, devtools: CDPSession) {
    this.page = page;
    this.#devtools = devtools;
  }

  static async open(
    browser: Browser,
    address: string,
    { reducedMotion }: Wanted,
  ): Promise<MeasuredPage> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: "en-US",
      reducedMotion,
    });
    const page = await context.newPage();
    await page.addInitScript(observe);
    await page.goto(address);
    const devtools = await context.newCDPSession(page);
    // What other programs take of the machine's time isn't the page's work.
    await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
    await devtools.send("Runtime.enable");
    await devtools.send("Runtime.addBinding", { name: "buzonDrawn" });
    return new MeasuredPage(page, devtools);
  }

  /** Types a command and sends it; comes back when nothing happens any more. */
  async send(command: string): Promise<Cost> {
    await this.page.keyboard.insertText(command);
    await this.idle();
    await this.#forget();
    const before = await this.#spent();
    const drawn = new Promise<Spent>((resolve) => {
      this.#devtools.once("Runtime.bindingCalled", () =>
        resolve(this.#spent()),
      );
    });
    await this.page.keyboard.down("Enter");
    const then = await drawn;
    const all = (await this.idle()) - before.task;
    await this.page.keyboard.up("Enter");
    return {
      task: then.task - before.task,
      script: then.script - before.script,
      all,
      paint: await this.#painted(),
    };
  }

  /** As `send`, but waits for the next frame only. */
  async press(command: string): Promise<number> {
    await this.page.keyboard.insertText(command);
    await this.#forget();
    await this.page.keyboard.press("Enter");
    return this.#painted();
  }

  /** Elements of the page. */
  async nodes(): Promise<number> {
    return this.page.evaluate(() => document.querySelectorAll("*").length);
  }

  /** The longest task since this was last asked, in ms; those below 50 count as 0. */
  async longestTask(): Promise<number> {
    await this.idle();
    return this.page.evaluate(() => {
      const { longest } = window.buzonBench;
      window.buzonBench.longest = 0;
      return longest;
    });
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  /**
   * Waits until the main thread has had nothing to do for a while; gives the
   * time of its tasks until then. Nothing else is asked meanwhile, since
   * asking is itself some work.
   */
  async idle(): Promise<number> {
    const quiet = 60;
    let { task: before } = await this.#spent();
    for (let turn = 0; turn < 100; turn++) {
      await new Promise((resolve) => setTimeout(resolve, quiet));
      const { task: now } = await this.#spent();
      if (now - before < 1) return before;
      before = now;
    }
    return before;
  }

  async #forget(): Promise<void> {
    await this.page.evaluate(() => (window.buzonBench.paint = 0));
  }

  /** When the last Enter was drawn, in ms after it was pressed. */
  async #painted(): Promise<number> {
    await this.page.waitForFunction(() => window.buzonBench.paint > 0, null, {
      timeout: 60_000,
      polling: 20,
    });
    return this.page.evaluate(() => window.buzonBench.paint);
  }

  async #spent(): Promise<Spent> {
    const { metrics } = await this.#devtools.send("Performance.getMetrics");
    const of = (sought: string): number =>
      (metrics.find(({ name }) => name === sought)?.value ?? 0) * 1000;
    const script = of("ScriptDuration");
    return { task: of("TaskDuration"), script };
  }
}

/** In the page, before anything else: notes keys and long tasks. */
function observe(): void {
  window.buzonBench = { paint: 0, longest: 0 };
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Enter") return;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          window.buzonBench.paint = performance.now() - event.timeStamp;
          window.buzonDrawn?.("");
        };
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      window.buzonBench.longest = Math.max(window.buzonBench.longest, duration);
    }
  }).observe({ type: "longtask", buffered: true });
}
