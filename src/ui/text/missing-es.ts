const and = new Intl.ListFormat("es");
const or = new Intl.ListFormat("es", { type: "disjunction" });

/** “de” and “el” become one word. */
const of = (said: string) => `de ${said}`.replace(/^de el /, "del ");

/** What a part of a goal still waits for, in Spanish. */
export const es = {
  title: "Aún falta:",
  undo: (what: string) => `${what} (solo se arregla deshaciendo)`,
  all: (items: readonly string[]) => and.format(items),
  any: (items: readonly string[]) => or.format(items),
  /** References to messages, UIDs or Message-IDs. */
  messages: (said: string, count: number) => {
    if (count === 0) return "ningún mensaje";
    return count === 1 ? `el mensaje ${said}` : `los mensajes ${said}`;
  },
  uid: (uid: number) => `UID ${uid}`,
  on: (device: string) => `en «${device}»`,
  not: (what: string) => `que no haya ${what}`,
  none: (what: string) => `que en este paso no haya ${what}`,
  then: (what: string) => `después, ${what}`,
  times: (what: string, least: number, most: number) =>
    most === Infinity
      ? `${what}, ${least} veces al menos`
      : `${what}, ${most} veces como mucho`,

  command: "un comando",
  arguments: (said: string) => `con ${said}`,
  without: (said: string) => `sin ${said}`,
  about: (messages: string) => `para ${messages}`,
  answered: (status: string) => `con ${status} por respuesta`,
  telling: (name: string) => `que traiga una línea ${name}`,
  notTelling: (name: string) => `que no traiga ninguna línea ${name}`,
  coded: (code: string) => `con ${code} en ella`,
  asking: "que se quede esperando el resto",
  finding: (messages: string) => `que encuentre justo ${messages}`,
  findingNone: "que no encuentre nada",
  removing: (messages: string) => `que elimine justo ${messages}`,
  cut: "un corte del cable",
  cutWith: (messages: string) =>
    `un corte del cable con la marca de borrado en ${messages}`,
  connect: (protocol: string) => `una conexión nueva por ${protocol}`,
  enter: (state: string) => `llegar al estado ${state}`,

  session: "una conexión",
  ended: "una conexión terminada",
  inState: (state: string) => `en el estado ${state}`,
  as: (user: string) => `como ${user}`,
  open: (mailbox: string) => `con ${mailbox} abierto`,
  readOnly: "solo para leer",
  readWrite: "para leer y escribir",
  secure: "bajo TLS",
  inClear: "sin TLS",

  exists: (mailbox: string) => `el buzón ${mailbox}`,
  existsNot: (mailbox: string) => `que no exista el buzón ${mailbox}`,
  holds: (mailbox: string, messages: string) =>
    `en ${mailbox}, ${messages} y nada más`,
  has: (mailbox: string, messages: string) => `${messages} en ${mailbox}`,
  lost: (mailbox: string, messages: string) =>
    `que de ${mailbox} se haya ido justo esto: ${messages}`,
  flagOn: (flag: string, messages: string) =>
    `${flag} en ${messages}, y en ningún otro`,
  flagNowhere: (flag: string) => `que ningún mensaje lleve ${flag}`,
  flagElsewhere: (flag: string) => `${flag} en un mensaje que no es`,
  flagsAre: (message: string, flags: string) =>
    `${message} con ${flags}, y ninguna bandera más`,
  flagsNone: (message: string) => `${message} sin ninguna bandera`,
  flagsHave: (message: string, flags: string) => `${message} con ${flags}`,
  flagsLack: (message: string, flags: string) => `${message} sin ${flags}`,
  marked: (messages: string) =>
    `la marca de borrado en ${messages}, y en ningún otro`,
  unmarked: "que no quede ninguna marca de borrado",
  markedOther: "una marca de borrado en un mensaje que no es",
  dropLost: (messages: string) =>
    `que falte en la sesión justo esto: ${messages}`,

  delivered: (mailbox: string, account: string) =>
    `un mensaje nuevo en ${mailbox} de ${account}`,
  field: (name: string, value: string) => `${name} que diga ${value}`,
  line: (text: string) => `una línea ${text}`,
  text: (text: string) => `el texto ${text}`,
  flagged: (flags: string) => `las banderas ${flags}`,
  waiting: (address: string) => `una carta en la cola para ${address}`,
  notWaiting: (address: string) =>
    `que no quede en la cola ninguna carta para ${address}`,
  nothingWaiting: "que no quede nada en la cola",
  come: (address: string) => `una carta en el buzón de ${address}`,

  downloaded: (device: string, messages: string) =>
    `que «${device}» haya descargado justo ${messages}, una vez`,
  downloadedTwice: (device: string) =>
    `un mensaje descargado dos veces en «${device}»`,
  knows: (device: string, facts: string, messages: string) =>
    `que «${device}» conozca ${facts} ${of(messages)}`,
  facts: {
    uid: "el UID",
    flags: "las banderas",
    subject: "el asunto",
    from: "el remitente",
    size: "el tamaño",
  },
  believes: (device: string, what: string) => `que «${device}» crea: ${what}`,
  upToDate: (device: string) => `que «${device}» esté al día`,
  outOfDate: (device: string) => `que «${device}» no esté al día`,

  measures: {
    sent: "octetos enviados en este paso",
    received: "octetos recibidos en este paso",
    roundTrips: "viajes de ida y vuelta en este paso",
  },
  atLeast: (count: string, what: string) => `${count} ${what}, al menos`,
  atMost: (count: string, what: string) => `${count} ${what}, como mucho`,
  heard: (text: string) => `${text} en claro por el cable`,
  received: {
    subject: (messages: string) => `el asunto ${of(messages)}`,
    header: (messages: string) => `la cabecera entera ${of(messages)}`,
    text: (messages: string) => `el texto entero ${of(messages)}`,
    whole: (messages: string) => `todo lo que hay en ${messages}`,
  },
  answer: "contestar a la pregunta",
  rightAnswer: "contestar bien a la pregunta",
};

/** These words in one language. */
export type MissingWords = typeof es;
