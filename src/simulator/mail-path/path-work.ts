import { applyToPath, type PathChange } from "../../mail/path-change.ts";
import type { QueuedMessage } from "../../mail/mail-path.ts";
import { MailWork, type OnwardMessage } from "../../protocols/mail-work.ts";
import type { StepInProgress } from "../step-in-progress.ts";
import type { Numbered } from "../world.ts";

/** What put each message into its queue, so that its way begins there. */
const queuedBy = new WeakMap<QueuedMessage, Numbered>();

/** The event that a message's next attempt comes from; null where there is none. */
export function causeOf(message: QueuedMessage): Numbered | null {
  return queuedBy.get(message) ?? null;
}

/** Something happens to the path, and is written down. */
export function changePath(
  running: StepInProgress,
  change: PathChange,
  connection: string | null,
  cause: Numbered | null,
): Numbered {
  running.path = applyToPath(running.path, change);
  const happening = { kind: "path.changed", change } as const;
  const draft = running.record.note(happening, connection, cause);
  if ("message" in change) queuedBy.set(change.message, draft);
  return draft;
}

/** A piece of work on a host's mail. */
export function workAt(running: StepInProgress, host: string): MailWork {
  const { aliases } = hostNamed(running, host);
  return new MailWork(running.mailAt(host), aliases);
}

/**
 * Takes over what a piece of work did on a host: to its mail, and what it gave
 * to the queue. Gives the last event about mail that the world's own clients
 * can see.
 */
export function adoptWork(
  running: StepInProgress,
  work: MailWork,
  host: string,
  connection: string | null,
  cause: Numbered | null,
): Numbered | null {
  let seen: Numbered | null = null;
  if (host === running.host) {
    seen = running.adoptMail(work, connection, cause);
  } else {
    for (const change of work.changes) {
      const elsewhere = { kind: "mail.changed", host, change } as const;
      changePath(running, elsewhere, connection, cause);
    }
  }
  for (const message of work.onward) {
    enqueue(running, message, host, connection, cause);
  }
  return seen;
}

/** Puts a message into a host's queue; it is due at once. */
export function enqueue(
  running: StepInProgress,
  onward: OnwardMessage,
  host: string,
  connection: string | null,
  cause: Numbered | null,
): void {
  const message: QueuedMessage = {
    ...onward,
    host,
    arrived: running.now,
    nextAttempt: running.now,
    attempts: 0,
    delayedBy: null,
    delayTold: false,
  };
  changePath(running, { kind: "message.queued", message }, connection, cause);
}

/** A host of the path; throws on one that isn't there. */
export function hostNamed({ path }: StepInProgress, name: string) {
  const host = path.hosts.get(name);
  if (host === undefined) throw new Error(`no host ${name}`);
  return host;
}
