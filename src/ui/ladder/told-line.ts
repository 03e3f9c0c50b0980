import type { OctetString } from "../../mail/format/octets.ts";
import { displayText } from "./display-text.ts";
import type { WireLine } from "./wire-line.ts";

type Told = Pick<WireLine, "seq" | "side" | "kind" | "session" | "time"> &
  Partial<WireLine> & { readonly octets: OctetString };

/** A line with what is told of it; all in one shape, since there may be many. */
export function wireLine(told: Told): WireLine {
  return {
    seq: told.seq,
    side: told.side,
    kind: told.kind,
    session: told.session,
    octets: told.octets,
    text: told.text ?? displayText(told.octets),
    time: told.time,
    exchange: told.exchange ?? null,
    tagged: told.tagged ?? false,
    name: told.name ?? "",
    status: told.status ?? null,
    unsolicited: told.unsolicited ?? false,
    received: told.received ?? 0,
    announced: told.announced ?? 0,
    troubleAt: null,
    refused: false,
    held: told.held ?? false,
    closes: told.closes ?? false,
    body: told.body ?? null,
    secret: told.secret ?? null,
    firstSecret: told.firstSecret ?? false,
    heard: null,
  };
}
