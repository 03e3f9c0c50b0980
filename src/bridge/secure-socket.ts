import type { X509Certificate } from "node:crypto";
import type { Socket } from "node:net";
import { TLSSocket, type SecureContext } from "node:tls";
import { nameVouchedFor } from "./client-certificate.ts";

/** How the bridge speaks TLS. */
export interface TlsTerms {
  readonly context: SecureContext;
  /** Who may vouch for clients; where there is nobody, clients aren't asked for certificates. */
  readonly clientAuthorities: readonly X509Certificate[];
}

/** What a client has shown in TLS: the name in its certificate, where there is a good one. */
export interface Shown {
  readonly certificate?: string;
}

/**
 * Lets the client at the other end begin TLS; `established` is given what to
 * speak through from then on. What goes wrong on the way closes the socket. A
 * client without a certificate, or with one that nobody vouches for, is let in
 * all the same: it may still have a password.
 */
export function secureSocket(
  plain: Socket,
  { context: secureContext, clientAuthorities }: TlsTerms,
  established: (secured: Socket, shown: Shown) => void,
): void {
  const secured = new TLSSocket(plain, {
    isServer: true,
    secureContext,
    requestCert: clientAuthorities.length > 0,
    rejectUnauthorized: false,
  });
  secured.on("error", () => plain.destroy());
  secured.once("secure", () => {
    const given = secured.getPeerX509Certificate();
    const now = new Date();
    const name =
      given === undefined
        ? null
        : nameVouchedFor(given, clientAuthorities, now);
    established(secured, name === null ? {} : { certificate: name });
  });
}
