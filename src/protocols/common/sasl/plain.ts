import { unicodeOf } from "../../../mail/format/charset.ts";
import type { OctetString } from "../../../mail/format/octets.ts";
import { accountProved } from "./credentials.ts";
import {
  garbled,
  wrong,
  yourTurn,
  type SaslContext,
  type SaslMechanism,
  type SaslStep,
} from "./mechanism.ts";

/**
 * PLAIN: name and password in one message, in clear.
 *
 * RFC 4616 §2
 *
 *     message = [authzid] UTF8NUL authcid UTF8NUL passwd
 *
 * Nobody may act for somebody else: an authzid must be the name itself.
 */
export const plain: SaslMechanism = {
  name: "PLAIN",
  begin: (initial, context) =>
    initial === null ? yourTurn : message(initial, context),
  respond: (response, _, context) => message(response, context),
  nameIn: ([response = ""]) => unicodeOf(response.split("\0")[1] ?? ""),
};

function message(octets: OctetString, { mail }: SaslContext): SaslStep {
  const [authzid, authcid, passwd, ...more] = octets.split("\0").map(unicodeOf);
  const isWhole =
    authcid !== undefined &&
    authcid !== "" &&
    passwd !== undefined &&
    passwd !== "" &&
    more.length === 0;
  if (!isWhole) return garbled;
  if (authzid !== "" && authzid !== authcid) return wrong;
  const account = accountProved(mail, authcid, passwd);
  return account === undefined
    ? wrong
    : { kind: "done", account: account.name };
}
