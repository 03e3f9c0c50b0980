import { surrogateOf } from "./format/surrogate.ts";
import type { ChunkSlice, MessageChunk } from "./message-chunk.ts";

const columns = new WeakMap<MessageChunk, readonly number[]>();

/** Of nearly all chunks. */
const none: readonly number[] = [];

/**
 * The places, ascending, of those messages of a slice that have a surrogate. Of
 * a whole chunk it is found out once; nobody looks into messages that aren't
 * asked for.
 */
export function surrogatesIn({
  chunk,
  start,
  end,
}: Omit<ChunkSlice, "number">): readonly number[] {
  const known = columns.get(chunk);
  if (known !== undefined) {
    return known.filter((place) => place >= start && place < end);
  }
  const places = placesIn(chunk, start, end);
  if (end - start === chunk.length) columns.set(chunk, places);
  return places;
}

function placesIn(
  { kept }: MessageChunk,
  start: number,
  end: number,
): readonly number[] {
  const places: number[] = [];
  for (let place = start; place < end; place++) {
    const content = kept[place]?.content;
    if (content !== undefined && surrogateOf(content) !== content)
      places.push(place);
  }
  return places.length === 0 ? none : places;
}

/** The same messages with other flags have the same surrogates. */
export function keepSurrogates(
  before: MessageChunk,
  after: MessageChunk,
): void {
  const places = columns.get(before);
  if (places !== undefined) columns.set(after, places);
}
