import { createTransport } from "nodemailer";
import { describe, expect, it, onTestFinished } from "vitest";
import { serve } from "./serving.ts";
import { TcpClient } from "./tcp-client.ts";

describe("nodemailer, a client that knows nothing of this project", () => {
  it("S-60 logs in and sends a message that lucia finds over POP3", async () => {
    const { submission, pop3, faults } = await serve();
    const sender = createTransport({
      host: "127.0.0.1",
      port: submission,
      secure: false,
      ignoreTLS: true,
      auth: { user: "marta", pass: "pez.azul" },
    });
    onTestFinished(() => sender.close());
    const sent = await sender.sendMail({
      from: "Marta <marta@buzon.example>",
      to: ["lucia@buzon.example", "nadie@buzon.example"],
      subject: "¡Hola, año!",
      text: "..\n.\n.x\ncamión\n",
      attachments: [{ filename: "a.bin", content: Buffer.alloc(200_000) }],
    });
    expect(sent.accepted).toEqual(["lucia@buzon.example"]);
    expect(sent.rejected).toEqual(["nadie@buzon.example"]);

    const reader = await TcpClient.open(pop3);
    reader.say("USER lucia", "PASS gato.rojo", "RETR 1", "QUIT");
    const heard = await reader.ended();
    expect(heard).toContain("Return-Path: <marta@buzon.example>\r\nReceived: ");
    expect(heard).toContain("with ESMTPA id ");
    expect(heard).toContain(`Message-ID: ${sent.messageId}\r\n`);
    expect(faults).toEqual([]);
  });

  it("S-57 is told that a password is wrong", async () => {
    const { submission } = await serve();
    const sender = createTransport({
      host: "127.0.0.1",
      port: submission,
      secure: false,
      ignoreTLS: true,
      auth: { user: "marta", pass: "no" },
    });
    onTestFinished(() => sender.close());
    await expect(sender.verify()).rejects.toMatchObject({
      code: "EAUTH",
      responseCode: 535,
    });
  });
});

describe("SMTP over TCP", () => {
  it("S-30 mail for other domains goes to simulated hosts, and comes back from there", async () => {
    const { submission, imap, faults } = await serve({ scene: "reference" });
    const idling = await TcpClient.open(imap);
    idling.say("a LOGIN lucia gato.rojo", "b SELECT INBOX", "c IDLE");
    await idling.hear("+ idling");
    const sender = await TcpClient.open(submission);
    sender.say("EHLO x", "AUTH PLAIN AGx1Y2lhAGdhdG8ucm9qbw==");
    sender.say("MAIL FROM:<lucia@buzon.example>");
    sender.say("RCPT TO:<profe@escuela.example>");
    sender.say("RCPT TO:<nadie@escuela.example>", "DATA", "", ".", "QUIT");
    const heard = await sender.ended();
    expect(heard.match(/^250 2\.1\.5/gm)).toHaveLength(2);
    await idling.hear("EXISTS");
    idling.say("DONE", "d FETCH * BODY.PEEK[TEXT]");
    expect(await idling.hear("d OK")).toContain(
      "Final-Recipient: rfc822; nadie@escuela.example",
    );
    expect(faults).toEqual([]);
  });

  it("S-30 wakes whoever idles", async () => {
    const { smtp, imap } = await serve();
    const idling = await TcpClient.open(imap);
    idling.say("a LOGIN lucia gato.rojo", "b SELECT INBOX", "c IDLE");
    await idling.hear("+ idling");
    const sender = await TcpClient.open(smtp);
    sender.say("EHLO x", "MAIL FROM:<>", "RCPT TO:<lucia@buzon.example>");
    sender.say("DATA", "Subject: now", "", ".");
    await sender.hear("accepted as");
    await idling.hear("* 1 EXISTS");
  });

  it("S-28 takes no command out of a message, wherever packets end", async () => {
    const { smtp, faults } = await serve();
    const sender = await TcpClient.open(smtp);
    sender.say("EHLO x", "MAIL FROM:<>", "RCPT TO:<lucia@buzon.example>");
    sender.say("DATA");
    await sender.hear("354");
    const data = "a\n.\nQUIT\r\nb\r.\rQUIT\r\n.\nQUIT\r\n\0\r\n";
    for (const octet of data) {
      sender.socket.write(octet);
      await new Promise((resolve) => setImmediate(resolve));
    }
    sender.say(".", "NOOP");
    const heard = await sender.hear("2.0.0 OK");
    expect(heard.split("\r\n").slice(-3)).toEqual([
      "550 5.6.0 Bare CR or LF in the message",
      "250 2.0.0 OK",
      "",
    ]);
    expect(faults).toEqual([]);
  });

  it("S-14 says 421 when the server stops", async () => {
    const { smtp, bridge } = await serve();
    const client = await TcpClient.open(smtp);
    await client.hear("220 ");
    const closed = bridge.close();
    expect(await client.ended()).toMatch(/\r\n421 4\.3\.2 [^\r\n]+\r\n$/);
    client.socket.destroy();
    await closed;
  });
});
