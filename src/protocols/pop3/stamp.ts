import type { OctetString } from "../../mail/format/octets.ts";
import { hostName } from "../common/host-name.ts";
import type { Env } from "../protocol.ts";

/**
 * The stamp of a greeting, another one for each connection.
 *
 * RFC 1939 §7, APOP: `<process-ID.clock@hostname>`. The clock is in seconds
 * since 1970; chance stands for the number of the process.
 */
export function newStamp(env: Env): OctetString {
  const process = Math.floor(env.random() * 1e9);
  const clock = Math.floor(env.now / 1000);
  return `<${process}.${clock}@${hostName}>`;
}
