import type { OctetString } from "../mail/format/octets.ts";
import type { Limits } from "./limits.ts";

/** What a client has sent and nobody has looked at yet. */
export class Inbox {
  readonly #limits: Pick<Limits, "inputAtOnce" | "linesAtOnce">;
  #octets: OctetString = "";

  constructor(limits: Pick<Limits, "inputAtOnce" | "linesAtOnce">) {
    this.#limits = limits;
  }

  get empty(): boolean {
    return this.#octets === "";
  }

  /** Adds octets; the protocols speak in octet strings, one character for each. */
  add(octets: Buffer): void {
    this.#octets += octets.toString("latin1");
  }

  /** The next input to be worked on: not too many octets, nor too many lines, each of which may be a command. */
  take(): OctetString {
    const octets = this.#octets.slice(0, this.#end());
    this.#octets = this.#octets.slice(octets.length);
    return octets;
  }

  clear(): void {
    this.#octets = "";
  }

  #end(): number {
    const { inputAtOnce, linesAtOnce } = this.#limits;
    let end = 0;
    for (let lines = 0; lines < linesAtOnce; lines++) {
      const next = this.#octets.indexOf("\n", end) + 1;
      if (next === 0 || next > inputAtOnce) return inputAtOnce;
      end = next;
    }
    return end;
  }
}
