import { gcm } from "@noble/ciphers/aes.js";
import { describe, expect, it } from "vitest";
import { octetsOf, octetStringOf } from "../../../src/mail/format/octets.ts";
import {
  clientHello,
  serverHello,
} from "../../../src/protocols/common/tls/hello.ts";
import {
  derived,
  protectedLength,
  protectedRecords,
  recordCount,
} from "../../../src/protocols/common/tls/record.ts";

const secret = "0123456789abcdef0123456789abcdef";

/** What somebody with the keys reads, record by record (RFC 8446 §5.2). */
function opened(records: Uint8Array, label: string, sequence: number) {
  const traffic = derived(octetsOf(secret), label, 32);
  const [key, iv] = [derived(traffic, "key", 16), derived(traffic, "iv", 12)];
  let text = "";
  const lengths: number[] = [];
  for (let at = 0; at < records.length;) {
    const header = records.subarray(at, at + 5);
    expect([...header.subarray(0, 3)]).toEqual([0x17, 3, 3]);
    const length = (header[3] ?? 0) * 256 + (header[4] ?? 0);
    const nonce = Uint8Array.from(iv);
    nonce[11] = (nonce[11] ?? 0) ^ (sequence + lengths.length);
    const sealed = records.subarray(at + 5, at + 5 + length);
    const inner = gcm(key, nonce, header).decrypt(sealed);
    expect(inner.at(-1)).toBe(23);
    text += octetStringOf(inner.subarray(0, -1));
    lengths.push(inner.length - 1);
    at += 5 + length;
  }
  return { text, lengths };
}

describe("TLS records", () => {
  it.each([
    ["c ap traffic", "client"],
    ["s ap traffic", "server"],
  ] as const)("by %s can be read by who has the keys", (label, sender) => {
    const line = "a1 LOGIN lucia gato.rojo\r\n";
    const records = protectedRecords(secret, sender, 7, octetsOf(line));
    expect(records).toHaveLength(protectedLength(line.length));
    expect(octetStringOf(records)).not.toContain("gato");
    expect(opened(records, label, 7)).toEqual({
      text: line,
      lengths: [line.length],
    });
  });

  it("are no longer than they may be, and as many as that takes", () => {
    const content = "x".repeat(40_000);
    expect(recordCount(content.length)).toBe(3);
    const records = protectedRecords(secret, "server", 2, octetsOf(content));
    expect(opened(records, "s ap traffic", 2)).toEqual({
      text: content,
      lengths: [16_384, 16_384, 7_232],
    });
  });

  it("are the same for the same secret, number and content, else others", () => {
    const record = (...[key, sequence]: readonly [string, number]) =>
      protectedRecords(key, "client", sequence, octetsOf("x")).join();
    expect(record(secret, 0)).toBe(record(secret, 0));
    const others = [record(secret, 1), record(`${secret.slice(1)}!`, 0)];
    expect(new Set([record(secret, 0), ...others]).size).toBe(3);
  });
});

describe("the messages that begin TLS", () => {
  it("have their lengths right, and name the server for all to read", () => {
    const client = clientHello(secret, "buzon.example");
    const server = serverHello(secret);
    for (const [message, type, version] of [
      [client, 1, 1],
      [server, 2, 3],
    ] as const) {
      expect([...message.subarray(0, 3)]).toEqual([22, 3, version]);
      const [high = 0, low = 0] = message.subarray(3, 5);
      expect(high * 256 + low).toBe(message.length - 5);
      expect(message[5]).toBe(type);
      const [, middle = 0, last = 0] = message.subarray(6, 9);
      expect(middle * 256 + last).toBe(message.length - 9);
    }
    expect(octetStringOf(client)).toContain("buzon.example");
    expect(octetStringOf(server)).not.toContain("buzon.example");
  });
});
