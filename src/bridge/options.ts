import { protocolNamed } from "../protocols/index.ts";
import type { CredentialFiles } from "./certificate.ts";
import { servedProtocols, type ServedProtocol } from "./limits.ts";

/** What the command line asks for. */
export interface Options {
  /** Address to listen on. */
  readonly host: string;
  /** Port by protocol, 0 for any free one; only those that are to be served. */
  readonly ports: ReadonlyMap<ServedProtocol, number>;
  /** The same for those with TLS from the first octet. */
  readonly tlsPorts: ReadonlyMap<ServedProtocol, number>;
  /** Where the certificate and its key are; null for one of our own making. */
  readonly certificate: CredentialFiles | null;
  /** Where the certificates of those are who may vouch for clients; null for nobody. */
  readonly clientCa: string | null;
  /** Password by name, in the order given. */
  readonly accounts: ReadonlyMap<string, string>;
  /** The domain whose mail the servers take; null for that of the scene. */
  readonly domain: string | null;
  /** The scene whose mail is there at the start, or null for none. */
  readonly scene: string | null;
  /** Decides every chance; null for one that nobody knows. */
  readonly seed: number | null;
}

export type OptionsRead =
  | { readonly kind: "options"; readonly options: Options }
  | { readonly kind: "help" }
  /** One line: what is wrong and what to do. */
  | { readonly kind: "wrong"; readonly message: string };

/** The scene that is there when none is named. */
export const usualScene = "reference";

export const usage = `Usage: npm run -s bridge -- --imap PORT --smtp PORT --account NAME:PASSWORD

  --imap PORT, --pop3 PORT   serve this protocol on this port; 0 takes a free one
  --smtp PORT                take mail for NAME@DOMAIN from anybody
  --submission PORT          take mail from those who have logged in
  --domain DOMAIN            whose mail it is (default buzon.example)
  --imaps PORT, --pop3s PORT, --submissions PORT
                             the same with TLS from the first octet on
  --cert FILE --key FILE     certificate and key, in PEM form (default: one of its own making)
  --client-ca FILE           let in, by EXTERNAL, whom a certificate names that this authority has signed
  --account NAME:PASSWORD    who may log in; may be given several times
  --host ADDRESS             listen on this address (default 127.0.0.1)
  --scene NAME               begin with the mail of this scene (default ${usualScene})
  --empty                    begin with no mail: each account has an empty INBOX
  --seed NUMBER              make everything that is left to chance come out the same again
  --allow-remote             allow an address that other machines can reach
  --help                     print this`;

const takesValue = new Set([
  "--host",
  ...servedProtocols.flatMap((protocol) =>
    (protocolNamed(protocol).tlsPort === null ? [false] : [false, true]).map(
      (tls) => `--${serviceName(protocol, tls)}`,
    ),
  ),
  "--cert",
  "--key",
  "--client-ca",
  "--domain",
  "--account",
  "--scene",
  "--seed",
]);
const takesNone = new Set(["--empty", "--allow-remote", "--help"]);

/** Reads the arguments after the program's name. */
export function readOptions(words: readonly string[]): OptionsRead {
  const given = flagsIn(words);
  if (typeof given === "string") return wrong(given);
  if (given.has("--help")) return { kind: "help" };
  for (const [flag, values] of given) {
    if (flag !== "--account" && values.length > 1) {
      return wrong(`${flag} is given twice; give it once`);
    }
  }
  const last = (flag: string) => given.get(flag)?.at(-1) ?? null;

  const host = last("--host") ?? "127.0.0.1";
  if (!isLoopback(host) && !given.has("--allow-remote")) {
    return wrong(
      `--host ${host} can be reached from other machines and passwords travel in clear; use 127.0.0.1, or add --allow-remote if you mean it`,
    );
  }

  const services = servicesIn(last);
  if (typeof services === "string") return wrong(services);

  const [cert, key] = [last("--cert"), last("--key")];
  if ((cert === null) !== (key === null)) {
    return wrong("--cert and --key belong together; give both or neither");
  }

  const accounts = accountsIn(given.get("--account") ?? []);
  if (typeof accounts === "string") return wrong(accounts);

  const domain = last("--domain");
  if (domain !== null && !isDomain(domain)) {
    return wrong(
      `--domain ${domain} is no domain; give one such as buzon.example`,
    );
  }

  const scene = last("--scene");
  if (given.has("--empty") && scene !== null) {
    return wrong("--empty and --scene exclude each other; give one of them");
  }
  const seedText = last("--seed");
  const seed = seedText === null ? null : wholeNumber(seedText, 0xffff_ffff);
  if (seedText !== null && seed === null) {
    return wrong(
      `--seed ${seedText} is no seed; give a number from 0 to 4294967295`,
    );
  }
  return {
    kind: "options",
    options: {
      host,
      ...services,
      certificate: cert === null || key === null ? null : { cert, key },
      clientCa: last("--client-ca"),
      accounts,
      domain,
      scene: given.has("--empty") ? null : (scene ?? usualScene),
      seed,
    },
  };
}

