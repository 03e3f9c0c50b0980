import { mistakesIn } from "../../src/course/hint.ts";
import type { Lesson, LessonStep } from "../../src/course/lesson.ts";
import { Moment } from "../../src/course/moment.ts";
import { Observation } from "../../src/course/observation.ts";
import { proofOf } from "../../src/course/predicate.ts";
import { progressOf } from "../../src/course/progress.ts";
import {
  begun,
  play,
  type Played,
  type Script,
} from "../../src/course/script.ts";
import { protocolNamed } from "../../src/protocols/index.ts";
import { legalCommands } from "../../src/simulator/legal-commands.ts";
import { present } from "../../src/simulator/timeline.ts";
import type { World } from "../../src/simulator/world.ts";
import { beforeStep } from "./lesson-folder.ts";

/** What a rule finds wrong: each begins with the lesson and the step. */
export type Complaints = readonly string[];

interface Place {
  readonly lesson: Lesson;
  readonly step: LessonStep;
  readonly index: number;
  readonly start: Played;
}

function places(lesson: Lesson, beginning: World): readonly Place[] {
  return lesson.steps.map((step, index) => ({
    lesson,
    step,
    index,
    start: beforeStep(lesson, index, beginning),
  }));
}

const isDone = ({ lesson, index }: Place, played: Played): boolean =>
  progressOf(lesson, played.timeline, played.answers).steps[index]?.done ===
  true;

function mistakes({ lesson, index }: Place, played: Played): readonly string[] {
  const { timeline, answers } = played;
  const progress = progressOf(lesson, timeline, answers);
  if (progress.current !== index) return [];
  return mistakesIn(lesson, timeline, answers, progress).map(({ id }) => id);
}

const told = ({ lesson, step }: Place, what: string): string =>
  `${lesson.id} › ${step.id}: ${what}`;

const each = (
  lesson: Lesson,
  beginning: World,
  judge: (place: Place, solution: Script, number: number) => Complaints,
): Complaints =>
  places(lesson, beginning).flatMap((place) =>
    place.step.solutions.flatMap((solution, i) =>
      judge(place, solution, i + 1),
    ),
  );

/** Rule 2: every solution reaches the goal, and brings up no hint on the way. */
export function solutionsReachTheGoal(
  lesson: Lesson,
  beginning: World,
): Complaints {
  return each(lesson, beginning, (place, solution, number) => {
    const complaints: string[] = [];
    let played = place.start;
    for (const line of solution) {
      played = play(played, [line]);
      for (const id of mistakes(place, played)) {
        const at = JSON.stringify(line);
        complaints.push(
          told(place, `solution ${number} brings up ${id} at ${at}`),
        );
      }
    }
    if (!isDone(place, played)) {
      complaints.push(told(place, `solution ${number} misses the goal`));
    }
    return complaints;
  });
}

/** Rule 3: neither the untouched scene nor a solution's beginning reaches the goal. */
export function nothingLessReachesTheGoal(
  lesson: Lesson,
  beginning: World,
): Complaints {
  const fresh = begun(lesson, beginning);
  const untouched = new Moment(
    new Observation(fresh.timeline, [], lesson),
    0,
    0,
  );
  const free = places(lesson, beginning)
    .filter(({ step }) =>
      step.goal.every(({ when }) => proofOf(when, untouched) !== null),
    )
    .map((place) => told(place, "the fresh scene reaches the goal"));
  const early = each(lesson, beginning, (place, solution, number) => {
    const complaints: string[] = [];
    let played = place.start;
    for (const line of solution) {
      if (isDone(place, played)) {
        const at = JSON.stringify(line);
        complaints.push(told(place, `solution ${number} is done before ${at}`));
        break;
      }
      played = play(played, [line]);
    }
    return complaints;
  });
  return [...free, ...early];
}

/** Commands that only look, in each protocol. */
const looking: Readonly<Record<string, readonly string[]>> = {
  pop3: ["NOOP", "STAT", "LIST", "UIDL", "RETR", "TOP", "CAPA"],
  imap: ["NOOP", "CAPABILITY", "CHECK", "FETCH", "LIST", "STATUS", "SEARCH"],
};

