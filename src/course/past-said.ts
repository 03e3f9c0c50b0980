import { mailboxNamed } from "../mail/mail-store.ts";
import { protocolNamed } from "../protocols/index.ts";
import { sessionOf } from "../simulator/world.ts";
import type { Past } from "./forms/value-form.ts";
import { messageIdOf } from "./goals/message-reference.ts";
import { matches } from "./goals/pattern.ts";
import type { SpokenCommand } from "./happened.ts";
import type { Moment } from "./moment.ts";
import { pastOf } from "./past.ts";

/** What is asked of a command that was given before the lesson; "" where there was none. */
export function saidInPast(
  { of: pattern, what }: Past,
  { beginning }: Moment,
): string {
  const past = pastOf(beginning);
  if (past === null) return "";
  const command = past.happened.findLast((each) =>
    matches(pattern, each, past),
  );
  if (command?.kind !== "command") return "";
  switch (what) {
    case "tag":
      return command.tag;
    case "client":
      return command.connection;
    case "user":
      return userOf(command);
    case "removed":
      return removedBy(command).join(" ");
    default:
      return what satisfies never;
  }
}

/** As whom the client had logged in. */
function userOf({ before, connection: id }: SpokenCommand): string {
  const connection = before.connections.get(id);
  if (connection === undefined) return "";
  const { observe } = protocolNamed(connection.protocol);
  return observe(sessionOf(connection)).account ?? "";
}

/** The Message-IDs of what a command removed for good. */
function removedBy({ before, removed }: SpokenCommand): readonly string[] {
  return removed.flatMap(({ account, mailbox, uids }) => {
    const there = mailboxNamed(before.mail, account, mailbox)?.messages;
    return uids.map((uid) => {
      const message = there?.byUid(uid)?.message;
      return (message === undefined ? undefined : messageIdOf(message)) ?? "";
    });
  });
}
