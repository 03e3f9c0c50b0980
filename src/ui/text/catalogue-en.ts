import { durationText } from "../catalogue/duration-text.ts";
import type { CatalogueWords } from "./catalogue-es.ts";

/** What the catalogue says, in English. */
export const en: CatalogueWords = {
  title: "Your album",
  about:
    "Each lesson is a stamp. Pass it, and it is postmarked. Begin wherever you like: the path is only a suggestion.",
  lessons: (done, count) => `${done} of ${count} lessons`,
  left: (minutes) => `${durationText(minutes)} left`,
  progress: "Progress",
  goOn: "Go on where you left off",
  begin: "Begin here",
  next: "The next one",
  goals: (done, count) => `${done} of ${count} goals`,
  minutes: (count) => `${count} min`,
  continue: "Continue",
  start: "Begin",
  finished: "Album complete",
  finishedAbout:
    "You have passed every lesson. You can do any of them again whenever you like.",
  units: "Lessons",
  ofUnit: (done, count) => `${done} of ${count}`,
  status: {
    done: "passed",
    current: "in progress",
    next: "the next one",
    toDo: "to do",
    later: "to do, better later",
  },
  legend: "What the stamps mean",
  legendNext: "the one to go on with",
  legendLater: "to do (grey: better later)",
  bench: "Free bench",
  benchAbout: "All three servers and no script. To try whatever you like.",
  tools: "For class",
  present: "Open the bench in projector mode",
  preview: "Try a lesson of your own",
  save: "Save my progress to a file",
  open: "Open my progress from a file",
  saved: "Your progress has been saved.",
  nothing: "There is no progress to save yet.",
  taken: (count) =>
    count === 1
      ? "Your progress in 1 lesson has been added."
      : `Your progress in ${count} lessons has been added.`,
  unknown: (count) =>
    count === 1
      ? "1 lesson of the file is not in this course."
      : `${count} lessons of the file are not in this course.`,
  refused: "This isn't a Buzón progress file, or it is incomplete.",
  unchanged: "Nothing has changed.",
  troubles: {
    shut: "The browser doesn't let this page keep your progress. Save it to a file before you leave.",
    full: "The browser's storage is full: your progress is no longer kept. Save it to a file before you leave.",
  },
};
