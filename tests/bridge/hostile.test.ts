import { describe, expect, it } from "vitest";
import { serve, type Served } from "./serving.ts";
import { TcpClient } from "./tcp-client.ts";

type Port = "imap" | "pop3" | "smtp" | "submission";

/** How each is spoken to: a harmless command and its answer, and what all refusals begin with. */
const ports: readonly (readonly [Port, string, RegExp, RegExp])[] = [
  ["imap", "z NOOP", /^z OK/m, /^(?:\* BAD|\S+ BAD|\S+ NO)/],
  ["pop3", "CAPA", /^\+OK Capability/m, /^-ERR/],
  ["smtp", "NOOP", /^250 2\.0\.0 OK/m, /^5\d\d /],
  ["submission", "NOOP", /^250 2\.0\.0 OK/m, /^5\d\d /],
];

/** Lines that nobody means well with. */
const lines: readonly (readonly [string, string])[] = [
  ["a line of a million octets", "x".repeat(1_000_000)],
  ["NULs", "\0\0\0\0"],
  ["a NUL within a command", "NO\0OP"],
  ["octets beyond ASCII", "\xff\xfeNOOP\x80 \xe9\xf1"],
  ["a bare CR", "NOOP\rNOOP"],
  ["control characters", "\x01\x02\x1b[2J\x7f"],
  ["a hundred thousand words", "a ".repeat(100_000)],
  ["a format string", "%s%s%n %d"],
  ["nothing but spaces", "      "],
];

async function stillServes({ smtp, pop3, faults }: Served): Promise<void> {
  const sender = await TcpClient.open(smtp);
  sender.say("EHLO x", "MAIL FROM:<>", "RCPT TO:<lucia@buzon.example>");
  sender.say("DATA", "Subject: alive", "", ".", "QUIT");
  expect(await sender.ended()).toContain("accepted as");
  const reader = await TcpClient.open(pop3);
  reader.say("USER lucia", "PASS gato.rojo", "RETR 1", "QUIT");
  expect(await reader.ended()).toContain("Subject: alive");
  expect(faults).toEqual([]);
}

describe.each(ports)("%s", (port, harmless, answer, refusal) => {
  it.each(lines)("refuses %s and listens on", async (_, line) => {
    const served = await serve();
    const client = await TcpClient.open(served[port]);
    const greeting = await client.hear("\r\n");
    client.say(line);
    await client.hear(/\r\n[^]*\r\n$/);
    const refused = client.heard.slice(greeting.length);
    expect(refused).toMatch(refusal);
    expect(refused.length).toBeLessThan(2_000);
    client.say(harmless);
    await client.hear(answer);
    await stillServes(served);
  });

  it("bears a client that hangs up within a command, or resets the line", async () => {
    const served = await serve();
    const half = await TcpClient.open(served[port]);
    await half.hear("\r\n");
    half.socket.end(harmless.slice(0, 3));
    await half.ended();
    const reset = await TcpClient.open(served[port]);
    reset.socket.write(`${harmless}\r\n`.repeat(2_000));
    reset.socket.resetAndDestroy();
    await reset.gone();
    await stillServes(served);
  });

  it("answers others while one sends an octet at a time", async () => {
    const served = await serve();
    const slow = await TcpClient.open(served[port]);
    await slow.hear("\r\n");
    slow.socket.write(harmless.slice(0, 2));
    await stillServes(served);
    slow.say(harmless.slice(2));
    await slow.hear(answer);
  });
});

describe("SMTP", () => {
  const opening = ["EHLO x", "MAIL FROM:<>", "RCPT TO:<lucia@buzon.example>"];

  it("S-24 takes a hundred of five thousand recipients, and the message for them", async () => {
    const served = await serve();
    const client = await TcpClient.open(served.smtp);
    client.say("EHLO x", "MAIL FROM:<>");
    const rcpt = "RCPT TO:<lucia@buzon.example>";
    client.say(...Array.from({ length: 5_000 }, () => rcpt));
    client.say("DATA", "Subject: alive", "", ".", "QUIT");
    const heard = await client.ended();
    expect(heard.match(/^250 2\.1\.5/gm)).toHaveLength(100);
    expect(heard.match(/^452 4\.5\.3/gm)).toHaveLength(4_900);
    await stillServes(served);
  });

  it.each<[string, readonly string[], string]>([
    ["the text of DATA", ["DATA"], "Subject: half\r\n\r\nhalf\r\n."],
    ["a chunk of BDAT", [], "BDAT 100 LAST\r\nSubject: half"],
    ["a command", [], "DAT"],
  ])(
    "S-13 delivers nothing when the line is cut within %s",
    async (_, more, rest) => {
      const served = await serve();
      for (const ends of [true, false]) {
        const client = await TcpClient.open(served.smtp);
        client.say(...opening, ...more);
        await client.hear(more.length > 0 ? "354 " : "250 2.1.5");
        client.socket.write(rest);
        if (ends) {
          client.socket.end();
          await client.ended();
        } else {
          client.socket.resetAndDestroy();
          await client.gone();
        }
      }
      await stillServes(served);
      const reader = await TcpClient.open(served.pop3);
      reader.say("USER lucia", "PASS gato.rojo", "STAT", "QUIT");
      expect(await reader.ended()).toMatch(/^\+OK 1 \d+\r$/m);
    },
  );
});

describe("POP3", () => {
  it("P-20 gives the maildrop back when the line is cut within RETR, and nothing is removed", async () => {
    const served = await serve();
    const sender = await TcpClient.open(served.smtp);
    sender.say(
      "EHLO x",
      "MAIL FROM:<>",
      "RCPT TO:<lucia@buzon.example>",
      "DATA",
    );
    sender.say(
      "Subject: alive",
      "",
      "0123456789abcde\r\n".repeat(500_000),
      ".",
    );
    await sender.hear("accepted as");
    const reader = await TcpClient.open(served.pop3);
    reader.say(
      "USER lucia",
      "PASS gato.rojo",
      "DELE 1",
      "RSET",
      "RETR 1",
      "DELE 1",
    );
    await reader.hear("0123456789abcde");
    reader.socket.resetAndDestroy();
    await reader.gone();
    const again = async () => {
      const next = await TcpClient.open(served.pop3);
      next.say("USER lucia", "PASS gato.rojo", "STAT", "QUIT");
      return next.ended();
    };
    await expect.poll(again).toMatch(/^\+OK 1 8\d{6}\r$/m);
    await stillServes(served);
  });
});

describe("IMAP", () => {
  it("stores nothing of a message that is cut within its literal", async () => {
    const served = await serve();
    const client = await TcpClient.open(served.imap);
    client.say("a LOGIN lucia gato.rojo", "b APPEND INBOX {1000}");
    await client.hear("+ ");
    client.socket.write("Subject: half\r\n");
    client.socket.resetAndDestroy();
    await client.gone();
    await stillServes(served);
  });
});
