import type { OctetString } from "../mail/format/octets.ts";
import { emptyFramer } from "../protocols/framing.ts";
import type { StepInProgress } from "./step-in-progress.ts";
import type { Connection, Numbered } from "./world.ts";

/**
 * Throws away what came in clear behind the command that asked for TLS: who
 * put it there may have been anybody (RFC 3501 §6.2.1, RFC 3207 §4.2). Behind
 * one that asks for compression nothing may come either (RFC 4978 §3).
 */
export function discardInClear(
  running: StepInProgress,
  connection: Connection,
  cause: Numbered,
): void {
  const { rest } = connection.framer;
  running.keepConnection({
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
