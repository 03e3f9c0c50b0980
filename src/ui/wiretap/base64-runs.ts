import { decodedHeader } from "../../mail/format/encoded-word.ts";
import { octetsOf, type OctetString } from "../../mail/format/octets.ts";
import { base64Decoded } from "../../mail/format/transfer-encoding.ts";
import type { Row } from "../ladder/rows.ts";
import { rowOctets } from "../ladder/rows.ts";

/** Base64 that a row begins or holds. */
export type Base64Run =
  /** Encoded words (RFC 2047), one after the other. */
  | { readonly kind: "words"; readonly text: OctetString }
  /** Whole lines of it (RFC 2045 §6.8), without their ends. */
  | { readonly kind: "lines"; readonly lines: readonly OctetString[] };

/** What was behind it, as far as it is shown. */
export interface Decoded {
  /** Null where it is no text. */
  readonly text: string | null;
  /** All octets of what was looked at. */
  readonly octets: Uint8Array;
  /** True when the run goes on behind what was looked at. */
  readonly cut: boolean;
}

/** A run is decoded up to so many of its lines. */
export const mostLines = 200;

/** What shorter is may well be a word. */
const shortest = 24;

const encodedWords =
  /=\?[\w*-]{1,40}\?[Bb]\?[A-Za-z0-9+/=]+\?=(?:\s*=\?[\w*-]{1,40}\?[Bb]\?[A-Za-z0-9+/=]+\?=)*/;
const wholeLine = /^[A-Za-z0-9+/]+={0,2}$/;

/** The base64 that begins in a row; null when none does. */
export function base64In(row: Row): Base64Run | null {
  if (row.kind === "fold" || row.line.side === "none") return null;
  const octets = rowOctets(row);
  const { heard } = row.line;
  const isResponse = heard?.kind === "encoded" || heard?.kind === "proof";
  if (isResponse && row.kind === "line") {
    const response = octets.slice(heard.from, heard.to);
    const isRead = response !== "=" && wholeLine.test(response);
    return isRead ? { kind: "lines", lines: [response] } : null;
  }
  const [words] = encodedWords.exec(octets) ?? [];
  if (words !== undefined) return { kind: "words", text: words };
  const isContent = row.kind === "data" || row.line.kind === "literal";
  if (!isContent || !isBase64(octets)) return null;
  const { body } = row.line;
  const index = row.kind === "data" ? row.index : 0;
  if (index > 0 && body !== null && isBase64(body.line(index - 1))) return null;
  const lines = [octets];
  const count = Math.min(body?.count ?? 1, index + mostLines);
  for (let at = index + 1; at < count; at++) {
    const next = body?.line(at) ?? "";
    if (!wholeLine.test(next)) break;
    lines.push(next);
  }
  return looksEncoded(lines) ? { kind: "lines", lines } : null;
}

/** What a run says. */
export function decodedRun(run: Base64Run): Decoded {
  if (run.kind === "words") {
    const text = decodedHeader(run.text);
    return { text, octets: new TextEncoder().encode(text), cut: false };
  }
  const octets = base64Decoded(octetsOf(run.lines.join("")));
  const cut = run.lines.length >= mostLines;
  return { text: textOf(octets, cut), octets, cut };
}

function isBase64(line: OctetString): boolean {
  return (
    line.length >= shortest && line.length % 4 === 0 && wholeLine.test(line)
  );
}

/** One line of letters only may be anything; base64 mixes cases and digits. */
function looksEncoded(lines: readonly OctetString[]): boolean {
  const [first = ""] = lines;
  return /[A-Z]/.test(first) && /[a-z]/.test(first) && /[\d+/=]/.test(first);
}

/** Octets as text; null where they hold what no text does. */
function textOf(octets: Uint8Array, cut: boolean): string | null {
  try {
    // What is cut off may end within a character.
    const text = new TextDecoder("utf-8", { fatal: true }).decode(octets, {
      stream: cut,
    });
    // NUL parts the words of a SASL response (RFC 4616 §2).
    const isText = !/\p{Cc}/u.test(text.replace(/[\t\r\n\0]/g, ""));
    return isText ? text.replaceAll("\0", "␀") : null;
  } catch {
    return null;
  }
}
