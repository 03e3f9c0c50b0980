/** What a lesson says besides its own words once there is something to say, in Spanish. */
export const es = {
  askedFirst: "Antes de que salga, di qué esperas.",
  notYet: "No enviar todavía",
  outcome: "Lo que dijiste y lo que pasó",
  said: "Dijiste",
  happened: "Pasó",
  asSaid: "Pasó lo que dijiste.",
  otherwise: "Pasó otra cosa.",
  unanswered: "No respondiste antes de seguir.",
  seeMoment: "Ver el momento",
  right: "Correcto.",
  wrong: "No es eso. Prueba otra vez.",
  answerHere: "Tu respuesta",
  groupOf: (line: string) => `¿De quién es «${line}»?`,
  groups: {
    client: "del cliente",
    server: "del servidor",
    "*": "nadie la pidió",
  } as Readonly<Record<string, string>>,
  choose: "elige",
  settled: "Anotado. Sigue, y verás si era eso.",
};

/** These words in one language. */
export type LessonWords = typeof es;
