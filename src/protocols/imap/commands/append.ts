import { flagsOf, speltAs, type Flags } from "../../../mail/flags.ts";
import { MessageContent } from "../../../mail/format/message-content.ts";
import { octetsOf, type OctetString } from "../../../mail/format/octets.ts";
import { mailboxNamed } from "../../../mail/mail-store.ts";
import { isOverQuota } from "../../../mail/quota.ts";
import type { InternalDate } from "../../../mail/message.ts";
import { offers, usesUtf8 } from "../capabilities.ts";
import { overQuota, tooManyKeywords, tryCreate } from "../refusals.ts";
import { dateTime } from "../wire/date-time.ts";
import type { Reader } from "../wire/reader.ts";
import { flagList } from "../wire/flag-list.ts";
import type { ImapSession } from "../session.ts";
import { mailboxName } from "../wire/mailbox-name.ts";
import { no, ok, refusal, type ImapCommand, type Refusal } from "./command.ts";

/** Octets of a message that can be appended. */
export const largestMessage = 32 * 1024 * 1024;

interface AppendArguments {
  readonly mailbox: string;
  readonly flags: Flags;
  readonly internalDate: InternalDate | null;
  readonly octets: OctetString;
}

/**
 * APPEND puts a message at the end of a mailbox.
 *
 * RFC 3501 §6.3.11 · legal in: authenticated, selected · completes: OK, NO, BAD
 *
 *     append      = "APPEND" SP mailbox [SP flag-list] [SP date-time] SP append-data
 *     append-data = literal / literal8                     ; RFC 3516 §7
 *     append-data =/ "UTF8" SP "(" literal8 ")"            ; RFC 6855 §4
 *
 * The octets are kept as they came. It stores a copy and sends nothing to
 * anybody. A mailbox that isn't there is refused before the literal is sent.
 */
export const append: ImapCommand<AppendArguments> = {
  name: "APPEND",
  parse(reader) {
    reader.space();
    const mailbox = mailboxName(reader);
    reader.space();
    const names = reader.peek() === "(" ? flagList(reader) : null;
    if (names !== null) reader.space();
    const internalDate = reader.peek() === '"' ? dateTime(reader) : null;
    if (internalDate !== null) reader.space();
    const flags = flagsOf(names ?? []);
    return { mailbox, flags, internalDate, octets: appendData(reader) };
  },
  refuseLiteral(reader, announced, { session, work }) {
    reader.space();
    const name = mailboxName(reader);
    // A name that is itself the literal hasn't come yet.
    if (reader.failure !== null) return null;
    const mailbox = mailboxNamed(work.mail, session.account ?? "", name);
    if (mailbox?.selectable !== true) return tryCreate(name);
    if (announced <= largestMessage) return null;
    const values = { octets: String(announced), most: String(largestMessage) };
    return refusal("message-too-big", "TOOBIG", "Message is too big", values);
  },
  tells: () => "all",
  run({ mailbox: name, flags, internalDate, octets }, { session, work, env }) {
    const account = session.account ?? "";
    const mailbox = mailboxNamed(work.mail, account, name);
    if (mailbox?.selectable !== true) return no(tryCreate(name), session);
    const refused =
      tooManyKeywords(mailbox, flags.keywords) ?? refuseOctets(octets, session);
    if (refused !== null) return no(refused, session);
    const more = { octets: octets.length, messages: 1 };
    if (isOverQuota(work.mail, account, more)) return no(overQuota(), session);
    const message = {
      uid: mailbox.uidNext,
      flags: speltAs(flags, mailbox.keywords),
      internalDate: internalDate ?? { ms: env.now, zoneMinutes: 0 },
      content: new MessageContent(octetsOf(octets)),
    };
    work.change({
      kind: "messages.added",
      account,
      mailbox: name,
      messages: [message],
    });
    // RFC 4315 §3
    const code = offers(session, "UIDPLUS")
      ? `APPENDUID ${mailbox.uidValidity} ${mailbox.uidNext}`
      : null;
    return ok("APPEND completed", session, [], code);
  },
};

function appendData(reader: Reader): OctetString {
  const isUtf8 =
    reader.utf8 !== false &&
    reader.offers("UTF8=ACCEPT") &&
    reader.as("append-data", () => reader.skip("UTF8"));
  if (isUtf8) {
    reader.space();
    reader.expect("(");
  }
  const isBinary = isUtf8 || reader.offers("BINARY");
  const octets = reader.literal(isBinary && reader.skip("~"));
  if (isUtf8) reader.expect(")", "unclosed-list");
  return octets;
}

/** What can't be kept as it came: RFC 3516 §4.4, RFC 6855 §4. */
function refuseOctets(
  octets: OctetString,
  session: ImapSession,
): Refusal | null {
  if (octets.includes("\0")) {
    const text = "Messages with NUL can't be kept here";
    return refusal("nul-in-message", "UNKNOWN-CTE", text);
  }
  if (usesUtf8(session) || !offers(session, "UTF8=ACCEPT")) return null;
  const end = octets.search(/\r?\n\r?\n/);
  const header = end < 0 ? octets : octets.slice(0, end);
  if (!/[\x80-\xff]/.test(header)) return null;
  const text = "The header has UTF-8 in it; ENABLE UTF8=ACCEPT first";
  return refusal("utf8-header", null, text);
}
