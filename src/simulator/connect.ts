import { initialTransition, transition } from "xstate";
import { emptyFramer } from "../protocols/framing.ts";
import { protocolNamed } from "../protocols/index.ts";
import { noteSecured } from "./secure.ts";
import { statePath } from "./state-path.ts";
import type { StepInProgress } from "./step-in-progress.ts";
import type { Connection, Hop, Numbered } from "./world.ts";

/** What a connection is opened with. */
export interface Opened {
  readonly id: string;
  readonly protocol: string;
  readonly roundTripTime: number;
  readonly tls: boolean;
  /** As in `Connection`. */
  readonly certificate: string | null;
  /** As in `OpenContext`. */
  readonly address: string;
  readonly hop: Hop | null;
}

/** Opens a connection, where none of that name is open; the server greets. */
export function connect(
  running: StepInProgress,
  { id, roundTripTime, tls, certificate, address, hop, ...asked }: Opened,
  cause: Numbered | null,
): void {
  if (running.connections.get(id)?.open === true) return;
  const protocol = protocolNamed(asked.protocol);
  const server = running.setupOf(protocol.name, hop?.to);
  const opened = running.record.note(
    {
      kind: "connection.opened",
      protocol: protocol.name,
      ...(certificate === null ? {} : { certificate }),
      ...(server.stripped && !tls ? { stripped: true } : {}),
      ...(hop === null ? {} : { hop }),
    },
    id,
    cause,
  );
  if (tls) noteSecured(running, id, opened);
  const opening = protocol.open({
    connection: id,
    mail: running.mailAt(hop?.to ?? running.host),
    server,
    secure: tls,
    certificate: tls ? certificate : null,
    address,
    env: running.env,
  });
  const session = opening.session;
  const [start] = initialTransition(protocol.machine, { session });
  const by = `greeting.${opening.completion}`;
  const [snapshot] = transition(protocol.machine, start, { type: by });
  const connection: Connection = {
    id,
    protocol: protocol.name,
    hop,
    open: true,
    secure: tls,
    certificate,
    snapshot,
    framer: emptyFramer,
    roundTripTime,
    inProgress: null,
    frameStart: null,
  };
  running.keepConnection(connection);
  running.record.answers(opening.responses, id, opened);
  running.noteMove(id, statePath(start), statePath(snapshot), by, opened);
  if (snapshot.status === "done") running.end(connection, "server", opened);
}
