import { remember, remembered } from "./storage.ts";

export const motions = ["system", "full", "reduced"] as const;
export type MotionSetting = (typeof motions)[number];

/** Sizes of the text on the wire, in px at the browser's usual size. */
export const wireSizes = [13, 15, 18] as const;
export type WireSize = (typeof wireSizes)[number];

/** What a reader has set for the whole page, kept from visit to visit. */
class Settings {
  motion: MotionSetting = $state("system");
  wireSize: WireSize = $state(13);
  /** Whether single keys do something outside of text fields (WCAG 2.1.4). */
  singleKeys = $state(true);
  #reduced: MediaQueryList | undefined;

  /** Takes up the choices of an earlier visit. */
  restore(): void {
    const motion = remembered("motion");
    this.#useMotion(motions.find((name) => name === motion) ?? "system");
    const size = Number(remembered("wire-size"));
    this.#useWireSize(wireSizes.find((each) => each === size) ?? 13);
    this.singleKeys = remembered("single-keys") !== "off";
  }

  chooseMotion(motion: MotionSetting): void {
    remember("motion", motion);
    this.#useMotion(motion);
  }

  chooseWireSize(size: WireSize): void {
    remember("wire-size", String(size));
    this.#useWireSize(size);
  }

  chooseSingleKeys(on: boolean): void {
    remember("single-keys", on ? "on" : "off");
    this.singleKeys = on;
  }

  /** Whether things move at all: by this setting, else by the system's. */
  get moves(): boolean {
    if (this.motion !== "system") return this.motion === "full";
    this.#reduced ??= matchMedia("(prefers-reduced-motion: reduce)");
    return !this.#reduced.matches;
  }

  #useMotion(motion: MotionSetting): void {
    this.motion = motion;
    const root = document.documentElement;
    if (motion === "system") delete root.dataset["motion"];
    else root.dataset["motion"] = motion;
  }

  #useWireSize(size: WireSize): void {
    this.wireSize = size;
    const { style } = document.documentElement;
    style.setProperty("--wire-size", `${size / 16}rem`);
    style.setProperty("--wire-row", `${size * 2}px`);
  }
}

export const settings = new Settings();
