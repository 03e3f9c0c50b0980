/**
 * UIDs, or message sequence numbers, as a response code has them: in the order
 * given, ascending runs as ranges, one alone as a number (RFC 4315 §3).
 *
 *     uid-set   = (uniqueid / uid-range) *("," uid-set)
 *     uid-range = (uniqueid ":" uniqueid)
 */
export function printUidSet(uids: readonly number[]): string {
  const parts: string[] = [];
  let first = uids[0] ?? 0;
  for (const [index, uid] of uids.entries()) {
    if (uids[index + 1] === uid + 1) continue;
    parts.push(first === uid ? String(uid) : `${first}:${uid}`);
    first = uids[index + 1] ?? 0;
  }
  return parts.join(",");
}
