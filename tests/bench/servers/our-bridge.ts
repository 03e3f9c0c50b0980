import process from "node:process";
import { Bridge } from "../../../src/bridge/bridge.ts";
import { newCredentials } from "../../../src/bridge/certificate.ts";
import { limits } from "../../../src/bridge/limits.ts";
import { startingMail } from "../../../src/bridge/starting-mail.ts";
import { newWorld } from "../../../src/simulator/new-world.ts";
import { account, password, rehearsing } from "./accounts.ts";

// Serves accounts without mail on ports of its own, and says which.
const names = [account, rehearsing];
const accounts = new Map(names.map((name) => [name, password]));
const start = startingMail(null, accounts, Date.now());
const bridge = new Bridge({
  host: "127.0.0.1",
  ports: new Map([
    ["imap", 0],
    ["pop3", 0],
  ]),
  tlsPorts: new Map(),
  credentials: await newCredentials(new Date()),
  world: newWorld({ ...start, seed: 1 }),
  limits,
  report: (fault) =>
    process.stderr.write(`a fault in the engine: ${String(fault)}\n`),
});
process.on("message", () => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  process.send?.(heapUsed + external);
});
for (const { protocol, port } of await bridge.listen()) {
  process.stdout.write(`${protocol} ${port}\n`);
}
process.stdout.write("ready\n");
