import type { LayoutWords } from "./layout-es.ts";

/** What is said about the layout in English. */
export const en: LayoutWords = {
  separators: {
    lesson: "Width of the lesson",
    state: "Height of the state diagram",
    wire: "Width of the wire",
  },
  separatorHint:
    "Drag it or use the arrow keys; Enter folds and opens, a double click resets",
};
