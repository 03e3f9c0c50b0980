import { describe, expect, test } from "vitest";
import { MessageContent } from "../../../src/mail/format/message-content.ts";
import { octetsOf } from "../../../src/mail/format/octets.ts";
import {
  readableText,
  textLimit,
} from "../../../src/ui/message/readable-text.ts";
import { shownLine, shownText } from "../../../src/ui/mailbox/shown-text.ts";

const read = (...lines: readonly string[]) =>
  readableText(
    new MessageContent(octetsOf(lines.map((line) => `${line}\r\n`).join(""))),
  );

describe("readableText", () => {
  test("encoding and charset are undone", () => {
    const { plain, html } = read(
      "Content-Type: text/plain; charset=iso-8859-1",
      "Content-Transfer-Encoding: quoted-printable",
      "",
      "a=F1o",
    );
    expect(plain).toBe("año\r\n");
    expect(html).toBe(null);
  });

  test("alternatives, and attachments by name", () => {
    const found = read(
      "Content-Type: multipart/mixed; boundary=a",
      "",
      "--a",
      "Content-Type: multipart/alternative; boundary=b",
      "",
      "--b",
      "",
      "plain",
      "--b",
      "Content-Type: text/html",
      "",
      "<b>html</b>",
      "--b--",
      "--a",
      "Content-Type: text/plain; name=notas.txt",
      "Content-Disposition: attachment",
      "",
      "not read",
      "--a--",
    );
    expect(found).toEqual({
      plain: "plain",
      html: "<b>html</b>",
      cut: false,
      attachments: [{ name: "notas.txt", type: "text/plain" }],
    });
  });

  test("a very long text is cut, and says so", () => {
    const { plain, cut } = read("A: 1", "", "x".repeat(textLimit + 1));
    expect(plain).toHaveLength(textLimit);
    expect(cut).toBe(true);
  });

  test("a message without text", () => {
    const { plain, html, attachments } = read(
      "Content-Type: image/png",
      "",
      "x",
    );
    expect([plain, html]).toEqual([null, null]);
    expect(attachments).toEqual([{ name: "", type: "image/png" }]);
  });
});

describe("shownText", () => {
  test.each([
    ["a\tb\r\nc\rd\n", "a\tb\nc\nd\n"],
    ["\0\x1b[2J\x7f", "␀␛[2J␡"],
    ["invoice\u202efdp.exe", "invoice⟨202E⟩fdp.exe"],
    ["\u2066x\u2069\u200f\x85", "⟨2066⟩x⟨2069⟩⟨200F⟩⟨0085⟩"],
    ["señal 👩‍💻 שלום", "señal 👩‍💻 שלום"],
  ])("%j", (text, shown) => {
    expect(shownText(text)).toBe(shown);
  });

  test("on one line", () => {
    expect(shownLine("a\r\n\tb\u2028c")).toBe("a b c");
  });
});
