import { MessageReading } from "../mail/format/message-reading.ts";
import { decodedHeader } from "../mail/format/encoded-word.ts";
import { octetsOf, type OctetString } from "../mail/format/octets.ts";
import { Reader } from "../protocols/imap/wire/reader.ts";
import {
  sequenceSet,
  type SequenceSet,
} from "../protocols/imap/wire/sequence-set.ts";
import { mailboxName } from "../protocols/imap/wire/mailbox-name.ts";
import { responseFrame } from "../protocols/imap/wire/response-frame.ts";
import { readResponse } from "../protocols/imap/wire/response-reader.ts";

/** What a FETCH response tells of a message; undefined is what it doesn't. */
export interface HeardItems {
  readonly uid?: number;
  readonly flags?: readonly string[];
  readonly modSeq?: number;
  readonly subject?: string;
  readonly from?: string;
  readonly size?: number;
}

/** A server's response as a client takes it in. */
export interface HeardImap {
  readonly kind: "continuation" | "untagged" | "tagged";
  readonly tag: string | null;
  /** `OK`, `NO`, `BAD`, `PREAUTH`, `BYE`, or what else it begins with, in capitals. */
  readonly name: string;
  /** The number before the name. */
  readonly number: number | null;
  /** The response code with what belongs to it; null without one. */
  readonly code: string | null;
  readonly codeValue: number | null;
  readonly items: HeardItems;
  /** The mailbox that a LIST or a STATUS is about. */
  readonly mailbox: string | null;
  /** What a STATUS tells of it, by item in capitals. */
  readonly status: ReadonlyMap<string, number>;
  /** What a LIST says of the name, in small letters. */
  readonly attributes: readonly string[];
  /** Of a LIST that says what a mailbox was called before: both its names (RFC 9051 §6.3.6). */
  readonly renamed: { readonly from: string; readonly to: string } | null;
  /** UIDs that vanished while this client watched; not those that went earlier. */
  readonly vanished: SequenceSet;
}

type Draft<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/** Takes in a whole response, read by the grammar. */
export function heardImap(octets: OctetString): HeardImap {
  const frame = responseFrame(octets);
  const listener = new Listener(frame.pieces.join(""), frame.literals);
  readResponse(new Reader(frame, { record: listener.record }));
  return listener.heard;
}

/** The rules of the grammar whose words teach a client something. */
const heeded: ReadonlySet<string> = new Set([
  "tag",
  "number",
  "status",
  "response",
  "resp-text-code",
  "uidnext-value",
  "mailbox",
  "status-att",
  "status-value",
  "uidvalidity-value",
  "highestmodseq-value",
  "mod-sequence",
  "vanished-earlier",
  "known-uids",
  "msg-att",
  "flag",
  "uniqueid",
  "message-size",
  "section-part",
  "section-text",
  "header-fld-name",
  "partial",
  "header-octets",
  "message-octets",
  "env-subject",
  "env-from",
  "env-sender",
  "addr-name",
  "addr-mailbox",
  "addr-host",
]);

/** Hears the words of one response in the order in which they are read. */
class Listener {
  readonly #status = new Map<string, number>();
  readonly #attributes: string[] = [];
  readonly heard: Draft<HeardImap> = {
    kind: "tagged",
    tag: null,
    name: "",
    number: null,
    code: null,
    codeValue: null,
    items: {},
    mailbox: null,
    status: this.#status,
    attributes: this.#attributes,
    renamed: null,
    vanished: [],
  };
  readonly #items: Draft<HeardItems> = {};
  readonly #text: OctetString;
  readonly #literals: readonly OctetString[];
  #literalsSeen = 0;
  /** The item of a STATUS. */
  #statusItem = "";
  /** The data item being told: `FLAGS`, `BODY`, … */
  #item = "";
  #isPart = false;
  #isEarlier = false;
  #isCut = false;
  #sectionText = "";
  #fields: Set<string> | null = null;
  /** The field of the envelope, and whether its first address is over. */
  #field = "";
  #name: string | null = null;
  #mailbox: string | null = null;

  constructor(text: OctetString, literals: readonly OctetString[]) {
    this.#text = text;
    this.#literals = literals;
    this.heard.items = this.#items;
  }

  readonly record = (rule: string, from: number, to: number): void => {
    switch (rule) {
      case "continue-req":
        if (to > from) this.heard.kind = "continuation";
        return;
      case "untagged":
        if (to > from) this.heard.kind = "untagged";
        return;
      case "literal":
        this.#literalsSeen++;
        return;
      default:
        if (heeded.has(rule)) this.#hear(rule, this.#text.slice(from, to));
    }
  };

