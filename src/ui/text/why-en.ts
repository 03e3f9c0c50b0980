import type { WhyWords } from "./why-es.ts";

/** The words of "Why?" in English. */
export const whyEn: WhyWords = {
  why: "Why?",
  flag: (flag, number) => `Why ${flag}? Message ${number}.`,
  marked: (mark, number) => `${mark}. Why? Message ${number}.`,
  removed: (what) => `${what}. Why?`,
  number: (number, was) => `${number}, was ${was}. Why has it changed?`,
  arrived: (number) => `${number}. Why has it arrived?`,
  outside: "It came from elsewhere: nobody asked for it on the wire.",
  beginning: "It was so from the beginning.",
  device: (name) => `Another device did it: ${name}.`,
  goThere: "Go to its wire",
};
