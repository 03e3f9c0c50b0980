import { octetStringOf, utf8Octets } from "../mail/format/octets.ts";
import { present, record, type Timeline } from "../simulator/timeline.ts";
import type { World } from "../simulator/world.ts";
import type { Lesson } from "./lesson.ts";
import { Moment } from "./moment.ts";
import { Observation } from "./observation.ts";
import { play, unplayed } from "./script.ts";
import { serverLog } from "./server-log.ts";

const known = new WeakMap<World, Timeline>();

/** The world after what happened before a lesson, played by the engine. */
export function afterPast({ past }: Lesson, scene: World): World {
  if (past === undefined) return scene;
  const epoch = scene.epoch - past.hours * 3_600_000;
  const played = play(unplayed({ ...scene, epoch }, ""), past.script);
  const open = [...present(played.timeline).connections.values()];
  const { timeline } = play(
    played,
    open.map(({ id }) => ({ cut: true, client: id })),
  );
  const { mail, nextUidValidity, nextMailboxId } = present(
    logged(timeline, past.log),
  );
  const { chance } = present(timeline);
  const after = { ...scene, mail, nextUidValidity, nextMailboxId, chance };
  known.set(after, timeline);
  return after;
}

/** Lets another world have the same past. */
export function keepPast(before: World, after: World): World {
  const timeline = known.get(before);
  if (timeline !== undefined) known.set(after, timeline);
  return after;
}

/** The end of the past of a world in which a lesson began; null where it has none. */
export function pastOf(beginning: World): Moment | null {
  const timeline = known.get(beginning);
  if (timeline === undefined) return null;
  const observation = new Observation(timeline, []);
  return new Moment(observation, observation.inputs, 0);
}

/** With the server's log brought to somebody's INBOX. */
function logged(
  timeline: Timeline,
  log: NonNullable<Lesson["past"]>["log"],
): Timeline {
  if (log === undefined) return timeline;
  const { account, header } = log;
  const text = [...header, "", ...serverLog(timeline), ""].join("\r\n");
  const octets = octetStringOf(utf8Octets(text));
  const at = present(timeline).now;
  return record(timeline, {
    kind: "deliver",
    account,
    mailbox: "INBOX",
    octets,
    at,
  });
}
