import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { octetStringOf } from "../../../src/mail/format/octets.ts";
import { traceOf } from "../../../src/simulator/timeline.ts";
import { play } from "../../transcript-player.ts";
import { readTranscript } from "../../transcript-reader.ts";

const folder = new URL("../../transcripts/", import.meta.url);
const fileNames = readdirSync(folder).filter((name) =>
  name.startsWith("imap-"),
);

/** RFC 3501 §7.1, RFC 5530 §3, RFC 7162 §7; TOOBIG: RFC 4469 §4.2; OVERQUOTA: RFC 9208 §4.3.1. */
const codes =
  /^(CAPABILITY( \S+)+|BADCHARSET \(.+\)|PERMANENTFLAGS \(.*\)|READ-ONLY|READ-WRITE|TRYCREATE|UIDNEXT \d+|UIDVALIDITY \d+|UNSEEN \d+|APPENDUID \d+ [\d:]+|COPYUID \d+ [\d:,]+ [\d:,]+|NONEXISTENT|ALREADYEXISTS|AUTHENTICATIONFAILED|PRIVACYREQUIRED|EXPIRED|CANNOT|EXPUNGEISSUED|OVERQUOTA|NOPERM|LIMIT|TOOBIG|USEATTR|CLOSED|MAILBOXID \(F\d+\)|BADURL [^\]]+|HASCHILDREN|UNKNOWN-CTE|COMPRESSIONACTIVE|HIGHESTMODSEQ [1-9]\d*|MODIFIED [\d:,]+|DOWNGRADED [\d:,]+|BADEVENT \(\w+( \w+)*\)|NOTIFICATIONOVERFLOW)$/;

/** `resp-cond-state = ("OK" / "NO" / "BAD") SP ["[" resp-text-code "]" SP] text` */
const form =
  /^(\*|[^\s(){%*"\\+]+) (OK|NO|BAD|BYE|PREAUTH) (?:\[([^\]]+)\] )?([^\r\n[][^\r\n]*)\r\n$/;

describe.each(fileNames)("%s", (fileName) => {
  const text = readFileSync(new URL(fileName, folder), "utf8");
  const responses = traceOf(play(readTranscript(fileName, text))).flatMap(
    (event) => (event.kind === "response.sent" ? [event.response] : []),
  );

  test("I-041 I-042 I-171 I-172 I-173 I-174 status responses have code and text", () => {
    for (const { status, octets, role, tag } of responses) {
      if (status === null) continue;
      const line = octets.map(String).join("");
      expect(line).toMatch(form);
      const [, written, word, code] = form.exec(line) ?? [];
      expect([written, word]).toEqual([tag ?? "*", status]);
      if (code !== undefined) expect(code).toMatch(codes);
      if (role === "completion") expect(["OK", "NO", "BAD"]).toContain(word);
    }
  });

  test("I-019 I-032 X-LIT-2 answers end in CRLF, hold no NUL and announce no {n+}", () => {
    for (const { octets } of responses) {
      const pieces = octets.map((piece) =>
        typeof piece === "string" ? piece : octetStringOf(piece),
      );
      const whole = pieces.join("");
      expect(whole.endsWith("\r\n")).toBe(true);
      // A literal8 may hold any octet (RFC 3516 §4.3).
      const isBinary = /~\{\d+\}\r\n/.test(whole);
      expect(whole.includes("\0") && !isBinary).toBe(false);
      expect(whole).not.toMatch(/\{\d+\+\}\r\n/);
    }
  });
});
