/** What is said about how a server is made, in Spanish; `en` has the same keys. */
export const es = {
  title: (protocol: string) => `El servidor ${protocol}`,
  about:
    "¿Qué diría un servidor más antiguo? Apaga lo que no tenía y conecta: lo apagado le es desconocido, como si nunca hubiera existido.",
  kept: "La sesión abierta sigue con el servidor con el que empezó, hasta que termine.",
  past: "Estás mirando el pasado: cambiar el servidor desde aquí deja a un lado lo que vino después.",
  era: "De qué época",
  own: "Uno propio",
  extensions: "Lo que anuncia",
  count: (on: number, all: number) => `${on} de ${all}`,
  since: (year: number) => `desde ${year}`,
  needs: (names: string) => `Necesita ${names}`,
  old: "Un servidor de esa época no anuncia nada.",
  circumstances: "Contraseñas y TLS",
  secureLogin: "Contraseñas solo con TLS",
  secureLoginNote: "Sin TLS el servidor rechaza entrar con contraseña.",
  stripped: "Alguien en la línea quita la oferta de TLS",
  strippedNote:
    "El cliente no la ve, y quien la pide a pesar de todo recibe un no.",
  certificate: (account: string) =>
    `Conectar con TLS y un certificado de ${account}`,
  certificateNote:
    "El dispositivo demuestra quién es al empezar TLS: se entra con el mecanismo EXTERNAL, sin contraseña.",
  apply: "Para la próxima sesión",
  reconnect: "Cambiar y volver a conectar",
  connect: "Cambiar y conectar",
  cancel: "Cancelar",
};

/** The words of one language. */
export type ServerWords = typeof es;
