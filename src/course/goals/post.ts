import type * as v from "valibot";
import { octetStringOf, utf8Octets } from "../../mail/format/octets.ts";
import type { NewMessage } from "../../mail/message.ts";
import type { TraceEvent } from "../../simulator/trace.ts";
import type { postForm } from "../forms/goal-forms.ts";
import type { Moment } from "../moment.ts";
import type { GoalKind } from "./goal-kind.ts";

type Post = v.InferOutput<typeof postForm>;

/** Mail on its way in the queues, and what has come to mailboxes on any host. */
export const post: GoalKind<Post> = {
  name: "post",
  proof({ waiting, notWaiting, delivered }, moment) {
    const holds =
      (waiting === undefined || waitingFor(moment, waiting)) &&
      (notWaiting === undefined || !waitingFor(moment, notWaiting)) &&
      (delivered === undefined || hasCome(moment, delivered));
    return holds ? "world" : null;
  },
  needs({ waiting, delivered }) {
    return [
      ...(waiting === undefined ? [] : [{ anyOf: [waiting] }]),
      ...(delivered === undefined ? [] : [{ anyOf: [delivered.to] }]),
    ];
  },
};

function waitingFor({ world }: Moment, address: string): boolean {
  return world.path.queue.some(({ envelope }) =>
    envelope.recipients.some(
      ({ forwardPath }) =>
        address === "*" || forwardPath.toLowerCase() === address.toLowerCase(),
    ),
  );
}

function hasCome(
  { events, world }: Moment,
  { to, from, contains }: NonNullable<Post["delivered"]>,
): boolean {
  const [account = "", domain = ""] = to.toLowerCase().split("@");
  return events.some((event) => {
    const added = addedIn(event, world.host);
    return (
      added !== null &&
      added.account.toLowerCase() === account &&
      (added.host === domain ||
        world.path.hosts
          .get(added.host)
          ?.elsewhere?.setup.mailFor.includes(domain) === true) &&
      added.messages.some(({ content }) => {
        const text = octetStringOf(content.octets);
        const path = /^Return-Path: <(.*)>\r\n/.exec(text)?.[1];
        return (
          (from === undefined || path === from) &&
          (contains === undefined ||
            text.includes(octetStringOf(utf8Octets(contains))))
        );
      })
    );
  });
}

/** What an event puts into somebody's INBOX, and on which host. */
function addedIn(
  event: TraceEvent,
  ownHost: string,
): {
  readonly host: string;
  readonly account: string;
  readonly messages: readonly NewMessage[];
} | null {
  const found =
    event.kind === "mail.changed"
      ? { host: ownHost, change: event.change }
      : event.kind === "path.changed" && event.change.kind === "mail.changed"
        ? event.change
        : null;
  if (found?.change.kind !== "messages.added") return null;
  const { account, mailbox, messages } = found.change;
  return mailbox === "INBOX" ? { host: found.host, account, messages } : null;
}
