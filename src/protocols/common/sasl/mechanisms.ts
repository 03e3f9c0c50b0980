import { oauthBearer, xoauth2 } from "./bearer.ts";
import { cramMd5 } from "./cram-md5.ts";
import { login } from "./login.ts";
import { external } from "./external.ts";
import type { SaslMechanism } from "./mechanism.ts";
import { plain } from "./plain.ts";
import { scramSha1, scramSha256 } from "./scram.ts";

/** Every mechanism there is, the one that clients should take first. */
const mechanisms: readonly SaslMechanism[] = [
  external,
  scramSha256,
  scramSha1,
  cramMd5,
  plain,
  login,
  oauthBearer,
  xoauth2,
];

/** A mechanism by its name in capitals. */
export const mechanismsByName: ReadonlyMap<string, SaslMechanism> = new Map(
  mechanisms.map((mechanism) => [mechanism.name, mechanism]),
);
