import { inCapitals } from "../../common/in-capitals.ts";
import { isUtf8, unicodeOf } from "../../../mail/format/charset.ts";
import type { OctetString } from "../../../mail/format/octets.ts";
import type { Reason, SpanRecorder } from "../../protocol.ts";
import { pop3Reason, quoted } from "../reasons.ts";

/**
 * A command line in its parts.
 *
 *     command = keyword *(SP param) CRLF    ; RFC 2449 §3
 *     keyword = 3*4VCHAR
 *     param   = 1*VCHAR
 */
export interface CommandLine {
  /** In capitals; case doesn't matter (RFC 1939 §3). */
  readonly keyword: string;
  /** All after the space behind the keyword; null when there is no such space. */
  readonly rest: OctetString | null;
  /** Where `rest` begins in the line. */
  readonly restAt: number;
  readonly record: SpanRecorder | undefined;
}

/** Something read from a line, or why it could not be read. */
export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: Reason };

/** An argument and where it begins in the line. */
interface Param {
  readonly text: OctetString;
  readonly at: number;
}

/** Parts a line after its keyword; any text at all can be parted so. */
export function commandLineOf(
  text: OctetString,
  record?: SpanRecorder,
): CommandLine {
  const space = text.indexOf(" ");
  const keyword = space < 0 ? text : text.slice(0, space);
  record?.("keyword", 0, keyword.length);
  return {
    keyword: inCapitals(keyword),
    rest: space < 0 ? null : text.slice(space + 1),
    restAt: keyword.length + 1,
    record,
  };
}

/** No argument at all. */
export function readNone(line: CommandLine): Read<null> {
  const params = readParams(line, []);
  return params.ok ? { ok: true, value: null } : params;
}

/** One argument of any characters, such as a name. */
export function readWord(
  line: CommandLine,
  argument: string,
): Read<OctetString> {
  const words = readWords(line, [argument]);
  return words.ok ? { ok: true, value: words.value[0] ?? "" } : words;
}

/** Arguments that people gave, as Unicode; only well-formed UTF-8 will do (RFC 6856 §2.2). */
export function readUnicode(
  line: CommandLine,
  argument: string,
  read: Read<OctetString>,
): Read<string> {
  if (!read.ok) return read;
  if (isUtf8(read.value)) return { ok: true, value: unicodeOf(read.value) };
  return failure(pop3Reason("bad-utf8", { argument }, line.restAt));
}

/** One argument of any characters for each name of `required`, then perhaps one for each of `optional`. */
export function readWords(
  line: CommandLine,
  required: readonly string[],
  optional: readonly string[] = [],
): Read<readonly OctetString[]> {
  const params = readParams(line, [...required, ...optional]);
  if (!params.ok) return params;
  const lacking = required[params.value.length];
  if (lacking !== undefined) return missing(line, lacking);
  return { ok: true, value: params.value.map(({ text }) => text) };
}

/** Everything after the first space, spaces too, as one argument. */
export function readRest(
  line: CommandLine,
  argument: string,
): Read<OctetString> {
  const { rest, restAt, record } = line;
  if (rest === null || rest === "") return missing(line, argument);
  record?.(argument, restAt, restAt + rest.length);
  return { ok: true, value: rest };
}

/** One number for each name of `required`, then perhaps one for each of `optional`. */
export function readNumbers(
  line: CommandLine,
  required: readonly string[],
  optional: readonly string[] = [],
): Read<readonly number[]> {
  const names = optional.length === 0 ? required : [...required, ...optional];
  const params = readParams(line, names);
  if (!params.ok) return params;
  const lacking = required[params.value.length];
  if (lacking !== undefined) return missing(line, lacking);
  const wrong = params.value.find(({ text }) => !isNumber(text));
  if (wrong !== undefined) {
    const values = { argument: quoted(wrong.text) };
    return failure(pop3Reason("not-a-number", values, wrong.at));
  }
  return { ok: true, value: params.value.map(({ text }) => Number(text)) };
}

function isNumber(text: OctetString): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x30 || code > 0x39) return false;
  }
  return text !== "";
}

/** The arguments, each behind one space; at most as many as there are names. */
function readParams(
  { keyword, rest, restAt, record }: CommandLine,
  names: readonly string[],
): Read<readonly Param[]> {
  let params: readonly Param[] = [];
  if (rest === null) return { ok: true, value: params };
  let from = 0;
  for (;;) {
    const space = rest.indexOf(" ", from);
    const end = space < 0 ? rest.length : space;
    const at = restAt + from;
    if (end === from) {
      const last = restAt + rest.length - 1;
      return failure(pop3Reason("extra-space", {}, Math.min(at, last)));
    }
    const text = rest.slice(from, end);
    if (params.length === names.length) {
      const values = { command: keyword, argument: quoted(text) };
      return failure(pop3Reason("too-many-arguments", values, at));
    }
    record?.(names[params.length] ?? "", at, restAt + end);
    // Sooner than an array that keeps room for more.
    params = [...params, { text, at }];
    if (space < 0) return { ok: true, value: params };
    from = end + 1;
  }
}

function missing(line: CommandLine, argument: string): Read<never> {
  const values = { command: line.keyword, argument };
  const end = line.restAt - 1 + (line.rest === null ? 0 : line.rest.length + 1);
  return failure(pop3Reason("missing-argument", values, end));
}

function failure(reason: Reason): Read<never> {
  return { ok: false, reason };
}
