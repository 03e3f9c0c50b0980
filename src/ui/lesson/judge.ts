/** What ticks goals, finds mistakes and judges answers: comes with the first thing that a learner does. */
export { askedFirst } from "../../course/asked-first.ts";
export { golfOf } from "../../course/golf.ts";
export { hintFor } from "../../course/hint.ts";
export { progressOf } from "../../course/progress.ts";
export { linesAsked, verdictOn } from "../../course/verdict.ts";
export { stillMissing } from "../../course/still-missing.ts";
