import { readingOf } from "./format/message-reading.ts";
import type { MessageChunk } from "./message-chunk.ts";

/** The subjects of the messages of a chunk, side by side, so that all are searched at once. */
interface SubjectColumn {
  /** In lower case, each behind a line end. */
  readonly text: string;
  /** Where each of them begins, and where the text ends. */
  readonly starts: Uint32Array;
  /** Places of messages with several subjects, or none, or one that isn't like others: ascending. */
  readonly others: readonly number[];
}

const columns = new WeakMap<MessageChunk, SubjectColumn>();

/** The column of a chunk, made once. */
export function subjectsOf(chunk: MessageChunk): SubjectColumn {
  let column = columns.get(chunk);
  if (column === undefined) columns.set(chunk, (column = columnOf(chunk)));
  return column;
}

function columnOf({ kept, length }: MessageChunk): SubjectColumn {
  const starts = new Uint32Array(length + 1);
  const others: number[] = [];
  const subjects: string[] = [];
  let end = 0;
  for (const [place, { content }] of kept.entries()) {
    const { onlySubject } = readingOf(content);
    const isLine = onlySubject !== null && !onlySubject.includes("\n");
    if (!isLine) others.push(place);
    const subject = `\n${isLine ? onlySubject : ""}`;
    starts[place] = end;
    end += subject.length;
    subjects.push(subject);
  }
  starts[length] = end;
  return { text: subjects.join(""), starts, others };
}

/** The same messages with other flags have the same subjects. */
export function keepSubjects(before: MessageChunk, after: MessageChunk): void {
  const column = columns.get(before);
  if (column !== undefined) columns.set(after, column);
}

/**
 * The places, ascending, of those messages of a chunk whose subject may have a
 * text in it; no others have. The text is in lower case, and in one line.
 */
export function placesWithSubject(
  chunk: MessageChunk,
  wanted: string,
): readonly number[] {
  const { text, starts, others } = subjectsOf(chunk);
  const places: number[] = [];
  let place = 0;
  let found = text.indexOf(wanted);
  while (found >= 0) {
    while ((starts[place + 1] ?? Infinity) <= found) place++;
    places.push(place);
    found = text.indexOf(wanted, starts[place + 1]);
  }
  if (others.length === 0) return places;
  return [...places, ...others].sort((a, b) => a - b);
}
