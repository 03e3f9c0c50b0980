import { speltAs } from "../../../mail/flag-sets.ts";
import { flagsOf, type Flags } from "../../../mail/flags.ts";
import { lineSurveyOf } from "../../../mail/format/line-survey.ts";
import { MessageContent } from "../../../mail/format/message-content.ts";
import { surrogateOf } from "../../../mail/format/surrogate.ts";
import { hasUtf8Header } from "../../../mail/format/utf8-header.ts";
import { mailboxNamed } from "../../../mail/mail-store.ts";
import type { InternalDate, NewMessage } from "../../../mail/message.ts";
import { octetsIn } from "../../../mail/message.ts";
import { columnsAhead } from "../../../mail/columns-ahead.ts";
import { isOverQuota } from "../../../mail/quota.ts";
import { flagsAllowed, openableFor, type Access } from "../access.ts";
import { largestMessage, offers, usesUtf8 } from "../capabilities.ts";
import { catenated, tooBig } from "../catenate.ts";
import { missingTarget } from "../new-mailbox.ts";
import { overQuota, tooManyKeywords } from "../refusals.ts";
import type { ImapSession } from "../session.ts";
import { appendData, type MessagePiece } from "../wire/append-data.ts";
import { dateTime } from "../wire/date-time.ts";
import { printAhead } from "../wire/fetch-answer.ts";
import { flagList } from "../wire/flag-list.ts";
import { mailboxName } from "../wire/mailbox-name.ts";
import type { Reader } from "../wire/reader.ts";
import { printUidSet } from "../wire/uid-set.ts";
import {
  no,
  ok,
  refusal,
  type ImapCommand,
  type ImapContext,
  type Refusal,
} from "./command.ts";

interface AppendArguments {
  readonly mailbox: string;
  readonly messages: readonly Appended[];
}

/** One message as the client gives it. */
interface Appended {
  readonly flags: Flags;
  readonly internalDate: InternalDate | null;
  readonly pieces: readonly MessagePiece[];
}

/**
 * APPEND puts messages at the end of a mailbox.
 *
 * RFC 3501 §6.3.11 · legal in: authenticated, selected · completes: OK, NO, BAD
 *
 *     append         = "APPEND" SP mailbox 1*append-message     ; RFC 3502
 *     append-message = [SP flag-list] [SP date-time] SP append-data
 *
 * The octets are kept as they came. It stores a copy and sends nothing to
 * anybody. A mailbox that isn't there is refused before the literal is sent;
 * of several messages all are appended or none. It needs the right i, and keeps
 * the flags that the user may set (RFC 4314 §4).
 */
export const append: ImapCommand<AppendArguments> = {
  name: "APPEND",
  parse(reader) {
    reader.space();
    const mailbox = mailboxName(reader);
    const messages = [appendMessage(reader)];
    while (reader.offers("MULTIAPPEND") && reader.peek() === " ") {
      messages.push(appendMessage(reader));
    }
    return { mailbox, messages };
  },
  refuseLiteral(reader, announced, { session, work }) {
    reader.space();
    const name = mailboxName(reader);
    // A name that is itself the literal hasn't come yet.
    if (reader.failure !== null) return null;
    const access = openableFor(name, "i", { session, work }, missingTarget);
    if ("text" in access) return access;
    return announced <= largestMessage ? null : tooBig(announced);
  },
  tells: () => "all",
  run({ mailbox: name, messages: given }, context) {
    const { session, work } = context;
    const access = openableFor(name, "i", context, missingTarget);
    if ("text" in access) return no(access, session);
    const { account, mailbox, rights, viewer } = access;
    const messages = newMessages(given, access, context);
    if ("text" in messages) return no(messages, session);
    const keywords = messages.flatMap(({ flags }) => flags.keywords);
    const tooMany = tooManyKeywords(mailbox, keywords);
    if (tooMany !== null) return no(tooMany, session);
    const more = { octets: octetsIn(messages), messages: messages.length };
    if (isOverQuota(work.mail, account, more)) return no(overQuota(), session);
    const place = { account, mailbox: mailbox.name, by: viewer };
    work.change({ kind: "messages.added", ...place, messages });
    for (const { content } of messages) {
      printAhead(content);
      lineSurveyOf(content);
      surrogateOf(content);
    }
    const now = mailboxNamed(work.mail, account, mailbox.name);
    if (now !== undefined) columnsAhead(now.messages);
    // RFC 4315 §3, §5, RFC 3502
    const uids = printUidSet(messages.map(({ uid }) => uid));
    const tells = offers(session, "UIDPLUS") && rights.includes("r");
    const code = tells ? `APPENDUID ${mailbox.uidValidity} ${uids}` : null;
    return ok("APPEND completed", session, [], code);
  },
};

function appendMessage(reader: Reader): Appended {
  reader.space();
  const names = reader.peek() === "(" ? flagList(reader) : null;
  if (names !== null) reader.space();
  const internalDate = reader.peek() === '"' ? dateTime(reader) : null;
  if (internalDate !== null) reader.space();
  const flags = flagsOf(names ?? []);
  return { flags, internalDate, pieces: appendData(reader) };
}

/** The messages as they are to be stored, or why one of them can't be. */
function newMessages(
  given: readonly Appended[],
  { mailbox, rights }: Access,
  context: ImapContext,
): readonly NewMessage[] | Refusal {
  const messages: NewMessage[] = [];
  for (const { flags, internalDate, pieces } of given) {
    const octets = catenated(pieces, context);
    if ("text" in octets) return octets;
    const refused = refuseOctets(octets, context.session);
    if (refused !== null) return refused;
    messages.push({
      uid: mailbox.uidNext + messages.length,
      flags: speltAs(flagsAllowed(flags, rights), mailbox.keywords),
      internalDate: internalDate ?? { ms: context.env.now, zoneMinutes: 0 },
      savedAt: context.env.now,
      content: new MessageContent(octets),
    });
  }
  return messages;
}

/** What can't be kept as it came: RFC 3502, RFC 3516 §4.4, RFC 6855 §4. */
function refuseOctets(
  octets: Uint8Array,
  session: ImapSession,
): Refusal | null {
  if (octets.length === 0 && offers(session, "MULTIAPPEND")) {
    const text = "A message without octets cancels the APPEND";
    return refusal("append-cancelled", null, text);
  }
  if (octets.includes(0)) {
    const text = "Messages with NUL can't be kept here";
    return refusal("nul-in-message", "UNKNOWN-CTE", text);
  }
  if (usesUtf8(session) || !offers(session, "UTF8=ACCEPT")) return null;
  if (!hasUtf8Header(octets)) return null;
  const text = "The header has UTF-8 in it; ENABLE UTF8=ACCEPT first";
  return refusal("utf8-header", null, text);
}
