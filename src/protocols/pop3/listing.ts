import { octetsOf, type OctetString } from "../../mail/format/octets.ts";
import { AsciiWriter } from "../common/ascii-writer.ts";
import type { Maildrop } from "./maildrop.ts";

const lineEnd = octetsOf("\r\n");

/** Digits of any size and any UID. */
const longestValue = 16;

/**
 * A line for each message without a mark: its number, what stands `before` its
 * value, and that: of `values` the one of its number, or its UID where there are
 * none. Written as octets at once, since maildrops are listed at every visit.
 */
export function listing(
  { messages, marked }: Maildrop,
  before: OctetString,
  values: readonly number[] | null,
): Uint8Array {
  const between = octetsOf(before);
  const digits = String(messages.length).length + longestValue;
  const most = digits + between.length + lineEnd.length;
  const writer = new AsciiWriter((messages.length - marked.size) * most);
  for (const slice of messages.slices(1, messages.length)) {
    const { kept } = slice.chunk;
    let { number } = slice;
    for (let place = slice.start; place < slice.end; place++, number++) {
      if (marked.has(number)) continue;
      const uid = kept[place]?.uid ?? 0;
      writer.number(number);
      writer.word(between);
      writer.number(values === null ? uid : (values[number - 1] ?? 0));
      writer.word(lineEnd);
    }
  }
  return writer.written;
}
