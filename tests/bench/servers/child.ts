import { spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { bundled } from "../../../src/setup/bundle.mjs";
import type { Memory } from "./memory.ts";

/** A server in a process of its own. */
export interface ServerProcess {
  /** Its ports, by what it serves. */
  readonly ports: ReadonlyMap<string, number>;
  /** Octets that it uses once what is no longer needed is cleared up; null where it doesn't say. */
  readonly memory: Memory | null;
  stop(): Promise<void>;
}

/** Starts one of the servers beside this file, and waits until it says that it is ready. */
export async function startServer(file: string): Promise<ServerProcess> {
  const path = fileURLToPath(await bundled(`tests/bench/servers/${file}`));
  const child = spawn(process.execPath, ["--expose-gc", path], {
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const ports = new Map<string, number>();
  const { stdout } = child;
  if (stdout === null) throw new Error("no output");
  for await (const line of createInterface({ input: stdout })) {
    if (line === "ready") break;
    const [name = "", port = ""] = line.split(" ");
    ports.set(name, Number(port));
  }
  return {
    ports,
    async memory() {
      const told = once(child, "message") as Promise<[number]>;
      child.send("memory");
      return (await told)[0];
    },
    async stop() {
      if (child.exitCode !== null) return;
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
  };
}
