import { expect, test } from "vitest";
import { MessageContent } from "../../../src/mail/format/message-content.ts";
import { octetsOf } from "../../../src/mail/format/octets.ts";
import { previewOf } from "../../../src/mail/format/preview.ts";

const html = "Content-Type: text/html\r\n\r\n";
const two = [
  "Content-Type: multipart/mixed; boundary=b\r\n",
  "--b\r\nContent-Type: text/html\r\n\r\n<p>with tags\r\n",
  "--b\r\nContent-Disposition: attachment\r\n\r\nattached\r\n",
  "--b\r\n\r\nin plain words\r\n--b--\r\n",
].join("\r\n");

test.each([
  ["a signature goes", "\r\nHello\r\n-- \r\nAna\r\n", "Hello"],
  ["quotations go", "\r\n> Hello?\r\nHello!\r\n", "Hello!"],
  [
    "200 characters are enough",
    `\r\n${"ab ".repeat(300)}`,
    "ab ".repeat(67).trim().slice(0, 200),
  ],
  [
    "characters beyond 16 bits stay whole",
    `\r\n${"\xf0\x9f\x93\xac".repeat(300)}`,
    "📬".repeat(200),
  ],
  ["plain text is taken first, attachments never", two, "in plain words"],
  ["an unclosed tag ends it", `${html}a<b`, "a"],
  ["an unclosed comment ends it", `${html}a<!-- b > c`, "a"],
  ["an unclosed style ends it", `${html}a<style>p{}`, "a"],
  [
    "entities are what they stand for",
    `${html}&lt;&#x41;&amp;&nada;&#0;`,
    "<A&&nada;&#0;",
  ],
  ["a message without text", "Content-Type: image/png\r\n\r\nx", ""],
  ["a message without octets", "", ""],
])("RFC 8970 §3.3: %s", (_, octets, said) => {
  const type = octets.startsWith("\r\n")
    ? "Content-Type: text/plain; charset=utf-8\r\n"
    : "";
  expect(previewOf(new MessageContent(octetsOf(type + octets)))).toBe(said);
});

test("many tags take no more time than there are of them", () => {
  const hostile = html + "<style>".repeat(50_000) + "<".repeat(50_000);
  const begun = performance.now();
  previewOf(new MessageContent(octetsOf(hostile)));
  expect(performance.now() - begun).toBeLessThan(2000);
});
