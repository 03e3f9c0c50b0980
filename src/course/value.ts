import { readingOf } from "../mail/format/message-reading.ts";
import { partAt } from "../mail/format/section.ts";
import { decodedBody } from "../mail/format/transfer-encoding.ts";
import { flagNames } from "../mail/flags.ts";
import { mailboxNamed } from "../mail/mail-store.ts";
import { canonicalName } from "../mail/mailbox.ts";
import type { Message } from "../mail/message.ts";
import type { Messages, Value } from "./forms/value-form.ts";
import { isAmong } from "./goals/message-reference.ts";
import { measureOf } from "./measure.ts";
import type { Moment } from "./moment.ts";
import { saidInPast } from "./past-said.ts";

/** Something worked out: a number, numbers in any order, or a text. */
export type WorkedOut = number | readonly number[] | string;

/** Works out a value from the scene and what has happened until a moment. */
export function valueOf(value: Value, moment: Moment): WorkedOut {
  if ("octets" in value) {
    return messagesOf(value.octets, moment).reduce(
      (sum, { content }) => sum + content.octets.length,
      0,
    );
  }
  if ("count" in value) return messagesOf(value.count, moment).length;
  if ("uids" in value) {
    return messagesOf(value.uids, moment).map(({ uid }) => uid);
  }
  if ("header" in value) {
    const [message] = messagesOf(value.header.of, moment);
    if (message === undefined) return "";
    return readingOf(message.content).headerValues(value.header.name)[0] ?? "";
  }
  if ("part" in value) return octetsOfPart(value.part, moment);
  if ("wire" in value) {
    const { measure, client } = value.wire;
    const events = moment.events.filter(
      ({ connection }) =>
        connection !== null &&
        (client === undefined
          ? !moment.isScripted(connection)
          : connection === client),
    );
    return measureOf(events)[measure];
  }
  if ("password" in value) {
    return moment.beginning.mail.accounts.get(value.password)?.password ?? "";
  }
  if ("past" in value) return saidInPast(value.past, moment);
  if ("words" in value) {
    return value.words.map((each) => String(valueOf(each, moment))).join(" ");
  }
  const [first, second] = value.ratio.map((each) =>
    Number(valueOf(each, moment)),
  );
  return (first ?? 0) / (second ?? 1);
}

function octetsOfPart(
  { section, of, decoded }: Extract<Value, { part: unknown }>["part"],
  moment: Moment,
): number {
  const [message] = messagesOf(of, moment);
  if (message === undefined) return 0;
  const reading = readingOf(message.content);
  const part = partAt(reading.structure, section.split(".").map(Number));
  if (part === null) return 0;
  return decoded === true
    ? decodedBody(reading.octets, part).length
    : part.bodyEnd - part.bodyStart;
}

const dayInMs = 86_400_000;

/** The messages of a choice, in order of UID. */
export function messagesOf(
  wanted: Messages,
  moment: Moment,
): readonly Message[] {
  const { account = moment.account, mailbox: name = "INBOX" } = wanted;
  const { at = "now", only, which, unmarked } = wanted;
  const { mail } = at === "now" ? moment.world : moment.beginning;
  const mailbox = mailboxNamed(mail, account, canonicalName(name));
  const marked = new Set(
    unmarked === true
      ? moment.maildrops
          .filter((drop) => drop.account === account)
          .flatMap((drop) => [...drop.marked])
      : [],
  );
  const found = [...(mailbox?.messages ?? [])].filter(
    (message) =>
      !marked.has(message.uid) &&
      (which === undefined || isAmong(which, message.uid, mailbox)) &&
      fits(message, wanted),
  );
  if (only === undefined) return found;
  const [best] = found.toSorted((a, b) => {
    const larger = b.content.octets.length - a.content.octets.length;
    const newer = b.internalDate.ms - a.internalDate.ms;
    switch (only) {
      case "largest":
        return larger;
      case "smallest":
        return -larger;
      case "newest":
        return newer;
      case "oldest":
        return -newer;
      default:
        return only satisfies never;
    }
  });
  return best === undefined ? [] : [best];
}

function fits(message: Message, wanted: Messages): boolean {
  const { flag, notFlag, from, subject, since, before } = wanted;
  const flags = flagNames(message.flags).map((name) => name.toLowerCase());
  const has = (text: string, words: string | undefined): boolean =>
    words === undefined || text.toLowerCase().includes(words.toLowerCase());
  const { ms, zoneMinutes } = message.internalDate;
  // RFC 3501 §6.4.4: the day as it was there, without time and zone.
  const day = Math.floor((ms + zoneMinutes * 60_000) / dayInMs);
  const dayOf = (text: string): number =>
    Date.parse(`${text}T00:00Z`) / dayInMs;
  return (
    (flag === undefined || flags.includes(flag.toLowerCase())) &&
    (notFlag === undefined || !flags.includes(notFlag.toLowerCase())) &&
    (from === undefined ||
      has(readingOf(message.content).headerValues("From").join(), from)) &&
    has(
      subject === undefined ? "" : readingOf(message.content).subject,
      subject,
    ) &&
    (since === undefined || day >= dayOf(since)) &&
    (before === undefined || day < dayOf(before))
  );
}
