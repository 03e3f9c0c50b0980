import type { OctetString } from "../mail/format/octets.ts";
import {
  ReceivedReader,
  type ReceivedClause,
} from "../mail/format/received.ts";
import { unwritableAddress } from "../mail/format/surrogate.ts";
import { token, type Token } from "./token.ts";

/** Which part of a message some octets are, by the rule they were read by. */
export type MessageOctets =
  "message-octets" | "header-octets" | "body-octets" | "fragment-octets";

/** Whether a rule is of octets of a message. */
export function isMessageOctets(rule: string): rule is MessageOctets {
  return /^(message|header|body|fragment)-octets$/.test(rule);
}

const mostRemembered = 20_000;

/**
 * Walks through the lines of a message, to know of each whether it belongs to
 * a header (RFC 5322 §2.1, RFC 2046 §5.1).
 */
export class MessageLines {
  #inHeader: boolean;
  readonly #whole: boolean;
  #header = "";
  /** Of the Received field that the last line belongs to; null in all others. */
  #received: ReceivedReader | null = null;
  readonly #boundaries = new Set<string>();

  constructor(octets: MessageOctets) {
    this.#inHeader = octets === "message-octets" || octets === "header-octets";
    this.#whole = octets === "message-octets";
  }

  /** The tokens of the next line, which is given without its CRLF. */
  next(line: OctetString): readonly Token[] {
    const wasHeader = this.#inHeader;
    const boundary = this.#passes(line);
    if (/^\s*$/.test(line)) return [];
    const from = line.search(/\S/);
    const to = line.trimEnd().length;
    if (boundary) return [token("boundary", from, to)];
    if (!wasHeader) return [token("body-text", from, to)];
    if (from > 0) {
      return (
        this.#stamped(line, from) ?? valueTokens("folded-value", line, from)
      );
    }
    this.#received = null;
    const name = /^[!-9;-~]+[ \t]*:/.exec(line)?.[0];
    if (name === undefined) return [token("not-a-field", from, to)];
    const value = line.slice(name.length).search(/\S/);
    const fieldName = name.slice(0, -1).trim();
    const field = token("field-name", 0, name.length, fieldName);
    if (fieldName.toLowerCase() === "received") {
      this.#received = new ReceivedReader();
    }
    if (value < 0) return [field];
    const body = name.length + value;
    const stamped = this.#stamped(line, body);
    return [field, ...(stamped ?? valueTokens("field-body", line, body))];
  }

  #stamped(line: OctetString, from: number): readonly Token[] | null {
    const clauses = this.#received?.next(line, from) ?? null;
    return clauses?.map((clause) => clauseToken(line, clause)) ?? null;
  }

  /** Takes a line into account; true when it parts the parts of a multipart. */
  #passes(line: OctetString): boolean {
    if (this.#inHeader) {
      if (line !== "") {
        if (this.#header.length < mostRemembered) this.#header += `${line}\n`;
        return false;
      }
      this.#endHeader();
      return false;
    }
    if (!this.#whole || !line.startsWith("--")) return false;
    const text = line.slice(2).trimEnd();
    const last = text.endsWith("--") && this.#boundaries.has(text.slice(0, -2));
    if (!last && !this.#boundaries.has(text)) return false;
    this.#inHeader = !last;
    return true;
  }

  #endHeader(): void {
    this.#received = null;
    if (!this.#whole) return;
    const field = /^content-type:(?:[^\n]|\n[ \t])*/im.exec(this.#header)?.[0];
    this.#header = "";
    this.#inHeader = /^content-type:\s*message\/rfc822/i.test(field ?? "");
    const [, quoted, bare] =
      /boundary\s*=\s*(?:"([^"]+)"|([^\s;"]+))/i.exec(field ?? "") ?? [];
    const boundary = quoted ?? bare;
    if (boundary !== undefined) this.#boundaries.add(boundary);
  }
}

/** The tokens of a field's value, or of more of it; an address that the server has put there has one of its own. */
function valueTokens(
  rule: string,
  line: OctetString,
  from: number,
): readonly Token[] {
  const tokens: Token[] = [];
  let start = from;
  for (;;) {
    const found = line.indexOf(unwritableAddress, start);
    if (found < 0) break;
    if (found > start) tokens.push(token(rule, start, found));
    start = found + unwritableAddress.length;
    tokens.push(token("surrogate-address", found, start));
  }
  const end = line.trimEnd().length;
  return start < end ? [...tokens, token(rule, start, end)] : tokens;
}

/** The token of a clause of a Received field; the protocol by which mail came has an explanation of its own. */
export function clauseToken(
  line: string,
  { rule, from, to }: ReceivedClause,
): Token {
  const [, protocol = ""] =
    /^with\s+([!-~]{1,40})/i.exec(line.slice(from, to)) ?? [];
  return token(rule, from, to, rule === "With" ? protocol : "");
}
