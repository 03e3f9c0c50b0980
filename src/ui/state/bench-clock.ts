import type { TimelessInput } from "../../simulator/input.ts";
import { present, traceOf, type Timeline } from "../../simulator/timeline.ts";
import type { TraceEvent } from "../../simulator/trace.ts";

/** Turns the time that passes in front of the page into that of a world. */
export class BenchClock {
  readonly #clock: () => number;
  #startedAt: number | null = null;

  /** `clock` tells milliseconds that only go forward. */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Another session: time goes on where its last input was. */
  restart(): void {
    this.#startedAt = null;
  }

  /**
   * When an input that is made now comes in at the server, in ms of the world:
   * half a round trip after it was sent. Answers are shown at once, so what is
   * sent on seeing them is sent after they have come back.
   */
  arrival(
    input: TimelessInput,
    timeline: Timeline,
    roundTripTime: number,
  ): number {
    const now = this.#clock();
    const leapt = leaptIn(timeline);
    this.#startedAt ??= now - present(timeline).now + leapt;
    const elapsed = now - this.#startedAt + leapt;
    if (!("connection" in input)) return Math.round(elapsed);
    const halfTrip = roundTripTime / 2;
    const seen = lastAnswerAt(traceOf(timeline), input.connection) + halfTrip;
    return Math.round(Math.max(elapsed, seen) + halfTrip);
  }
}

/** How much of a world's time nobody waited for, in ms; undo takes that back, too. */
function leaptIn({ entries }: Timeline): number {
  let leapt = 0;
  for (const { input } of entries) {
    if (input.kind === "advance") leapt += input.by;
    else if (input.kind === "close") leapt += input.after ?? 0;
  }
  return leapt;
}

/** When the server last answered on a connection, by its own clock in ms. */
function lastAnswerAt(
  trace: readonly TraceEvent[],
  connection: string,
): number {
  const last = trace.findLast(
    (event) =>
      event.kind === "response.sent" && event.connection === connection,
  );
  return last?.at ?? -Infinity;
}
