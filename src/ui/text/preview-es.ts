/** What is said where lessons are tried, in Spanish. */
export const es = {
  title: "Probar una lección tuya",
  about:
    "Suelta aquí la carpeta de una lección, o elígela. La lección se abre como la verán tus estudiantes, y si algo no encaja se dice en qué archivo y en qué línea.",
  files: {
    "lesson.json": "pasos, objetivos, soluciones y pistas, sin texto",
    "es.md": "lo que cuenta en español",
    "en.md": "lo mismo en inglés",
    "hints.es.json": "tres niveles para cada pista",
    "hints.en.json": "lo mismo en inglés",
  } as Readonly<Record<string, string>>,
  scene:
    "si quieres, un buzón de partida propio: `escena.json` y sus mensajes `.eml`",
  privacy: "Todo se lee en este navegador; no se sube nada.",
  begin:
    "¿Por dónde empezar? `npm run lesson -- new pop3/mi-leccion` crea una carpeta que ya funciona.",
  chooseFolder: "Elegir carpeta",
  chooseFiles: "Elegir archivos",
  label: "Tu lección",
  unit: "Vista previa",
  playing: "La lección se abre. Se está probando con las reglas del curso…",
  fine: "La lección cumple todas las reglas del curso.",
  wrong: (count: number) =>
    count === 1
      ? "Hay 1 cosa que corregir."
      : `Hay ${count} cosas que corregir.`,
  stale: "Abajo sigue la última versión que funcionaba.",
  live: "Guarda un cambio y se verá aquí.",
  still: "Tras un cambio, vuelve a soltar la carpeta.",
  again: "Leer otra vez",
  problems: "Qué corregir",
  more: (count: number) => `… y ${count} más.`,
};

/** These words in one language. */
export type PreviewWords = typeof es;
