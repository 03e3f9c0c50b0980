import { describe, expect, it } from "vitest";
import { serve } from "./serving.ts";
import { TcpClient } from "./tcp-client.ts";

describe("real sockets", () => {
  it("I-001 P-01 are greeted by the protocol of their port", async () => {
    const { imap, pop3 } = await serve();
    const reader = await TcpClient.open(imap);
    expect(await reader.hear("\r\n")).toMatch(/^\* OK /);
    const fetcher = await TcpClient.open(pop3);
    expect(await fetcher.hear("\r\n")).toMatch(/^\+OK /);
  });

  it("I-012 are told goodbye before they are closed", async () => {
    const { imap } = await serve();
    const client = await TcpClient.open(imap);
    client.say("a LOGOUT", "b NOOP");
    const heard = await client.ended();
    expect(heard).toMatch(/\* BYE .*\r\na OK .*\r\n$/);
    await client.gone();
  });

  it("I-017 may send many commands at once, and get every answer in order", async () => {
    const { imap } = await serve();
    const client = await TcpClient.open(imap);
    const tags = Array.from({ length: 5000 }, (_, index) => `t${index}`);
    client.say(...tags.map((tag) => `${tag} NOOP`));
    const heard = await client.hear("t4999 OK");
    const answered = [...heard.matchAll(/^(t\d+) OK/gm)].map(
      ([, tag]) => tag ?? "",
    );
    expect(answered).toEqual(tags);
  });

  it("may send a command octet by octet", async () => {
    const { imap } = await serve();
    const client = await TcpClient.open(imap);
    client.socket.setNoDelay(true);
    for (const octet of "a LOGIN lucia gato.rojo\r\n") {
      client.socket.write(octet);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await client.hear(/^a /m)).toMatch(/^a OK/m);
  });

  it("get every octet back that they stored", async () => {
    const { imap } = await serve();
    const client = await TcpClient.open(imap);
    const octets = Array.from({ length: 255 }, (_, index) =>
      String.fromCharCode(index + 1),
    ).join("");
    const message = `Subject: x\r\n\r\n${octets.repeat(2000)}\r\n`;
    client.say("a LOGIN lucia gato.rojo", `b APPEND INBOX {${message.length}}`);
    await client.hear("+ ");
    client.say(message);
    await client.hear("b OK");
    client.say("c SELECT INBOX", "d FETCH 1 BODY.PEEK[]");
    const heard = await client.hear("d OK");
    expect(heard).toContain(`{${message.length}}\r\n${message})\r\n`);
  });

  it("answers what a client asked before it ended its half", async () => {
    const { imap, pop3 } = await serve({ scene: "reference" });
    const reader = await TcpClient.open(imap);
    reader.say("a LOGIN lucia gato.rojo", "b SELECT INBOX");
    reader.socket.end("c FETCH 1:* BODY.PEEK[]\r\n");
    expect(await reader.ended()).toMatch(/\r\nc OK .*\r\n$/);
    const fetcher = await TcpClient.open(pop3);
    fetcher.socket.end("USER lucia\r\nPASS gato.rojo\r\nSTAT\r\nQUIT\r\n");
    expect((await fetcher.ended()).match(/^\+OK/gm)).toHaveLength(5);
  });

  it("tells those who idle at once, over both protocols of one world", async () => {
    const { imap, pop3 } = await serve({ scene: "reference" });
    const idler = await TcpClient.open(imap);
    idler.say("a LOGIN lucia gato.rojo", "b SELECT INBOX", "c IDLE");
    const before = await idler.hear("\r\n+ ");
    const exists = Number(/^\* (\d+) EXISTS/m.exec(before)?.[1]);
    const writer = await TcpClient.open(imap);
    writer.say("a LOGIN lucia gato.rojo", "b APPEND INBOX {3+}", "x\r\n");
    await idler.hear(`* ${exists + 1} EXISTS\r\n`);
    const fetcher = await TcpClient.open(pop3);
    fetcher.say("USER lucia", "PASS gato.rojo", "DELE 1", "QUIT");
    await idler.hear("* 1 EXPUNGE\r\n");
    idler.say("DONE");
    await idler.hear("c OK");
  });

  it("keeps each client in its own account", async () => {
    const { imap } = await serve();
    const [lucia, marta] = [
      await TcpClient.open(imap),
      await TcpClient.open(imap),
    ];
    lucia.say("a LOGIN lucia gato.rojo", "b CREATE Facturas");
    await lucia.hear("b OK");
    marta.say("a LOGIN marta pez.azul", `b LIST "" *`);
    const heard = await marta.hear("b OK");
    expect(heard).toContain("INBOX");
    expect(heard).not.toContain("Facturas");
  });
});

describe("a maildrop", () => {
  it("P-20 is given back when its client hangs up, with nothing removed", async () => {
    const { pop3 } = await serve({ scene: "reference" });
    const first = await TcpClient.open(pop3);
    first.say("USER lucia", "PASS gato.rojo", "DELE 1", "STAT");
    await first.hear(/\+OK \d+ \d+\r\n$/);
    const second = await TcpClient.open(pop3);
    second.say("USER lucia", "PASS gato.rojo");
    await second.hear("-ERR [IN-USE]");
    first.socket.resetAndDestroy();
    await first.gone();
    const third = await TcpClient.open(pop3);
    third.say("USER lucia", "PASS gato.rojo", "LIST 1");
    expect(await third.hear(/\+OK 1 \d+\r\n/)).not.toContain("-ERR");
  });
});
