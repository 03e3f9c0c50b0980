import { describe, expect, it } from "vitest";
import { serve } from "./serving.ts";
import { secured } from "./secured.ts";
import { TcpClient } from "./tcp-client.ts";

interface Case {
  readonly port: "imap" | "pop3" | "smtp" | "submission";
  readonly rule: string;
  /** What asks for TLS, and what agrees to it. */
  readonly asks: string;
  readonly agrees: string;
  /** What somebody on the line puts behind it. */
  readonly injected: readonly string[];
  /** What shows, under TLS, that nothing of it was carried out, and the answer to it. */
  readonly probe: string;
  readonly answer: RegExp;
}

const cases: readonly Case[] = [
  {
    port: "imap",
    rule: "I-045",
    asks: "a STARTTLS",
    agrees: "a OK",
    injected: ["b LOGIN lucia gato.rojo", "c CREATE injected"],
    probe: "p SELECT INBOX",
    answer: /^p BAD [^\r\n]+\r\n$/,
  },
  {
    port: "pop3",
    rule: "P-49",
    asks: "STLS",
    agrees: "Begin TLS",
    injected: ["USER lucia", "PASS gato.rojo", "DELE 1", "QUIT"],
    probe: "STAT",
    answer: /^-ERR [^\r\n]+\r\n$/,
  },
  {
    port: "smtp",
    rule: "S-55",
    asks: "EHLO x\r\nSTARTTLS",
    agrees: "220 2.0.0",
    injected: [
      "EHLO y",
      "MAIL FROM:<mala@uni.example>",
      "RCPT TO:<lucia@buzon.example>",
    ],
    probe: "DATA",
    answer: /^503 5\.5\.1 [^\r\n]+\r\n$/,
  },
  {
    port: "submission",
    rule: "S-55",
    asks: "EHLO x\r\nSTARTTLS",
    agrees: "220 2.0.0",
    injected: ["EHLO y", "AUTH PLAIN AGx1Y2lhAGdhdG8ucm9qbw=="],
    probe: "MAIL FROM:<lucia@buzon.example>",
    answer: /^(?:503 5\.5\.1|530 5\.7\.0) [^\r\n]+\r\n$/,
  },
];

describe.each(cases)(
  "$rule behind $asks ($port)",
  ({ port, asks, agrees, injected, probe, answer }) => {
    it("commands in the same packet are thrown away", async () => {
      const served = await serve({ scene: "reference" });
      const client = await TcpClient.open(served[port]);
      client.say(asks, ...injected);
      await client.hear(agrees);
      const under = await secured(client, served);
      under.say(probe);
      expect(await under.hear("\r\n")).toMatch(answer);
      expect(served.faults).toEqual([]);
    });

    it("half a command is not the beginning of the first one under TLS", async () => {
      const served = await serve({ scene: "reference" });
      const client = await TcpClient.open(served[port]);
      client.socket.write(`${asks}\r\nXINJECTED `);
      await client.hear(agrees);
      const under = await secured(client, served);
      under.say(probe);
      expect(await under.hear("\r\n")).toMatch(answer);
      expect(served.faults).toEqual([]);
    });

    it("commands in a packet of their own begin no TLS", async () => {
      const served = await serve({ scene: "reference" });
      const client = await TcpClient.open(served[port]);
      client.say(asks);
      const heard = await client.hear(agrees);
      client.say(...injected);
      const after = (await client.ended()).slice(heard.length);
      expect(after).not.toMatch(/OK|^250/m);
      await client.gone();
      expect(served.faults).toEqual([]);
    });
  },
);
