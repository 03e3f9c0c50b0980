import type { FlagColumns } from "./flag-columns.ts";
import { isUnchanged, messageWith, type Message } from "./message.ts";

/** The most messages that lie side by side. */
export const chunkLength = 256;

/**
 * Some messages in UID order. Where many of them were given other flags at
 * once, the messages with these are made when somebody asks for them.
 */
export class MessageChunk {
  readonly length: number;
  #messages: readonly Message[];
  /** Whether the messages are as the columns say, and not yet as they are kept. */
  #isRestated: boolean;
  /** For `columnsOf` alone: null before somebody asks. */
  columns: FlagColumns | null;

  constructor(messages: readonly Message[]) {
    this.length = messages.length;
    this.#messages = messages;
    this.#isRestated = false;
    this.columns = null;
  }

  /** Messages that have the flags and mod-sequences of these columns instead of their own. */
  static restated(
    messages: readonly Message[],
    columns: FlagColumns,
  ): MessageChunk {
    const chunk = new MessageChunk(messages);
    chunk.columns = columns;
    chunk.#isRestated = true;
    return chunk;
  }

  get messages(): readonly Message[] {
    if (this.#isRestated && this.columns !== null) {
      this.#messages = this.#messages.map(restatement(this.columns));
      this.#isRestated = false;
    }
    return this.#messages;
  }

  /** The same, where neither flags nor mod-sequences matter: they may be older ones. */
  get kept(): readonly Message[] {
    return this.#messages;
  }

  /** The chunk with those of its messages only that `stays` names by their UIDs. */
  filtered(stays: (uid: number) => boolean): MessageChunk {
    const messages: Message[] = [];
    const left: number[] = [];
    let place = 0;
    for (const message of this.#messages) {
      if (stays(message.uid)) {
        messages.push(message);
        left.push(place);
      }
      place++;
    }
    if (messages.length === this.length) return this;
    if (!this.#isRestated || this.columns === null)
      return new MessageChunk(messages);
    const { sets, places, modSeqs } = this.columns;
    return MessageChunk.restated(messages, {
      sets,
      places: Uint16Array.from(left, (at) => places[at] ?? 0),
      modSeqs: left.map((at) => modSeqs[at] ?? 0),
    });
  }

  /**
   * How many messages, from a place on, are the same in a later chunk from a
   * place on that has a message with the same UID.
   */
  sameFrom(place: number, later: MessageChunk, laterPlace: number): number {
    if (later === this && place === laterPlace) return this.length - place;
    let same = 0;
    while (this.#isSame(place + same, later, laterPlace + same)) same++;
    return same;
  }

  #isSame(place: number, later: MessageChunk, laterPlace: number): boolean {
    const { columns: mine } = this;
    const { columns: other } = later;
    if (mine === null || other === null) {
      const before = this.messages[place];
      const after = later.messages[laterPlace];
      if (before === undefined || after === undefined) return false;
      return before.uid === after.uid && isUnchanged(before, after);
    }
    return (
      place < this.length &&
      this.kept[place]?.uid === later.kept[laterPlace]?.uid &&
      mine.modSeqs[place] === other.modSeqs[laterPlace] &&
      mine.sets[mine.places[place] ?? 0] ===
        other.sets[other.places[laterPlace] ?? 0]
    );
  }
}

/** Messages as columns say that they are; those that are so already stay. */
function restatement({ sets, places, modSeqs }: FlagColumns) {
  return (message: Message, index: number): Message => {
    const modSeq = modSeqs[index] ?? 0;
    const flags = sets[places[index] ?? 0] ?? message.flags;
    return modSeq === message.modSeq && flags === message.flags
      ? message
      : messageWith(message, flags, modSeq);
  };
}

/** Where a message lies. */
export interface ChunkPlace {
  readonly chunk: MessageChunk;
  /** 0 for the first of the chunk. */
  readonly place: number;
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
  return chunk.map((message) =>
    messageWith(message, message.flags, message.modSeq),
  );
}
