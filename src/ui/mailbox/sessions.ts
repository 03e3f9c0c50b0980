import type { MailStore } from "../../mail/mail-store.ts";
import { protocolNamed } from "../../protocols/index.ts";
import type { Observation } from "../../protocols/protocol.ts";
import type { Timeline } from "../../simulator/timeline.ts";
import { sessionOf, type World } from "../../simulator/world.ts";
import { momentAt } from "../state/moment.ts";
import { worldAt } from "../state/playhead.ts";
import { worldBefore } from "./mailbox-view.ts";

/** A session now and before the last step, with the mail as it was then. */
export interface Sessions {
  readonly now: Observation | null;
  readonly before: Observation | null;
  readonly mailBefore: MailStore;
}

export function sessionsAt(
  timeline: Timeline,
  playhead: number,
  connection: string | null,
): Sessions {
  const moment = momentAt(timeline, playhead);
  const world = moment?.world ?? worldAt(timeline, playhead);
  const earlier = moment?.before ?? worldBefore(timeline, playhead);
  return {
    now: observed(world, connection),
    before: observed(earlier, connection),
    mailBefore: earlier.mail,
  };
}

/** What an open connection has before it; null when there is none. */
export function observed(
  world: World,
  connection: string | null,
): Observation | null {
  const found =
    connection === null ? undefined : world.connections.get(connection);
  if (found?.open !== true) return null;
  return protocolNamed(found.protocol).observe(sessionOf(found));
}
