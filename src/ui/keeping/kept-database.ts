import { openDB, type DBSchema, type IDBPDatabase, type StoreNames } from "idb";

export type { DBSchema };

/** In ms; a store that is silent for longer is shut. */
const patience = 5000;

/** A database of the browser with one store of values by key, opened when it is asked for. */
export class KeptDatabase<Schema extends DBSchema> {
  readonly #name: string;
  readonly #store: StoreNames<Schema>;
  #opened: Promise<IDBPDatabase<Schema>> | null = null;

  constructor(name: string, store: StoreNames<Schema>) {
    this.#name = name;
    this.#store = store;
  }

  /** Rejects when the browser keeps nothing. */
  open(): Promise<IDBPDatabase<Schema>> {
    return soon((this.#opened ??= this.#open()));
  }

  async #open(): Promise<IDBPDatabase<Schema>> {
    try {
      const opened = await openDB<Schema>(this.#name, 1, {
        upgrade: (made) => void made.createObjectStore(this.#store),
        // A newer page in another tab must not wait for this one.
        blocking: () => {
          this.#opened = null;
          opened.close();
        },
        // The browser may close it: the next one asks again.
        terminated: () => {
          this.#opened = null;
        },
      });
      return opened;
    } catch (error) {
      this.#opened = null;
      throw error;
    }
  }
}

/** Rejects when there is no answer for too long. */
export async function soon<Value>(answer: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new DOMException("no answer", "TimeoutError")),
      patience,
    );
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether the browser keeps nothing at all, or has no room left. */
export function troubleOf(error: unknown): "shut" | "full" {
  const full =
    error instanceof DOMException && error.name === "QuotaExceededError";
  return full ? "full" : "shut";
}
