import type { FlagColumns } from "./flag-columns.ts";
import type { Message } from "./message.ts";

/**
 * Some messages in UID order. Where many of them were given other flags at
 * once, the messages with these are made when somebody asks for them.
 */
export class MessageChunk {
  readonly length: number;
  #messages: readonly Message[];
  #restate: ((message: Message, index: number) => Message) | null;
  /** For `columnsOf` alone: null before somebody asks. */
  columns: FlagColumns | null;

  /** `restate` gives each message as it is, where it was otherwise before. */
  constructor(
    messages: readonly Message[],
    columns: FlagColumns | null = null,
    restate: ((message: Message, index: number) => Message) | null = null,
  ) {
    this.length = messages.length;
    this.#messages = messages;
    this.columns = columns;
    this.#restate = restate;
  }

  get messages(): readonly Message[] {
    if (this.#restate !== null) {
      this.#messages = this.#messages.map(this.#restate);
      this.#restate = null;
    }
    return this.#messages;
  }

  /** The same, where neither flags nor mod-sequences matter: they may be older ones. */
  get kept(): readonly Message[] {
    return this.#messages;
  }
}

/** Messages that lie side by side in a chunk: those from `start` up to, not including, `end`. */
export interface ChunkSlice {
  readonly chunk: MessageChunk;
  /** The number of the first of them. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** How many messages stand before each chunk. */
export function startsOf(chunks: readonly MessageChunk[]): readonly number[] {
  const before: number[] = [];
  let length = 0;
  for (const chunk of chunks) {
    before.push(length);
    length += chunk.length;
  }
  return before;
}

/** Messages made anew side by side: those that came one by one lie scattered in memory, which makes walks slow. */
export function packed(chunk: readonly Message[]): readonly Message[] {
  return chunk.map((message) => ({ ...message }));
}
