import {
  headerFieldsOf,
  isNamed,
  type HeaderField,
} from "../../mail/format/header.ts";
import { octetsOf, type OctetString } from "../../mail/format/octets.ts";
import type { Env } from "../protocol.ts";
import { printDate } from "./wire/date-time.ts";

/**
 * The fields that a submitted message lacks: Date and Message-ID, which its
 * program should have written.
 *
 * RFC 6409 §8.2, §8.3
 */
export function completedHeader(
  content: OctetString,
  id: string,
  host: string,
  env: Env,
): OctetString {
  const fields = fieldsOf(headerOf(content));
  const has = (name: string) => fields.some((field) => isNamed(field, name));
  const date = has("date") ? "" : `Date: ${printDate(env.now)}\r\n`;
  return has("message-id") ? date : `${date}Message-ID: <${id}@${host}>\r\n`;
}

/** RFC 5321 §4.4: there is exactly one Return-Path, and whoever delivers writes it. */
export function withoutReturnPath(content: OctetString): OctetString {
  const header = headerOf(content);
  let rest = "";
  let from = 0;
  for (const field of fieldsOf(header)) {
    if (!isNamed(field, "return-path")) continue;
    rest += content.slice(from, field.start);
    from = field.end;
  }
  return from === 0 ? content : rest + content.slice(from);
}

function fieldsOf(header: OctetString): readonly HeaderField[] {
  return headerFieldsOf(octetsOf(header), 0, header.length);
}

/** All up to the first empty line. */
function headerOf(content: OctetString): OctetString {
  const end = content.indexOf("\r\n\r\n");
  return end < 0 ? content : content.slice(0, end + 2);
}
