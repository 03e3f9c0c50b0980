import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it, onTestFinished } from "vitest";
import { TcpClient } from "./tcp-client.ts";

/** Where the bridge keeps its certificate while it is tested. */
const folder = mkdtempSync(join(tmpdir(), "buzon-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const ownFolders = {
  XDG_DATA_HOME: folder,
  LOCALAPPDATA: folder,
  HOME: folder,
};

const root = fileURLToPath(new URL("../../", import.meta.url));

/** How people start the bridge; on Windows npm is a script that only a shell can start. */
const byNpm =
  process.platform === "win32"
    ? null
    : (["npm", "run", "-s", "bridge", "--"] as const);
const byNode = [process.execPath, "src/setup/bridge.mjs"] as const;

/** A running bridge, and all that it printed. */
class Program {
  readonly child: ChildProcess;
  stdout = "";
  stderr = "";

  constructor(words: readonly string[], start: readonly string[] = byNode) {
    const [program = "", ...before] = start;
    const child = spawn(program, [...before, ...words], {
      cwd: root,
      env: { ...process.env, ...ownFolders },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.on("data", (text) => (this.stdout += String(text)));
    child.stderr.on("data", (text) => (this.stderr += String(text)));
    this.child = child;
    onTestFinished(() => void child.kill("SIGKILL"));
  }

  async ready(): Promise<void> {
    await expect
      .poll(() => this.stdout, { timeout: 10_000 })
      .toMatch(/^ready\n/m);
  }

  /** Waits for its end and gives the exit code. */
  async exit(): Promise<number | null> {
    if (this.child.exitCode === null) await once(this.child, "close");
    return this.child.exitCode;
  }

  port(protocol: string): number {
    return Number(
      new RegExp(`^${protocol} .*:(\\d+)$`, "m").exec(this.stdout)?.[1],
    );
  }
}

const account = ["--account", "lucia:gato.rojo"];

describe("npm run bridge", { timeout: 15_000 }, () => {
  it("prints each listener, then ready, and nothing else", async () => {
    const program = new Program(["--imap", "0", "--pop3", "0", ...account]);
    await program.ready();
    expect(program.stdout).toMatch(
      /^imap 127\.0\.0\.1:\d+\npop3 127\.0\.0\.1:\d+\nready\n$/,
    );
    expect(program.stderr).toBe("");
  });

  it("leaves out the protocol whose port is not given", async () => {
    const program = new Program(["--pop3", "0", "--empty", ...account]);
    await program.ready();
    expect(program.stdout).toMatch(/^pop3 127\.0\.0\.1:\d+\nready\n$/);
  });

  it.each([
    ["SIGTERM", "npm", byNpm ?? byNode],
    ["SIGINT", "npm", byNpm ?? byNode],
    ["SIGTERM", "node", byNode],
  ] as const)(
    "says goodbye at %s to %s and ends with 0",
    async (signal, _, start) => {
      const words = ["--imap", "0", "--empty", ...account];
      const program = new Program(words, start);
      await program.ready();
      const client = await TcpClient.open(program.port("imap"));
      await client.hear("* OK");
      program.child.kill(signal);
      expect(await client.ended()).toMatch(/\r\n\* BYE [^\r\n]+\r\n$/);
      expect(await program.exit()).toBe(0);
    },
  );

  it("says in one line that a port is taken, and ends with 2", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void other.close());
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const program = new Program([
      ...["--imap", "0", "--pop3", String(port), "--empty"],
      ...account,
    ]);
    expect(await program.exit()).toBe(2);
    expect(program.stdout).toBe("");
    expect(program.stderr).toMatch(
      new RegExp(`^[^\\n]*port ${port} of 127\\.0\\.0\\.1 is taken[^\\n]*\\n$`),
    );
  });

  it.each([
    ["no protocol", account, /give --imap PORT/],
    [
      "an open address",
      ["--host", "0.0.0.0", "--imap", "0", ...account],
      /--allow-remote/,
    ],
    [
      "no such scene",
      ["--scene", "nope", "--imap", "0", ...account],
      /no scene nope/,
    ],
    [
      "an address of another machine",
      ["--host", "192.0.2.1", "--allow-remote", "--imap", "0", ...account],
      /no address of this machine/,
    ],
  ])("refuses %s in one line and ends with 2", async (_, words, message) => {
    const program = new Program(words);
    expect(await program.exit()).toBe(2);
    expect(program.stdout).toBe("");
    expect(program.stderr).toMatch(message);
    expect(program.stderr).toMatch(/^[^\n]+\n$/);
  });
});
