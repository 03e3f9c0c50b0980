import type { LineClient } from "./line-client.ts";

/** One thing that is measured. */
export interface Step {
  readonly name: string;
  /** Gives the time in ms and what was answered. */
  run(client: LineClient, messages: number): Promise<[number, Buffer]>;
  /** How many times faster than Dovecot it should be. */
  readonly goal?: number;
  /** How many times longer it may take with five times the messages. */
  readonly growth?: number;
  /** Into how many equal answers it comes apart, where that is measured against a bare responder. */
  readonly each?: number;
}

/** What one server took for each step, in ms, and what it answered. */
export type Measured = ReadonlyMap<
  string,
  readonly [time: number, octets: Buffer]
>;

/** Runs all steps on one connection. */
export async function measure(
  steps: readonly Step[],
  client: LineClient,
  messages: number,
  told: (what: string) => void,
): Promise<Measured> {
  const measured = new Map<string, readonly [number, Buffer]>();
  for (const step of steps) {
    told(step.name);
    measured.set(step.name, await step.run(client, messages));
  }
  return measured;
}
