import { describe, expect, test } from "vitest";
import { MessageContent } from "../../../src/mail/format/message-content.ts";
import { octetsOf } from "../../../src/mail/format/octets.ts";
import { PartImages } from "../../../src/ui/message/part-images.ts";

const dot = "R0lGODlhAQABAAAAACw=";

/** A message whose parts have these types and identifiers. */
function withParts(...parts: readonly (readonly [type: string, id: string])[]) {
  const lines = parts.flatMap(([type, id]) => [
    "--x",
    `Content-Type: ${type}`,
    `Content-ID: ${id}`,
    "Content-Transfer-Encoding: base64",
    "",
    dot,
  ]);
  const text = [
    "Content-Type: multipart/related; boundary=x",
    "",
    ...lines,
    "--x--",
  ].join("\r\n");
  return new MessageContent(octetsOf(text));
}

describe("an image of the message itself", () => {
  test.each([
    ["cid:a@x", "image/gif", "<a@x>"],
    [" CID:a%40x ", "IMAGE/GIF", " <a@x> "],
  ])("is what %j stands for", (address, type, id) => {
    const images = new PartImages(withParts([type, id]));
    expect(images.inlined(address)).toBe(`data:image/gif;base64,${dot}`);
  });

  test.each([
    ["no such part", "cid:b@x", "image/gif", "<a@x>"],
    ["no cid: address", "https://a@x", "image/gif", "<a@x>"],
    ["a picture that can hold a script", "cid:a@x", "image/svg+xml", "<a@x>"],
    ["no picture", "cid:a@x", "text/html", "<a@x>"],
    ["an identifier without brackets", "cid:a@x", "image/gif", "a@x"],
    ["a broken address", "cid:%", "image/gif", "<%>"],
  ])("is not shown for %s", (_, address, type, id) => {
    const images = new PartImages(withParts([type, id]));
    expect(images.inlined(address)).toBeNull();
  });

  test("is shown again and again up to a limit in all", () => {
    const octets = 14;
    const images = new PartImages(
      withParts(["image/gif", "<a@x>"]),
      2 * octets,
    );
    expect(images.inlined("cid:a@x")).not.toBeNull();
    expect(images.inlined("cid:a@x")).not.toBeNull();
    expect(images.inlined("cid:a@x")).toBeNull();
  });
});
