/** What is said while presenting, in Spanish; `en` has the same keys. */
export const es = {
  step: (position: number, count: number) => `Paso **${position}** de ${count}`,
  lesson: (unit: string, number: number) => `${unit} · lección ${number}`,
  keys: "Teclas",
  stepping: "paso",
  playing: "reproducir",
  state: "diagrama",
  wire: "cable",
  mailbox: "buzón",
  all: "todo",
  size: "tamaño",
  larger: "Más grande",
  smaller: "Más pequeño",
  command: "comando",
  hide: "ocultar",
  leave: "salir",
  fullscreen: "Pantalla completa",
  enter: "Entrar",
  letters: { state: "D", wire: "C", mailbox: "B" },
};

/** The words of one language. */
export type PresenterWords = typeof es;
