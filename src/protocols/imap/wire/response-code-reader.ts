import type { Reader } from "./reader.ts";
import { atom, list, number } from "./words.ts";

/**
 *     resp-text-code = "ALERT" / "BADCHARSET" [SP "(" astring *(SP astring) ")"] /
 *                      capability-data / "PERMANENTFLAGS" SP "(" [flag-perm ...] ")" /
 *                      "READ-ONLY" / "READ-WRITE" / "TRYCREATE" /
 *                      "UIDNEXT" SP nz-number / "UIDVALIDITY" SP nz-number /
 *                      "UNSEEN" SP nz-number /
 *                      "APPENDUID" SP nz-number SP uniqueid /
 *                      "COPYUID" SP nz-number SP uid-set SP uid-set /
 *                      "BADEVENT" SP "(" event-name *(SP event-name) ")" / "NOTIFICATIONOVERFLOW" /
 *                      atom [SP 1*<any TEXT-CHAR but "]">]
 */
export function respTextCode(reader: Reader): void {
  reader.expect("[");
  const code = reader.as("resp-text-code", atom).toUpperCase();
  if (reader.skip(" ")) {
    if (code === "CAPABILITY") capabilities(reader);
    else if (code === "PERMANENTFLAGS") list(reader, flag);
    else if (code === "MODIFIED") numberSet(reader, "modified-number");
    else if (code === "DOWNGRADED") numberSet(reader, "downgraded-number");
    else if (code === "APPENDUID" || code === "COPYUID") newUids(reader);
    else if (code === "MAILBOXID") {
      list(reader, () => reader.as("objectid", atom));
    } else if (code === "BADEVENT") {
      list(reader, () => reader.as("notify-event", atom));
    } else if (code === "BADCHARSET") {
      list(reader, () => reader.as("charset", atom));
    } else {
      const rule = codeValues.get(code) ?? "text";
      reader.as(rule, () => reader.run((octet) => octet !== 0x5d, "text"));
    }
  }
  reader.expect("]");
}

const codeValues: ReadonlyMap<string, string> = new Map([
  ["UIDNEXT", "uidnext-value"],
  ["UIDVALIDITY", "uidvalidity-value"],
  ["UNSEEN", "unseen-number"],
  ["HIGHESTMODSEQ", "highestmodseq-value"],
  ["BADURL", "imap-url"],
]);

/** What follows APPENDUID and COPYUID (RFC 4315 §4). */
function newUids(reader: Reader): void {
  reader.as("uidvalidity-value", number);
  while (reader.skip(" ")) {
    numberSet(reader, "uniqueid");
  }
}

/** Numbers and ranges of them, each by a rule. */
export function numberSet(reader: Reader, rule: string): void {
  do {
    reader.as(rule, number);
    if (reader.skip(":")) reader.as(rule, number);
  } while (reader.skip(","));
}

/** `capability-data = "CAPABILITY" *(SP capability)` */
export function capabilities(reader: Reader): void {
  do {
    const isLimit = reader.peekWord("APPENDLIMIT=");
    reader.as(isLimit ? "capability APPENDLIMIT" : "capability", atom);
  } while (reader.skip(" "));
}

/** `flag-perm = flag / "\*"`; `mbx-list-flags` and `flag-fetch` read alike. */
export function flag(reader: Reader): void {
  reader.as("flag", () => {
    if (reader.skip("\\*")) return;
    reader.skip("\\");
    atom(reader);
  });
}
