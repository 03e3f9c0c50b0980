import { X509Certificate } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { createSecureContext } from "node:tls";
import { generate } from "selfsigned";

/** What a server shows to prove who it is, and the key that belongs to it; both PEM. */
export interface Credentials {
  readonly cert: string;
  readonly key: string;
}

/** Where somebody keeps a certificate and its key. */
export interface CredentialFiles {
  readonly cert: string;
  readonly key: string;
}

/** A certificate that can't be used; the message is one line that says what to do. */
export class CertificateError extends Error {}

/** How long a certificate of our own making is good for, in days: as long as browsers allow. */
const goodFor = 397;
const day = 86_400_000;

/** The certificate and key that somebody brought. */
export function givenCredentials(files: CredentialFiles): Credentials {
  const read = (flag: string, file: string): string => {
    try {
      return readFileSync(file, "utf8");
    } catch {
      throw new CertificateError(
        `${flag} ${file} cannot be read; name a file in PEM form`,
      );
    }
  };
  const given = {
    cert: read("--cert", files.cert),
    key: read("--key", files.key),
  };
  try {
    createSecureContext(given);
  } catch {
    throw new CertificateError(
      `${files.cert} and ${files.key} are no certificate with its key; give both in PEM form`,
    );
  }
  return given;
}

/**
 * A certificate of our own making, for this machine: the one in `folder`, or a
 * new one that is kept there, when there is none or its time is over.
 * `kept` is false where the folder can't be written to.
 */
export async function ownCredentials(
  folder: string,
  now: Date,
): Promise<Credentials & { readonly kept: boolean }> {
  const files = {
    cert: join(folder, "cert.pem"),
    key: join(folder, "key.pem"),
  };
  const before = keptCredentials(files, now);
  if (before !== null) return { ...before, kept: true };
  const made = await newCredentials(now);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(files.key, made.key, { mode: 0o600 });
    writeFileSync(files.cert, made.cert);
  } catch {
    return { ...made, kept: false };
  }
  return { ...made, kept: true };
}

/** What is kept in these files; null when there is nothing that can still be used. */
function keptCredentials(
  files: CredentialFiles,
  now: Date,
): Credentials | null {
  try {
    const kept = givenCredentials(files);
    const end = Date.parse(new X509Certificate(kept.cert).validTo);
    return end - now.getTime() > day ? kept : null;
  } catch {
    return null;
  }
}

/** Makes a certificate for this machine, signed by nobody but itself. */
export async function newCredentials(now: Date): Promise<Credentials> {
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    curve: "P-256",
    algorithm: "sha256",
    notBeforeDate: new Date(now.getTime() - day),
    notAfterDate: new Date(now.getTime() + (goodFor - 1) * day),
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
          { type: 7, ip: "::1" },
        ],
      },
    ],
  });
  return { cert: made.cert, key: made.private };
}

/** Where each user's programs keep what isn't for others. */
export function dataFolder(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): string {
  if (platform === "win32") {
    const local = env.LOCALAPPDATA ?? join(homedir(), "AppData", "Local");
    return join(local, "buzon");
  }
  if (platform === "darwin") {
    return join(homedir(), "Library", "Application Support", "buzon");
  }
  return join(env.XDG_DATA_HOME ?? join(homedir(), ".local", "share"), "buzon");
}
