import { newWorld } from "../../src/simulator/new-world.ts";
import { Bench } from "../../src/ui/state/bench.svelte.ts";
import { account, epoch, scenes } from "../stores.ts";

/** A bench with a POP3 desktop and an IMAP laptop, and a clock that a test moves. */
export function newBench() {
  const mail = scenes.get("reference");
  if (mail === undefined) throw new Error("no such scene");
  let now = 5000;
  const bench = new Bench({
    beginning: newWorld({
      epoch,
      mail,
      seed: 1,
      nextUidValidity: 1_718_265_700,
    }),
    account,
    devices: [
      ["desktop", "pop3"],
      ["laptop", "imap"],
    ],
    clock: () => now,
  });
  return {
    bench,
    /** Lets time pass, in ms. */
    wait(ms: number): void {
      now += ms;
    },
    /** Selects a device, connects it, and sends lines a second apart. */
    talk(device: string, ...lines: readonly string[]): void {
      bench.select(device);
      if (bench.device.connection === null) bench.connect(device);
      for (const line of lines) {
        now += 1000;
        bench.send(line);
      }
    },
  };
}
