/** What ticks goals and finds mistakes: comes with the first thing that a learner does. */
export { hintFor } from "../../course/hint.ts";
export { progressOf } from "../../course/progress.ts";
