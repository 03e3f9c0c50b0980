import { describe, expect, test } from "vitest";
import {
  contentTypeOf,
  dispositionOf,
  encodingOf,
  languagesOf,
} from "../../../src/mail/format/content-field.ts";
import type { Parameters } from "../../../src/mail/format/parameter.ts";
import { decodedParameter } from "../../../src/mail/format/parameter.ts";

describe("M-09 contentTypeOf", () => {
  test.each<[string, string, Parameters]>([
    ["text/plain", "text/plain", [["CHARSET", "US-ASCII"]]],
    ["TEXT/Html; Charset=UTF-8", "TEXT/Html", [["Charset", "UTF-8"]]],
    [
      "text/plain; charset=us-ascii (Plain text)",
      "text/plain",
      [["charset", "us-ascii"]],
    ],
    ["tex (c) / (d) plain (e); a (f) = (g) b (h)", "tex/plain", [["a", "b"]]],
    [
      'x/y; n="a;b \\"c\\""; z=1',
      "x/y",
      [
        ["n", 'a;b "c"'],
        ["z", "1"],
      ],
    ],
    [
      "x/y; n=foo bar.pdf; z=1",
      "x/y",
      [
        ["n", "foo"],
        ["z", "1"],
      ],
    ],
    [
      "x/y; n=a/b=c?; z=",
      "x/y",
      [
        ["n", "a/b=c?"],
        ["z", ""],
      ],
    ],
    ["x/y;;; =v; novalue; a=b;", "x/y", [["a", "b"]]],
    ["x/y a=b; c=d", "x/y", [["c", "d"]]],
    ['x/y; a="never closed; c=d', "x/y", [["a", "never closed; c=d"]]],
    [
      "x/y; a=1; a=2",
      "x/y",
      [
        ["a", "1"],
        ["a", "2"],
      ],
    ],
    ["x/y; __proto__=1", "x/y", [["__proto__", "1"]]],
  ])("%s", (value, type, parameters) => {
    const content = contentTypeOf(value);
    expect(`${content?.type}/${content?.subtype}`).toBe(type);
    expect(content?.parameters).toEqual(parameters);
  });

  test.each(["", "text", "text/", "/plain", "; charset=x", "a b/c", "text//x"])(
    "M-10 malformed: %s",
    (value) => {
      expect(contentTypeOf(value)).toBeNull();
    },
  );
});

describe("M-28 numbered and encoded parameters", () => {
  test.each<[string, Parameters, string]>([
    ['x/y; n*0="a"; n*1="b"', [["n", "ab"]], "ab"],
    ["x/y; n*1=b; n*0=a", [["n", "ab"]], "ab"],
    ["x/y; n*0=a; n*2=c", [["n", "a"]], "a"],
    ["x/y; n*0=a; n*0=z; N*1=b", [["n", "ab"]], "ab"],
    [
      "x/y; n*0=a; z=1; n*1=b",
      [
        ["n", "ab"],
        ["z", "1"],
      ],
      "ab",
    ],
    ["x/y; n*=utf-8'es'%C3%B1", [["n*", "utf-8'es'%C3%B1"]], "ñ"],
    [
      "x/y; n*0*=utf-8''%C3; n*1*=%B1; n*2=c%",
      [["n*", "utf-8''%C3%B1c%25"]],
      "ñc%",
    ],
    ["x/y; n*0=a%; n*1*=%20b", [["n*", "''a%25%20b"]], "a% b"],
    ["x/y; n*=iso-8859-1''%F1%zz%", [["n*", "iso-8859-1''%F1%zz%"]], "ñ%zz%"],
    ["x/y; n*=plain", [["n*", "plain"]], "plain"],
    ['x/y; n="=?utf-8?q?=C3=B1?="', [["n", "=?utf-8?q?=C3=B1?="]], "ñ"],
    [
      "x/y; n=a; n*=utf-8''b",
      [
        ["n", "a"],
        ["n*", "utf-8''b"],
      ],
      "b",
    ],
    [
      "x/y; n*x=a; n=b",
      [
        ["n*x", "a"],
        ["n", "b"],
      ],
      "b",
    ],
  ])("%s", (value, parameters, decoded) => {
    const content = contentTypeOf(value);
    expect(content?.parameters).toEqual(parameters);
    expect(decodedParameter(content?.parameters ?? [], "N")).toBe(decoded);
  });

  test("no such parameter", () => {
    expect(decodedParameter([["a", "b"]], "n")).toBeNull();
  });
});

describe("other fields about a part", () => {
  test("M-27 disposition", () => {
    expect(dispositionOf("attachment; filename=a.txt")).toEqual({
      type: "attachment",
      parameters: [["filename", "a.txt"]],
    });
    expect(dispositionOf("; filename=a.txt")).toBeNull();
  });

  test("M-11 encoding", () => {
    expect(encodingOf(" (c) Base64 (d)")).toBe("BASE64");
    expect(encodingOf("")).toBeNull();
  });

  test("language", () => {
    expect(languagesOf("es (c), en-GB,,")).toEqual(["es", "en-GB"]);
    expect(languagesOf(" ,")).toBeNull();
  });
});
