import { decodedText } from "./charset.ts";
import { decodedHeader } from "./encoded-word.ts";
import { octetsOf } from "./octets.ts";

/** Parameters of a MIME field, name and value as they came, in their order. */
export type Parameters = readonly (readonly [string, string])[];

const noParameters: Parameters = [];

/**
 * Joins values that were cut into numbered pieces.
 *
 * RFC 2231 §3: `filename*0="a"; filename*1="b"` becomes `filename="ab"`. As soon
 * as one piece is percent-encoded (§4) the result is `filename*`, its value
 * still encoded, charset in front. §6 asks IMAP servers to join, not to decode.
 * Pieces may come in any order; those after a gap are dropped.
 */
export function joinedContinuations(written: Parameters): Parameters {
  if (written.length === 0) return noParameters;
  const pieces = new Map<string, Map<number, Piece>>();
  const order: (readonly [string, string] | string)[] = [];
  for (const parameter of written) {
    const piece = pieceOf(parameter[0], parameter[1]);
    if (piece === null) {
      order.push(parameter);
      continue;
    }
    const key = piece.name.toLowerCase();
    let numbered = pieces.get(key);
    if (numbered === undefined) {
      pieces.set(key, (numbered = new Map()));
      order.push(key);
    }
    if (!numbered.has(piece.number)) numbered.set(piece.number, piece);
  }
  if (pieces.size === 0) return written;
  return order.flatMap((entry) =>
    typeof entry === "string" ? joined(pieces.get(entry)) : [entry],
  );
}

interface Piece {
  readonly name: string;
  readonly number: number;
  readonly encoded: boolean;
  readonly value: string;
}

function pieceOf(written: string, value: string): Piece | null {
  const encoded = written.endsWith("*");
  const name = encoded ? written.slice(0, -1) : written;
  const star = name.lastIndexOf("*");
  const digits = name.slice(star + 1);
  if (star < 1 || digits.length > 3 || !/^\d+$/.test(digits)) return null;
  return { name: name.slice(0, star), number: Number(digits), encoded, value };
}

function joined(pieces: ReadonlyMap<number, Piece> | undefined): Parameters {
  const first = pieces?.get(0);
  if (pieces === undefined || first === undefined) return noParameters;
  const inOrder: Piece[] = [];
  for (
    let piece: Piece | undefined = first;
    piece !== undefined;
    piece = pieces.get(inOrder.length)
  ) {
    inOrder.push(piece);
  }
  const encoded = inOrder.some((piece) => piece.encoded);
  // A plain piece in an encoded value must not have its "%" taken for an escape.
  const values = inOrder.map((piece) =>
    encoded && !piece.encoded
      ? piece.value.replaceAll("%", "%25")
      : piece.value,
  );
  const charset = encoded && !first.encoded ? "''" : "";
  return [[first.name + (encoded ? "*" : ""), charset + values.join("")]];
}

/**
 * The value of a parameter as a person reads it, or null when there is none.
 *
 * RFC 2231 §4 (`name*=utf-8''%C3%B1.txt`), and leniently RFC 2047 encoded words,
 * which have no place in a parameter but are found there all the same.
 */
export function decodedParameter(
  parameters: Parameters,
  name: string,
): string | null {
  const plain = parameterOf(parameters, name);
  const extended = parameterOf(parameters, `${name}*`);
  if (extended !== null) return percentDecoded(extended);
  return plain === null ? null : decodedHeader(plain);
}

/** The value of a parameter as it was written, or null. Names have no case. */
export function parameterOf(
  parameters: Parameters,
  name: string,
): string | null {
  const wanted = name.toLowerCase();
  const found = parameters.find(([each]) => each.toLowerCase() === wanted);
  return found?.[1] ?? null;
}

function percentDecoded(extended: string): string {
  const afterCharset = extended.indexOf("'");
  const afterLanguage = extended.indexOf("'", afterCharset + 1);
  const hasCharset = afterCharset !== -1 && afterLanguage !== -1;
  const charset = hasCharset ? extended.slice(0, afterCharset) : "";
  const text = hasCharset ? extended.slice(afterLanguage + 1) : extended;
  const octets = octetsOf(text);
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const hex = text.slice(index + 1, index + 3);
    if (text[index] === "%" && /^[0-9A-Fa-f]{2}$/.test(hex)) {
      octets[length++] = parseInt(hex, 16);
      index += 2;
    } else {
      octets[length++] = text.charCodeAt(index);
    }
  }
  return decodedText(octets.subarray(0, length), charset);
}
