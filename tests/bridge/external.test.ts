import { X509Certificate } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect as connectTcp } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "node:tls";
import { generate } from "selfsigned";
import { beforeAll, describe, expect, it } from "vitest";
import { CertificateError } from "../../src/bridge/certificate.ts";
import {
  givenAuthorities,
  nameVouchedFor,
} from "../../src/bridge/client-certificate.ts";
import { serve, type Served } from "./serving.ts";
import { TcpClient } from "./tcp-client.ts";

const day = 86_400_000;
const now = new Date();

interface Pair {
  readonly cert: string;
  readonly private: string;
}

function authority(name: string): Promise<Pair> {
  return generate([{ name: "commonName", value: name }], {
    keyType: "ec",
    algorithm: "sha256",
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", keyCertSign: true, critical: true },
    ],
  });
}

function client(
  name: string,
  by: Pair,
  { from = 0, use = "clientAuth" } = {},
): Promise<Pair> {
  return generate([{ name: "commonName", value: name }], {
    keyType: "ec",
    algorithm: "sha256",
    notBeforeDate: new Date(now.getTime() + (from - 1) * day),
    notAfterDate: new Date(now.getTime() + (from + 1) * day),
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "extKeyUsage", [use]: true },
    ],
    ca: { cert: by.cert, key: by.private },
  });
}

let ours: Pair;
let theirs: Pair;
let lucia: Pair;
beforeAll(async () => {
  [ours, theirs] = await Promise.all([authority("Ours"), authority("Theirs")]);
  lucia = await client("lucia", ours);
});

const authorities = () => [new X509Certificate(ours.cert)];

/** A client under TLS that shows a certificate, if it has one. */
async function under(
  served: Served,
  port: number,
  shown: Pair | null,
  plain?: TcpClient,
): Promise<TcpClient> {
  plain?.socket.removeAllListeners("data");
  const socket = connect({
    socket: plain?.socket ?? connectTcp(port, "127.0.0.1"),
    ca: served.credentials.cert,
    servername: "localhost",
    ...(shown === null ? {} : { cert: shown.cert, key: shown.private }),
  });
  await once(socket, "secureConnect");
  return new TcpClient(socket);
}

describe("EXTERNAL over a bridge", () => {
  it("I-051 X-IR-2 lets in whom a certificate names, from the first octet and after STARTTLS", async () => {
    const served = await serve({ clientAuthorities: authorities() });
    const direct = await under(served, served.imaps, lucia);
    expect(await direct.hear("\r\n")).toContain("AUTH=EXTERNAL");
    direct.say("a AUTHENTICATE EXTERNAL =", "b SELECT INBOX");
    expect(await direct.hear("b OK")).toContain("a OK");
    const begun = await TcpClient.open(served.imap);
    begun.say("a STARTTLS");
    expect(await begun.hear("a OK")).not.toContain("EXTERNAL");
    const later = await under(served, served.imap, lucia, begun);
    later.say("b AUTHENTICATE EXTERNAL bWFydGE=", "c AUTHENTICATE EXTERNAL =");
    expect(await later.hear("c OK")).toContain("b NO [AUTHENTICATIONFAILED]");
    const pop3 = await under(served, served.pop3s, lucia);
    pop3.say("AUTH EXTERNAL =", "STAT");
    expect(await pop3.hear(/\+OK 0 0/)).not.toContain("-ERR");
    expect(served.faults).toEqual([]);
  });

  it("doesn't ask for one where nobody may vouch for it", async () => {
    const served = await serve();
    const asked = await under(served, served.imaps, lucia);
    expect(await asked.hear("\r\n")).not.toContain("EXTERNAL");
  });

  it("lets others in by their passwords, and nobody else", async () => {
    const served = await serve({ clientAuthorities: authorities() });
    const stranger = await client("lucia", theirs);
    for (const shown of [null, stranger]) {
      const other = await under(served, served.imaps, shown);
      expect(await other.hear("\r\n")).not.toContain("EXTERNAL");
      other.say("a AUTHENTICATE EXTERNAL =", "b LOGIN lucia gato.rojo");
      expect(await other.hear("b OK")).toContain("a NO");
    }
    const nobody = await under(
      served,
      served.imaps,
      await client("nadie", ours),
    );
    nobody.say("a AUTHENTICATE EXTERNAL =");
    await nobody.hear("a NO [AUTHENTICATIONFAILED]");
  });
});

describe("whom a certificate names", () => {
  it.each([
    ["good", {}, "lucia"],
    ["over", { from: -10 }, null],
    ["not yet good", { from: 10 }, null],
    ["for servers only", { use: "serverAuth" }, null],
  ] as const)("%s", async (_, wishes, name) => {
    const { cert } = await client("lucia", ours, wishes);
    const given = new X509Certificate(cert);
    expect(nameVouchedFor(given, authorities(), now)).toBe(name);
  });

  it("is nobody where the one who signed it is no authority", async () => {
    const given = new X509Certificate((await client("marta", lucia)).cert);
    const all = [...authorities(), new X509Certificate(lucia.cert)];
    expect(nameVouchedFor(given, all, now)).toBeNull();
  });
});

it("authorities are read from a file, and what is wrong with it is said", () => {
  const folder = mkdtempSync(join(tmpdir(), "buzon-authorities-"));
  const file = join(folder, "ca.pem");
  try {
    writeFileSync(file, `${ours.cert}\n${theirs.cert}`);
    expect(givenAuthorities(file).map(({ subject }) => subject)).toEqual([
      "CN=Ours",
      "CN=Theirs",
    ]);
    for (const wrong of ["", "hello", lucia.cert, ours.cert.slice(0, 200)]) {
      writeFileSync(file, wrong);
      expect(() => givenAuthorities(file)).toThrow(CertificateError);
    }
    expect(() => givenAuthorities(join(folder, "none"))).toThrow(
      /--client-ca .* cannot be read/,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
