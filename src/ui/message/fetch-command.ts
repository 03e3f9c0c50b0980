import type { OpenMailbox } from "../../protocols/protocol.ts";

/**
 * The command that gets a section of a message: by the number that the session
 * knows it by, else by its UID. RFC 3501 §6.4.5, §6.4.8.
 */
export function fetchCommand(
  uid: number,
  section: string,
  open: OpenMailbox | null,
): string {
  const number = open?.messages.byUid(uid)?.number;
  const [command, name] =
    number === undefined ? ["UID FETCH", uid] : ["FETCH", number];
  return `${command} ${name} BODY[${section}]`;
}
