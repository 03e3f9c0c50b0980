import type * as v from "valibot";
import type { BelievedMessage } from "../../clients/belief.ts";
import { downloadsOf } from "../../clients/downloads.ts";
import type { localForm } from "../forms/goal-forms.ts";
import { flagNames } from "../../mail/flags.ts";
import { mailboxById } from "../../mail/mail-store.ts";
import type { Message } from "../../mail/message.ts";
import { protocolNamed } from "../../protocols/index.ts";
import { sessionOf } from "../../simulator/world.ts";
import type { Moment } from "../moment.ts";
import { lowerCase, sameWords } from "./flags.ts";
import type { GoalKind, MessageReference } from "./goal-kind.ts";
import { messageIdOf } from "./message-reference.ts";

type Wanted = v.InferOutput<typeof localForm>;

/** What a device has and believes: learned only from what it was told. */
export const local: GoalKind<Wanted> = {
  name: "local",
  proof(wanted, moment) {
    const { client = moment.client, knows, flag, upToDate } = wanted;
    const holds =
      hasDownloaded(wanted, client, moment) &&
      (knows === undefined || knowsAll(knows, client, moment)) &&
      (flag === undefined || believesFlag(flag, client, moment)) &&
      (upToDate === undefined || isUpToDate(client, moment) === upToDate);
    return holds ? "world" : null;
  },
  needs({ downloaded = [], knows, flag }) {
    const messages = [...downloaded, ...(knows?.of ?? []), ...(flag?.on ?? [])];
    return [
      ...messages.map((message) => ({ message, mailbox: "INBOX" })),
      ...(flag === undefined ? [] : [{ anyOf: [flag.name] }]),
    ];
  },
};

function hasDownloaded(
  { downloaded, downloadedTwice }: Wanted,
  client: string,
  moment: Moment,
): boolean {
  if (downloaded === undefined && downloadedTwice === undefined) return true;
  const ids = downloadsOf(moment.eventsOf(client)).map(
    ({ messageId }) => messageId,
  );
  const isTwice = new Set(ids).size < ids.length;
  if (downloadedTwice === true) return isTwice;
  const wanted = (downloaded ?? []).map((each) => idOf(each, moment));
  return !isTwice && sameWords(wanted, ids);
}

/** The Message-ID that a reference to a message of INBOX stands for. */
function idOf(reference: MessageReference, { world, account }: Moment): string {
  if (typeof reference === "string") return reference;
  const inbox = world.mail.accounts.get(account)?.mailboxes.get("INBOX");
  const message = inbox?.messages.byUid(reference)?.message;
  return (message && messageIdOf(message)) ?? "";
}

interface Known {
  readonly believed: BelievedMessage;
  /** The message of that number, as the server counts for this client. */
  readonly message: Message | undefined;
}

/** The messages that a device has before it. */
function knownTo(client: string, moment: Moment): readonly Known[] {
  const { mailbox } = moment.belief(client);
  const messages = openOn(client, moment)?.messages;
  return [...(mailbox?.messages ?? [])].map((believed, index) => ({
    believed,
    message: messages?.at(index + 1),
  }));
}

function openOn(client: string, { world }: Moment) {
  const connection = world.connections.get(client);
  return connection === undefined
    ? null
    : protocolNamed(connection.protocol).observe(sessionOf(connection)).open;
}

function isMeant(reference: MessageReference, { message }: Known): boolean {
  if (message === undefined) return false;
  return typeof reference === "number"
    ? message.uid === reference
    : messageIdOf(message) === reference;
}

function knowsAll(
  { facts, of }: NonNullable<Wanted["knows"]>,
  client: string,
  moment: Moment,
): boolean {
  const known = knownTo(client, moment);
  return of.every((reference) => {
    const found = known.find((each) => isMeant(reference, each));
    return facts.every((fact) => (found?.believed[fact] ?? null) !== null);
  });
}

function believesFlag(
  { name, on }: NonNullable<Wanted["flag"]>,
  client: string,
  moment: Moment,
): boolean {
  const flagged = knownTo(client, moment).filter(({ believed }) =>
    lowerCase(believed.flags ?? []).includes(name.toLowerCase()),
  );
  return (
    flagged.length === on.length &&
    on.every((each) => flagged.some((known) => isMeant(each, known)))
  );
}

/** Whether number by number all is as in the store, as far as it has asked. */
function isUpToDate(client: string, moment: Moment): boolean {
  const open = openOn(client, moment);
  const account = [...moment.world.mail.accounts.keys()].find(
    (name) =>
      mailboxById(moment.world.mail, name, open?.mailboxId ?? -1) !== undefined,
  );
  if (open === null || account === undefined) return false;
  const store = mailboxById(moment.world.mail, account, open.mailboxId);
  const known = knownTo(client, moment);
  const present = [...(store?.messages ?? [])];
  return (
    moment.belief(client).mailbox?.exists === present.length &&
    known.every(({ believed, message }, index) => {
      const now = present[index];
      if (now === undefined || message?.uid !== now.uid) return false;
      const told = (believed.flags ?? []).filter((flag) => flag !== "\\Recent");
      return (
        believed.flags === null ||
        sameWords(lowerCase(told), lowerCase(flagNames(now.flags)))
      );
    })
  );
}
