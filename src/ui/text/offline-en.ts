import type { OfflineWords } from "./offline-es.ts";

/** What is said when the page can be renewed, in English. */
export const en: OfflineWords = {
  ready: "There is a new version.",
  safe: "After reloading you go on where you are.",
  reload: "Reload",
};
