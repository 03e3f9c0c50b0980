import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chownSync,
  existsSync,
  mkdtempSync,
  mkdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import type { ServerProcess } from "./child.ts";

/** What Dovecot's mail is kept by; its package makes this user. */
const nobody = 65_534;

/**
 * A Dovecot of version 2.3 with its mail in memory (sdbox on a tmpfs where
 * there is one), or the reason why there is none. It can only be started by
 * root.
 */
export async function startDovecot(): Promise<ServerProcess | string> {
  const version = spawnSync("dovecot", ["--version"], { encoding: "utf8" });
  if (version.status !== 0) return "no dovecot is installed";
  if (!version.stdout.startsWith("2.3")) {
    return `dovecot ${version.stdout.trim()} is not 2.3`;
  }
  if (process.getuid?.() !== 0) return "dovecot is started by root only";
  const ports = new Map<string, number>();
  for (const protocol of ["imap", "pop3"]) {
    ports.set(protocol, await freePort());
  }
  const memory = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();
  const folder = mkdtempSync(join(memory, "buzon-bench-"));
  const mail = join(folder, "mail");
  mkdirSync(mail);
  chownSync(mail, nobody, nobody);
  chownSync(folder, nobody, nobody);
  const file = join(folder, "dovecot.conf");
  writeFileSync(file, configuration(folder, mail, ports));
  const child = spawn("dovecot", ["-F", "-c", file], { stdio: "ignore" });
  const stop = async () => {
    if (child.exitCode === null) {
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      await gone;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 50; tries++) {
    if (await answers(ports.get("imap") ?? 0))
      return { ports, memory: null, stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stop();
  return "dovecot doesn't answer";
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("data", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

/** A port that nobody listens on now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") {
    throw new Error("no port is free");
  }
  return address.port;
}

function configuration(
  folder: string,
  mail: string,
  ports: ReadonlyMap<string, number>,
): string {
  const listener = (protocol: string) => `
service ${protocol}-login {
  inet_listener ${protocol} {
    port = ${ports.get(protocol) ?? 0}
  }
  inet_listener ${protocol}s {
    port = 0
  }
}`;
  return `
base_dir = ${folder}/run
log_path = ${folder}/log
protocols = imap pop3
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = sdbox:${mail}/%u
mail_uid = ${nobody}
mail_gid = ${nobody}
first_valid_uid = 1
mail_max_userip_connections = 100
passdb {
  driver = static
  args = password=gato.rojo
}
userdb {
  driver = static
  args = uid=${nobody} gid=${nobody} home=${mail}/%u
}
namespace inbox {
  inbox = yes
  separator = /
}
${listener("imap")}
${listener("pop3")}
`;
}
