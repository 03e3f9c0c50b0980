import { mechanismNames } from "../common/sasl/mechanism-names.ts";

/**
 * What this server can do, as CAPABILITY and the greeting say it. Only what
 * works is here.
 *
 * RFC 3501 §7.2.1; LITERAL+ RFC 7888, SASL-IR RFC 4959, ID RFC 2971, IDLE RFC 2177, NAMESPACE
 * RFC 2342, CHILDREN RFC 3348, UNSELECT RFC 3691, UIDPLUS RFC 4315, MOVE
 * RFC 6851, STATUS=SIZE RFC 8438
 */
export const capabilities: readonly string[] = [
  "IMAP4rev1",
  "LITERAL+",
  "SASL-IR",
  ...mechanismNames.map((name) => `AUTH=${name}`),
  "ID",
  "IDLE",
  "NAMESPACE",
  "CHILDREN",
  "UNSELECT",
  "UIDPLUS",
  "MOVE",
  "STATUS=SIZE",
];
