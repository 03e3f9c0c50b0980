import { createHash, createHmac, pbkdf2Sync } from "node:crypto";

const user = "alice";
const password = "wonderland";

/**
 * What the recorded client says to a challenge of ours: by CRAM-MD5 and SCRAM
 * it is worked out anew, all else is as recorded.
 *
 * `said` is what the client has said before; `challenge` is in base64.
 */
export function clientResponse(
  said: readonly string[],
  challenge: string,
  recorded: string,
): string {
  const text = Buffer.from(challenge, "base64").toString("latin1");
  const begun = said.findLastIndex((line) => /\bAUTH(ENTICATE)? /i.test(line));
  const command = said[begun] ?? "";
  if (/CRAM-MD5/i.test(command)) {
    const digest = createHmac("md5", password).update(text).digest("hex");
    return base64(`${user} ${digest}`);
  }
  const [, hash] = /SCRAM-(SHA-\d+)/i.exec(command) ?? [];
  if (hash === undefined || !text.startsWith("r=")) return recorded;
  const [, initial] = /SCRAM-SHA-\d+ (\S+)/i.exec(command) ?? [];
  const first = Buffer.from(initial ?? said[begun + 1] ?? "", "base64");
  return base64(scramFinal(hash, first.toString("latin1"), text));
}

/** RFC 5802 §3: client-final-message. */
function scramFinal(name: string, first: string, serverFirst: string): string {
  const hash = name.toLowerCase().replace("-", "");
  const bare = first.slice(first.indexOf("n=", 2));
  const attribute = (key: string) =>
    new RegExp(`(?:^|,)${key}=([^,]*)`).exec(serverFirst)?.[1] ?? "";
  const header = base64(first.slice(0, first.length - bare.length));
  const withoutProof = `c=${header},r=${attribute("r")}`;
  const length = createHash(hash).digest().length;
  const salted = pbkdf2Sync(
    password,
    Buffer.from(attribute("s"), "base64"),
    Number(attribute("i")),
    length,
    hash,
  );
  const key = createHmac(hash, salted).update("Client Key").digest();
  const stored = createHash(hash).update(key).digest();
  const signature = createHmac(hash, stored)
    .update(`${bare},${serverFirst},${withoutProof}`)
    .digest();
  const proof = key.map((octet, index) => octet ^ (signature[index] ?? 0));
  return `${withoutProof},p=${Buffer.from(proof).toString("base64")}`;
}

function base64(text: string): string {
  return Buffer.from(text, "latin1").toString("base64");
}
