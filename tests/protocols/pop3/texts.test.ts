import { expect, test } from "vitest";
import { textIn } from "../../../src/protocols/pop3/texts.ts";

test("P-55 data is the same in every language, texts are not, and numbers have their nouns", () => {
  const told = (messages: number, octets: number) =>
    (["i-default", "en", "es"] as const).map((language) =>
      textIn(language, [
        "maildrop has {messages} ({octets})",
        { messages, octets },
      ]),
    );
  expect(told(1, 1)).toEqual([
    "maildrop has 1 message (1 octet)",
    "maildrop has 1 message (1 octet)",
    "el buz\xc3\xb3n tiene 1 mensaje (1 octeto)",
  ]);
  expect(told(0, 320)[2]).toBe(
    "el buz\xc3\xb3n tiene 0 mensajes (320 octetos)",
  );
  expect(textIn("es", { data: "2 {octets}" })).toBe("2 {octets}");
});
