import type { EnvelopeRecipient } from "../../mail/envelope.ts";
import { unicodeOf } from "../../mail/format/charset.ts";
import { octetStringOf } from "../../mail/format/octets.ts";
import type { QueuedMessage } from "../../mail/mail-path.ts";
import type { DeliveryResult } from "../../protocols/smtp/delivery-result.ts";
import { reportOn } from "../../protocols/smtp/delivery-report.ts";
import { deliverHere } from "../../protocols/smtp/final-delivery.ts";
import { newId } from "../../protocols/smtp/message-id.ts";
import { keepsMailOf } from "../../protocols/smtp/recipient.ts";
import { addressIn } from "../../protocols/smtp/wire/path.ts";
import type { StepInProgress } from "../step-in-progress.ts";
import type { Numbered } from "../world.ts";
import {
  adoptWork,
  causeOf,
  changePath,
  enqueue,
  workAt,
} from "./path-work.ts";
import { relay } from "./routing.ts";

const minute = 60_000;

/** How long a host waits before each further attempt, in ms; the last one holds on (RFC 5321 §4.5.4.1). */
const intervals = [30, 30, 60, 120, 240].map((each) => each * minute);

/** So long after a message came its sender is told that it takes long, where that was asked for. */
const longDelay = 4 * 60 * minute;

/** So long it is tried (RFC 5321 §4.5.4.1: four to five days). */
const patience = 5 * 24 * 60 * minute;

/** More than this in one go is a fault, not mail. */
const mostAttempts = 10_000;

/**
 * The hosts' queues get their turn: each message that is due up to a moment is
 * tried at its own time, and what comes of that is done, too.
 */
export function runQueues(running: StepInProgress, until: number): void {
  for (let count = 0; count < mostAttempts; count++) {
    const next = firstDue(running.path.queue, Math.max(until, running.now));
    if (next === null) return;
    running.moveTo(next.nextAttempt);
    attempt(running, next);
  }
  throw new Error("the queues never come to rest");
}

function firstDue(
  queue: readonly QueuedMessage[],
  until: number,
): QueuedMessage | null {
  let first: QueuedMessage | null = null;
  for (const message of queue) {
    const { nextAttempt } = message;
    if (
      nextAttempt <= until &&
      nextAttempt < (first?.nextAttempt ?? Infinity)
    ) {
      first = message;
    }
  }
  return first;
}

function attempt(running: StepInProgress, message: QueuedMessage): void {
  const cause = causeOf(message);
  const setup = running.setupOf("smtp", message.host);
  const results: DeliveryResult[] = [];
  for (const [domain, recipients] of byDomain(message)) {
    results.push(
      ...(keepsMailOf(setup, domain)
        ? deliverThere(running, message, recipients, cause)
        : relay(running, message, domain, recipients, cause)),
    );
  }
  settle(running, message, results, cause);
}

function byDomain({
  envelope,
}: QueuedMessage): ReadonlyMap<string, readonly EnvelopeRecipient[]> {
  const groups = new Map<string, EnvelopeRecipient[]>();
  for (const recipient of envelope.recipients) {
    const { domain } = addressIn(recipient.forwardPath);
    const name = unicodeOf(domain).toLowerCase();
    groups.set(name, [...(groups.get(name) ?? []), recipient]);
  }
  return groups;
}

/** Into the mailboxes of the host on which the message waits. */
function deliverThere(
  running: StepInProgress,
  { host, envelope, content }: QueuedMessage,
  recipients: readonly EnvelopeRecipient[],
  cause: Numbered | null,
): readonly DeliveryResult[] {
  const work = workAt(running, host);
  const { results, onward } = deliverHere(
    recipients,
    envelope.reversePath,
    octetStringOf(content.octets),
    {
      server: running.setupOf("smtp", host),
      account: null,
      work,
      env: running.env,
    },
  );
  if (onward.length > 0) {
    const id = newId(running.env);
    const further = { ...envelope, recipients: onward };
    work.queue({ id, envelope: further, content });
  }
  running.notifyOf(adoptWork(running, work, host, null, cause), null);
  return results;
}

/** What was tried is over for some, and waits for the others; the sender is told what there is to tell. */
function settle(
  running: StepInProgress,
  message: QueuedMessage,
  results: readonly DeliveryResult[],
  cause: Numbered | null,
): void {
  const { now } = running;
  const { host, id, arrived, envelope, attempts } = message;
  const outOfTime = now - arrived >= patience;
  const final = results.map((result) =>
    outOfTime && result.kind === "deferred" ? givenUp(result) : result,
  );
  const waiting = final.filter(({ kind }) => kind === "deferred");
  const tells = !message.delayTold && now - arrived >= longDelay;
  const told = tells ? final : final.filter(({ kind }) => kind !== "deferred");
  const report = reportOn(message, told, host, running.env);
  if (waiting.length === 0) {
    changePath(running, { kind: "message.finished", host, id }, null, cause);
  } else {
    const pause = intervals[Math.min(attempts, intervals.length - 1)] ?? 0;
    const deferred: QueuedMessage = {
      ...message,
      envelope: {
        ...envelope,
        recipients: waiting.map(({ recipient }) => recipient),
      },
      attempts: attempts + 1,
      nextAttempt: Math.min(now + pause, arrived + patience),
      delayedBy: waiting[0]?.said ?? null,
      delayTold: message.delayTold || tells,
    };
    const change = { kind: "message.deferred", message: deferred } as const;
    changePath(running, change, null, cause);
  }
  if (report !== null) enqueue(running, report, host, null, cause);
}

function givenUp(result: DeliveryResult): DeliveryResult {
  const said = `${result.said}; given up after 5 days`;
  return { ...result, kind: "failed", status: "4.4.7", said };
}
