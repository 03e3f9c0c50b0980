import { octetsOf } from "../../mail/format/octets.ts";
import { AsciiWriter } from "../common/ascii-writer.ts";
import type { Maildrop } from "./maildrop.ts";

const space = octetsOf(" ");
const lineEnd = octetsOf("\r\n");

/**
 * A line for each message without a mark: its number, and what `write` puts
 * behind it, which has no more than `room` octets. Written as octets at once,
 * since maildrops are listed at every visit.
 */
export function listing(
  { messages, marked }: Maildrop,
  room: number,
  write: (writer: AsciiWriter, number: number, uid: number) => void,
): Uint8Array {
  const number = String(messages.length).length;
  const most = number + space.length + room + lineEnd.length;
  const writer = new AsciiWriter((messages.length - marked.size) * most);
  for (const slice of messages.slices(1, messages.length)) {
    const { kept } = slice.chunk;
    let { number } = slice;
    for (let place = slice.start; place < slice.end; place++, number++) {
      if (marked.has(number)) continue;
      writer.number(number);
      writer.word(space);
      write(writer, number, kept[place]?.uid ?? 0);
      writer.word(lineEnd);
    }
  }
  return writer.written;
}
