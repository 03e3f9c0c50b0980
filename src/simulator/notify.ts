import { dialogueOf } from "../protocols/dialogues.ts";
import { MailWork } from "../protocols/mail-work.ts";
import type { StepInProgress } from "./step-in-progress.ts";
import { sessionOf, type Connection, type Numbered } from "./world.ts";

/**
 * Tells every other connection that mail has changed. Whether it may speak now
 * is for its machine to say: only a state that takes `mailbox.changed` asks
 * for the updates; all others find them at their next command.
 */
export function notify(
  running: StepInProgress,
  origin: string | null,
  cause: Numbered | null,
): void {
  for (const { id } of [...running.connections.values()]) {
    const listener = running.connectionNamed(id);
    if (!listener.open || id === origin) continue;
    if (!listener.snapshot.hasTag("hears.updates")) continue;
    const { connection, actions } = running.transit(
      listener,
      { type: "mailbox.changed" },
      cause,
    );
    if (!actions.includes("flushUpdates")) continue;
    try {
      flushUpdates(running, connection, cause);
    } catch (fault) {
      running.fail(connection, fault, cause);
    }
  }
}

/**
 * Tells those whose mailbox has just been deleted, whoever did it, themselves
 * among them: at once, as RFC 2180 §3.3 has it.
 */
export function notifyOfLoss(running: StepInProgress, cause: Numbered): void {
  for (const listener of [...running.connections.values()]) {
    if (!listener.open) continue;
    const event = { type: "mailbox.deleted" };
    const { connection, actions } = running.transit(listener, event, cause);
    if (!actions.includes("tellLoss")) continue;
    try {
      tellLoss(running, connection, cause);
    } catch (fault) {
      running.fail(connection, fault, cause);
    }
  }
}

function tellLoss(
  running: StepInProgress,
  connection: Connection,
  cause: Numbered,
): void {
  const told = dialogueOf(connection.protocol).loss?.({
    connection: connection.id,
    session: sessionOf(connection),
    work: new MailWork(running.mail),
    env: running.env,
  });
  if (told === undefined) throw new Error("a state loses what nobody has");
  if (told === null) return;
  const { responses, completion, session } = told;
  running.record.answers(responses, connection.id, cause, true);
  const event = { type: `told.${completion}`, session };
  const { connection: next } = running.transit(connection, event, cause);
  if (next.snapshot.status === "done") running.end(next, "server", cause);
}

function flushUpdates(
  running: StepInProgress,
  connection: Connection,
  cause: Numbered | null,
): void {
  const work = new MailWork(running.mail);
  const told = dialogueOf(connection.protocol).updates?.({
    connection: connection.id,
    session: sessionOf(connection),
    work,
    env: running.env,
  });
  if (told === undefined) throw new Error("a state hears what nobody tells");
  const { responses, session } = told;
  running.record.answers(responses, connection.id, cause, true);
  running.transit(connection, { type: "updates.flushed", session }, cause);
  const changed = running.adoptMail(work, connection.id, cause);
  // To be told of a message by its content sets \Seen, which is news to others.
  if (work.changes.some(({ kind }) => kind === "flags.changed"))
    running.notifyOf(changed, connection.id);
}
