import { unicodeOf } from "../../../mail/format/charset.ts";
import type { OctetString } from "../../../mail/format/octets.ts";
import { hostName } from "../host-name.ts";
import {
  garbled,
  yourTurn,
  type SaslContext,
  type SaslMechanism,
  type SaslRefusal,
  type SaslStep,
} from "./mechanism.ts";

/** RFC 7628 §3.1: what parts the pairs of a message. */
const kvsep = "\x01";

/** What a client says of its token. */
interface BearerMessage {
  /** Whose mail it wants; empty where the token says it all. */
  readonly user: string;
  readonly token: string;
}

/**
 * OAUTHBEARER: an access token, which an authorization server has given out
 * for a time, takes the place of the password.
 *
 * RFC 7628 §3.1
 *
 *     client-resp = gs2-header kvsep *kvpair kvsep
 *     gs2-header  = "n," ["a=" saslname] ","
 *     kvpair      = key "=" value kvsep     ; auth=Bearer TOKEN
 *     kvsep       = %x01
 *
 * A token that won't do is answered with a challenge that says so in JSON, and
 * the client's %x01 to that with the refusal (§3.2.2, §3.2.3).
 */
export const oauthBearer: SaslMechanism = mechanism({
  name: "OAUTHBEARER",
  read: readOauthBearer,
  ending: kvsep,
  complaint: (error) =>
    JSON.stringify({
      status: error,
      scope: "mail",
      "openid-configuration": `https://${hostName}/.well-known/openid-configuration`,
    }),
});

/**
 * XOAUTH2: the same of an older make, never a standard; Google's and
 * Microsoft's servers brought it into use.
 *
 *     client-resp = "user=" user kvsep "auth=Bearer " token kvsep kvsep
 *
 * A token that won't do is answered with JSON in a challenge, too, and the
 * client's empty response to that with the refusal.
 */
export const xoauth2: SaslMechanism = mechanism({
  name: "XOAUTH2",
  read: readXoauth2,
  ending: "",
  complaint: () =>
    JSON.stringify({ status: "401", schemes: "bearer", scope: "mail" }),
});

function mechanism({
  name,
  read,
  ending,
  complaint,
}: {
  readonly name: string;
  readonly read: (message: OctetString) => BearerMessage | null;
  /** What a client answers to the complaint. */
  readonly ending: OctetString;
  /** What the server says of a token, by the error of RFC 6750 §3.1. */
  readonly complaint: (error: string) => string;
}): SaslMechanism {
  function begin(message: OctetString, context: SaslContext): SaslStep {
    const said = read(message);
    if (said === null) return garbled;
    const found = holderOf(said, context);
    if ("account" in found) return { kind: "done", account: found.account };
    return {
      kind: "challenge",
      challenge: complaint("invalid_token"),
      memory: { refused: found.because },
    };
  }
  return {
    name,
    begin: (initial, context) =>
      initial === null ? yourTurn : begin(initial, context),
    respond(response, { refused }, context) {
      if (refused === undefined) return begin(response, context);
      const because = refused as SaslRefusal;
      return response === ending ? { kind: "refused", because } : garbled;
    },
    nameIn: (responses) =>
      responses.map(read).find((said) => said !== null)?.user ?? "",
  };
}

/** Whose token it is, or what is wrong with it. */
function holderOf(
  { user, token }: BearerMessage,
  { mail, env }: SaslContext,
): { readonly account: string } | { readonly because: "token" | "expired" } {
  for (const account of mail.accounts.values()) {
    if (account.token?.value !== token) continue;
    if (user !== "" && user !== account.name) break;
    const { expires } = account.token;
    const isOver = expires !== null && expires <= env.now;
    return isOver ? { because: "expired" } : { account: account.name };
  }
  return { because: "token" };
}

function readOauthBearer(message: OctetString): BearerMessage | null {
  const [header = "", ...pairs] = message.split(kvsep);
  const gs2 = /^[ny],(?:a=([^,\0]+))?,$/.exec(header);
  // Behind the last pair stand its own kvsep and the message's.
  const ends = pairs.length >= 2 && pairs.splice(-2).join("") === "";
  if (gs2 === null || !ends || !pairs.every(isPair)) return null;
  const auth = pairs.find((pair) => pair.startsWith("auth="));
  if (auth === undefined) return null;
  const name = (gs2[1] ?? "").replaceAll("=2C", ",").replaceAll("=3D", "=");
  return { user: unicodeOf(name), token: tokenIn(auth.slice("auth=".length)) };
}

function isPair(text: OctetString): boolean {
  return /^[A-Za-z]+=[\t\n\r\x20-\x7e]*$/.test(text);
}

function readXoauth2(message: OctetString): BearerMessage | null {
  const [who = "", auth = "", ...ending] = message.split(kvsep);
  const [, user] = /^user=([^\0]+)$/.exec(who) ?? [];
  const [, said] = /^auth=([\x20-\x7e]*)$/.exec(auth) ?? [];
  if (user === undefined || said === undefined) return null;
  if (ending.length !== 2 || ending.join("") !== "") return null;
  return { user: unicodeOf(user), token: tokenIn(said) };
}

/** RFC 6750 §2.1: `Bearer` in any case and the token; empty when it is no such thing. */
function tokenIn(auth: OctetString): string {
  return /^bearer +([A-Za-z0-9._~+/-]+=*)$/i.exec(auth)?.[1] ?? "";
}
