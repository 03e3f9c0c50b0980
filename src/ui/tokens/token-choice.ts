import type { Token } from "../../explain/token.ts";
import { tokensOf } from "../../explain/tokens-of.ts";
import { displayText } from "../ladder/display-text.ts";
import type { Talk } from "../ladder/talk.ts";
import type { Wire } from "../ladder/wire.svelte.ts";
import type { TokenSource } from "./token-source.ts";
import type { ShownText } from "./token-ranges.ts";

/** A row of the wire as it stands in the page, with its tokens. */
export interface TokenRow extends ShownText {
  readonly item: HTMLElement;
  /** `data-key` of the element; with another one it shows another row. */
  readonly key: string | undefined;
  readonly tokens: readonly Token[];
}

/** A token that somebody asks about. */
export interface TokenChoice {
  readonly row: TokenRow;
  readonly index: number;
  readonly token: Token;
  /** How it was come to; what was tapped is told of below the wire. */
  readonly by: "pointer" | "keys" | "tap";
}

/** The tokens of the row that a place in the page belongs to; null when it has none. */
export function tokenRowAt(place: Element, wire: Wire<Talk>): TokenRow | null {
  const item = place.closest<HTMLElement>("li[data-key]");
  const text = item?.querySelector<HTMLElement>("code.text") ?? null;
  if (item === null || text === null) return null;
  const { key } = item.dataset;
  const [, seq, index] =
    /^(?:line|data) (\d+)(?: (\d+))?$/.exec(key ?? "") ?? [];
  const line = wire.shown.find((each) => each.seq === Number(seq));
  if (line === undefined) return null;
  const { device, trace } = wire.bench;
  const own = trace.filter(({ connection }) => connection === device.id);
  const at = Number(index ?? 0);
  const tokens = tokensOf(device.protocol, own, { seq: line.seq, index: at });
  const octets = line.body?.line(at) ?? line.octets;
  const shown = wire.look?.text ?? displayText;
  if (tokens.length === 0) return null;
  return { item, key, text, octets, shown, tokens };
}

/** The choice of the token at an octet of a row; null where there is none. */
export function choiceOf(row: TokenRow, at: number): TokenChoice | null {
  const index = row.tokens.findIndex(({ from, to }) => from <= at && at < to);
  const token = row.tokens[index];
  return token === undefined ? null : { row, index, token, by: "keys" };
}

/** The choice `step` tokens on from another one in a row; null where all end. */
export function nextChoice(
  source: TokenSource,
  row: TokenRow,
  present: TokenChoice | null,
  step: 1 | -1,
): TokenChoice | null {
  const { length } = row.tokens;
  const before = present?.row.item === row.item ? present.index : null;
  const start = step > 0 ? -1 : length;
  const wanted = (before ?? start) + step;
  const further =
    wanted < 0 || wanted >= length ? source.beside(row, step) : null;
  if (further !== null) return nextChoice(source, further, null, step);
  const index = Math.min(length - 1, Math.max(0, wanted));
  const token = row.tokens[index];
  return token === undefined ? null : { row, index, token, by: "keys" };
}
