/** A value that stays for a moment. */
export class Briefly<Value> {
  value: Value = $state.raw() as Value;
  readonly #rest: Value;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `rest` is what it is at all other times. */
  constructor(rest: Value) {
    this.#rest = rest;
    this.value = rest;
  }

  /** Takes a value for so many ms. */
  show(value: Value, duration: number): void {
    this.value = value;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.end(), duration);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.value = this.#rest;
  }
}
