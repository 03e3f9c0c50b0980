/**
 * UIDs, or message sequence numbers, as a response code has them: in the order
 * given, ascending runs as ranges, one alone as a number (RFC 4315 §3).
 *
 *     uid-set   = (uniqueid / uid-range) *("," uid-set)
 *     uid-range = (uniqueid ":" uniqueid)
 */
export function printUidSet(uids: readonly number[]): string {
  let text = "";
  let from = uids[0] ?? 0;
  let to = from - 1;
  for (const uid of uids) {
    if (uid !== to + 1) {
      text += `${range(from, to)},`;
      from = uid;
    }
    to = uid;
  }
  return uids.length === 0 ? "" : text + range(from, to);
}

function range(from: number, to: number): string {
  return from === to ? String(from) : `${from}:${to}`;
}
