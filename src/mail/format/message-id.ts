import type { OctetString } from "./octets.ts";

/**
 * The message ids in a field such as References, in order, each as
 * `left@right` without angle brackets and without quoting, so that two ways of
 * writing one id are the same.
 *
 * RFC 5322 §3.6.4, RFC 5256 §3. Whatever else stands in the field is passed
 * over; case is kept.
 */
export function messageIdsOf(value: OctetString): readonly OctetString[] {
  const ids: OctetString[] = [];
  let at = value.indexOf("<");
  while (at >= 0) {
    const { id, end } = idFrom(value, at + 1);
    if (id !== null) ids.push(id);
    at = value.indexOf("<", end);
  }
  return ids;
}

/** What stands up to the closing bracket; null when that is no message id. */
function idFrom(
  value: OctetString,
  from: number,
): { readonly id: OctetString | null; readonly end: number } {
  let id = "";
  let isQuoted = false;
  let at = from;
  for (; at < value.length; at++) {
    const octet = value.charAt(at);
    if (octet === "\\" && isQuoted) id += value.charAt(++at);
    else if (octet === '"') isQuoted = !isQuoted;
    else if (isQuoted) id += octet;
    else if (octet === ">") return { id: isWhole(id) ? id : null, end: at + 1 };
    // An id that was never closed; another one may begin here.
    else if (octet === "<") return { id: null, end: at };
    else if (octet !== " " && octet !== "\t") id += octet;
  }
  return { id: null, end: at };
}

function isWhole(id: OctetString): boolean {
  const at = id.lastIndexOf("@");
  return at > 0 && at < id.length - 1;
}
