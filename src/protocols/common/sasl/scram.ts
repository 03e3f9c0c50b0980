import type { OctetString } from "../../../mail/format/octets.ts";
import type { Env } from "../../protocol.ts";
import { base64Of, octetsOfBase64 } from "../base64.ts";
import { accountNamed } from "./credentials.ts";
import {
  garbled,
  wrong,
  yourTurn,
  type SaslContext,
  type SaslExchange,
  type SaslMechanism,
  type SaslStep,
} from "./mechanism.ts";
import {
  scramIterations,
  scramProof,
  scramSalt,
  type ScramHash,
} from "./scram-keys.ts";
import {
  printServerFirst,
  readClientFinal,
  readClientFirst,
} from "./scram-messages.ts";

/**
 * SCRAM: client and server prove to each other that they know the password,
 * which neither of them says.
 *
 * RFC 5802 §5; with SHA-256 RFC 7677
 *
 *     C: n,,n=user,r=cnonce
 *     S: r=cnonce+snonce,s=salt,i=iterations
 *     C: c=biws,r=cnonce+snonce,p=proof
 *     S: v=signature
 *     C: (nothing: none of the protocols lets a success say more)
 *
 * There is no binding to a channel: the names that end in -PLUS are not offered.
 */
function scram(hash: ScramHash): SaslMechanism {
  return {
    name: `SCRAM-${hash}`,
    begin: (initial, context) =>
      initial === null ? yourTurn : first(hash, initial, context),
    respond(response, memory, context) {
      if (memory["serverFirst"] === undefined) {
        return first(hash, response, context);
      }
      const { proven } = memory;
      if (proven === undefined) return last(hash, response, memory, context);
      return response === "" ? { kind: "done", account: proven } : garbled;
    },
    nameIn: (responses) =>
      responses.map(readClientFirst).find((said) => said !== null)?.name ?? "",
  };
}

export const scramSha1 = scram("SHA-1");
export const scramSha256 = scram("SHA-256");

/** Answers the first message with a nonce, the salt of the name and the count. */
function first(
  hash: ScramHash,
  message: OctetString,
  { env }: SaslContext,
): SaslStep {
  const said = readClientFirst(message);
  if (said === null) return garbled;
  if (said.insistsOnBinding) return { kind: "refused", because: "binding" };
  const { name, authzid, nonce, bare, gs2Header } = said;
  if (authzid !== "" && authzid !== name) return wrong;
  const salt = base64Of(scramSalt(hash, name));
  const serverFirst = printServerFirst({
    nonce: nonce + newNonce(env),
    salt,
    iterations: scramIterations,
  });
  const memory = { name, bare, gs2Header, serverFirst };
  return { kind: "challenge", challenge: serverFirst, memory };
}

/** Looks at the proof, and answers a good one with the server's own. */
function last(
  hash: ScramHash,
  message: OctetString,
  memory: SaslExchange["memory"],
  { mail }: SaslContext,
): SaslStep {
  const { name = "", bare = "", gs2Header = "", serverFirst = "" } = memory;
  const said = readClientFinal(message);
  if (said === null || said.binding !== base64Of(gs2Header)) return garbled;
  if (!serverFirst.startsWith(`r=${said.nonce},`)) return garbled;
  const account = accountNamed(mail, name);
  const authMessage = `${bare},${serverFirst},${said.withoutProof}`;
  // An unknown name takes as long as a wrong password.
  const proof = scramProof(
    hash,
    account?.password ?? "",
    scramSalt(hash, name),
    scramIterations,
    authMessage,
  );
  const isProven = octetsOfBase64(said.proof) === proof.clientProof;
  if (account === undefined || !isProven) return wrong;
  return {
    kind: "challenge",
    challenge: `v=${base64Of(proof.serverSignature)}`,
    memory: { ...memory, proven: account.name },
  };
}

/** RFC 5802 §5.1, r: printable and without a comma, another one each time. */
function newNonce(env: Env): OctetString {
  const octets = Array.from({ length: 18 }, () => env.random() * 256);
  return base64Of(String.fromCharCode(...octets));
}
