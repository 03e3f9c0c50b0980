import { octetsOf } from "../../../src/mail/format/octets.ts";

/** The octets of a message given as lines, each of which gets its CRLF. */
export function messageOf(...lines: readonly string[]): Uint8Array {
  return octetsOf(lines.map((line) => `${line}\r\n`).join(""));
}

/** A message whose root is a multipart with boundary "b" and these body lines. */
export function multipartOf(
  subtype: string,
  ...lines: readonly string[]
): Uint8Array {
  return messageOf(
    `Content-Type: multipart/${subtype}; boundary=b`,
    "",
    ...lines,
  );
}
