import { MessageReading } from "../mail/format/message-reading.ts";
import { octetsOf, octetStringOf } from "../mail/format/octets.ts";
import type { OctetString } from "../mail/format/octets.ts";
import type { TraceEvent } from "../simulator/trace.ts";

/** A message that a device has brought down whole. */
export interface Download {
  /** The response that brought it. */
  readonly seq: number;
  readonly octets: OctetString;
  /** As its header says; "" where it says none. */
  readonly messageId: string;
}

/**
 * What lies on a device's disk: every message that it was sent whole, in order,
 * as often as it came. RFC 1939 §5, RETR; RFC 3501 §7.4.2, BODY[] and RFC822.
 */
export function downloadsOf(
  events: readonly TraceEvent[],
): readonly Download[] {
  return events.flatMap((event) => {
    if (event.kind !== "response.sent") return [];
    const { octets, role, name } = event.response;
    if (name !== "RETR" && name !== "FETCH") return [];
    const text = octets
      .map((each) => (typeof each === "string" ? each : octetStringOf(each)))
      .join("");
    const whole =
      name === "FETCH"
        ? wholeMessage(text)
        : role === "data"
          ? unstuffed(text)
          : null;
    return whole === null ? [] : [downloaded(event.seq, whole)];
  });
}

const wholeItem = /\b(?:BODY\[\]|RFC822) \{(\d+)\}\r\n/;

/** The literal of a FETCH response that is the message itself. */
function wholeMessage(text: OctetString): OctetString | null {
  const found = wholeItem.exec(text);
  if (found === null) return null;
  const from = found.index + found[0].length;
  return text.slice(from, from + Number(found[1]));
}

/** A multi-line answer without its end and the dots that were added (RFC 1939 §3). */
function unstuffed(text: OctetString): OctetString {
  return text.replace(/(^|\r\n)\.\r\n$/, "$1").replaceAll(/^\.\./gm, ".");
}

function downloaded(seq: number, octets: OctetString): Download {
  const reading = new MessageReading(octetsOf(octets));
  const [messageId = ""] = reading.headerValues("Message-ID");
  return { seq, octets, messageId };
}
