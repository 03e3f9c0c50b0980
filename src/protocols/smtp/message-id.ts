import type { Env } from "../protocol.ts";

/** The id under which a message is taken: eight characters, others for each message. */
export function newId(env: Env): string {
  const number = Math.floor(env.random() * 36 ** 8);
  return number.toString(36).toUpperCase().padStart(8, "0");
}
