import { spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { createInterface } from "node:readline";

/** A server in a process of its own. */
export interface ServerProcess {
  /** Its ports, by what it serves. */
  readonly ports: ReadonlyMap<string, number>;
  stop(): Promise<void>;
}

/** Starts one of the servers beside this file, and waits until it says that it is ready. */
export async function startServer(file: string): Promise<ServerProcess> {
  const path = new URL(file, import.meta.url).pathname;
  const child = spawn(process.execPath, ["--import", "tsx", path], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ports = new Map<string, number>();
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === "ready") break;
    const [name = "", port = ""] = line.split(" ");
    ports.set(name, Number(port));
  }
  return {
    ports,
    async stop() {
      if (child.exitCode !== null) return;
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
  };
}
