import { octetStringOf, octetsOf, utf8Octets } from "../mail/format/octets.ts";

/**
 * A value as text that nobody reads by the way: what a mystery's past is must
 * not stand in clear beside the page. It hides nothing from who undoes it.
 */
export function veiled(value: unknown): string {
  return btoa(octetStringOf(mixed(utf8Octets(JSON.stringify(value)))));
}

/** What was veiled. */
export function unveiled(text: string): unknown {
  return JSON.parse(new TextDecoder().decode(mixed(octetsOf(atob(text)))));
}

/** Mixed twice it is the same again. */
function mixed(octets: Uint8Array): Uint8Array {
  let state = 0x2f6e2b1;
  return octets.map((octet) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return octet ^ (state >>> 24);
  });
}
