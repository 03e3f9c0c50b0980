import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { CertificateError } from "./certificate.ts";

/** What a certificate for clients must be good for, where it says what it is good for (RFC 5280 §4.2.1.12). */
const clientAuthentication = "1.3.6.1.5.5.7.3.2";

/** So many certificates are read from a file of authorities. */
const mostAuthorities = 100;

/** The authorities that may vouch for clients: the certificates in a file, in PEM form. */
export function givenAuthorities(file: string): readonly X509Certificate[] {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new CertificateError(
      `--client-ca ${file} cannot be read; name a file in PEM form`,
    );
  }
  const pieces = text.split(/(?=-----BEGIN CERTIFICATE-----)/);
  try {
    const authorities = pieces
      .filter((piece) => piece.startsWith("-----BEGIN CERTIFICATE-----"))
      .slice(0, mostAuthorities)
      .map((piece) => new X509Certificate(piece));
    if (authorities.some(({ ca }) => ca)) return authorities;
  } catch {
    // Said below: what can't be read is no certificate either.
  }
  throw new CertificateError(
    `--client-ca ${file} has no certificate of an authority; give one in PEM form`,
  );
}

/**
 * The name in a client's certificate, its subject's common name, when one of
 * the authorities has signed it and it is good at this time; else null. That
 * the client has the key to it, TLS has seen.
 */
export function nameVouchedFor(
  given: X509Certificate,
  authorities: readonly X509Certificate[],
  now: Date,
): string | null {
  const isVouchedFor = authorities.some(
    (authority) =>
      authority.ca &&
      isInTime(authority, now) &&
      given.checkIssued(authority) &&
      given.verify(authority.publicKey),
  );
  if (!isVouchedFor || !isInTime(given, now)) return null;
  const uses = given.keyUsage as readonly string[] | undefined;
  if (uses !== undefined && !uses.includes(clientAuthentication)) return null;
  const name: unknown = given.toLegacyObject().subject.CN;
  return typeof name === "string" && name !== "" ? name : null;
}

function isInTime({ validFrom, validTo }: X509Certificate, now: Date): boolean {
  return (
    Date.parse(validFrom) <= now.getTime() &&
    now.getTime() <= Date.parse(validTo)
  );
}
