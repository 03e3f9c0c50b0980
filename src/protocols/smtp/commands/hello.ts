import type { OctetString } from "../../../mail/format/octets.ts";
import type { SmtpSession } from "../session.ts";
import { quoted } from "../reasons.ts";
import type { Reader } from "../wire/reader.ts";

export interface HelloArguments {
  /** What the client calls itself: a domain or an address literal. */
  readonly name: OctetString;
}

/**
 * The client's name. A name that isn't the client's own is no reason to refuse
 * anything (RFC 5321 §4.1.4), nor is one with `_` in it, which many have.
 */
export function clientName(reader: Reader): HelloArguments {
  reader.space("domain");
  const at = reader.position;
  const name = reader.as("domain", () =>
    reader.run((octet) => /[\w.:[\]\-\x80-\xff]/.test(octet)),
  );
  if (name === "")
    reader.fail("bad-domain", { found: quoted(reader.text) }, at);
  return { name };
}

/** The session after EHLO or HELO: whatever was begun is dropped (RFC 5321 §4.1.4). */
export function greetedSession(
  session: SmtpSession,
  { name }: HelloArguments,
  extended: boolean,
): SmtpSession {
  return { ...session, client: { name, extended }, transaction: null };
}
