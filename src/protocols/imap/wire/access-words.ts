import { unicodeOf } from "../../../mail/format/charset.ts";
import {
  octetStringOf,
  utf8Octets,
  type OctetString,
} from "../../../mail/format/octets.ts";
import { allRights } from "../../../mail/access-list.ts";
import { rightsAmong, type Rights } from "../../../mail/rights.ts";
import { saslPrep } from "../../common/sasl/sasl-prep.ts";
import type { Reader } from "./reader.ts";
import { printAstring } from "./strings.ts";
import { astring, isAstringChar, string } from "./words.ts";

/** What RFC 2086 called create and delete, and what they stand for now (RFC 4314 §2.1.1). */
const olderRights = [
  { letter: "c", rights: "kx" },
  { letter: "d", rights: "te" },
] as const;

/** The rights that RFC 2086 didn't have: those of the capability RIGHTS=texk. */
const newerRights = /[kxte]/g;

/** How SETACL changes somebody's rights. */
export interface RightsChange {
  readonly how: "replace" | "add" | "remove";
  readonly rights: Rights;
}

/**
 * RFC 4314 §7, §3: a name, prepared as names are for logging in; a `-` in
 * front stands for rights that are taken from it (§2)
 *
 *     identifier = astring
 */
export function identifier(reader: Reader): string {
  const at = reader.position;
  const given = unicodeOf(reader.as("identifier", astring));
  const sign = given.startsWith("-") ? "-" : "";
  const name = saslPrep(given.slice(sign.length)) ?? "";
  if (name === "") reader.fail("bad-identifier", {}, at);
  return sign + name;
}

/** An identifier as it goes on the wire, in UTF-8. */
export function printIdentifier(name: string): OctetString {
  return printAstring(octetStringOf(utf8Octets(name)));
}

/**
 * RFC 4314 §7. A letter that is no right is refused (§3.1).
 *
 *     mod-rights = astring       ; +rights, -rights or rights
 */
export function modRights(reader: Reader): RightsChange {
  if (/["{]/.test(reader.peek())) {
    const at = reader.position;
    const text = reader.as("rights", string);
    const [sign = ""] = /^[+-]/.exec(text) ?? [];
    const letters = text.slice(sign.length);
    for (const letter of letters) refuseUnknown(reader, letter, at);
    return changeOf(sign, letters);
  }
  const sign = /[+-]/.test(reader.peek())
    ? reader.as("mod-rights", oneLetter)
    : "";
  let letters = "";
  do {
    const at = reader.position;
    if (sign !== "" && !isLetterNext(reader)) break;
    letters += reader.as("right", () => {
      const letter = oneLetter(reader);
      refuseUnknown(reader, letter, at);
      return letter;
    });
  } while (isLetterNext(reader));
  return changeOf(sign, letters);
}

/** Rights as they go on the wire, with c and d where older clients look for these (RFC 4314 §2.1.1). */
export function printRights(
  rights: Rights,
  { offers }: Pick<Reader, "offers">,
): OctetString {
  const older = olderRights
    .filter((each) => [...each.rights].some((right) => rights.includes(right)))
    .map(({ letter }) => letter);
  const told = offers("RIGHTS=texk") ? rights : rights.replace(newerRights, "");
  return printAstring(
    told.replace("a", "") + older.join("") + (told.includes("a") ? "a" : ""),
  );
}

function changeOf(sign: string, letters: string): RightsChange {
  const also = olderRights
    .filter(({ letter }) => letters.includes(letter))
    .map(({ rights }) => rights);
  const rights = rightsAmong(letters + also.join(""));
  const how = sign === "+" ? "add" : sign === "-" ? "remove" : "replace";
  return { how, rights };
}

function refuseUnknown(reader: Reader, letter: string, at: number): void {
  const known = reader.offers("RIGHTS=texk")
    ? allRights
    : allRights.replace(newerRights, "");
  if (known.includes(letter) || /[cd]/.test(letter)) return;
  reader.fail("unknown-right", { found: letter }, at);
}

function isLetterNext(reader: Reader): boolean {
  const next = reader.peek();
  return next !== "" && isAstringChar(next.charCodeAt(0));
}

function oneLetter(reader: Reader): string {
  let taken = 0;
  return reader.run(
    (code) => isAstringChar(code) && taken++ < 1,
    "expected-word",
  );
}
