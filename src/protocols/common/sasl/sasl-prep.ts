/** RFC 3454 C.1.2: spaces that aren't ASCII. */
const otherSpaces = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]/gu;

/** RFC 3454 B.1: characters that are mapped to nothing. */
const nothing =
  /[\u00ad\u1806\u2060\ufeff]|\u034f|\u180b|\u180c|\u180d|\u200c|\u200d|[\ufe00-\ufe0f]/gu;

/** RFC 4013 §2.3: controls, private use, no characters, surrogates, what changes display, tags. */
const prohibited =
  /[\p{Cc}\p{Co}\p{Cs}\u0340\u0341\u06dd\u070f\u180e\u200e\u200f\u2028-\u202e\u2061-\u2063\u206a-\u206f\u2ff0-\u2ffb\ufff9-\uffff\ufdd0-\ufdef\u{1d173}-\u{1d17a}\u{e0001}\u{e0020}-\u{e007f}]|[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{10fffe}\u{10ffff}]/u;

/** RFC 3454 D.1 by script: letters that are written from right to left. */
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
const leftToRight = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/**
 * A name or password as it is compared, so that one that is written in two
 * ways is the same; null when it may not be used at all.
 *
 * RFC 4013 §2: map, normalize to NFKC, prohibit, look at the direction
 */
export function saslPrep(text: string): string | null {
  const mapped = text.replace(otherSpaces, " ").replace(nothing, "");
  const prepared = mapped.normalize("NFKC");
  if (prohibited.test(prepared)) return null;
  if (!rightToLeft.test(prepared)) return prepared;
  const [first = ""] = prepared;
  const last = [...prepared].at(-1) ?? "";
  const isOneWay =
    !leftToRight.test(prepared) &&
    rightToLeft.test(first) &&
    rightToLeft.test(last);
  return isOneWay ? prepared : null;
}
