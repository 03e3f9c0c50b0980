import { startServer } from "./child.ts";
import { LineClient } from "./line-client.ts";
import type { Measured, Step } from "./steps.ts";

/**
 * What a bare TCP responder takes to send what our server sent, in ms, by
 * step: what no server can fall below.
 */
export async function rawTimes(
  steps: readonly Step[],
  measured: Measured,
): Promise<ReadonlyMap<string, number>> {
  const server = await startServer("raw-responder.ts");
  const port = server.ports.get("raw") ?? 0;
  const times = new Map<string, number>();
  for (const { name, each = 1 } of steps) {
    const answer = measured.get(name)?.[1] ?? Buffer.alloc(0);
    const octets = answer.subarray(0, Math.floor(answer.length / each));
    const client = await LineClient.open(port, null);
    const load = Buffer.concat([
      Buffer.from(`LOAD ${octets.length}\r\n`),
      octets,
    ]);
    await client.ask(load, /LOADED\r\n$/);
    times.set(
      name,
      await client.askFor("GO\r\n".repeat(each), octets.length * each),
    );
    client.close();
  }
  await server.stop();
  return times;
}
