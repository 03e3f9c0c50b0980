/** What is said about keeping and sharing sessions, in Spanish. */
export const es = {
  title: "Sesión",
  about:
    "Una sesión es todo lo que has hecho desde el principio. Al repetirla, da las mismas líneas y los mismos buzones.",
  secret:
    "Contiene todo lo que has escrito, también las contraseñas de práctica: sin ellas no se puede repetir.",
  copyLink: "Copiar enlace",
  save: "Guardar en un archivo",
  open: "Abrir un archivo",
  report: "Copiar como informe de error",
  startOver: "Empezar de nuevo",
  startOverLong: "Lo devuelve todo al principio; puedes volver atrás.",
  close: "Cerrar",
  linkCopied:
    "Se ha copiado el enlace. Abre esta sesión en el momento que estás viendo.",
  linkLong: (characters: number, most: number) =>
    `El enlace tendría ${characters} caracteres; hay programas que cortan los de más de ${most}. Guarda la sesión en un archivo.`,
  reportCopied: "Se ha copiado el informe.",
  byHand:
    "El navegador no deja copiar a esta página. Copia tú mismo este texto:",
  tooLarge: "La sesión es demasiado grande para compartirla.",
  drop: "También puedes soltar el archivo de una sesión en cualquier lugar de la página.",
  reportTitle: "Buzón: informe de error",
  reportAsk: "Qué hice, qué esperaba y qué ocurrió en su lugar:",
  reportFacts: {
    version: "Versión",
    language: "Idioma",
    browser: "Navegador",
    session: "Sesión (con las contraseñas de práctica, para repetirla)",
  },
  label: "Sobre esta sesión",
  origins: {
    visit: "Sigues donde estabas.",
    link: "Esta sesión viene de un enlace.",
    file: "Esta sesión viene de un archivo.",
    anew: "Todo está como al principio.",
    before: "Esta es la sesión que tenías antes.",
  },
  differs:
    "Aquí ha llegado a otro resultado que donde se guardó: era otra versión de Buzón, o alguien ha cambiado la sesión.",
  goBack: "Volver a lo que tenías",
  dismiss: "Cerrar este aviso",
  reading: "Leyendo la sesión…",
  examining: (done: number, count: number) =>
    `Comprobando la sesión: ${done} de ${count} pasos…`,
  cancel: "Cancelar",
  refused: "No se ha podido abrir la sesión; nada ha cambiado.",
  refusals: {
    link: "El enlace está dañado o incompleto.",
    much: "Da para más de lo que esta página puede mostrar.",
    lesson: "Es de otra versión de esta lección.",
    slow: "Repetirla tarda demasiado; se ha interrumpido.",
    cancelled: "Se ha cancelado.",
    unchecked: "No se ha podido comprobar que no hace daño.",
  },
  troubles: {
    shut: "Lo que haces no se conserva: el navegador no deja que esta página guarde nada. Guárdalo en un archivo antes de irte.",
    full: "Lo que haces no se conserva: el almacén del navegador está lleno. Guárdalo en un archivo antes de irte.",
    large: "Lo que haces ya no se conserva: la sesión es demasiado grande.",
    overtaken:
      "Otra pestaña guarda su sesión en el mismo lugar. Queda la última en la que escribas; la otra se conserva al lado, para volver a ella.",
  },
};

/** These words in one language. */
export type SessionWords = typeof es;
