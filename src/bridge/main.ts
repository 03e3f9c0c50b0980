import { randomInt } from "node:crypto";
import { newWorld } from "../simulator/new-world.ts";
import { Bridge, ListenError, type ServedAddress } from "./bridge.ts";
import { limits } from "./limits.ts";
import { readOptions, usage, type Options } from "./options.ts";
import { SceneError, startingMail } from "./starting-mail.ts";

/** The exit code for what whoever started the bridge can put right. */
const wrongUse = 2;

const read = readOptions(process.argv.slice(2));
if (read.kind === "help") {
  console.log(usage);
} else if (read.kind === "wrong") {
  stopWith(read.message);
} else {
  await serve(read.options);
}

async function serve(options: Options): Promise<void> {
  const bridge = bridgeOf(options);
  if (bridge === null) return;
  // From before the first port is open, so that no signal finds it unguarded.
  let closing = false;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      if (closing) return;
      closing = true;
      void bridge.close().then(() => process.exit(0));
    });
  }
  let served: readonly ServedAddress[];
  try {
    served = await bridge.listen();
  } catch (error) {
    if (!(error instanceof ListenError)) throw error;
    stopWith(listenTrouble(error, options));
    await bridge.close();
    return;
  }
  for (const { protocol, host, port } of served) {
    console.log(
      `${protocol} ${host.includes(":") ? `[${host}]` : host}:${port}`,
    );
  }
  console.log("ready");
}

function bridgeOf(options: Options): Bridge | null {
  const { host, ports, scene, accounts, domain } = options;
  try {
    const start = startingMail(scene, accounts, Date.now(), domain);
    const seed = options.seed ?? randomInt(2 ** 32);
    return new Bridge({
      host,
      ports,
      world: newWorld({ ...start, seed }),
      limits,
      report: (fault) => console.error("buzon: a fault in the engine:", fault),
    });
  } catch (error) {
    if (!(error instanceof SceneError)) throw error;
    stopWith(error.message);
    return null;
  }
}

function listenTrouble(error: ListenError, { host, ports }: Options): string {
  const flag = `--${error.protocol}`;
  const port = ports.get(error.protocol) ?? 0;
  switch (error.code) {
    case "EADDRINUSE":
      return `port ${port} of ${host} is taken; choose another with ${flag} PORT, or ${flag} 0 for any free one`;
    case "EACCES":
      return `port ${port} is not for this user to open; choose one above 1023 with ${flag} PORT`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `${host} is no address of this machine; use --host 127.0.0.1`;
    default:
      return `cannot listen on ${host} port ${port} (${error.code}); choose another with --host and ${flag}`;
  }
}

/** Sets the exit code: the process ends when nothing is left to do. */
function stopWith(message: string): void {
  process.exitCode = wrongUse;
  console.error(`buzon bridge: ${message}`);
}
