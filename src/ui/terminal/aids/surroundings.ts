import { readingOf } from "../../../mail/format/message-reading.ts";
import type { Surroundings } from "../../../explain/continuations.ts";
import { mailboxNames } from "../../../explain/mailbox-names.ts";
import type { MailStore } from "../../../mail/mail-store.ts";
import { protocolNamed } from "../../../protocols/index.ts";
import { knownCommands } from "../../../simulator/legal-commands.ts";
import { sessionOf } from "../../../simulator/world.ts";
import type { Prompt } from "../../state/prompt.ts";

/** Messages whose numbers are offered; with more of them one writes a range. */
const mostMessages = 50;

/** What the session that is typed to has before it; commands that are legal now come first. */
export function surroundingsOf(
  protocolName: string,
  { connection, legal }: Prompt,
  mail: MailStore,
  account: string,
  permits: (command: string) => boolean,
): Surroundings {
  const protocol = protocolNamed(protocolName);
  const session = connection === undefined ? null : sessionOf(connection);
  const seen = session === null ? null : protocol.observe(session);
  const others = knownCommands(protocol).filter(
    (name) => !legal.includes(name),
  );
  const owner = seen?.account ?? null;
  const mailboxes =
    owner === null ? [] : mailboxNames(protocolName, session, mail);
  const open = seen?.open ?? null;
  const messages: Surroundings["messages"][number][] = [];
  const keywords = new Set<string>();
  for (let number = 1; number <= mostMessages; number++) {
    const message = open?.messages.at(number);
    if (message === undefined) break;
    for (const word of message.flags.keywords) keywords.add(word);
    if (open?.marked.has(message.uid) === true) continue;
    const [subject = ""] = readingOf(message.content).headerValues("Subject");
    messages.push({ number, uid: message.uid, subject });
  }
  return {
    session,
    commands: [...legal, ...others].filter(permits),
    account: owner === null ? account : null,
    mailboxes,
    messages,
    keywords: [...keywords],
  };
}
