import { expect, it } from "vitest";
import { addressOf } from "../../src/bridge/address.ts";
import { serve } from "./serving.ts";
import { TcpClient } from "./tcp-client.ts";

it.each([
  ["127.0.0.1", "127.0.0.1"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8::1", "IPv6:2001:db8::1"],
  ["fe80::1%eth0", "IPv6:fe80::1"],
])("S-43 %s is written [%s]", (remote, address) => {
  expect(addressOf(remote)).toEqual({ address });
});

it("S-43 of a socket that is gone there is no address", () => {
  expect(addressOf(undefined)).toEqual({});
});

it.each(["casa.example", "[127.0.0.1]"])(
  "S-43 Received tells from where the message really came, whatever EHLO said (%s)",
  async (name) => {
    const { smtp, pop3 } = await serve();
    const sender = await TcpClient.open(smtp);
    sender.say(`EHLO ${name}`, "MAIL FROM:<>", "RCPT TO:<lucia@buzon.example>");
    sender.say("DATA", "Subject: x", "", ".", "QUIT");
    await sender.ended();
    const reader = await TcpClient.open(pop3);
    reader.say("USER lucia", "PASS gato.rojo", "RETR 1", "QUIT");
    expect(await reader.ended()).toContain(
      `\r\nReceived: from ${name} ([127.0.0.1]) by buzon.example with ESMTP id `,
    );
  },
);
