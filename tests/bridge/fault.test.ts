import { expect, it } from "vitest";
import { apply } from "../../src/mail/apply.ts";
import { noFlags } from "../../src/mail/flags.ts";
import { MessageContent } from "../../src/mail/format/message-content.ts";
import type { MailStore } from "../../src/mail/mail-store.ts";
import { serve } from "./serving.ts";
import { TcpClient } from "./tcp-client.ts";

/** Lucia's INBOX with a sound message, and one of which nothing but its size can be read. */
function withBrokenMail(mail: MailStore): MailStore {
  const sound = new MessageContent(Buffer.from("Subject: sound\r\n\r\nx\r\n"));
  const unreadable = new Proxy(sound.octets, {
    get(octets, key) {
      if (key === "length") return octets.length;
      throw new Error("the disk is on fire");
    },
  });
  const broken = new MessageContent(unreadable);
  const internalDate = { ms: 0, zoneMinutes: 0 };
  return apply(mail, {
    kind: "messages.added",
    account: "lucia",
    mailbox: "INBOX",
    messages: [sound, broken].map((content, index) => {
      return { uid: index + 1, internalDate, flags: noFlags, content };
    }),
  });
}

it("I-013 a bug of the engine ends its own session with BYE, and no other", async () => {
  const { imap, faults } = await serve({ mail: withBrokenMail });
  const [first, second] = [
    await TcpClient.open(imap),
    await TcpClient.open(imap),
  ];
  for (const client of [first, second]) {
    client.say("a LOGIN lucia gato.rojo", "b SELECT INBOX");
    await client.hear("b OK");
  }
  first.say("c FETCH 1:2 BODY.PEEK[]", "d NOOP");
  const heard = await first.ended();
  expect(heard).toMatch(/\r\n\* BYE [^\r\n]+\r\n$/);
  expect(heard).not.toMatch(/^[cd] /m);
  expect(faults).toHaveLength(1);
  second.say("c FETCH 1 BODY.PEEK[]", "d STATUS INBOX (MESSAGES)");
  expect(await second.hear("d OK")).toContain("Subject: sound");
  const third = await TcpClient.open(imap);
  await third.hear("* OK");
});
