import { present } from "../../simulator/timeline.ts";
import type { World } from "../../simulator/world.ts";
import { deniedCommands } from "../denied-commands.ts";
import { lessonAt, type Lesson } from "../lesson.ts";
import { isLook } from "../looks.ts";
import { Moment } from "../moment.ts";
import { Observation } from "../observation.ts";
import { proofOf } from "../predicate.ts";
import {
  begun,
  inputOf,
  play,
  type Played,
  type ScriptLine,
} from "../script.ts";
import {
  complaint,
  eachSolution,
  isDone,
  mistakes,
  openParts,
  placesOf,
  type Complaints,
} from "./place.ts";

/** Rule 2: every solution reaches the goal, and brings up no hint on the way. */
export function solutionsReachTheGoal(
  lesson: Lesson,
  beginning: World,
): Complaints {
  return eachSolution(lesson, beginning, (place, solution, number) => {
    const at = `solutions.${number - 1}`;
    const found = [];
    let played = place.start;
    for (const line of solution) {
      played = play(played, [line]);
      for (const id of mistakes(place, played)) {
        const what = `solution ${number} brings up ${id} at ${quoted(line)}; its trigger takes what is right for a mistake`;
        found.push(complaint(place, at, what));
      }
    }
    if (!isDone(place, played)) {
      const open = openParts(place, played);
      const what = `solution ${number} misses the goal: ${open}; mend the solution, or what these parts ask for`;
      found.push(complaint(place, at, what));
    }
    return found;
  });
}

/** Rule 1: solutions use only commands that the lesson permits. */
export function solutionsArePermitted(
  lesson: Lesson,
  beginning: World,
): Complaints {
  return eachSolution(lesson, beginning, (place, solution, number) => {
    const here = lessonAt(lesson, place.index);
    let played = place.start;
    return solution.flatMap((line, index) => {
      const { timeline, client } = played;
      const world = present(timeline);
      const asks =
        typeof line !== "string" && ("answer" in line || "solve" in line);
      const denied = asks
        ? []
        : deniedCommands(here, world, {
            ...inputOf(line, client, timeline).input,
            at: world.now,
          });
      played = play(played, [line]);
      return denied.map((command) =>
        complaint(
          place,
          `solutions.${number - 1}.${index}`,
          `solution ${number} uses ${command}, which the lesson denies; permit it, or do it in another way`,
        ),
      );
    });
  });
}

/** Rule 3: neither the untouched scene nor a solution's beginning reaches the goal. */
export function nothingLessReachesTheGoal(
  lesson: Lesson,
  beginning: World,
): Complaints {
  const fresh = begun(lesson, beginning);
  const observation = new Observation(fresh.timeline, [], lesson);
  const free = placesOf(lesson, beginning)
    .filter(({ step, index }) => {
      const untouched = new Moment(observation, 0, 0, index);
      return step.goal.every(({ when }) => proofOf(when, untouched) !== null);
    })
    .map((place) =>
      complaint(
        place,
        "goal",
        "the fresh scene reaches the goal; ask for something that has to be done",
      ),
    );
  const early = eachSolution(lesson, beginning, (place, solution, number) => {
    let played = place.start;
    for (const line of solution) {
      if (isDone(place, played)) {
        const what = `solution ${number} is done before ${quoted(line)}; leave out the rest, or ask for it in the goal`;
        return [complaint(place, `solutions.${number - 1}`, what)];
      }
      played = play(played, [line]);
    }
    return [];
  });
  return [...free, ...early];
}

/** Rule 4: a solution without any one of the things that change something fails. */
export function everyChangeIsNeeded(
  lesson: Lesson,
  beginning: World,
): Complaints {
  return eachSolution(lesson, beginning, (place, solution, number) => {
    let before = place.start;
    return solution.flatMap((line, index) => {
      const after = play(before, [line]);
      const isChange = changes(line, before, after);
      before = after;
      if (!isChange) return [];
      const shorter = solution.filter((_, i) => i !== index);
      if (!isDone(place, play(place.start, shorter))) return [];
      const what = `solution ${number} doesn't need ${quoted(line)}; leave it out, or ask for it in the goal`;
      return [complaint(place, `solutions.${number - 1}.${index}`, what)];
    });
  });
}

/** Whether a line does more than look; lines of a message are part of the command before. */
function changes(line: ScriptLine, before: Played, after: Played): boolean {
  const { entries } = after.timeline;
  const entry = entries[before.timeline.entries.length];
  if (entry === undefined) return true;
  const isContent = entry.trace.some(
    (event) =>
      event.kind === "line.received" &&
      (event.role === "data" || event.role === "literal"),
  );
  return !(typeof line === "string" && isContent)
    ? !isLook(entry, present(before.timeline))
    : false;
}

function quoted(line: ScriptLine): string {
  return JSON.stringify(line);
}
