import { X509Certificate } from "node:crypto";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import {
  dataFolder,
  givenCredentials,
  ownCredentials,
} from "../../src/bridge/certificate.ts";

function someFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "buzon-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const now = new Date();

describe("the bridge's own certificate", () => {
  it("is for this machine, and kept for the next time where nobody else reads it", async () => {
    const folder = join(someFolder(), "buzon");
    const made = await ownCredentials(folder, now);
    expect(made.kept).toBe(true);
    const read = new X509Certificate(made.cert);
    expect(read.checkHost("localhost")).toBe("localhost");
    expect(read.checkIP("127.0.0.1")).toBe("127.0.0.1");
    expect(read.checkIP("::1")).toBe("::1");
    if (process.platform !== "win32") {
      expect(statSync(join(folder, "key.pem")).mode & 0o777).toBe(0o600);
    }
    expect((await ownCredentials(folder, now)).cert).toBe(made.cert);
  });

  it("is another one when its time is over, or its file is damaged", async () => {
    const folder = someFolder();
    const made = await ownCredentials(folder, now);
    const later = new Date(now.getTime() + 400 * 86_400_000);
    const next = await ownCredentials(folder, later);
    expect(next.cert).not.toBe(made.cert);
    writeFileSync(join(folder, "key.pem"), "no key");
    expect((await ownCredentials(folder, later)).cert).not.toBe(next.cert);
  });

  it("is used even where it can't be kept", async () => {
    const file = join(someFolder(), "file");
    writeFileSync(file, "");
    const made = await ownCredentials(join(file, "buzon"), now);
    expect(made.kept).toBe(false);
    expect(made.cert).toContain("BEGIN CERTIFICATE");
  });
});

describe("a certificate that somebody brings", () => {
  it("is read from its files", async () => {
    const folder = someFolder();
    const { cert, key } = await ownCredentials(folder, now);
    const files = {
      cert: join(folder, "cert.pem"),
      key: join(folder, "key.pem"),
    };
    expect(givenCredentials(files)).toEqual({ cert, key });
    expect(() => givenCredentials({ ...files, key: files.cert })).toThrow(
      /no certificate with its key/,
    );
    expect(() => givenCredentials({ ...files, cert: "/nowhere" })).toThrow(
      /--cert \/nowhere cannot be read/,
    );
  });
});

it.each([
  ["linux", { XDG_DATA_HOME: "/d" }, /^\/d.buzon$/],
  ["linux", {}, /\.local.share.buzon$/],
  ["darwin", {}, /Library.Application Support.buzon$/],
  ["win32", { LOCALAPPDATA: "C:/l" }, /l.buzon$/],
] as const)(
  "on %s with %j it is kept where programs keep such things",
  (platform, env, place) => {
    expect(dataFolder(platform, env)).toMatch(place);
  },
);
