import { FieldReader } from "./field-reader.ts";
import type { OctetString } from "./octets.ts";
import { remembering } from "./remembering.ts";

/**
 * One address, or one of the two marks around a group.
 *
 * RFC 3501 §7.4.2, ENVELOPE. A group begins with an address that has a mailbox
 * (the group's name) and no host, and ends with one that has neither.
 */
export interface Address {
  /** Display name, else the comment beside the address; encoded words as they are. */
  readonly name: OctetString | null;
  /** At-domain-list, the obsolete source route: `@a,@b`. */
  readonly adl: OctetString | null;
  /** Local part without its quotes; "" when the text has none. */
  readonly mailbox: OctetString | null;
  /** Domain; "" for an address without "@", since null would mean a group. */
  readonly host: OctetString | null;
}

const TAB = 0x09;
const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const DOT = 0x2e;
const COLON = 0x3a;
const SEMICOLON = 0x3b;
const LESS = 0x3c;
const GREATER = 0x3e;
const AT = 0x40;
const OPEN = 0x28;
const LEFT_BRACKET = 0x5b;
const RIGHT_BRACKET = 0x5d;

/** Most addresses read from one field; the rest is not listed. */
const ADDRESSES_LIMIT = 10_000;

const endOfGroup: Address = {
  name: null,
  adl: null,
  mailbox: null,
  host: null,
};

/**
 * The addresses of a field, groups included.
 *
 *     address-list = (address *("," address)) / obs-addr-list
 *
 * RFC 5322 §3.4 and §4.4. Lenient: empty members are passed over, ";" outside a
 * group separates as "," does, a group that is not closed ends with the value,
 * of several words before "@" the last is the local part, several words without
 * an address are a name, and an address in front of "<" is one too.
 */
export const addressesOf = remembering(readAddresses);

function readAddresses(value: OctetString): readonly Address[] {
  const reader = new FieldReader(value);
  const addresses: Address[] = [];
  let inGroup = false;
  reader.skipSpace();
  while (!reader.atEnd && addresses.length < ADDRESSES_LIMIT) {
    const words = readWords(reader);
    if (reader.take(COLON)) {
      // A second colon cannot open a group within a group; the words before it go.
      if (!inGroup) addresses.push(groupStart(words));
      inGroup = true;
      reader.takeComment();
    } else {
      const address = readAddress(reader, words);
      if (address !== null) addresses.push(address);
      if (reader.take(SEMICOLON) && inGroup) {
        addresses.push(endOfGroup);
        inGroup = false;
      } else {
        reader.take(COMMA);
      }
      reader.takeComment();
    }
    reader.skipSpace();
  }
  if (inGroup) addresses.push(endOfGroup);
  return addresses;
}

/** Words before a special character, as a phrase and as a local part. */
interface Words {
  /** All words, one space where there was space between them. */
  readonly phrase: OctetString;
  /** The words in front of the local part. */
  readonly before: OctetString;
  /** The last words that only dots join, without space: `a . b` is `a.b`. */
  readonly local: OctetString;
}

function readWords(reader: FieldReader): Words {
  let phrase = "";
  let before = "";
  let local = "";
  let joins = true;
  for (;;) {
    const spaced = reader.skipSpace() && phrase !== "";
    const code = reader.next;
    if (endsWords(code)) return { phrase, before, local };
    const isDot = code === DOT;
    const word = readWord(reader);
    // Neighbours of a dot are one local part; a word beside a word begins another.
    if (!isDot && !joins) {
      before = phrase;
      local = "";
    }
    phrase += (spaced ? " " : "") + word;
    local += word;
    joins = isDot;
  }
}

function readWord(reader: FieldReader): OctetString {
  if (reader.next === QUOTE) return reader.quotedString();
  if (reader.take(DOT)) return ".";
  return reader.takeWhile(isAtomCharacter);
}

function groupStart(words: Words): Address {
  return { name: null, adl: null, mailbox: words.phrase, host: null };
}

function readAddress(reader: FieldReader, words: Words): Address | null {
  let name = words.phrase;
  let address: Address | null = null;
  if (reader.next === AT) {
    reader.advance();
    const host = readDomain(reader);
    address = {
      name: words.before === "" ? null : words.before,
      adl: null,
      mailbox: words.local,
      host,
    };
    name += `@${host}`;
    // Whatever else stands before the next separator can only be a name's rest.
    passUntilSeparator(reader);
  } else if (reader.next !== LESS && words.phrase !== "") {
    // Several words are no local part: somebody wrote a name and nothing else.
    address =
      words.before === ""
        ? { name: null, adl: null, mailbox: words.local, host: "" }
        : { name: words.phrase, adl: null, mailbox: "", host: "" };
  }
  if (reader.take(LESS)) {
    const angled = readAngled(reader);
    address = { ...angled, name: name === "" ? null : name };
    passUntilSeparator(reader);
  } else if (reader.next === GREATER) {
    reader.advance();
  }
  const comment = reader.takeComment()?.trim();
  if (address === null || address.name !== null || !comment) return address;
  return { ...address, name: comment };
}

/** Reads what is between "<" and ">": `[obs-route] addr-spec`. RFC 5322 §4.4 */
function readAngled(reader: FieldReader): Address {
  reader.skipSpace();
  const adl = reader.next === AT ? readRoute(reader) : null;
  const { phrase, local } = readWords(reader);
  const hasDomain = reader.take(AT);
  const host = hasDomain ? readDomain(reader) : "";
  reader.takeWhile(
    (code) => code !== GREATER && code !== COMMA && code !== SEMICOLON,
  );
  reader.take(GREATER);
  return { name: null, adl, mailbox: hasDomain ? local : phrase, host };
}

function readRoute(reader: FieldReader): OctetString {
  let route = "";
  for (;;) {
    reader.skipSpace();
    if (reader.take(AT)) {
      route += `${route === "" ? "" : ","}@${readDomain(reader)}`;
    } else if (!reader.take(COMMA)) {
      reader.take(COLON);
      return route;
    }
  }
}

/**
 * Reads a domain, comments and space within it left out.
 *
 *     domain = dot-atom / domain-literal / obs-domain
 */
function readDomain(reader: FieldReader): OctetString {
  let domain = "";
  for (;;) {
    const spaced = reader.skipSpace();
    const code = reader.next;
    const joins = code === DOT || domain === "" || domain.endsWith(".");
    if (spaced && !joins) return domain;
    if (code === LEFT_BRACKET) {
      domain += reader.takeWhile((each) => each !== RIGHT_BRACKET);
      domain += reader.take(RIGHT_BRACKET) ? "]" : "";
    } else if (reader.take(DOT)) {
      domain += ".";
    } else {
      const atom = reader.takeWhile(isAtomCharacter);
      if (atom === "") return domain;
      domain += atom;
    }
  }
}

function passUntilSeparator(reader: FieldReader): void {
  for (;;) {
    reader.skipSpace();
    const code = reader.next;
    if (code === -1 || code === COMMA || code === SEMICOLON || code === LESS) {
      return;
    }
    if (code === QUOTE) reader.quotedString();
    else reader.advance();
  }
}

function endsWords(code: number): boolean {
  return (
    code === -1 ||
    code === COMMA ||
    code === SEMICOLON ||
    code === COLON ||
    code === LESS ||
    code === GREATER ||
    code === AT
  );
}

/** More than atext: `[List] Name <a@b>` is no phrase, and everywhere. */
function isAtomCharacter(code: number): boolean {
  return !(
    endsWords(code) ||
    code === SPACE ||
    code === TAB ||
    code === QUOTE ||
    code === DOT ||
    code === OPEN
  );
}
