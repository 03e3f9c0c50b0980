import { downloadsOf } from "../../clients/downloads.ts";
import type { MessageContent } from "../../mail/format/message-content.ts";
import { readingOf } from "../../mail/format/message-reading.ts";
import { octetStringOf, type OctetString } from "../../mail/format/octets.ts";
import { surrogateOf } from "../../mail/format/surrogate.ts";
import type { TraceEvent } from "../../simulator/trace.ts";
import type { StationOf } from "./letter.ts";
import type { LetterDraft } from "./letter-draft.ts";

/**
 * The letters that an event brings whole to a device, or their surrogates, each
 * with the copy that it is.
 */
export function fetched(
  letters: readonly LetterDraft[],
  event: TraceEvent,
): readonly (readonly [LetterDraft, StationOf<"stored">])[] {
  return downloadsOf([event]).flatMap(({ octets, messageId }) =>
    letters.flatMap((letter) => {
      const copy = letter.stored.find(
        ({ content }) =>
          isOf(content, octets, messageId) ||
          isOf(surrogateOf(content), octets, messageId),
      );
      return copy === undefined ? [] : [[letter, copy] as const];
    }),
  );
}

function isOf(
  content: MessageContent,
  octets: OctetString,
  messageId: string | undefined,
): boolean {
  return (
    content.octets.length === octets.length &&
    readingOf(content).headerValues("Message-ID")[0] === messageId &&
    octetStringOf(content.octets) === octets
  );
}
