import { tokensOf } from "../../explain/tokens-of.ts";
import { stepsAt, type Timeline } from "../../simulator/timeline.ts";
import type { TraceEvent, TraceEventOf } from "../../simulator/trace.ts";
import { observed } from "../mailbox/sessions.ts";
import { causeOf, commandTokens, protocolAt, type Cause } from "./cause.ts";

const beginning: Cause = { kind: "beginning" };

/**
 * Why a session is, or has been, in a top-level state: the status word of the
 * answer that led there; null when it never was.
 */
export function whyState(
  trace: readonly TraceEvent[],
  connection: string,
  state: string,
): Cause | null {
  for (let index = trace.length - 1; index >= 0; index--) {
    const event = trace[index];
    if (event?.connection !== connection) continue;
    if (event.kind === "connection.opened") return null;
    if (event.kind !== "state.changed") continue;
    if (event.to[0] !== state || event.from[0] === state) continue;
    return moveCause(trace, event);
  }
  return null;
}

function moveCause(
  trace: readonly TraceEvent[],
  move: TraceEventOf<"state.changed">,
): Cause {
  const [kind = ""] = move.by.split(".");
  const role = { completed: "completion", greeting: "greeting" }[kind];
  const answer = trace.findLast(
    (event) =>
      event.kind === "response.sent" &&
      event.cause === move.cause &&
      event.response.role === role,
  );
  if (answer !== undefined) return statusCause(trace, answer);
  const cause = causeOf(trace, move);
  if (cause.kind === "wire") return cause;
  // The server has closed by itself: its last words are on the wire.
  const last = trace.findLast(
    ({ seq, kind, connection }) =>
      seq < move.seq &&
      kind === "response.sent" &&
      connection === move.connection,
  );
  return last === undefined ? cause : statusCause(trace, last);
}

/** The status word of an answer. */
function statusCause(trace: readonly TraceEvent[], event: TraceEvent): Cause {
  const { seq, connection } = event;
  const protocol = protocolAt(trace, connection, seq);
  const status = tokensOf(protocol, trace, { seq, index: 0 }).find(
    ({ rule }) => rule === "status",
  );
  const place = { seq, at: status?.from ?? null };
  return { kind: "wire", connection: connection ?? "", place };
}

/**
 * Why a message is marked in a session, to go when that ends well: the word
 * that names it in the command that marked it.
 */
export function whyMarked(
  timeline: Timeline,
  playhead: number,
  connection: string,
  uid: number,
): Cause {
  const { entries } = timeline;
  const openAfter = (steps: number) => {
    const entry = entries[steps - 1];
    return entry === undefined
      ? null
      : (observed(entry.world, connection)?.open ?? null);
  };
  let steps = stepsAt(timeline, playhead);
  const open = openAfter(steps);
  if (open?.marked.has(uid) !== true) return beginning;
  while (openAfter(steps - 1)?.marked.has(uid) === true) steps--;
  const number = String(open.messages.byUid(uid)?.number ?? "");
  const trace = entries.slice(0, steps).flatMap((entry) => entry.trace);
  const names = (command: TraceEventOf<"command.recognized">) =>
    commandTokens(trace, command).some(({ token }) => token.value === number);
  const commands = (entries[steps - 1]?.trace ?? []).filter(
    (event): event is TraceEventOf<"command.recognized"> =>
      event.kind === "command.recognized" && event.connection === connection,
  );
  const command = commands.findLast(names) ?? commands.at(-1);
  if (command === undefined) return beginning;
  return causeOf(trace, command, [({ value }) => value === number]);
}
