import { readingOf } from "../../mail/format/message-reading.ts";
import { octetStringOf } from "../../mail/format/octets.ts";
import type { MessageContent } from "../../mail/format/message-content.ts";
import type { Letter, Reply, Station } from "./letter.ts";

/** Where one copy of a letter is. */
export type LetterPlace =
  | { readonly kind: "queue"; readonly host: string; readonly id: string }
  | {
      readonly kind: "between";
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly kind: "mailbox";
      readonly host: string;
      readonly account: string;
    };

/** What has become of a letter; several hold where it went to several people. */
export type LetterStanding =
  | { readonly kind: "waiting"; readonly until: number }
  | { readonly kind: "stored"; readonly count: number }
  | { readonly kind: "read" }
  | { readonly kind: "told" }
  | { readonly kind: "underway" };

/** A letter as it is after the first `count` events: what comes later is not there yet. */
export function letterAt(letter: Letter, count: number): Letter {
  const stations = letter.stations
    .filter(({ seq }) => seq < count)
    .map((station) => stationAt(station, count));
  return { ...letter, stations };
}

function stationAt(station: Station, count: number): Station {
  const known = <Told extends { readonly seq: number }>(told: Told | null) =>
    told !== null && told.seq < count ? told : null;
  switch (station.kind) {
    case "sent":
      return { ...station, reply: known<Reply>(station.reply) };
    case "handed": {
      const { replies, securedBy, closedBy } = station;
      return {
        ...station,
        replies: replies.filter((reply) => reply.seq < count),
        securedBy: securedBy !== null && securedBy < count ? securedBy : null,
        closedBy: closedBy !== null && closedBy < count ? closedBy : null,
      };
    }
    default:
      return station;
  }
}

/** The event with which a station is whole; what it tells may come bit by bit. */
export function endOf(station: Station): number {
  switch (station.kind) {
    case "sent":
      return station.reply?.seq ?? station.seq;
    case "handed":
      return station.closedBy ?? station.seq;
    default:
      return station.seq;
  }
}

/** Where the copies of a letter are. */
export function placesOf({ stations }: Letter): readonly LetterPlace[] {
  const places = new Map<string, LetterPlace>();
  for (const station of stations) {
    const { host } = station;
    switch (station.kind) {
      case "queued":
      case "deferred": {
        const { id } = station;
        places.set(`${host} ${id}`, { kind: "queue", host, id });
        break;
      }
      case "handed": {
        const { id, to, closedBy } = station;
        places.set(
          `${host} ${id}`,
          closedBy === null
            ? { kind: "between", from: host, to }
            : { kind: "queue", host, id },
        );
        break;
      }
      case "finished":
        places.delete(`${host} ${station.id}`);
        break;
      case "stored": {
        const { account, uid } = station;
        places.set(`${host} ${account} ${uid}`, {
          kind: "mailbox",
          host,
          account,
        });
        break;
      }
      default:
    }
  }
  return [...places.values()];
}

/** What has become of a letter; never empty. */
export function standingsOf(letter: Letter): readonly LetterStanding[] {
  const { stations } = letter;
  const found: LetterStanding[] = [];
  const open = placesOf(letter).filter(({ kind }) => kind !== "mailbox");
  const waiting = stations.findLast((each) => each.kind === "deferred");
  if (waiting?.kind === "deferred" && open.length > 0) {
    found.push({ kind: "waiting", until: waiting.nextAttempt });
  } else if (open.length > 0) found.push({ kind: "underway" });
  const count = stations.filter(({ kind }) => kind === "stored").length;
  if (count > 0) found.push({ kind: "stored", count });
  for (const kind of ["read", "told"] as const) {
    if (stations.some((each) => each.kind === kind)) found.push({ kind });
  }
  return found.length === 0 ? [{ kind: "underway" }] : found;
}

/** Whether a message, octet for octet, is a copy of a letter as it was at some station. */
export function hasBeen(
  { stations }: Letter,
  { octets }: MessageContent,
): boolean {
  return stations.some(
    (station) =>
      "content" in station &&
      (station.content.octets === octets ||
        (station.content.octets.length === octets.length &&
          octetStringOf(station.content.octets) === octetStringOf(octets))),
  );
}

/** The Received fields of a message, the newest first (RFC 5321 §4.4). */
export function receivedIn(content: MessageContent): readonly string[] {
  return readingOf(content).headerValues("Received");
}

/** The field that a station wrote; null where it wrote none. */
export function writtenBy(station: Station): string | null {
  const hasCome =
    station.kind === "sent" ||
    ((station.kind === "queued" || station.kind === "stored") &&
      station.hop !== null);
  return hasCome ? (receivedIn(station.content)[0] ?? null) : null;
}

/** A Received field of a letter, and the station that wrote it. */
export interface ReceivedField {
  readonly text: string;
  /** Null for one that was there before the letter was sent. */
  readonly station: Station | null;
}

/** The copy of a letter that has come furthest: that with the most Received fields. */
export function furthestOf({ stations, content }: Letter): MessageContent {
  return stations.reduce((furthest, station) => {
    if (!("content" in station)) return furthest;
    const isFurther =
      receivedIn(station.content).length > receivedIn(furthest).length;
    return isFurther ? station.content : furthest;
  }, content);
}

/** The Received fields of a message, the newest first, with what its letter's stations tell of them. */
export function receivedFields(
  content: MessageContent,
  letter: Letter | null,
): readonly ReceivedField[] {
  return receivedIn(content).map((text) => {
    const writer = letter?.stations.find((each) => writtenBy(each) === text);
    return { text, station: writer ?? null };
  });
}
