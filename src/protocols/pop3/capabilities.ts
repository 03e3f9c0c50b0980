import type { Pop3Session } from "./session.ts";

/** Capabilities that hold before login and after it. */
const always = [
  "TOP",
  "USER",
  "UIDL",
  "RESP-CODES",
  "AUTH-RESP-CODE",
  "PIPELINING",
  "EXPIRE NEVER",
];

/** Those told only to people who have logged in. */
const afterLogin = ["IMPLEMENTATION Buzon"];

/**
 * What this server can do, one line each.
 *
 * RFC 2449 §5: what holds in AUTHORIZATION is listed in both states; §6.9
 * leaves it free to name the program in TRANSACTION only; §6.7 wishes a server
 * that never removes mail by itself to say so. AUTH-RESP-CODE is RFC 3206 §6.
 */
export function capabilities(session: Pop3Session): readonly string[] {
  return session.maildrop === null ? always : [...always, ...afterLogin];
}
