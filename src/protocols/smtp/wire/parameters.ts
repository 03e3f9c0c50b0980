import type { OctetString } from "../../../mail/format/octets.ts";
import { quoted } from "../reasons.ts";
import { isVisible, type Reader } from "./reader.ts";

/** A parameter of MAIL or RCPT. */
export interface Parameter {
  /** In capitals. */
  readonly name: string;
  /** As it was written; null when there is none. */
  readonly value: OctetString | null;
  /** Where it stands in the line. */
  readonly at: number;
  /** Just behind it. */
  readonly end: number;
}

/**
 * The parameters behind the path, each at most once.
 *
 * RFC 5321 §4.1.2
 *
 *     Mail-parameters = esmtp-param *(SP esmtp-param)
 *     esmtp-param     = esmtp-keyword ["=" esmtp-value]
 *     esmtp-value     = 1*(%d33-60 / %d62-126)
 */
export function parameters(reader: Reader): readonly Parameter[] {
  const found: Parameter[] = [];
  while (!reader.atEnd && reader.failure === null) {
    reader.space("parameter");
    const at = reader.position;
    const name = reader
      .as("esmtp-keyword", () => reader.run((each) => /[\w-]/.test(each)))
      .toUpperCase();
    if (!/^[A-Z0-9][A-Z0-9-]*$/.test(name)) {
      reader.fail("expected", { wanted: "SP" }, at);
    }
    if (found.some((other) => other.name === name)) {
      reader.fail("repeated-parameter", { parameter: name }, at);
    }
    const value = reader.peek() === "=" ? valueOf(reader, name) : null;
    found.push({ name, value, at, end: reader.position });
  }
  return found;
}

function valueOf(reader: Reader, parameter: string): OctetString {
  reader.word("=");
  const value = reader.as("esmtp-value", () =>
    reader.run((octet) => isVisible(octet) && octet !== "="),
  );
  if (value === "") reader.fail("bad-parameter", { parameter });
  return value;
}

/** Says that a parameter's value isn't what its extension lets it be. */
export function badValue(
  reader: Reader,
  { name, value, at, end }: Parameter,
): void {
  reader.fail("bad-parameter", { parameter: name }, value === null ? end : at);
}

/** Says that no extension has this parameter. */
export function unknownParameter(
  reader: Reader,
  { name, at }: Parameter,
): void {
  reader.fail("unknown-parameter", { parameter: quoted(name) }, at);
}

/**
 * The octets that xtext stands for; null when it is none.
 *
 * RFC 3461 §4
 *
 *     xtext   = *( xchar / hexchar )
 *     hexchar = "+" 2("0".."9" / "A".."F")
 */
export function xtext(text: OctetString): OctetString | null {
  if (!/^(?:[!-*,-<>-~]|\+[0-9A-F]{2})*$/.test(text)) return null;
  return text.replaceAll(/\+([0-9A-F]{2})/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

/** Octets as xtext (RFC 3461 §4). */
export function toXtext(octets: OctetString): OctetString {
  return octets.replaceAll(/[^!-*,-<>-~]/g, (octet) => {
    const code = octet.charCodeAt(0).toString(16).toUpperCase();
    return `+${code.padStart(2, "0")}`;
  });
}
