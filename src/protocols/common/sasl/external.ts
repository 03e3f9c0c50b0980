import { isUtf8, unicodeOf } from "../../../mail/format/charset.ts";
import type { OctetString } from "../../../mail/format/octets.ts";
import { accountNamed } from "./credentials.ts";
import {
  garbled,
  otherIdentity,
  yourTurn,
  type SaslContext,
  type SaslMechanism,
  type SaslStep,
} from "./mechanism.ts";

/**
 * EXTERNAL: who speaks is known already, by the certificate that the client
 * showed when TLS began.
 *
 * RFC 4422 appendix A
 *
 *     external-initial-response = [authz-id-string]
 *
 * Nobody may act for somebody else: an authz-id must be the certificate's own.
 */
export const external: SaslMechanism = {
  name: "EXTERNAL",
  begin: (initial, context) =>
    initial === null ? yourTurn : message(initial, context),
  respond: (response, _, context) => message(response, context),
  nameIn: ([response = ""]) => unicodeOf(response),
};

function message(
  octets: OctetString,
  { mail, certificate }: SaslContext,
): SaslStep {
  if (octets.includes("\0") || !isUtf8(octets)) return garbled;
  const account = accountNamed(mail, certificate ?? "");
  const asked = unicodeOf(octets);
  const isOwn = asked === "" || asked === certificate;
  return account !== undefined && isOwn
    ? { kind: "done", account: account.name }
    : otherIdentity;
}
