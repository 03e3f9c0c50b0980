import { durationText } from "../catalogue/duration-text.ts";

/** What the catalogue says, in Spanish. */
export const es = {
  title: "Tu álbum",
  about:
    "Cada lección es un sello. Cuando la superas, queda matasellado. Empieza por donde quieras: el camino solo es una sugerencia.",
  lessons: (done: number, count: number) => `${done} de ${count} lecciones`,
  left: (minutes: number) => `quedan ${durationText(minutes)}`,
  progress: "Progreso",
  goOn: "Sigue donde lo dejaste",
  begin: "Empieza por aquí",
  next: "La siguiente",
  goals: (done: number, count: number) => `${done} de ${count} objetivos`,
  minutes: (count: number) => `${count} min`,
  continue: "Continuar",
  start: "Empezar",
  finished: "Álbum completo",
  finishedAbout:
    "Has superado todas las lecciones. Puedes repetir cualquiera cuando quieras.",
  units: "Lecciones",
  ofUnit: (done: number, count: number) => `${done} de ${count}`,
  status: {
    done: "superada",
    current: "en curso",
    next: "la siguiente",
    toDo: "por hacer",
    later: "por hacer, mejor después",
  },
  legend: "Qué significan los sellos",
  legendNext: "la que toca ahora",
  legendLater: "por hacer (en gris, mejor después)",
  bench: "Mesa libre",
  benchAbout:
    "Los tres servidores y ningún guion. Para probar lo que se te ocurra.",
  tools: "Para clase",
  present: "Abrir la mesa en modo proyector",
  preview: "Probar una lección tuya",
  save: "Guardar mi progreso en un archivo",
  open: "Abrir mi progreso de un archivo",
  saved: "Se ha guardado tu progreso.",
  nothing: "Aún no hay progreso que guardar.",
  taken: (count: number) =>
    count === 1
      ? "Se ha añadido tu progreso en 1 lección."
      : `Se ha añadido tu progreso en ${count} lecciones.`,
  unknown: (count: number) =>
    count === 1
      ? "1 lección del archivo no está en este curso."
      : `${count} lecciones del archivo no están en este curso.`,
  refused: "No es un archivo de progreso de Buzón, o está incompleto.",
  unchanged: "Nada ha cambiado.",
  troubles: {
    shut: "El navegador no deja que esta página guarde tu progreso. Guárdalo en un archivo antes de irte.",
    full: "El almacén del navegador está lleno: tu progreso ya no se conserva. Guárdalo en un archivo antes de irte.",
  },
};

/** These words in one language. */
export type CatalogueWords = typeof es;
