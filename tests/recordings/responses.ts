import type { OctetString } from "../../src/mail/format/octets.ts";

/**
 * The responses in what a server sent, each as far as it matters to a client
 * that goes on: its kind, its status, its code, and what a FETCH brings.
 */
export function responsesIn(
  protocol: string,
  octets: OctetString,
): readonly string[] {
  if (protocol === "imap") return imapResponses(octets);
  const lines = octets.split("\r\n").slice(0, -1);
  return protocol === "pop3" ? pop3Responses(lines) : smtpReplies(lines);
}

function smtpReplies(lines: readonly string[]): readonly string[] {
  return lines
    .filter((line) => /^\d{3}(?: |$)/.test(line))
    .map((line) => line.slice(0, 3));
}

const pop3Status = /^(?:\+OK|-ERR|\+ |\+$)/;

/** `+OK and 5 lines` for a multi-line response, which is one that a dot ends. */
function pop3Responses(lines: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const [status] = /^(?:\+OK(?: \d+ \d+$)?|-ERR|\+)/.exec(line) ?? [line];
    const next = lines[at + 1];
    if (!status.startsWith("+OK") || next === undefined || pop3Status.test(next)) {
      found.push(status);
      continue;
    }
    const end = lines.indexOf(".", at + 1);
    if (end < 0) throw new Error(`no dot ends: ${line}`);
    found.push(`+OK and ${end - at - 1} lines`);
    at = end;
  }
  return found;
}

function imapResponses(octets: OctetString): readonly string[] {
  const found: string[] = [];
  let rest = octets;
  while (rest !== "") {
    const response = firstResponse(rest);
    found.push(imapKind(response));
    rest = rest.slice(response.length);
  }
  return found;
}

/** The first line, with the literals in it and what stands behind them. */
function firstResponse(octets: OctetString): OctetString {
  let end = 0;
  for (;;) {
    const lineEnd = octets.indexOf("\r\n", end);
    if (lineEnd < 0) throw new Error(`no CRLF: ${octets.slice(end)}`);
    const [, size] =
      /\{(\d+)\}$/.exec(octets.slice(Math.max(end, lineEnd - 20), lineEnd)) ??
      [];
    end = lineEnd + 2;
    if (size === undefined) return octets.slice(0, end);
    end += Number(size);
  }
}

function imapKind(response: OctetString): string {
  if (response.startsWith("+")) return "+";
  const fetch = /^\* \d+ FETCH \(/.exec(response);
  if (fetch !== null) return `* FETCH (${fetched(response, fetch[0].length)})`;
  const status = /^(\S+) (OK|NO|BAD|BYE|PREAUTH)\b(?: (\[[A-Z0-9-]+))?/.exec(
    response,
  );
  if (status !== null) {
    const [, tag, word, code] = status;
    return `${tag} ${word}${code === undefined ? "" : ` ${code}]`}`;
  }
  // In which order messages go is the server's choice.
  if (/^\* \d+ EXPUNGE/.test(response)) return "* EXPUNGE";
  return /^\* (?:\d+ )?[A-Z0-9]+/.exec(response)?.[0] ?? response;
}

/** The names of what a FETCH response brings, in alphabetical order. */
function fetched(response: OctetString, from: number): string {
  const names = new Set<string>();
  let at = from;
  while (at < response.length && response[at] !== ")") {
    const name = /^[^ [\]]+(?:\[[^\]]*\])?(?:<\d+>)?/.exec(
      response.slice(at, at + 2000),
    )?.[0];
    if (name === undefined) throw new Error(response.slice(at, at + 60));
    names.add(withoutFields(name));
    at = valueEnd(response, at + name.length + 1);
    if (response[at] === " ") at++;
  }
  return [...names].sort().join(" ");
}

/** `BODY[HEADER.FIELDS]`: which fields are asked for makes the name long and no difference. */
export function withoutFields(name: string): string {
  return name
    .toUpperCase()
    .replace(/(HEADER\.FIELDS(?:\.NOT)?)[^\]]*/, "$1");
}

/** Where the value that begins at `from` ends. */
function valueEnd(response: OctetString, from: number): number {
  let depth = 0;
  let at = from;
  do {
    const [, size] = /^\{(\d+)\}\r\n/.exec(response.slice(at, at + 20)) ?? [];
    if (size !== undefined) at += size.length + 4 + Number(size);
    else if (response[at] === '"') at = quotedEnd(response, at);
    else {
      if (response[at] === "(") depth++;
      if (response[at] === ")") depth--;
      if (depth < 0) return at;
      at++;
    }
    const ended = response[at] === " " || response[at] === ")";
    if (depth === 0 && ended) return at;
  } while (at < response.length);
  throw new Error(`no end: ${response.slice(from, from + 60)}`);
}

function quotedEnd(response: OctetString, from: number): number {
  let at = from + 1;
  while (response[at] !== '"') at += response[at] === "\\" ? 2 : 1;
  return at + 1;
}
