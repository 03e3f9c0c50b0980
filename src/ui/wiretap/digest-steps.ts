import { utf8Octets } from "../../mail/format/octets.ts";
import { apopDigest } from "../../protocols/pop3/apop-digest.ts";
import { displayText } from "../ladder/display-text.ts";
import type { WireLine } from "../ladder/wire-line.ts";

/** What a wiretap has heard of a login by APOP. */
export interface HeardLogin {
  /** The stamp in the greeting; empty where none came by. */
  readonly stamp: string;
  /** Who logs in; null while nobody has tried. */
  readonly user: string | null;
  /** What the client sent; null while it has sent nothing. */
  readonly digest: string | null;
}

/** How a digest is made, from the stamp and the secret to the digits. */
export interface DigestSteps {
  readonly joined: string;
  /** How many octets `joined` has. */
  readonly count: number;
  /** The 16 octets of the digest. */
  readonly octets: readonly number[];
  readonly digest: string;
}

/** What is known of the login of a line, an APOP or the greeting before one. */
export function heardLogin(
  line: WireLine,
  lines: readonly WireLine[],
): HeardLogin {
  const greeting = lines.find(
    ({ session, kind }) => session === line.session && kind === "greeting",
  );
  const stamp = greeting === undefined ? "" : heardText(greeting);
  if (line.heard?.kind !== "digest") return { stamp, user: null, digest: null };
  const [, user = ""] = line.text.split(" ");
  return { stamp, user, digest: heardText(line) };
}

/** The part of a line that somebody who listens looks for. */
function heardText({ octets, heard }: WireLine): string {
  return heard === null ? "" : displayText(octets.slice(heard.from, heard.to));
}

/** Works the digest of a stamp and a secret out, step by step. */
export function digestSteps(stamp: string, secret: string): DigestSteps {
  const joined = stamp + secret;
  const digest = apopDigest(stamp, secret);
  return {
    joined,
    count: utf8Octets(joined).length,
    octets: Array.from({ length: 16 }, (_, index) =>
      Number.parseInt(digest.slice(2 * index, 2 * index + 2), 16),
    ),
    digest,
  };
}
