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
  circumstances: "Circunstancias",
  secureLogin: "Contraseñas solo con TLS",
  secureLoginNote: "Sin TLS el servidor rechaza entrar con contraseña.",
  stripped: "Alguien en la línea quita la oferta de TLS",
  strippedNote:
    "El cliente no la ve, y quien la pide a pesar de todo recibe un no.",
  certificate: (account: string) =>
    `Conectar con TLS y un certificado de ${account}`,
  certificateNote:
    "El dispositivo demuestra quién es al empezar TLS: se entra con el mecanismo EXTERNAL, sin contraseña.",
  recipients: "Direcciones con una regla propia",
  rules: {
    forwards: (to: string) => `251: toma el mensaje y se lo da a ${to}`,
    moved: (to: string) => `551: no lo toma; hay que escribir a ${to}`,
    list: (members: string) => `250: llega a todos: ${members}`,
    busy: "450: el buzón está ocupado ahora",
    failing: "451: algo falla en el servidor",
    "no-space": "452: ahora no cabe más",
    full: "552: en el buzón ya no cabe nada",
  },
  silence: "Silencio",
  silenceNote: (minutes: number) =>
    `A quien no dice nada durante ${minutes} minutos, el servidor le cierra la sesión, como si ya no hubiera nadie.`,
  sayNothing: (minutes: number) => `Dejar pasar ${minutes} minutos en silencio`,
  apply: "Para la próxima sesión",
  reconnect: "Cambiar y volver a conectar",
  connect: "Cambiar y conectar",
  cancel: "Cancelar",
};

/** The words of one language. */
export type ServerWords = typeof es;
