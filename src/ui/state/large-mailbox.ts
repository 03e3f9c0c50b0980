import { apply } from "../../mail/apply.ts";
import { answered, flagged, seen, type Flags } from "../../mail/flags.ts";
import { MessageContent } from "../../mail/format/message-content.ts";
import { octetsOf } from "../../mail/format/octets.ts";
import { mailboxNamed, type MailStore } from "../../mail/mail-store.ts";
import type { NewMessage } from "../../mail/message.ts";
import type { LoadedScene } from "./scenes.ts";

/** So many messages are made before the page may draw again. */
const slice = 1000;

const senders = [
  ["Copias de seguridad", "copias"],
  ["Servidor web", "web"],
  ["Impresoras", "impresoras"],
  ["Cortafuegos", "cortafuegos"],
] as const;

const minute = 60_000;

/**
 * A scene whose INBOX holds `count` messages: its own, and behind them the
 * notices that machines write, one a minute up to the scene's clock.
 */
export async function withManyMessages(
  scene: LoadedScene,
  count: number,
): Promise<LoadedScene> {
  const { beginning, account } = scene;
  let { mail } = beginning;
  for (;;) {
    const missing = count - inboxLength(mail, account);
    if (missing <= 0) break;
    const uidNext = mailboxNamed(mail, account, "INBOX")?.uidNext ?? 1;
    const messages = Array.from(
      { length: Math.min(slice, missing) },
      (_, index) =>
        notice(uidNext + index, beginning.epoch - (missing - index) * minute),
    );
    const place = { account, mailbox: "INBOX" };
    mail = apply(mail, { kind: "messages.added", ...place, messages });
    mail = apply(mail, { kind: "recent.claimed", ...place });
    await new Promise((resolve) => setTimeout(resolve));
  }
  return { account, beginning: { ...beginning, mail } };
}

function inboxLength(mail: MailStore, account: string): number {
  const inbox = mailboxNamed(mail, account, "INBOX");
  if (inbox === undefined) throw new Error(`${account} has no INBOX`);
  return inbox.messages.length;
}

/** A short message in ASCII, with some more to look at than others. */
function notice(uid: number, ms: number): NewMessage {
  const [name, mailbox] = senders[uid % senders.length] ?? senders[0];
  const text = [
    `From: ${name} <${mailbox}@buzon.example>`,
    "To: lucia@buzon.example",
    `Subject: Aviso ${uid}: ${uid % 7 === 0 ? "hay que mirarlo" : "todo en orden"}`,
    `Date: ${new Date(ms).toUTCString().replace("GMT", "+0000")}`,
    `Message-ID: <aviso.${uid}@${mailbox}.buzon.example>`,
    "",
    `Tarea ${uid} terminada en ${(uid * 37) % 90} s.`,
    "",
  ].join("\r\n");
  const content = new MessageContent(octetsOf(text));
  return {
    uid,
    internalDate: { ms, zoneMinutes: 0 },
    flags: flagsFor(uid),
    content,
  };
}

function flagsFor(uid: number): Flags {
  const system =
    (uid % 5 === 0 ? 0 : seen) +
    (uid % 70 === 0 ? flagged : 0) +
    (uid % 11 === 0 ? answered : 0);
  return { system, keywords: [] };
}
