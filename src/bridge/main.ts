import { randomInt } from "node:crypto";
import { newWorld } from "../simulator/new-world.ts";
import { Bridge, ListenError, type ServedAddress } from "./bridge.ts";
import {
  CertificateError,
  dataFolder,
  givenCredentials,
  ownCredentials,
  type Credentials,
} from "./certificate.ts";
import { givenAuthorities } from "./client-certificate.ts";
import { limits } from "./limits.ts";
import { readOptions, serviceName, usage, type Options } from "./options.ts";
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
  const bridge = await bridgeOf(options);
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
  for (const { protocol, tls, host, port } of served) {
    console.log(
      `${serviceName(protocol, tls)} ${host.includes(":") ? `[${host}]` : host}:${port}`,
    );
  }
  console.log("ready");
}

async function bridgeOf(options: Options): Promise<Bridge | null> {
  const { host, ports, tlsPorts, clientCa, scene, accounts, domain } = options;
  try {
    const credentials = await credentialsFor(options);
    const start = startingMail(scene, accounts, Date.now(), domain);
    const seed = options.seed ?? randomInt(2 ** 32);
    return new Bridge({
      host,
      ports,
      tlsPorts,
      credentials,
      ...(clientCa === null
        ? {}
        : { clientAuthorities: givenAuthorities(clientCa) }),
      world: newWorld({ ...start, seed }),
      limits,
      report: (fault) => console.error("buzon: a fault in the engine:", fault),
    });
  } catch (error) {
    const known =
      error instanceof SceneError || error instanceof CertificateError;
    if (!known) throw error;
    stopWith(error.message);
    return null;
  }
}

/** The certificate that was named, or else our own. */
async function credentialsFor({ certificate }: Options): Promise<Credentials> {
  if (certificate !== null) return givenCredentials(certificate);
  const folder = dataFolder(process.platform, process.env);
  const { kept, ...own } = await ownCredentials(folder, new Date());
  if (!kept) {
    console.error(
      `buzon bridge: the certificate can't be kept in ${folder}; it is another one each time`,
    );
  }
  return own;
}

function listenTrouble(error: ListenError, options: Options): string {
  const { host } = options;
  const flag = `--${serviceName(error.protocol, error.tls)}`;
  const ports = error.tls ? options.tlsPorts : options.ports;
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
