/** What has gone wrong in the page itself, until it is waved away. */
class Mishaps {
  latest: string | null = $state(null);

  note(what: unknown): void {
    this.latest = what instanceof Error ? what.message : String(what);
  }

  dismiss(): void {
    this.latest = null;
  }

  /** Listens for what nothing else has caught. */
  listen(): void {
    window.addEventListener("error", (event) => {
      // Harmless: sizes changed while they were being looked at.
      if (event.message.startsWith("ResizeObserver loop")) return;
      this.note(event.error ?? event.message);
    });
    window.addEventListener("unhandledrejection", (event) => {
      this.note(event.reason);
    });
  }
}

export const mishaps = new Mishaps();
