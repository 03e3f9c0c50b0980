/** What is said when the page can be renewed, in Spanish. */
export const es = {
  ready: "Hay una versión nueva.",
  safe: "Al recargar sigues donde estás.",
  reload: "Recargar",
};

/** These words in one language. */
export type OfflineWords = typeof es;
