import { constants, createDeflateRaw, createInflateRaw } from "node:zlib";
import type { Socket } from "node:net";
import { ImapFlow } from "imapflow";
import { describe, expect, it } from "vitest";
import { serve } from "./serving.ts";
import { TcpClient } from "./tcp-client.ts";

/** A client beyond its `COMPRESS DEFLATE`: what it says is deflated, what it hears inflated. */
class CompressedClient {
  readonly socket: Socket;
  heard = "";
  /** Octets that came over the line. */
  received = 0;
  readonly #deflate = createDeflateRaw({ flush: constants.Z_SYNC_FLUSH });
  readonly #inflate = createInflateRaw({
    finishFlush: constants.Z_SYNC_FLUSH,
  });

  constructor(socket: Socket) {
    this.socket = socket;
    socket.removeAllListeners("data");
    socket.on("data", (octets: string) => {
      this.received += octets.length;
      this.#inflate.write(Buffer.from(octets, "latin1"));
    });
    this.#inflate.on("data", (octets: Buffer) => {
      this.heard += octets.toString("latin1");
    });
    this.#deflate.on("data", (octets: Buffer) => socket.write(octets));
  }

  /** Says lines, each with its CRLF. */
  say(...lines: readonly string[]): void {
    const text = lines.map((line) => `${line}\r\n`).join("");
    this.#deflate.write(Buffer.from(text, "latin1"));
  }

  async hear(expected: string): Promise<string> {
    await expect.poll(() => this.heard, { timeout: 5000 }).toContain(expected);
    return this.heard;
  }

  /** Waits until the server has closed the connection. */
  async ended(): Promise<void> {
    const { socket } = this;
    await expect
      .poll(() => socket.readableEnded || socket.destroyed, { timeout: 5000 })
      .toBe(true);
    socket.end();
  }
}

async function compressed(port: number): Promise<CompressedClient> {
  const client = await TcpClient.open(port);
  client.say("a LOGIN lucia gato.rojo");
  await client.hear("a OK");
  client.say("b COMPRESS DEFLATE");
  await client.hear("b OK DEFLATE active\r\n");
  return new CompressedClient(client.socket);
}

describe("COMPRESS=DEFLATE", () => {
  it("X-COMP-2 X-COMP-3 compresses all that follows, in both directions", async () => {
    const served = await serve();
    const client = await compressed(served.imap);
    const text = "0123456789abcde\r\n".repeat(60_000);
    client.say("c NOOP");
    await client.hear("c OK");
    client.say(
      "d COMPRESS DEFLATE",
      `e APPEND INBOX {${text.length}+}`,
      text,
      "f SELECT INBOX",
      "g FETCH 1 BODY[]",
    );
    const heard = await client.hear("g OK");
    expect(heard).toContain("d BAD [COMPRESSIONACTIVE] ");
    expect(heard).toContain(text);
    expect(client.received).toBeLessThan(text.length / 20);
    client.say("h LOGOUT");
    await client.hear("h OK");
    await client.ended();
    expect(served.faults).toEqual([]);
  });

  it("X-COMP-2 tells news at once while the client idles", async () => {
    const { imap } = await serve();
    const idler = await compressed(imap);
    idler.say("c SELECT INBOX", "d IDLE");
    await idler.hear("+ idling");
    const other = await compressed(imap);
    other.say("c APPEND INBOX {5+}", "a\r\n\r\n");
    await idler.hear("* 1 EXISTS\r\n");
  });

  it("X-COMP-4 ends with UNAUTHENTICATE, and can be agreed on again", async () => {
    const served = await serve();
    const client = await compressed(served.imap);
    client.say("c UNAUTHENTICATE");
    await client.hear("c OK");
    const plain = new TcpClient(client.socket);
    client.socket.removeAllListeners("data");
    client.socket.on("data", (octets: string) => (plain.heard += octets));
    plain.say("d CAPABILITY", "e LOGIN marta pez.azul");
    await expect.poll(() => plain.heard).toContain("e OK");
    expect(plain.heard).toContain("COMPRESS=DEFLATE");
    plain.say("f COMPRESS DEFLATE");
    await expect.poll(() => plain.heard).toContain("f OK");
    const again = new CompressedClient(client.socket);
    again.say("g SELECT INBOX");
    await again.hear("g OK");
    expect(served.faults).toEqual([]);
  });

  it("X-COMP-1 X-COMP-2 drops what came behind it uncompressed", async () => {
    const { imap } = await serve();
    const client = await TcpClient.open(imap);
    client.say(
      "a LOGIN lucia gato.rojo",
      "b COMPRESS DEFLATE",
      "c CREATE injected",
    );
    expect(await client.hear("b OK")).toContain("COMPRESS=DEFLATE");
    const after = new CompressedClient(client.socket);
    after.say('d LIST "" *');
    expect(await after.hear("d OK")).not.toContain("injected");
  });

  it("X-COMP-5 ends a connection on which no DEFLATE comes", async () => {
    const served = await serve();
    const client = await compressed(served.imap);
    client.socket.write(Buffer.alloc(100, 0xff));
    await client.ended();
    const other = await compressed(served.imap);
    other.say("c NOOP");
    await other.hear("c OK");
    expect(served.faults).toEqual([]);
  });

  it("X-COMP-5 inflates no more than it reads: a bomb takes no memory, and nobody waits for it", async () => {
    const served = await serve();
    const bomber = await compressed(served.imap);
    const before = process.memoryUsage().rss;
    const deflate = createDeflateRaw({ flush: constants.Z_SYNC_FLUSH });
    deflate.on("data", (octets: Buffer) => bomber.socket.write(octets));
    const piece = Buffer.alloc(1024 * 1024, 0x41);
    for (let sent = 0; sent < 64; sent++) deflate.write(piece);
    deflate.write("\r\n");
    const other = await compressed(served.imap);
    const asked = performance.now();
    other.say("c NOOP");
    await other.hear("c OK");
    expect(performance.now() - asked).toBeLessThan(1000);
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
    await bomber.hear("BAD");
  });

  it("X-COMP-2 lies beneath TLS, and imapflow makes use of it", async () => {
    const served = await serve({ scene: "reference" });
    const client = new ImapFlow({
      host: "127.0.0.1",
      port: served.imaps,
      secure: true,
      tls: { ca: served.credentials.cert, servername: "localhost" },
      auth: { user: "lucia", pass: "gato.rojo" },
      logger: false,
    });
    await client.connect();
    const lock = await client.getMailboxLock("INBOX");
    const subjects: string[] = [];
    for await (const { envelope } of client.fetch("1:*", { envelope: true })) {
      subjects.push(envelope?.subject ?? "");
    }
    lock.release();
    expect(subjects.length).toBeGreaterThan(3);
    await client.logout();
    expect(served.faults).toEqual([]);
  });
});