/** Rule 4: a solution without any one of the things that change something fails. */
export function everyChangeIsNeeded(
  lesson: Lesson,
  beginning: World,
): Complaints {
  return each(lesson, beginning, (place, solution, number) =>
    solution.flatMap((line, index) => {
      if (typeof line === "string" && isLooking(lesson.protocol, line)) {
        return [];
      }
      const shorter = solution.filter((_, i) => i !== index);
      const at = JSON.stringify(line);
      return isDone(place, play(place.start, shorter))
        ? [told(place, `solution ${number} doesn't need ${at}`)]
        : [];
    }),
  );
}

function isLooking(protocol: string, line: string): boolean {
  const words = line.split(" ");
  if (protocolNamed(protocol).tagged) words.shift();
  return looking[protocol]?.includes((words[0] ?? "").toUpperCase()) ?? false;
}

/** Rule 5: every wrong script fails, and at its end brings up its own hint and no other. */
export function wrongScriptsBringTheirHint(
  lesson: Lesson,
  beginning: World,
): Complaints {
  return places(lesson, beginning).flatMap((place) =>
    place.step.wrong.flatMap(({ script, hint }) => {
      const played = play(place.start, script);
      const found = mistakes(place, played);
      const what = JSON.stringify(script.at(-1));
      return [
        ...(isDone(place, played)
          ? [told(place, `the wrong script up to ${what} reaches the goal`)]
          : []),
        ...(found.join() === hint
          ? []
          : [
              told(
                place,
                `${what} brings up [${found.join()}] instead of ${hint}`,
              ),
            ]),
      ];
    }),
  );
}

/** A hint with a trigger that no wrong script proves would be a guess. */
export function everyTriggerIsProved(lesson: Lesson): Complaints {
  return lesson.steps.flatMap((step) =>
    step.hints
      .filter(
        ({ id, trigger }) =>
          trigger !== undefined && !step.wrong.some(({ hint }) => hint === id),
      )
      .map(({ id }) => `${lesson.id} › ${step.id}: nothing proves ${id}`),
  );
}

/** Ways to say the same thing with more noise. */
export const noises = {
  "in lower case": (script: Script): Script =>
    script.map((line) =>
      typeof line === "string"
        ? line.replace(/\b[A-Z]{3,}\b/g, (word) => word.toLowerCase())
        : line,
    ),
  "with other tags": (script: Script, tagged: boolean): Script =>
    script.map((line) =>
      typeof line === "string" && tagged
        ? line.replace(/^\S+/, (tag) => `Tag.${tag.toUpperCase()}`)
        : line,
    ),
} as const;

/** Harmless lines that may come after any other, where the state takes them. */
export const interludes: Readonly<
  Record<string, Readonly<Record<string, readonly string[]>>>
> = {
  pop3: {
    NOOP: ["NOOP"],
    "a look": ["STAT", "LIST"],
    "a typo": ["XYZZY"],
  },
  imap: {
    NOOP: ["n1 NOOP"],
    "repeated FETCH": ["n1 FETCH 1:* (FLAGS)", "n2 FETCH 1:* (UID FLAGS)"],
    "a typo": ["n1 XYZZY"],
  },
};

/** Rule 6: a solution still passes when it is said in another way. */
export function noiseIsForgiven(
  lesson: Lesson,
  beginning: World,
  noise: (script: Script, tagged: boolean) => Script,
): Complaints {
  const { tagged } = protocolNamed(lesson.protocol);
  return each(lesson, beginning, (place, solution, number) =>
    isDone(place, play(place.start, noise(solution, tagged)))
      ? []
      : [told(place, `solution ${number} fails`)],
  );
}

/** Rule 6: a solution still passes with harmless lines in between. */
export function interludesAreForgiven(
  lesson: Lesson,
  beginning: World,
  interlude: readonly string[],
): Complaints {
  return each(lesson, beginning, (place, solution, number) => {
    const noisy = solution.reduce(
      (played, line) => withInterlude(play(played, [line]), interlude),
      withInterlude(place.start, interlude),
    );
    return isDone(place, noisy)
      ? []
      : [told(place, `solution ${number} fails`)];
  });
}

/** In POP3 a NOOP between USER and PASS would not be harmless: it has to be legal. */
function withInterlude(played: Played, interlude: readonly string[]): Played {
  const connection = present(played.timeline).connections.get(played.client);
  if (connection === undefined) return played;
  const legal = legalCommands(protocolNamed(connection.protocol), connection);
  const fits = ["STAT", "FETCH"].some((command) => legal.includes(command));
  return fits ? play(played, interlude) : played;
}
