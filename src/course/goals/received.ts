import type * as v from "valibot";
import type { receivedForm } from "../forms/goal-forms.ts";
import { unfoldedValue, isNamed } from "../../mail/format/header.ts";
import type { BodyPart } from "../../mail/format/message-part.ts";
import {
  readingOf,
  type MessageReading,
} from "../../mail/format/message-reading.ts";
import { octetStringOf } from "../../mail/format/octets.ts";
import { mailboxNamed } from "../../mail/mail-store.ts";
import { canonicalName } from "../../mail/mailbox.ts";
import type { Message } from "../../mail/message.ts";
import type { TraceEventOf } from "../../simulator/trace.ts";
import type { Moment } from "../moment.ts";
import type { GoalKind } from "./goal-kind.ts";
import { isAmong, mailboxAtFirst } from "./message-reference.ts";

type Wanted = v.InferOutput<typeof receivedForm>;
type Sent = TraceEventOf<"response.sent">;

/** A client was sent something of messages, by whatever command. */
export const received: GoalKind<Wanted> = {
  name: "received",
  proof(wanted, moment) {
    const { client } = wanted;
    const answers = moment.events.filter(
      (event): event is Sent =>
        event.kind === "response.sent" &&
        (client === undefined
          ? !moment.isScripted(event.connection ?? "")
          : client === event.connection),
    );
    const messages = messagesOf(wanted, moment);
    if (messages.length === 0) return null;
    let latest = 0;
    for (const { content } of messages) {
      const octets = octetsOf(readingOf(content), wanted.what);
      const found = answers.find((each) => carries(each, octets));
      if (found === undefined) return null;
      latest = Math.max(latest, found.seq);
    }
    return latest;
  },
  needs({ mailbox = "INBOX", messages = [] }) {
    return messages.map((message) => ({ message, mailbox }));
  },
};

/** The messages that are meant, wherever they were when they were in the mailbox. */
function messagesOf(wanted: Wanted, moment: Moment): readonly Message[] {
  const { account = moment.account, mailbox = "INBOX", messages } = wanted;
  const name = canonicalName(mailbox);
  const first = mailboxAtFirst(moment, account, name);
  const atFirst = [...(first?.messages ?? [])];
  if (messages === undefined) return atFirst;
  const now = mailboxNamed(moment.world.mail, account, name);
  const found = messages.flatMap((reference) => {
    for (const each of [first, now]) {
      const message = [...(each?.messages ?? [])].find(({ uid }) =>
        isAmong([reference], uid, each),
      );
      if (message !== undefined) return [message];
    }
    return [];
  });
  return found.length === messages.length ? found : [];
}

function octetsOf(reading: MessageReading, what: Wanted["what"]): string {
  const { octets, header, structure } = reading;
  switch (what) {
    case "subject": {
      const field = header.fields.find((each) => isNamed(each, "subject"));
      return field === undefined ? "" : unfoldedValue(octets, field);
    }
    case "header":
      return octetStringOf(octets, header.headerStart, header.bodyStart);
    case "text": {
      const part = firstText(structure) ?? structure;
      return octetStringOf(octets, part.bodyStart, part.bodyEnd);
    }
    case "whole":
      return octetStringOf(octets);
  }
}

function firstText(part: BodyPart): BodyPart | undefined {
  if (part.parts.length === 0) {
    return part.type.toLowerCase() === "text" ? part : undefined;
  }
  return part.parts.map(firstText).find((each) => each !== undefined);
}

const texts = new WeakMap<Sent, string>();

/** Whether an answer carries these octets, with a POP3 dot doubled or a field unfolded. */
function carries(sent: Sent, octets: string): boolean {
  let text = texts.get(sent);
  if (text === undefined) {
    text = sent.response.octets
      .map((each) => (typeof each === "string" ? each : octetStringOf(each)))
      .join("");
    texts.set(sent, text);
  }
  if (octets.length > text.length) return false;
  return (
    text.includes(octets) ||
    text.includes(octets.replaceAll(/(^|\n)\./g, "$1..")) ||
    text.replaceAll(/\r\n(?=[ \t])/g, "").includes(octets)
  );
}