  #hear(rule: string, value: OctetString): void {
    switch (rule) {
      case "tag":
        this.heard.tag = value;
        return;
      case "number":
        if (this.heard.name === "") this.heard.number ??= Number(value);
        return;
      case "status":
      case "response":
        this.heard.name = value.toUpperCase();
        return;
      case "resp-text-code":
        this.heard.code = value.toUpperCase();
        return;
      case "uidnext-value":
      case "uidvalidity-value":
      case "highestmodseq-value":
        this.heard.codeValue = Number(value);
        return;
      case "mailbox":
        this.#hearName(nameIn(this.#stringOf(value) ?? value));
        return;
      case "status-att":
        this.#statusItem = value.toUpperCase();
        return;
      case "status-value":
        this.#status.set(this.#statusItem, Number(value));
        return;
      case "vanished-earlier":
        this.#isEarlier = value !== "";
        return;
      case "known-uids":
        if (!this.#isEarlier) this.heard.vanished = setOf(value);
        return;
      default:
        if (this.heard.name === "FETCH") this.#hearItem(rule, value);
        else if (rule === "flag" && this.heard.name === "LIST")
          this.#attributes.push(value.toLowerCase());
    }
  }

  /** LIST gives a mailbox's name, and then the one that it had. */
  #hearName(name: string): void {
    const { mailbox, name: response } = this.heard;
    if (mailbox === null) this.heard.mailbox = name;
    else if (response === "LIST")
      this.heard.renamed = { from: name, to: mailbox };
  }

  #hearItem(rule: string, value: OctetString): void {
    const items = this.#items;
    switch (rule) {
      case "msg-att":
        this.#beginItem(value.toUpperCase());
        return;
      case "flag":
        items.flags = [...(items.flags ?? []), value];
        return;
      case "uniqueid":
        items.uid = Number(value);
        return;
      case "mod-sequence":
        items.modSeq = Number(value);
        return;
      case "message-size":
        items.size = Number(value);
        return;
      case "section-part":
        this.#isPart = true;
        return;
      case "section-text":
        this.#sectionText = value.toUpperCase();
        return;
      case "header-fld-name":
        this.#fields ??= new Set();
        this.#fields.add(value.toLowerCase());
        return;
      case "partial":
        this.#isCut = true;
        return;
      case "header-octets":
      case "message-octets":
        if (!this.#isPart) this.#hearHeader(this.#stringOf(value) ?? "");
        return;
      default:
        if (this.#item === "ENVELOPE") this.#hearEnvelope(rule, value);
    }
  }

  #beginItem(item: string): void {
    this.#item = item;
    this.#isPart = false;
    this.#isCut = false;
    this.#sectionText = "";
    this.#fields = null;
    if (item === "FLAGS") this.#items.flags = [];
  }

  /** What fields say; that one is absent is known only when it was asked for. */
  #hearHeader(octets: OctetString): void {
    if (this.#sectionText === "MIME") return;
    // A piece of a message may end in the middle of a field.
    if (this.#isCut && !octets.includes("\r\n\r\n")) return;
    const { subject, from } = new MessageReading(octetsOf(octets));
    const listed = this.#fields;
    const wasAsked = (field: string) =>
      listed === null ||
      listed.has(field) === (this.#sectionText === "HEADER.FIELDS");
    if (subject !== "" || wasAsked("subject")) this.#items.subject = subject;
    if (from !== "" || wasAsked("from")) this.#items.from = from;
  }

  #hearEnvelope(rule: string, value: OctetString): void {
    if (rule.startsWith("env-")) {
      this.#field = rule;
      if (rule === "env-subject") {
        this.#items.subject = decodedHeader(this.#stringOf(value) ?? "");
      }
      if (rule === "env-from") this.#items.from ??= "";
      return;
    }
    if (this.#field !== "env-from" || this.#items.from !== "") return;
    if (rule === "addr-name") this.#name = this.#stringOf(value);
    if (rule === "addr-mailbox") this.#mailbox = this.#stringOf(value);
    if (rule !== "addr-host") return;
    const host = this.#stringOf(value);
    const address = host ? `${this.#mailbox ?? ""}@${host}` : this.#mailbox;
    this.#items.from = decodedHeader(this.#name ?? address ?? "");
  }

  /** The value of `nstring`: null for NIL, else what is quoted, or the latest literal. */
  #stringOf(text: OctetString): OctetString | null {
    if (text.startsWith('"')) {
      return new Reader({ pieces: [text], literals: [] }).quoted();
    }
    if (/^nil$/i.test(text)) return null;
    return this.#literals[this.#literalsSeen - 1] ?? null;
  }
}

/** A mailbox's name as Unicode. */
function nameIn(value: OctetString): string {
  const frame = { pieces: [`{${value.length}}`, ""], literals: [value] };
  return mailboxName(new Reader(frame));
}

function setOf(text: OctetString): SequenceSet {
  return sequenceSet(new Reader({ pieces: [text], literals: [] }));
}
