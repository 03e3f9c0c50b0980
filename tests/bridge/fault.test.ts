import { expect, it } from "vitest";
import { apply } from "../../src/mail/apply.ts";
import { noFlags } from "../../src/mail/flags.ts";
import { MessageContent } from "../../src/mail/format/message-content.ts";
import type { MailStore } from "../../src/mail/mail-store.ts";
import { serve } from "./serving.ts";
import { TcpClient } from "./tcp-client.ts";

/** Lucia's INBOX with a sound message, and one of which nothing can be read but what `isReadable` names. */
function withBrokenMail(
  mail: MailStore,
  isReadable = (key: string): boolean => key === "length",
): MailStore {
  const sound = new MessageContent(Buffer.from("Subject: sound\r\n\r\nx\r\n"));
  const unreadable = new Proxy(sound.octets, {
    get(octets, key) {
      if (isReadable(String(key))) return Reflect.get(octets, key) as unknown;
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
  const { imap, faults } = await serve({
    mail: (mail) => withBrokenMail(mail),
  });
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

it("I-013 a bug that comes while answers are made silences all commands behind it", async () => {
  const { imap, faults } = await serve({
    // Single octets can be read, which is enough until its parts are looked for.
    mail: (mail) => withBrokenMail(mail, (key) => /^(length|\d+)$/.test(key)),
  });
  const client = await TcpClient.open(imap);
  client.say("a LOGIN lucia gato.rojo", "b SELECT INBOX");
  await client.hear("b OK");
  const behind = Array.from({ length: 200 }, (_, index) => `d${index} NOOP`);
  client.say("c FETCH 1:2 BODY.PEEK[1]", ...behind);
  const heard = await client.ended();
  expect(heard).toContain("* 1 FETCH");
  expect(heard).toMatch(/\r\n\* BYE [^\r\n]+\r\n$/);
  expect(heard).not.toMatch(/^[cd]\d* /m);
  expect(faults).toHaveLength(1);
});