/** What a protocol is called where it is served, as in the flag for it: `imaps`. */
export function serviceName(protocol: ServedProtocol, tls: boolean): string {
  return tls ? `${protocol}s` : protocol;
}

/** The ports that are asked for; or what is wrong. */
function servicesIn(
  last: (flag: string) => string | null,
): Pick<Options, "ports" | "tlsPorts"> | string {
  const ports = new Map<ServedProtocol, number>();
  const tlsPorts = new Map<ServedProtocol, number>();
  const flagOf = new Map<number, string>();
  for (const tls of [false, true]) {
    for (const protocol of servedProtocols) {
      if (tls && protocolNamed(protocol).tlsPort === null) continue;
      const flag = `--${serviceName(protocol, tls)}`;
      const text = last(flag);
      if (text === null) continue;
      const port = wholeNumber(text, 65_535);
      if (port === null) {
        return `${flag} ${text} is no port; give a number from 0 (any free port) to 65535`;
      }
      const other = flagOf.get(port);
      if (port !== 0 && other !== undefined) {
        return `${other} and ${flag} both name port ${text}; give each its own`;
      }
      flagOf.set(port, flag);
      (tls ? tlsPorts : ports).set(protocol, port);
    }
  }
  return flagOf.size === 0
    ? "nothing to serve; give --imap PORT, --pop3 PORT, --smtp PORT or --submission PORT"
    : { ports, tlsPorts };
}

/** Whether only this machine can reach an address. RFC 1122 §3.2.1.3, RFC 4291 §2.5.3 */
export function isLoopback(host: string): boolean {
  if (host.toLowerCase() === "localhost" || host === "::1") return true;
  const numbers = host.split(".");
  return (
    numbers.length === 4 &&
    numbers[0] === "127" &&
    numbers.every((number) => wholeNumber(number, 255) !== null)
  );
}

/** Values by flag, in order; or what is wrong. */
function flagsIn(words: readonly string[]): Map<string, string[]> | string {
  const given = new Map<string, string[]>();
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    const equals = word.startsWith("--") ? word.indexOf("=") : -1;
    const flag = equals < 0 ? word : word.slice(0, equals);
    let value = equals < 0 ? undefined : word.slice(equals + 1);
    if (takesValue.has(flag)) {
      value ??= words[++index];
      if (value === undefined || value === "") {
        return `${flag} needs a value; see --help`;
      }
    } else if (!takesNone.has(flag)) {
      return `${printable(word)} is not an option of the bridge; see --help`;
    } else if (value !== undefined) {
      return `${flag} takes no value; leave out "=${printable(value)}"`;
    }
    given.set(flag, [...(given.get(flag) ?? []), value ?? ""]);
  }
  return given;
}

/** Passwords by name; or what is wrong, without repeating a password. */
function accountsIn(texts: readonly string[]): Map<string, string> | string {
  const accounts = new Map<string, string>();
  for (const text of texts) {
    const colon = text.indexOf(":");
    const name = text.slice(0, Math.max(colon, 0));
    if (name === "" || colon === text.length - 1) {
      return "--account takes a name, a colon and a password, such as --account lucia:gato.rojo";
    }
    if (hasControls(text)) {
      return "--account holds a control character; use ones that can be typed in a mail program";
    }
    if (accounts.has(name)) {
      return `--account ${name}:… is given twice; give each account once`;
    }
    accounts.set(name, text.slice(colon + 1));
  }
  if (accounts.size === 0) {
    return "nobody could log in; give at least one --account NAME:PASSWORD";
  }
  return accounts;
}

/** A decimal number without sign or spaces, up to `most`; null when it is none. */
function wholeNumber(text: string, most: number): number | null {
  if (text.length > 10 || !/^\d+$/.test(text)) return null;
  const number = Number(text);
  return number <= most ? number : null;
}

/** RFC 5321 §4.1.2: labels of letters, digits and hyphens, with dots between them. */
function isDomain(text: string): boolean {
  const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
  return (
    text.length <= 255 && text.split(".").every((each) => label.test(each))
  );
}

function hasControls(text: string): boolean {
  return /\p{Cc}/u.test(text);
}

function printable(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, "?").slice(0, 60);
}

function wrong(message: string): OptionsRead {
  return { kind: "wrong", message: message.replaceAll(/\p{Cc}/gu, "?") };
}
