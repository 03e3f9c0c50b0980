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
  groupOf: (line: string) => `¿De quién es «${line}»?`,
  groups: {
    client: "del cliente",
    server: "del servidor",
    "*": "nadie la pidió",
  } as Readonly<Record<string, string>>,
  choose: "elige",
  settled: "Anotado. Sigue, y verás si era eso.",
  golf: "Cuánto ha costado",
  golfAbout:
    "Cuenta lo que cambió algo o cumplió un objetivo. Mirar y equivocarse no cuesta nada.",
  octets: "Octetos",
  roundTrips: "Idas y vueltas",
  yours: "Tú",
  reference: "Nuestra solución",
  best: "Tu mejor marca",
  shorter: "Lo has hecho con menos que nuestra solución. ¡Enhorabuena!",
  same: "Justo lo mismo que nuestra solución. Más corto no lo sabemos hacer.",
  longer:
    "Está superada; también se puede con menos. Aquí se fue la diferencia:",
  longerTrips:
    "Está superada, y con pocos octetos. Se puede con menos idas y vueltas: varias cosas caben en un comando.",
  command: "Comando",
  greeting: "al conectar",
  spent: (times: number, octets: string) =>
    times === 0 ? `${octets} oct.` : `${times}×, ${octets} oct.`,
  unused: "no hizo falta",
  meanwhile: "Mientras tanto",
};

/** These words in one language. */
export type LessonWords = typeof es;
