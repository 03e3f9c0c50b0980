import type { Bench } from "../../state/bench.svelte.ts";
import { Column } from "./column.svelte.ts";

/** The columns of a bench's devices, each made once. */
export class Columns {
  readonly #bench: Bench;
  readonly #byId = new Map<string, Column>();

  constructor(bench: Bench) {
    this.#bench = bench;
  }

  of(id: string): Column {
    const column = this.#byId.get(id) ?? new Column(this.#bench, id);
    this.#byId.set(id, column);
    return column;
  }
}
