import { describe, expect, it } from "vitest";
import { octetsOf } from "../../src/mail/format/octets.ts";
import { MessageContent } from "../../src/mail/format/message-content.ts";
import { noFlags } from "../../src/mail/flags.ts";
import { apply } from "../../src/mail/apply.ts";
import type { MailStore } from "../../src/mail/mail-store.ts";
import { limits } from "../../src/bridge/limits.ts";
import { serve } from "./serving.ts";
import { TcpClient } from "./tcp-client.ts";

/** Lucia's INBOX with many messages that share one megabyte of content. */
function withMuchMail(count: number): (mail: MailStore) => MailStore {
  const text = `Subject: big\r\n\r\n${"0123456789abcde\r\n".repeat(61_000)}`;
  const content = new MessageContent(octetsOf(text));
  const internalDate = { ms: 0, zoneMinutes: 0 };
  const messages = Array.from({ length: count }, (_, index) => {
    return { uid: index + 1, internalDate, flags: noFlags, content };
  });
  return (mail) =>
    apply(mail, {
      kind: "messages.added",
      account: "lucia",
      mailbox: "INBOX",
      messages,
    });
}

const silence = { ...limits.silence, imap: 60_000, pop3: 60_000 };

describe("a client too many", () => {
  it("is told so by its protocol and closed; the others stay", async () => {
    const { imap, pop3 } = await serve({ limits: { connections: 2 } });
    const first = await TcpClient.open(imap);
    await first.hear("* OK");
    const second = await TcpClient.open(pop3);
    await second.hear("+OK");
    expect(await (await TcpClient.open(imap)).ended()).toMatch(
      /^\* BYE [^\r\n]+\r\n$/,
    );
    expect(await (await TcpClient.open(pop3)).ended()).toMatch(
      /^-ERR [^\r\n]+\r\n$/,
    );
    first.say("a LOGOUT");
    await first.ended();
    await first.gone();
    const comesLater = async () =>
      (await TcpClient.open(imap)).hear(/^\* (OK|BYE)/);
    await expect.poll(comesLater).toMatch(/^\* OK/);
    second.say("CAPA");
    await second.hear("\r\n.\r\n");
  });
});

describe("a silent client", () => {
  it.each([
    ["I-014 J-30", "imap", 30],
    ["P-10", "pop3", 10],
  ] as const)("%s of %s has %d minutes at least", (_, protocol, minutes) => {
    expect(limits.silence[protocol]).toBeGreaterThanOrEqual(minutes * 60_000);
  });

  it("I-013 I-014 is told BYE and closed", async () => {
    const { imap } = await serve({
      limits: { silence: { ...limits.silence, imap: 300, pop3: 300 } },
    });
    const client = await TcpClient.open(imap);
    expect(await client.ended()).toMatch(/\r\n\* BYE [^\r\n]+\r\n$/);
  });

  it("P-05 is closed without a word by POP3, and nothing is removed", async () => {
    const { pop3 } = await serve({
      scene: "reference",
      limits: { silence: { ...limits.silence, imap: 300, pop3: 300 } },
    });
    const client = await TcpClient.open(pop3);
    client.say("USER lucia", "PASS gato.rojo", "DELE 1");
    const heard = await client.ended();
    expect(heard.trimEnd().split("\r\n")).toHaveLength(4);
    const next = await TcpClient.open(pop3);
    next.say("USER lucia", "PASS gato.rojo", "LIST 1");
    await next.hear(/\+OK 1 \d+\r\n/);
  });

  it("I-014 J-30 P-10 stays as long as it speaks", async () => {
    const { imap } = await serve({
      limits: { silence: { ...limits.silence, imap: 800, pop3: 800 } },
    });
    const client = await TcpClient.open(imap);
    for (const tag of ["a", "b", "c", "d", "e"]) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      client.say(`${tag} NOOP`);
      await client.hear(`${tag} OK`);
    }
    expect(client.heard).not.toContain("BYE");
  });
});

describe("the time to log in", () => {
  it("is over for those who only talk, not for those who have logged in", async () => {
    const { imap } = await serve({ limits: { login: 500, silence } });
    const known = await TcpClient.open(imap);
    known.say("a LOGIN lucia gato.rojo");
    await known.hear("a OK");
    const unknown = await TcpClient.open(imap);
    unknown.say("a NOOP", "b LOGIN lucia wrong");
    expect(await unknown.ended()).toMatch(/b NO [^\r\n]+\r\n\* BYE /);
    known.say("b NOOP");
    await known.hear("b OK");
  });
});

describe("a client that doesn't read", () => {
  it("costs no memory, keeps nobody waiting, and gets all when it reads again", async () => {
    const count = 60;
    const { imap } = await serve({ mail: withMuchMail(count) });
    const lazy = await TcpClient.open(imap);
    lazy.say("a LOGIN lucia gato.rojo", "b SELECT INBOX");
    await lazy.hear("b OK");
    let length = 0;
    let end = "";
    lazy.socket.removeAllListeners("data");
    lazy.socket.pause();
    const before = process.memoryUsage();
    lazy.say("c FETCH 1:* BODY.PEEK[]");
    const other = await TcpClient.open(imap);
    other.say("a LOGIN lucia gato.rojo", "b STATUS INBOX (MESSAGES)");
    await other.hear(`(MESSAGES ${count})`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const after = process.memoryUsage();
    const held =
      after.arrayBuffers +
      after.heapUsed -
      before.arrayBuffers -
      before.heapUsed;
    expect(held).toBeLessThan(16 * 2 ** 20);
    lazy.socket.on("data", (octets: string) => {
      length += octets.length;
      end = (end + octets).slice(-100);
    });
    lazy.socket.resume();
    await expect.poll(() => end, { timeout: 10_000 }).toMatch(/\r\nc OK /);
    expect(length).toBeGreaterThan(count * 1_000_000);
  });

  it("is dropped after a while", async () => {
    const { imap } = await serve({
      mail: withMuchMail(60),
      limits: { unreadFor: 100 },
    });
    const lazy = await TcpClient.open(imap);
    lazy.say("a LOGIN lucia gato.rojo", "b SELECT INBOX");
    await lazy.hear("b OK");
    lazy.socket.pause();
    lazy.say("c FETCH 1:* BODY.PEEK[]");
    await new Promise((resolve) => setTimeout(resolve, 500));
    lazy.socket.resume();
    await lazy.ended();
    expect(lazy.heard).not.toContain("c OK");
  });
});

describe("a server that stops", () => {
  it("I-013 says BYE to all over IMAP, closes, and takes nobody new", async () => {
    const { bridge, imap, pop3 } = await serve();
    const reader = await TcpClient.open(imap);
    const fetcher = await TcpClient.open(pop3);
    await reader.hear("* OK");
    await fetcher.hear("+OK");
    const closed = bridge.close();
    expect(await reader.ended()).toMatch(/\r\n\* BYE [^\r\n]+\r\n$/);
    expect(await fetcher.ended()).toMatch(/^\+OK [^\r\n]+\r\n$/);
    await closed;
    await expect(TcpClient.open(imap)).rejects.toThrow(/ECONNREFUSED/);
  });

  it("doesn't wait for ever for those who don't hang up", async () => {
    const { bridge, imap } = await serve({ limits: { shutdown: 100 } });
    const client = await TcpClient.open(imap);
    await client.hear("* OK");
    await bridge.close();
    await client.ended();
  });
});
