import type { OctetString } from "../mail/format/octets.ts";
import { emptyFramer } from "../protocols/framing.ts";
import { protocolNamed } from "../protocols/index.ts";
import type { Env } from "../protocols/protocol.ts";
import type { Draft } from "./record.ts";
import type { StepInProgress } from "./step-in-progress.ts";
import { sessionOf, type Connection, type Numbered } from "./world.ts";

/** Whether the server has agreed to TLS, and waits for the client to begin it. */
export function awaitsTls({ snapshot }: Connection): boolean {
  return snapshot.hasTag("expects.tls");
}

/** The client begins TLS where the server waits for it: from then on nobody else reads along. */
export function secure(
  running: StepInProgress,
  connection: Connection,
  cause: Numbered | null = null,
): void {
  if (!awaitsTls(connection)) return;
  const established = noteSecured(running, connection.id, cause);
  const protocol = protocolNamed(connection.protocol);
  const mail = running.mailAt(connection.hop?.to ?? running.host);
  const session = protocol.secured(sessionOf(connection), mail);
  running.transit(
    { ...connection, secure: true },
    { type: "tls.established", session },
    established,
  );
}

/** Notes that TLS has begun, and what its keys come from. */
export function noteSecured(
  running: StepInProgress,
  connection: string,
  cause: Numbered | null,
): Draft {
  const secret = newSecret(running.env);
  return running.record.note(
    { kind: "tls.established", secret },
    connection,
    cause,
  );
}

function newSecret({ random }: Env): string {
  const octet = () => String.fromCharCode(Math.floor(random() * 256));
  return Array.from({ length: 32 }, octet).join("");
}

/**
 * Throws away what came in clear behind the command that asked for TLS: who
 * put it there may have been anybody (RFC 3501 §6.2.1, RFC 3207 §4.2).
 */
export function discardInClear(
  running: StepInProgress,
  connection: Connection,
  cause: Numbered,
): void {
  const { rest } = connection.framer;
  running.connections.set(connection.id, {
    ...connection,
    framer: emptyFramer,
  });
  for (const line of rest.split("\n")) {
    if (line === "") continue;
    const text = line.endsWith("\r") ? line.slice(0, -1) : line;
    running.record.note(
      {
        kind: "line.received",
        text,
        role: "discarded",
        received: 0,
        announced: 0,
      },
      connection.id,
      cause,
    );
  }
}

/** Octets in clear came in place of a handshake: there is nothing to go on with. */
export function failHandshake(
  running: StepInProgress,
  connection: Connection,
  octets: OctetString,
): void {
  const received = running.record.note(
    { kind: "octets.received", octets },
    connection.id,
    null,
  );
  const failed = running.record.note(
    { kind: "tls.failed" },
    connection.id,
    received,
  );
  running.end(connection, "server", failed);
}
