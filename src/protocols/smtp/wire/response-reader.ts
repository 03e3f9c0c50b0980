import type { OctetString } from "../../../mail/format/octets.ts";
import type { SpanRecorder } from "../../protocol.ts";

/**
 * Reads one line of a reply by the grammar, for whoever records its words.
 *
 * RFC 5321 §4.2, §4.1.1.1; RFC 2034 §4; RFC 4954 §4
 *
 *     Reply-line = Reply-code ("-" / SP) [status-code SP] [textstring]
 *     ehlo-line  = ehlo-keyword *( SP ehlo-param )
 *
 * `index` counts the lines of the reply from 0; `command` is what it answers.
 */
export function readReplyLine(
  line: OctetString,
  command: string,
  index: number,
  record: SpanRecorder,
): void {
  const code = line.slice(0, 3);
  record("reply-code", 0, code.length);
  if (line.charAt(3) === "-") record("-", 3, 4);
  let at = 4;
  const [status = ""] =
    /^[245]\.\d{1,3}\.\d{1,3}(?= |$)/.exec(line.slice(at)) ?? [];
  if (status !== "") {
    record("status-code", at, at + status.length);
    at += status.length + 1;
  }
  if (code === "334") return record("sasl-challenge", at, line.length);
  const isGreeting = command === "" && code === "220";
  const isHello = (command === "EHLO" || command === "HELO") && code === "250";
  if (isHello && index > 0) return readKeyword(line, at, record);
  if (isGreeting || isHello) {
    const space = line.indexOf(" ", at);
    const end = space < 0 ? line.length : space;
    record("domain", at, end);
    at = end + 1;
  }
  record("text", at, line.length);
}

function readKeyword(
  line: OctetString,
  at: number,
  record: SpanRecorder,
): void {
  let from = at;
  for (const [index, word] of line.slice(at).split(" ").entries()) {
    record(
      index === 0 ? "ehlo-keyword" : "ehlo-param",
      from,
      from + word.length,
    );
    from += word.length + 1;
  }
}
