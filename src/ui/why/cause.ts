import type { Token } from "../../explain/token.ts";
import { tokensOf } from "../../explain/tokens-of.ts";
import type { TraceEvent, TraceEventOf } from "../../simulator/trace.ts";
import type { WirePlace } from "../ladder/wire.svelte.ts";

/** What made something as it is. */
export type Cause =
  | {
      /** A token on the wire of some connection. */
      readonly kind: "wire";
      readonly connection: string;
      readonly place: WirePlace;
    }
  /** It came from elsewhere: nobody here asked for it. */
  | { readonly kind: "outside" }
  /** It was so before anything was said. */
  | { readonly kind: "beginning" };

/** Says of a token whether it is the one that did it. */
export type IsIt = (token: Token) => boolean;

/**
 * Follows an event back to the words that caused it. `isIt` are tried one
 * after the other; when none knows a token, the command's name is it.
 */
export function causeOf(
  trace: readonly TraceEvent[],
  event: TraceEvent,
  isIt: readonly IsIt[] = [],
): Cause {
  let each: TraceEvent | undefined = event;
  while (each !== undefined) {
    const { kind, connection, seq } = each;
    if (kind === "command.recognized") return commandCause(trace, each, isIt);
    if (connection !== null && isOnWire(each)) {
      return { kind: "wire", connection, place: { seq, at: null } };
    }
    each = each.cause === null ? undefined : trace[each.cause];
  }
  return { kind: "outside" };
}

function isOnWire(event: TraceEvent): boolean {
  return (
    event.kind === "line.received" ||
    event.kind === "response.sent" ||
    (event.kind === "connection.closed" && event.by === "cable")
  );
}

/** The token of a command that did something. */
function commandCause(
  trace: readonly TraceEvent[],
  command: TraceEventOf<"command.recognized">,
  isIt: readonly IsIt[],
): Cause {
  const connection = command.connection ?? "";
  const tokens = commandTokens(trace, command);
  const found = isIt
    .map((isOne) => tokens.find(({ token }) => isOne(token)))
    .find((each) => each !== undefined);
  const it = found ?? tokens.findLast(({ token }) => isName(token));
  const seq = it?.seq ?? command.cause ?? command.seq;
  return {
    kind: "wire",
    connection,
    place: { seq, at: it?.token.from ?? null },
  };
}

function isName({ rule }: Token): boolean {
  return rule === "command" || rule === "keyword";
}

/** All tokens of a command, each with the event of its line. */
export function commandTokens(
  trace: readonly TraceEvent[],
  { cause: start, connection }: TraceEventOf<"command.recognized">,
): readonly { readonly seq: number; readonly token: Token }[] {
  const protocol = protocolAt(trace, connection, start ?? 0);
  return trace
    .filter(
      (event) =>
        event.kind === "line.received" &&
        event.role === "command" &&
        (event.seq === start || event.cause === start),
    )
    .flatMap(({ seq }) =>
      tokensOf(protocol, trace, { seq, index: 0 }).map((token) => ({
        seq,
        token,
      })),
    );
}

/** Which protocol a connection speaks at an event. */
export function protocolAt(
  trace: readonly TraceEvent[],
  connection: string | null,
  seq: number,
): string {
  const opened = trace.findLast(
    (event) =>
      event.seq <= seq &&
      event.connection === connection &&
      event.kind === "connection.opened",
  );
  return opened?.kind === "connection.opened" ? opened.protocol : "";
}
