import type { PreviewWords } from "./preview-es.ts";

/** What is said where lessons are tried, in English. */
export const en: PreviewWords = {
  title: "Try a lesson of your own",
  about:
    "Drop a lesson's folder here, or choose it. The lesson opens as your students will see it, and what doesn't fit is named with its file and line.",
  files: {
    "lesson.json": "steps, goals, solutions and hints, without text",
    "es.md": "what it tells in Spanish",
    "en.md": "the same in English",
    "hints.es.json": "three tiers for each hint",
    "hints.en.json": "the same in English",
  },
  scene:
    "if you like, mail of its own to begin with: `scene.json` and its `.eml` messages",
  privacy: "Everything is read in this browser; nothing is uploaded.",
  begin:
    "Where to begin? `npm run lesson -- new pop3/my-lesson` makes a folder that works already.",
  chooseFolder: "Choose a folder",
  chooseFiles: "Choose files",
  label: "Your lesson",
  unit: "Preview",
  playing: "The lesson opens. It is being played by the rules of the course…",
  fine: "The lesson keeps all rules of the course.",
  wrong: (count) =>
    count === 1
      ? "There is 1 thing to mend."
      : `There are ${count} things to mend.`,
  stale: "Below is the last version that worked.",
  live: "Save a change and you will see it here.",
  still: "After a change, drop the folder again.",
  again: "Read again",
  problems: "What to mend",
  more: (count) => `… and ${count} more.`,
};
