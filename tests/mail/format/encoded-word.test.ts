import { describe, expect, test } from "vitest";
import { decodedText } from "../../../src/mail/format/charset.ts";
import { decodedHeader } from "../../../src/mail/format/encoded-word.ts";
import { octetsOf } from "../../../src/mail/format/octets.ts";

describe("decodedHeader", () => {
  test.each<[string, string, string]>([
    ["plain text", "hola", "hola"],
    ["M-29 Q", "=?iso-8859-1?Q?a=F1o_nuevo?=", "año nuevo"],
    ["M-29 B", "=?UTF-8?b?w7FhbmTDug==?=", "ñandú"],
    ["M-29 among text", "Re: =?utf-8?q?=C3=B1?= x", "Re: ñ x"],
    ["M-29 with a language", "=?utf-8*es?q?=C3=B1?=", "ñ"],
    ["M-30 space between two goes away", "=?utf-8?q?a?=  =?utf-8?q?b?=", "ab"],
    ["M-30 of two charsets too", "=?utf-8?q?a?= =?latin1?q?=F1?=", "añ"],
    ["M-30 space before text stays", "=?utf-8?q?a?= b", "a b"],
    ["neighbours without space", "=?utf-8?q?a?==?utf-8?q?b?=", "ab"],
    ["M-31 a character cut in two", "=?utf-8?q?=C3?= =?utf-8?q?=B1?=", "ñ"],
    ["iso-2022-jp", "=?iso-2022-jp?B?GyRCJDMbKEI=?=", "こ"],
    ["an unknown charset", "=?x-foo?q?a=F1?=", "añ"],
    ["us-ascii with UTF-8 in it", "=?us-ascii?q?=C3=B1?=", "ñ"],
    ["lower-case hex, bad hex", "=?utf-8?q?=c3=b1=zz=?=", "ñ=zz="],
    ["broken base64", "=?utf-8?b?w7F*h?=", "ña"],
    ["an empty word", "a =?utf-8?q??= b", "a  b"],
    ["no such encoding", "=?utf-8?x?a?=", "=?utf-8?x?a?="],
    ["not closed", "=?utf-8?q?abc", "=?utf-8?q?abc"],
    ["space inside", "=?utf-8?q?a b?=", "=?utf-8?q?a b?="],
    ["no charset", "=??q?a?=", "=??q?a?="],
    ["cut after the charset", "=?utf-8?", "=?utf-8?"],
    ["a false beginning", "=?=?utf-8?q?a?=", "=?a"],
    ["raw UTF-8 (RFC 6532)", "\xc3\xb1 =?utf-8?q?=C3=B1?=", "ñ ñ"],
    ["raw octets that are no UTF-8", "\xf1o", "ño"],
    ["Unicode already", "ñ€", "ñ€"],
  ])("%s", (_, value, expected) => {
    expect(decodedHeader(value)).toBe(expected);
  });
});

describe("M-20 decodedText", () => {
  test.each<[string, string, string]>([
    ["utf-8", "\xc3\xb1", "ñ"],
    ["UTF-8", "\xf1", "ñ"],
    ["us-ascii", "\xc3\xb1", "ñ"],
    ["", "\xc3\xb1", "ñ"],
    ["iso-8859-1", "\xf1", "ñ"],
    ["iso-8859-15", "\xa4", "€"],
    ["windows-1252", "\x80", "€"],
    ["koi8-r", "\xc1", "а"],
    ["no-such-charset", "\x80\xf1", "\x80ñ"],
    ["replacement", "\xf1", "ñ"],
    [" UTF-8 ", "\xc3\xb1", "ñ"],
  ])("%s", (charset, octets, expected) => {
    expect(decodedText(octetsOf(octets), charset)).toBe(expected);
  });
});
