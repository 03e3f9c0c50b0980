import { deviceAddress } from "../mail/mail-path.ts";
import { MessageContent } from "../mail/format/message-content.ts";
import { octetsOf } from "../mail/format/octets.ts";
import { noFlags } from "../mail/flags.ts";
import { mailboxNamed } from "../mail/mail-store.ts";
import type { ServerSetup } from "../mail/server-setup.ts";
import { MailWork } from "../protocols/mail-work.ts";
import { connect } from "./connect.ts";
import type { Input } from "./input.ts";
import { EventRecord, type StepRecord } from "./record.ts";
import { secure } from "./secure.ts";
import { StepInProgress } from "./step-in-progress.ts";
import { relaying, talking } from "./talking.ts";
import type { TraceEvent } from "./trace.ts";
import type { World } from "./world.ts";

/** The world after an input, everything that happened, and what each client is sent. */
export interface Step {
  readonly world: World;
  readonly trace: readonly TraceEvent[];
}

/** The one step function: what happens in a world when something comes in. */
export function step(world: World, input: Input): Step {
  const record = new EventRecord(world.now);
  const next = advance(world, input, record);
  const trace = [...record.events(world.nextSeq)];
  const read = { ...next, nextSeq: world.nextSeq + trace.length };
  return endAfterFaults({ world: read, trace });
}

/** A session whose answers failed while they were read is over; all else goes on. */
function endAfterFaults({ world, trace }: Step): Step {
  const record = new EventRecord(world.now);
  const running = new StepInProgress(world, record);
  for (const event of trace) {
    const connection = running.connections.get(event.connection ?? "");
    if (event.kind !== "fault.caught" || connection?.open !== true) continue;
    running.dismiss(connection, "bug", event);
  }
  const ending = [...record.events(world.nextSeq)];
  if (ending.length === 0) return { world, trace };
  const nextSeq = world.nextSeq + ending.length;
  return {
    world: { ...running.finish(), nextSeq },
    trace: [...trace, ...ending],
  };
}

/** The world after an input; what comes of it is told to a record that begins with the world's time. */
export function advance(world: World, input: Input, record: StepRecord): World {
  const running = new StepInProgress(world, record);
  // What was due in the meantime was done before the input came.
  if (running.path.queue.length > 0) relaying().runQueues(running, input.at);
  running.moveTo(input.at);
  take(running, input);
  if (running.path.queue.length > 0) {
    relaying().runQueues(running, running.now);
  }
  return running.finish();
}

function take(running: StepInProgress, input: Input): void {
  switch (input.kind) {
    case "connect": {
      const { connection: id, protocol, roundTripTime, tls = false } = input;
      const { certificate = null, address = deviceAddress } = input;
      const line = { id, protocol, roundTripTime, tls, certificate, address };
      const opened = { ...line, hop: null };
      return connect(running, opened, null);
    }
    case "advance":
    case "publish":
    case "alias":
    case "switch":
      return relaying().takePathInput(running, input);
    case "deliver":
      return deliver(running, input);
    case "configure":
      return running.setUp(
        input.protocol,
        configured(running.setupOf(input.protocol), input),
      );
    case "send":
    case "secure":
    case "cut":
    case "close": {
      const connection = running.connections.get(input.connection);
      if (connection?.open !== true) return;
      if (input.kind === "send") talking()(running, connection, input.octets);
      else if (input.kind === "secure") {
        const { certificate = connection.certificate } = input;
        secure(running, { ...connection, certificate });
      } else if (input.kind === "cut") running.end(connection, "cable", null);
      else closeAfter(running, input);
      return;
    }
    default:
      return input satisfies never;
  }
}

/** The server ends a connection, maybe after a silence in which something else has ended it. */
function closeAfter(
  running: StepInProgress,
  input: Extract<Input, { kind: "close" }>,
): void {
  const { after: by = 0, at } = input;
  if (by > 0) relaying().takePathInput(running, { kind: "advance", by, at });
  const connection = running.connections.get(input.connection);
  if (connection?.open === true) {
    running.dismiss(connection, input.reason, null);
  }
}

/** How a server is set up that was set up otherwise before. */
function configured(
  before: ServerSetup,
  { without, ...asked }: Extract<Input, { kind: "configure" }>,
): ServerSetup {
  const { secureLogin = before.secureLogin } = asked;
  const { stripped = before.stripped } = asked;
  const { preauthenticated = before.preauthenticated } = asked;
  const { greeting = before.greeting } = asked;
  const { turnsAway = before.turnsAway } = asked;
  const { tlsFails = before.tlsFails } = asked;
  const { dialect = before.pop3.dialect } = asked;
  const { trusts = before.pop3.trusts } = asked;
  return {
    ...before,
    without: new Set(without),
    secureLogin,
    stripped,
    preauthenticated,
    greeting,
    turnsAway,
    tlsFails,
    pop3: { ...before.pop3, dialect, trusts: new Set(trusts) },
  };
}

function deliver(
  running: StepInProgress,
  input: Extract<Input, { kind: "deliver" }>,
): void {
  const { account, mailbox: name } = input;
  const mailbox = mailboxNamed(running.mail, account, name);
  if (mailbox?.selectable !== true) return;
  const work = new MailWork(running.mail);
  const internalDate = { ms: running.env.now, zoneMinutes: 0 };
  const messages = [input.octets, ...(input.further ?? [])].map(
    (octets, index) => ({
      uid: mailbox.uidNext + index,
      internalDate,
      flags: noFlags,
      content: new MessageContent(octetsOf(octets)),
    }),
  );
  work.change({ kind: "messages.added", account, mailbox: name, messages });
  running.notifyOf(running.adoptMail(work, null, null), null);
}
