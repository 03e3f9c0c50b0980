import type { LessonWords } from "./lesson-es.ts";

/** What a lesson says besides its own words once there is something to say, in English. */
export const en: LessonWords = {
  askedFirst: "Before it goes out, say what you expect.",
  notYet: "Don't send it yet",
  outcome: "What you said and what came",
  said: "You said",
  happened: "What came",
  asSaid: "It came as you said.",
  otherwise: "It came otherwise.",
  unanswered: "You didn't answer before you went on.",
  seeMoment: "See the moment",
  right: "Right.",
  wrong: "That's not it. Try again.",
  groupOf: (line) => `Whose is “${line}”?`,
  groups: {
    client: "the client's",
    server: "the server's",
    "*": "nobody asked for it",
  },
  choose: "choose",
  settled: "Noted. Go on, and you will see whether that was it.",
  golf: "What it took",
  golfAbout:
    "What changed something or reached a goal counts. Looks and mistakes cost nothing.",
  octets: "Octets",
  roundTrips: "Round trips",
  yours: "You",
  reference: "Our solution",
  best: "Your best",
  shorter: "You did it with less than our solution. Congratulations!",
  same: "Just as much as our solution. We don't know how to do it with less.",
  longer:
    "It is passed; it can be done with less, too. Here is what made the difference:",
  longerTrips:
    "It is passed, and with few octets. It can be done in fewer round trips: several things fit into one command.",
  command: "Command",
  greeting: "connecting",
  spent: (times, octets) =>
    times === 0 ? `${octets} oct.` : `${times}×, ${octets} oct.`,
  unused: "not needed",
  meanwhile: "Meanwhile",
};
