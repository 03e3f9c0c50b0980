import type { StatelyInspectionEvent } from "@statelyai/inspect";
import { protocolNamed } from "../../protocols/index.ts";
import type { TraceEvent } from "../../simulator/trace.ts";
import type { Json } from "./json.ts";
import { withoutSecrets, type Secrets } from "./secrets.ts";

/** The version of the inspector's messages that these are written for. */
const version = "0.7.2";

/** What is the same for all messages made from one trace. */
export interface Setting {
  readonly secrets: Secrets;
  /** What the clock said when the world began: ms since 1970. */
  readonly epoch: number;
  /** Put behind every connection's id, so that a trace begun anew is told apart. */
  readonly suffix: string;
}

/**
 * An event of the trace as the inspector's messages: each connection is an
 * actor with its protocol's machine, its moves are events and snapshots, and
 * all else are events that its client or the server caused. Passwords are
 * taken out; sessions and stores are not sent.
 */
export function statelyEvents(
  event: TraceEvent,
  { secrets, epoch, suffix }: Setting,
): readonly StatelyInspectionEvent[] {
  if (event.connection === null) return [];
  const sessionId = event.connection + suffix;
  const base = {
    sessionId,
    rootId: sessionId,
    createdAt: String(epoch + event.at),
    id: String(event.seq),
    _version: version,
  };
  const payload = withoutSecrets(event, secrets) as {
    readonly [key: string]: Json;
  };
  const happened = {
    ...base,
    type: "@xstate.event",
    sourceId: undefined,
    event: { ...payload, type: event.kind },
  } as const;
  switch (event.kind) {
    case "connection.opened":
      return [
        {
          ...base,
          type: "@xstate.actor",
          name: `${protocolNamed(event.protocol).title} ${sessionId}`,
          parentId: undefined,
          definition: definitionOf(event.protocol),
          snapshot: { status: "active", context: {} },
        },
        happened,
      ];
    case "state.changed": {
      const { by } = event;
      const snapshot = {
        status: "active" as const,
        value: stateValue(event.to),
        context: {},
        output: undefined,
        error: undefined,
      };
      return [
        { ...happened, event: { type: by } },
        { ...base, type: "@xstate.snapshot", event: { type: by }, snapshot },
      ];
    }
    case "command.recognized":
      return [
        { ...happened, event: { ...payload, type: `command.${event.name}` } },
      ];
    default:
      return [happened];
  }
}

/** `selected.ready` as the machine's own value: `{ selected: "ready" }`. */
function stateValue(path: readonly string[]): Json {
  const [first = "", ...inner] = path;
  return inner.length === 0 ? first : { [first]: stateValue(inner) };
}

function definitionOf(protocol: string): string {
  return JSON.stringify(
    protocolNamed(protocol).machine.config,
    (_, value: unknown) => (typeof value === "function" ? undefined : value),
  );
}
