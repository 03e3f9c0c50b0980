import type { Wire } from "../ladder/wire.svelte.ts";

/** Shows on the wire what has brought the session into a state. */
export async function askWhy(wire: Wire, state: string): Promise<void> {
  const { answerOn } = await import("../why/answer.ts");
  answerOn(wire, { about: "state", state });
}
