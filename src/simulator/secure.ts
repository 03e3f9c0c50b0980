import { protocolNamed } from "../protocols/index.ts";
import type { Env } from "../protocols/protocol.ts";
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
  const { certificate } = connection;
  const session = protocol.secured(sessionOf(connection), mail, certificate);
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
): Numbered {
  const secret = newSecret(running.env);
  return running.record.note(
    { kind: "tls.established", secret },
    connection,
    cause,
  );
}

function newSecret(env: Env): string {
  const octet = () => String.fromCharCode(Math.floor(env.random() * 256));
  return Array.from({ length: 32 }, octet).join("");
}
