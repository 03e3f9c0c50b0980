/** The words of "Why?" in Spanish; `whyEn` has the same keys. */
export const whyEs = {
  why: "¿Por qué?",
  flag: (flag: string, number: number) =>
    `¿Por qué ${flag}? Mensaje ${number}.`,
  marked: (mark: string, number: number) =>
    `${mark}. ¿Por qué? Mensaje ${number}.`,
  removed: (what: string) => `${what}. ¿Por qué?`,
  number: (number: number, was: number) =>
    `${number}, antes ${was}. ¿Por qué ha cambiado?`,
  arrived: (number: number) => `${number}. ¿Por qué ha llegado?`,
  outside: "Llegó de fuera: nadie lo pidió por el cable.",
  beginning: "Ya estaba así al empezar.",
  device: (name: string) => `Lo hizo otro dispositivo: ${name}.`,
  goThere: "Ir a su cable",
};

export type WhyWords = typeof whyEs;
