import { createTransport } from "nodemailer";
import { describe, expect, it, onTestFinished } from "vitest";
import { serve, type Served } from "./serving.ts";
import { secured } from "./secured.ts";
import { TcpClient } from "./tcp-client.ts";

async function securePort(port: number, served: Served): Promise<TcpClient> {
  return secured(await TcpClient.open(port), served);
}

describe("TLS from the first octet", () => {
  it("P-01 J-32 is served on ports of its own, without anything to ask for", async () => {
    const served = await serve({ scene: "reference" });
    const imap = await securePort(served.imaps, served);
    expect(await imap.hear("\r\n")).not.toContain("STARTTLS");
    imap.say("a LOGIN lucia gato.rojo", "b SELECT INBOX", "c LOGOUT");
    expect(await imap.ended()).toMatch(/b OK [^\r\n]+\r\n\* BYE .*\r\nc OK /);
    await imap.gone();
    const pop3 = await securePort(served.pop3s, served);
    pop3.say("USER lucia", "PASS gato.rojo", "STLS", "QUIT");
    expect(await pop3.ended()).toMatch(/-ERR [^\r\n]+\r\n\+OK /);
    expect(served.faults).toEqual([]);
  });

  it("is not for those who speak in clear", async () => {
    const served = await serve();
    const client = await TcpClient.open(served.imaps);
    client.say("a LOGIN lucia gato.rojo");
    expect(await client.ended()).not.toContain("OK");
  });

  it("doesn't wait for ever for a handshake", async () => {
    const { imaps } = await serve({ limits: { login: 200 } });
    const client = await TcpClient.open(imaps);
    expect(await client.ended()).toBe("");
  });

  it("lets a long answer through whole", async () => {
    const served = await serve();
    const client = await securePort(served.imaps, served);
    const text = "0123456789abcde\r\n".repeat(60_000);
    client.say(
      "a LOGIN lucia gato.rojo",
      `b APPEND INBOX {${text.length}+}`,
      text,
      "c SELECT INBOX",
    );
    await client.hear("c OK");
    client.say("d FETCH 1 BODY[]");
    expect(await client.hear("d OK")).toContain(text);
  });
});

describe("STARTTLS and STLS", () => {
  it("I-045 I-046 lead to TLS on the port in clear", async () => {
    const served = await serve();
    const client = await TcpClient.open(served.imap);
    client.say("a STARTTLS");
    await client.hear("a OK");
    const under = await secured(client, served);
    under.say("b CAPABILITY", "c STARTTLS", "d LOGIN lucia gato.rojo");
    const heard = await under.hear("d OK");
    expect(heard).toMatch(/^\* CAPABILITY (?!.*STARTTLS)/);
    expect(heard).toContain("c BAD");
    under.say("e LOGOUT");
    await under.ended();
    await under.gone();
    expect(served.faults).toEqual([]);
  });

  it("P-49 begin the session anew", async () => {
    const served = await serve();
    const client = await TcpClient.open(served.pop3);
    client.say("USER lucia", "STLS");
    await client.hear("Begin TLS");
    const under = await secured(client, served);
    under.say("PASS gato.rojo", "USER lucia", "PASS gato.rojo");
    expect(await under.hear(/\+OK [^\r\n]*\r\n\+OK /)).toMatch(/^-ERR /);
  });

  it("I-045 what came in clear behind it is never carried out", async () => {
    const served = await serve();
    const client = await TcpClient.open(served.imap);
    client.say("a STARTTLS", "b LOGIN lucia gato.rojo", "c CREATE injected");
    await client.hear("a OK");
    const under = await secured(client, served);
    under.say("d SELECT INBOX", "e LOGIN lucia gato.rojo", 'f LIST "" *');
    const heard = await under.hear("f OK");
    expect(heard).toMatch(/^d BAD /);
    expect(heard).not.toMatch(/^[bc] |injected/m);
  });

  it("S-55 let nodemailer send under TLS, and Received says so", async () => {
    const served = await serve();
    const sender = createTransport({
      host: "127.0.0.1",
      port: served.submission,
      secure: false,
      requireTLS: true,
      tls: { ca: served.credentials.cert, servername: "localhost" },
      auth: { user: "marta", pass: "pez.azul" },
    });
    onTestFinished(() => sender.close());
    await sender.sendMail({
      from: "marta@buzon.example",
      to: "lucia@buzon.example",
      subject: "secret",
      text: "Nos vemos.",
    });
    const reader = await TcpClient.open(served.pop3);
    reader.say("USER lucia", "PASS gato.rojo", "RETR 1", "QUIT");
    expect(await reader.ended()).toContain("with ESMTPSA id ");
    expect(served.faults).toEqual([]);
  });

  it("ends where no handshake follows", async () => {
    const served = await serve();
    const client = await TcpClient.open(served.imap);
    client.say("a STARTTLS");
    await client.hear("a OK");
    client.say("b NOOP");
    expect(await client.ended()).not.toContain("b OK");
    await client.gone();
  });
});

describe("a wrong password", () => {
  it("is answered late, and later each time; others don't wait", async () => {
    const { imap } = await serve({
      limits: { penalty: 300, longestPenalty: 600 },
    });
    const guesser = await TcpClient.open(imap);
    await guesser.hear("* OK");
    const waits: number[] = [];
    for (const tag of ["a", "b", "c"]) {
      const asked = performance.now();
      guesser.say(`${tag} LOGIN lucia wrong`, `${tag}x NOOP`);
      await guesser.hear(`${tag} NO`);
      waits.push(performance.now() - asked);
      await guesser.hear(`${tag}x OK`);
    }
    expect(waits[0]).toBeGreaterThan(290);
    expect(waits[1]).toBeGreaterThan(590);
    expect(waits[2]).toBeGreaterThan(590);
    guesser.say("d LOGIN lucia wrong");
    const other = await TcpClient.open(imap);
    const asked = performance.now();
    other.say("a LOGIN lucia gato.rojo");
    await other.hear("a OK");
    expect(performance.now() - asked).toBeLessThan(250);
  });

  it("keeps nobody from being told that the server stops", async () => {
    const { bridge, pop3 } = await serve({
      limits: { penalty: 60_000, longestPenalty: 60_000 },
    });
    const client = await TcpClient.open(pop3);
    client.say("USER lucia");
    await client.hear("+OK send PASS");
    client.say("PASS wrong");
    const closed = bridge.close();
    await client.ended();
    await closed;
  });
});

it("a server that stops says so under TLS, too", async () => {
  const served = await serve();
  const client = await securePort(served.imaps, served);
  await client.hear("* OK");
  const closed = served.bridge.close();
  expect(await client.ended()).toMatch(/\r\n\* BYE [^\r\n]+\r\n$/);
  await closed;
});
