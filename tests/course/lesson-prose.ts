import { readingOf } from "../../src/mail/format/message-reading.ts";
import { expect } from "vitest";
import type { Script } from "../../src/course/script.ts";
import { octetStringOf } from "../../src/mail/format/octets.ts";
import { mailboxNamed } from "../../src/mail/mail-store.ts";
import { traceOf, type Timeline } from "../../src/simulator/timeline.ts";
import type { World } from "../../src/simulator/world.ts";

/**
 * What a person may call a message: its UID or its subject. One that a lesson
 * brings into a new mailbox is called as where it was at first.
 */
export function namesOf(
  beginning: World,
  message: number | string,
  mailbox: string,
): readonly string[] {
  const [account = ""] = beginning.mail.accounts.keys();
  const there = mailboxNamed(beginning.mail, account, mailbox);
  const all = beginning.mail.accounts.get(account)?.mailboxes.values();
  const places = there === undefined ? [...(all ?? [])] : [there];
  const messages = places.flatMap((place) => [...place.messages]);
  const found = messages.find(
    ({ uid, content }) =>
      uid === message ||
      readingOf(content).headerValues("Message-ID")[0] === message,
  );
  return found === undefined
    ? []
    : [`${found.uid}`, readingOf(found.content).subject];
}

/** How a dialogue in the prose gets to the state in which it begins. */
export function waysTo(protocol: string, state: string | null): Script {
  if (state === null) return [];
  if (protocol === "pop3") {
    return [{ connect: "pop3" }, "USER lucia", "PASS gato.rojo"];
  }
  if (protocol === "smtp") {
    const greeted: Script = [{ connect: "smtp" }, "EHLO marta.example"];
    return state === "recipients"
      ? [
          ...greeted,
          "MAIL FROM:<marta@escuela.example>",
          "RCPT TO:<lucia@buzon.example>",
        ]
      : greeted;
  }
  const signedIn: Script = [{ connect: "imap" }, "a1 LOGIN lucia gato.rojo"];
  return state === "selected" ? [...signedIn, "a2 SELECT INBOX"] : signedIn;
}

/** What went over the wire since an event, as prose writes it. */
export function dialogueOf(
  timeline: Timeline,
  since: number,
): readonly string[] {
  return traceOf(timeline)
    .slice(since)
    .flatMap((event) => {
      if (event.kind === "octets.received") return [`C: ${event.octets}`];
      if (event.kind !== "response.sent") return [];
      const octets = event.response.octets.map((each) =>
        typeof each === "string" ? each : octetStringOf(each),
      );
      return octets
        .join("")
        .split(/(?<=\r\n)/)
        .map((line) => `S: ${line}`);
    })
    .map((line) => {
      expect(line.endsWith("\r\n")).toBe(true);
      // Markdown has no spaces at the ends of its lines.
      return line.trimEnd();
    });
}
