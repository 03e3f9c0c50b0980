import type { MailStore } from "../../src/mail/mail-store.ts";
import { newWorld } from "../../src/simulator/new-world.ts";
import {
  newTimeline,
  record,
  type Timeline,
} from "../../src/simulator/timeline.ts";
import { epoch, scenes } from "../stores.ts";

/** A timeline in which nothing has happened, over the mail of a scene. */
export function quiet(mail: MailStore | undefined = scenes.get("reference")) {
  if (mail === undefined) throw new Error("no such scene");
  return newTimeline(
    newWorld({ epoch, mail, seed: 1, nextUidValidity: 1_718_265_700 }),
  );
}

/** Opens a connection and sends these lines, each by itself and with CRLF. */
export function talk(
  timeline: Timeline,
  protocol: string,
  connection: string,
  ...lines: readonly string[]
): Timeline {
  const connected = record(timeline, {
    kind: "connect",
    at: 0,
    connection,
    protocol,
    roundTripTime: 0,
  });
  return say(connected, connection, ...lines);
}

/** Sends further lines on a connection. */
export function say(
  timeline: Timeline,
  connection: string,
  ...lines: readonly string[]
): Timeline {
  return lines.reduce(
    (now, line) =>
      record(now, { kind: "send", at: 0, connection, octets: `${line}\r\n` }),
    timeline,
  );
}
