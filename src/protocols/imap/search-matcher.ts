import { readingOf } from "../../mail/format/message-reading.ts";
import { includesKeyword } from "../../mail/flag-sets.ts";
import { hasFlag, systemBit } from "../../mail/flags.ts";
import { sentDateOf } from "../../mail/format/date.ts";
import type { Placed } from "../../mail/message-list.ts";
import { saveDateOf, sizeOf } from "../../mail/message.ts";
import { emailIdOf, threadIdOf } from "./object-id.ts";
import type { MailboxView } from "./mailbox-view.ts";
import { isRecent } from "./view-responses.ts";
import { dayOf } from "./wire/date-time.ts";
import type { SearchKey } from "./wire/search-key.ts";
import { membership, searchResult } from "./wire/sequence-set.ts";

type Matcher = (placed: Placed) => boolean;

/**
 * A search key as a question that each message answers with yes or no.
 *
 * RFC 3501 §6.4.4. Text is found anywhere, without regard to case, after
 * transfer encodings and encoded words have been decoded. `now` is in ms since
 * 1970, for keys that say how long ago (RFC 5032 §2).
 */
export function searchMatcher(
  key: SearchKey,
  view: MailboxView,
  now: number,
): Matcher {
  switch (key.kind) {
    case "all":
      return () => true;
    case "and": {
      const all = key.keys.map((inner) => searchMatcher(inner, view, now));
      return (placed) => all.every((matches) => matches(placed));
    }
    case "or": {
      const either = key.keys.map((inner) => searchMatcher(inner, view, now));
      return (placed) => either.some((matches) => matches(placed));
    }
    case "not": {
      const matches = searchMatcher(key.key, view, now);
      return (placed) => !matches(placed);
    }
    case "recent":
      return ({ message }) => isRecent(view, message.uid);
    case "flag":
      return flagMatcher(key.flag);
    case "numbers": {
      if (key.set === searchResult) return foundMatcher(view);
      const isNamed = membership(key.set, view.told.length);
      return ({ number }) => isNamed(number);
    }
    case "uids": {
      if (key.set === searchResult) return foundMatcher(view);
      const isNamed = membership(key.set, view.told.last?.uid ?? 0);
      return ({ message }) => isNamed(message.uid);
    }
    case "larger":
      return ({ message }) => sizeOf(message) > key.octets;
    case "smaller":
      return ({ message }) => sizeOf(message) < key.octets;
    case "arrived":
      return ({ message }) => isDated(dayOf(message.internalDate), key);
    case "saved":
      return ({ message }) => isDated(dayOf(saveDateOf(message)), key);
    case "sent":
      return ({ message }) => {
        const date = sentDateOf(readingOf(message.content).envelope.date ?? "");
        if (date === null) return false;
        const { year, month, day } = date;
        return isDated(Date.UTC(year, month - 1, day) / 86_400_000, key);
      };
    case "header":
      return headerMatcher(key.field, key.text);
    case "address":
      return addressMatcher(key.field, key.text);
    case "older":
      return ({ message }) =>
        message.internalDate.ms <= now - key.seconds * 1000;
    case "younger":
      return ({ message }) =>
        message.internalDate.ms >= now - key.seconds * 1000;
    case "emailId":
      return ({ message }) => emailIdOf(message) === key.id;
    case "threadId":
      return ({ message }) => threadIdOf(message) === key.id;
    case "modSeq":
      return ({ message }) => message.modSeq >= key.least;
    case "body":
      return ({ message }) => readingOf(message.content).bodyIncludes(key.text);
    case "text":
      return ({ message: { content } }) =>
        readingOf(content).searchableHeader.includes(key.text) ||
        readingOf(content).bodyIncludes(key.text) ||
        readingOf(content).partHeaderIncludes(key.text);
    default:
      return key satisfies never;
  }
}

/** The messages that the last search kept (RFC 5182 §2.1). */
function foundMatcher(view: MailboxView): Matcher {
  const isFound = membership(view.found, 0);
  return ({ message }) => isFound(message.uid);
}

function flagMatcher(flag: string): Matcher {
  const bit = systemBit(flag);
  return bit === 0
    ? ({ message }) => includesKeyword(message.flags.keywords, flag)
    : ({ message }) => hasFlag(message.flags, bit);
}

/** An empty text finds every message that has the field at all. */
function headerMatcher(field: string, text: string): Matcher {
  const name = field.toLowerCase();
  return ({ message }) => readingOf(message.content).headerIncludes(name, text);
}

/** Of addresses the envelope is searched, which has no comments (RFC 3501 §6.4.4). */
function addressMatcher(field: string, text: string): Matcher {
  const name = field.toLowerCase();
  return ({ message }) =>
    readingOf(message.content).addressIncludes(name, text);
}

/** Days are compared without regard to time and zone. */
function isDated(
  day: number,
  key: Extract<SearchKey, { kind: "arrived" | "saved" | "sent" }>,
): boolean {
  switch (key.when) {
    case "before":
      return day < key.day;
    case "on":
      return day === key.day;
    case "since":
      return day >= key.day;
    default:
      return key.when satisfies never;
  }
}
