import { ownScript } from "./own-script.ts";

/** Between two looks for a newer version, in ms. */
const patience = 3_600_000;

/** So long a newer version may take to take over, in ms. */
const busyFor = 4000;

/** Keeps the page for use without a network, and knows when there is a newer one. */
class NewerVersion {
  /** True when one is there, waiting for the page to be loaded again. */
  ready = $state(false);
  #registration: ServiceWorkerRegistration | null = null;

  /** Registers the service worker, where there can be one. */
  async listen(): Promise<void> {
    const { serviceWorker } = navigator as Partial<Navigator>;
    if (serviceWorker === undefined || !/^https?:$/.test(location.protocol)) {
      return;
    }
    // A page that had none is taken over as it is.
    let taken = serviceWorker.controller !== null;
    serviceWorker.addEventListener("controllerchange", () => {
      this.ready ||= taken;
      taken = true;
    });
    try {
      this.#watch(
        await serviceWorker.register(ownScript("sw.js"), {
          updateViaCache: "none",
        }),
      );
    } catch {
      // Forbidden, or no network: the page works as it does without one.
    }
  }

  /** Loads the page again, as the newest version. */
  async takeOver(): Promise<void> {
    const waiting = this.#registration?.waiting;
    if (waiting) {
      const taken = new Promise((resolve) =>
        navigator.serviceWorker.addEventListener("controllerchange", resolve, {
          once: true,
        }),
      );
      waiting.postMessage("take over");
      // The one before may be busy for long: then the page doesn't wait for it.
      const long = new Promise((resolve) => setTimeout(resolve, busyFor));
      await Promise.race([taken, long]);
    }
    location.reload();
  }

  #watch(registration: ServiceWorkerRegistration): void {
    this.#registration = registration;
    const look = () => {
      this.ready ||=
        registration.waiting !== null && registration.active !== null;
    };
    look();
    registration.addEventListener("updatefound", () =>
      registration.installing?.addEventListener("statechange", look),
    );
    let looked = performance.now();
    document.addEventListener("visibilitychange", () => {
      if (document.hidden || performance.now() - looked < patience) return;
      looked = performance.now();
      registration.update().catch(() => {
        // No network: there is nothing newer to be had.
      });
    });
  }
}

export const newerVersion = new NewerVersion();
