/** The settings in Spanish; `en` has the same keys. */
export const es = {
  title: "Ajustes",
  close: "Cerrar",
  theme: "Tema",
  motion: "Movimiento",
  motions: { system: "Sistema", full: "Completo", reduced: "Reducido" },
  motionNote: "Con movimiento reducido nada viaja: lo que cambia se señala.",
  wireSize: "Letra del cable",
  singleKeys: "Teclas sueltas",
  singleKeysNote: "? 1 2 3 0, fuera de los campos de texto.",
};

/** The words of one language. */
export type SettingsWords = typeof es;
