import { lastBefore, type RowBlock } from "./row-block.ts";
import type { Row } from "./rows.ts";

/** The rows of the ladder by their places; those of opened folds are made when asked for. */
export class RowList implements Iterable<Row> {
  readonly length: number;
  readonly blocks: readonly RowBlock[];
  readonly #blockOf: ReadonlyMap<number, number>;

  /** `blockOf` gives the number of a line's block by its `seq`, but for opened runs. */
  constructor(
    blocks: readonly RowBlock[],
    blockOf: ReadonlyMap<number, number>,
  ) {
    this.blocks = blocks;
    this.#blockOf = blockOf;
    const last = blocks.at(-1);
    this.length = last === undefined ? 0 : last.row + last.length;
  }

  /** As an array's: negative places count from the end. */
  at(index: number): Row | undefined {
    const place = index < 0 ? this.length + index : index;
    if (place < 0 || place >= this.length) return undefined;
    const { blocks } = this;
    const block =
      blocks[
        lastBefore(blocks.length, (at) => (blocks[at]?.row ?? 0) <= place)
      ];
    return block?.at(place - block.row);
  }

  slice(first: number, end: number): readonly Row[] {
    const rows: Row[] = [];
    for (let index = first; index < Math.min(end, this.length); index++) {
      const row = this.at(index);
      if (row !== undefined) rows.push(row);
    }
    return rows;
  }

  *[Symbol.iterator](): Generator<Row> {
    for (const block of this.blocks) {
      for (let offset = 0; offset < block.length; offset++) {
        const row = block.at(offset);
        if (row !== undefined) yield row;
      }
    }
  }

  /** Index of the first row of a line by its `seq`; undefined when it has none. */
  indexOfLine(seq: number): number | undefined {
    const block = this.#blockWith(seq);
    const offset = block?.offsetOfLine(seq) ?? -1;
    return block === undefined || offset < 0 ? undefined : block.row + offset;
  }

  /** Index of the row with a key; -1 when there is none. */
  indexOf(key: string): number {
    const seq = Number(key.split(" ")[1]);
    const block = this.#blockWith(seq);
    const offset = block?.offsetOf(key, seq) ?? -1;
    return block === undefined || offset < 0 ? -1 : block.row + offset;
  }

  /** The closed fold over a line, given its index among all lines. */
  foldOver(line: number, seq: number): Row | undefined {
    const { blocks } = this;
    const block =
      blocks[
        lastBefore(blocks.length, (at) => (blocks[at]?.line ?? 0) <= line)
      ];
    if (block === undefined) return undefined;
    const data = this.indexOf(`data ${seq}`);
    const own = data < 0 ? undefined : this.at(data);
    if (own?.kind === "fold") return own.open ? undefined : own;
    if (block.made === null || this.indexOf(`line ${seq}`) >= 0)
      return undefined;
    return block.made.find(
      (row) => row.kind === "fold" && row.of === "lines" && !row.open,
    );
  }

  #blockWith(seq: number): RowBlock | undefined {
    const known = this.#blockOf.get(seq);
    if (known !== undefined) return this.blocks[known];
    return this.blocks.find(
      (block) => block.made === null && block.offsetOfLine(seq) >= 0,
    );
  }
}
