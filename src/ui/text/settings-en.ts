import type { SettingsWords } from "./settings-es.ts";

/** The settings in English. */
export const en: SettingsWords = {
  title: "Settings",
  close: "Close",
  theme: "Theme",
  motion: "Motion",
  motions: { system: "System", full: "Full", reduced: "Reduced" },
  motionNote: "With reduced motion nothing travels: what changes is marked.",
  wireSize: "Text on the wire",
  singleKeys: "Single keys",
  singleKeysNote: "? 1 2 3 0, outside text fields.",
};
