import { unicodeOf } from "../../mail/format/charset.ts";
import { shownLine } from "../mailbox/shown-text.ts";
import { piecesOf, type Piece } from "../text/pieces.ts";
import type { PathWords } from "../text/path-es.ts";
import type { Station } from "./letter.ts";

/** What a station says, in the words of a language; `deviceName` names a device. */
export function stationText(
  station: Station,
  { station: words }: PathWords,
  deviceName: (device: string) => string,
): readonly Piece[] {
  const { host } = station;
  switch (station.kind) {
    case "sent": {
      const sender = shownAddress(station.sender) || words.nobody;
      return station.device === null
        ? piecesOf(words.arrived, { host })
        : piecesOf(words.sent, { host, sender });
    }
    case "reported":
      return piecesOf(words.reported, { host });
    case "expanded": {
      const targets = listed(station.targets);
      const alias = shownAddress(station.alias);
      return piecesOf(words.expanded, { alias, targets });
    }
    case "queued": {
      const recipients = listed(station.recipients);
      return piecesOf(words.queued, { host, recipients });
    }
    case "asked":
      return piecesOf(words.asked, { domain: station.domain });
    case "missed":
      return piecesOf(words.missed[station.because], { to: station.to });
    case "handed":
      return piecesOf(words.handed, { host, to: station.to });
    case "deferred": {
      const because = shownAddress(station.because);
      return piecesOf(words.deferred, { host, because });
    }
    case "finished":
      return piecesOf(words.finished, { host });
    case "stored":
      return piecesOf(words.stored, { host, account: station.account });
    case "read": {
      const { account } = station;
      const device = deviceName(station.device);
      return piecesOf(words.read, { device, account });
    }
    case "told":
      return piecesOf(words.told, { host });
    default:
      return station satisfies never;
  }
}

/** What a DNS answer comes to; "" where it needs no more words. */
export function routeText(
  station: Extract<Station, { kind: "asked" }>,
  { station: words }: PathWords,
): string {
  const { route } = station;
  switch (route.kind) {
    case "exchanges":
      return route.implicit ? words.implicit : words.exchanges;
    case "null-mx":
      return words.nullMx;
    case "no-such-domain":
      return words.noSuchDomain;
    case "loops-back":
      return words.loopsBack;
    default:
      return route satisfies never;
  }
}

/** An address of somebody's, as it can be shown on one line. */
export function shownAddress(octets: string): string {
  return shownLine(unicodeOf(octets));
}

/** Most addresses that are named. */
const mostNamed = 12;

function listed(addresses: readonly string[]): string {
  const named = addresses.slice(0, mostNamed).map(shownAddress).join(", ");
  return addresses.length > mostNamed ? `${named}…` : named;
}
