import type { createBrowserInspector } from "@statelyai/inspect";
import type { Bench } from "../state/bench.svelte.ts";
import { keptSecrets, secretsOf } from "./secrets.ts";
import { statelyEvents } from "./stately-events.ts";

type Inspector = ReturnType<typeof createBrowserInspector>;

/** So many messages are kept for a window that is still loading. */
const kept = 5_000;

/**
 * The way out to Stately's inspector. Off until somebody has read what would
 * be sent and agreed; its code is not even loaded before.
 */
export class StatelyLink {
  status: "off" | "opening" | "on" | "blocked" | "failed" = $state("off");
  readonly #bench: Bench;
  #inspector: Inspector | null = null;
  /** How many events have been sent, and which was the last. */
  #sent = 0;
  #last: unknown = null;
  #beginnings = 0;

  constructor(bench: Bench) {
    this.#bench = bench;
  }

  /** Loads the inspector and opens its window; must follow a press of a button. */
  async open(): Promise<void> {
    this.status = "opening";
    try {
      const { createBrowserInspector } = await import("@statelyai/inspect");
      const inspector = createBrowserInspector({
        maxDeferredEvents: kept,
        // All messages are plain JSON already.
        serialize: (event) => event,
      });
      if (inspector.adapter.targetWindow === null) {
        this.status = "blocked";
        return;
      }
      this.#inspector = inspector;
      this.#sent = 0;
      this.status = "on";
      this.send();
    } catch {
      this.status = "failed";
    }
  }

  /** Sends what has happened since the last time. */
  send(): void {
    const inspector = this.#inspector;
    if (inspector === null) return;
    if (inspector.adapter.targetWindow?.closed === true) return this.close();
    const { trace, timeline } = this.#bench;
    if (this.#sent > 0 && trace[this.#sent - 1] !== this.#last) {
      this.#sent = 0;
      this.#beginnings++;
    }
    const { epoch, mail } = timeline.beginning;
    const setting = {
      secrets: secretsOf(trace, keptSecrets(mail)),
      epoch,
      suffix: this.#beginnings === 0 ? "" : ` (${this.#beginnings + 1})`,
    };
    for (const event of trace.slice(this.#sent)) {
      for (const message of statelyEvents(event, setting)) {
        inspector.adapter.send(message);
      }
    }
    this.#sent = trace.length;
    this.#last = trace.at(-1) ?? null;
  }

  /** Closes the window: the library would greet a reloaded one with all it has kept. */
  close(): void {
    this.#inspector?.adapter.stop();
    this.#inspector?.adapter.targetWindow?.close();
    this.#inspector = null;
    this.status = "off";
  }
}
