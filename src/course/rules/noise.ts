import { protocolNamed } from "../../protocols/index.ts";
import { legalCommands } from "../../simulator/legal-commands.ts";
import { present } from "../../simulator/timeline.ts";
import type { World } from "../../simulator/world.ts";
import { clientsOf, type Lesson } from "../lesson.ts";
import { play, type Played, type Script } from "../script.ts";
import {
  complaint,
  eachSolution,
  isDone,
  openParts,
  type Complaints,
} from "./place.ts";

/** How a line that a client sends may be written otherwise. */
type Noise = (line: string, tagged: boolean) => string;

/** Ways to say the same thing. */
export const noises: Readonly<Record<string, Noise>> = {
  "in lower case": (line) =>
    line.replace(
      // Base64 may follow these, which tells capitals apart.
      /\bAUTH\b|\bAUTHENTICATE\b/.test(line)
        ? /\bAUTH(ENTICATE)?\b/
        : /\b[A-Z]{3,}\b/g,
      (word) => word.toLowerCase(),
    ),
  "with other tags": (line, tagged) =>
    tagged
      ? line.replace(/^\S+(?= )/, (tag) => `Tag.${tag.toUpperCase()}`)
      : line,
};

/** Harmless lines that may come after any other, where the state takes them. */
export const interludes: Readonly<
  Record<string, Readonly<Record<string, readonly string[]>>>
> = {
  "with NOOP in between": {
    pop3: ["NOOP"],
    imap: ["n1 NOOP"],
    smtp: ["NOOP"],
    submission: ["NOOP"],
  },
  "with a look in between": {
    pop3: ["STAT", "LIST"],
    imap: ["n1 FETCH 1:* (FLAGS)", "n2 FETCH 1:* (UID FLAGS)"],
    smtp: ["VRFY lucia"],
    submission: ["VRFY lucia"],
  },
  "with a typo in between": {
    pop3: ["XYZZY"],
    imap: ["n1 XYZZY"],
    smtp: ["XYZZY"],
    submission: ["XYZZY"],
  },
};

/** In these states such lines change nothing: between USER and PASS a NOOP would. */
const calm: Readonly<Record<string, readonly string[]>> = {
  pop3: ["STAT"],
  imap: ["FETCH"],
  smtp: ["MAIL", "RCPT"],
  submission: ["MAIL", "RCPT"],
};

/** Rule 6: a solution still passes when it is said in another way. */
export function noiseIsForgiven(
  lesson: Lesson,
  beginning: World,
  noise: Noise,
): Complaints {
  return eachSolution(lesson, beginning, (place, solution, number) => {
    const noisy = solution.reduce(
      (played, line) => play(played, [said(line, played, lesson, noise)]),
      place.start,
    );
    return isDone(place, noisy)
      ? []
      : [
          complaint(
            place,
            `solutions.${number - 1}`,
            `solution ${number} fails: ${openParts(place, noisy)}`,
          ),
        ];
  });
}

/** A line with noise, unless it is content or no line at all. */
function said(
  line: Script[number],
  played: Played,
  lesson: Lesson,
  noise: Noise,
): Script[number] {
  if (typeof line !== "string" || !expectsCommand(played)) return line;
  const client = clientsOf(lesson).find(({ id }) => id === played.client);
  const connection = present(played.timeline).connections.get(played.client);
  const protocol = connection?.protocol ?? client?.protocol ?? lesson.protocol;
  return noise(line, protocolNamed(protocol).tagged);
}

/** Whether what comes next is a command, and not what belongs to one. */
function expectsCommand({ timeline, client }: Played): boolean {
  const connection = present(timeline).connections.get(client);
  return (
    connection?.open === true &&
    connection.frameStart === null &&
    connection.snapshot.hasTag("expects.command")
  );
}

/** Rule 6: a solution still passes with harmless lines in between. */
export function interludesAreForgiven(
  lesson: Lesson,
  beginning: World,
  interlude: Readonly<Record<string, readonly string[]>>,
): Complaints {
  return eachSolution(lesson, beginning, (place, solution, number) => {
    const noisy = solution.reduce(
      (played, line) => withInterlude(play(played, [line]), interlude),
      withInterlude(place.start, interlude),
    );
    return isDone(place, noisy)
      ? []
      : [
          complaint(
            place,
            `solutions.${number - 1}`,
            `solution ${number} fails: ${openParts(place, noisy)}`,
          ),
        ];
  });
}

function withInterlude(
  played: Played,
  interlude: Readonly<Record<string, readonly string[]>>,
): Played {
  const connection = present(played.timeline).connections.get(played.client);
  if (connection === undefined || !expectsCommand(played)) return played;
  const { protocol } = connection;
  const legal = legalCommands(protocolNamed(protocol), connection);
  const fits = (calm[protocol] ?? []).some((each) => legal.includes(each));
  return fits ? play(played, interlude[protocol] ?? []) : played;
}
