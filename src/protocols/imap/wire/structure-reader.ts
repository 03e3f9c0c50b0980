import type { Reader } from "./reader.ts";
import { number, string } from "./words.ts";

/** `nstring = string / nil`, by the name of the rule that it stands for. */
export function nstring(reader: Reader, rule: string): void {
  reader.as(rule, () => {
    if (!reader.skip("NIL")) string(reader);
  });
}

/**
 * RFC 3501 §9
 *
 *     envelope = "(" env-date SP env-subject SP env-from SP env-sender SP
 *                env-reply-to SP env-to SP env-cc SP env-bcc SP
 *                env-in-reply-to SP env-message-id ")"
 */
export function envelope(reader: Reader): void {
  reader.expect("(");
  nstring(reader, "env-date");
  reader.space();
  nstring(reader, "env-subject");
  for (const rule of addressFields) {
    reader.space();
    addresses(reader, rule);
  }
  reader.space();
  nstring(reader, "env-in-reply-to");
  reader.space();
  nstring(reader, "env-message-id");
  reader.expect(")");
}

const addressFields = [
  "env-from",
  "env-sender",
  "env-reply-to",
  "env-to",
  "env-cc",
  "env-bcc",
];

/** `env-from = "(" 1*address ")" / nil` */
function addresses(reader: Reader, rule: string): void {
  if (!reader.as(rule, () => reader.skip("("))) return nstring(reader, rule);
  while (reader.peek() === "(") address(reader);
  reader.expect(")");
}

/** `address = "(" addr-name SP addr-adl SP addr-mailbox SP addr-host ")"` */
function address(reader: Reader): void {
  reader.expect("(");
  nstring(reader, "addr-name");
  reader.space();
  nstring(reader, "addr-adl");
  reader.space();
  nstring(reader, "addr-mailbox");
  reader.space();
  nstring(reader, "addr-host");
  reader.expect(")");
}

/**
 *     body            = "(" (body-type-1part / body-type-mpart) ")"
 *     body-type-mpart = 1*body SP media-subtype [SP body-ext-mpart]
 */
export function body(reader: Reader): void {
  reader.expect("(");
  if (reader.peek() === "(") {
    while (reader.peek() === "(") body(reader);
    reader.space();
    nstring(reader, "media-subtype");
    if (reader.skip(" ")) {
      strings(reader, "body-fld-param");
      commonExtensions(reader);
    }
  } else singlePart(reader);
  reader.expect(")");
}

/**
 *     body-type-1part = (body-type-basic / body-type-msg / body-type-text)
 *                       [SP body-ext-1part]
 *     body-fields     = body-fld-param SP body-fld-id SP body-fld-desc SP
 *                       body-fld-enc SP body-fld-octets
 */
function singlePart(reader: Reader): void {
  nstring(reader, "media-type");
  reader.space();
  nstring(reader, "media-subtype");
  reader.space();
  strings(reader, "body-fld-param");
  for (const rule of ["body-fld-id", "body-fld-desc", "body-fld-enc"]) {
    reader.space();
    nstring(reader, rule);
  }
  reader.space();
  reader.as("body-fld-octets", number);
  if (!reader.skip(" ")) return;
  if (reader.peek() === "(") {
    envelope(reader);
    reader.space();
    body(reader);
    reader.space();
  }
  if (/\d/.test(reader.peek())) {
    reader.as("body-fld-lines", number);
    if (!reader.skip(" ")) return;
  }
  nstring(reader, "body-fld-md5");
  commonExtensions(reader);
}

/** `[SP body-fld-dsp [SP body-fld-lang [SP body-fld-loc]]]` */
function commonExtensions(reader: Reader): void {
  if (!reader.skip(" ")) return;
  if (reader.as("body-fld-dsp", () => reader.skip("("))) {
    nstring(reader, "body-fld-dsp");
    reader.space();
    strings(reader, "body-fld-param");
    reader.expect(")");
  } else nstring(reader, "body-fld-dsp");
  if (!reader.skip(" ")) return;
  strings(reader, "body-fld-lang");
  if (reader.skip(" ")) nstring(reader, "body-fld-loc");
}

/** `"(" string *(SP string) ")" / nstring`, each by the same rule. */
function strings(reader: Reader, rule: string): void {
  if (!reader.as(rule, () => reader.skip("("))) return nstring(reader, rule);
  do nstring(reader, rule);
  while (reader.skip(" "));
  reader.expect(")");
}
