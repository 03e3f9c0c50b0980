/** What is said about several devices side by side, in Spanish. */
export const es = {
  several: "Varios dispositivos, un solo servidor",
  goals: (done: number, count: number) => `${done} de ${count} objetivos`,
  lesson: "Lección",
  server: "Servidor",
  shelf: (mailbox: string, account: string) => `${mailbox} de ${account}`,
  holds: (count: string, isOne: boolean) =>
    `${count} ${isOne ? "mensaje" : "mensajes"}, la única copia que cuenta`,
  shelfLabel: "Mensajes en el servidor",
  number: "Nº",
  uid: "UID",
  subject: "Asunto",
  removed: "Eliminado",
  neverAgain: "nunca se reutiliza",
  nothingThere: "No hay mensajes.",
  summary: {
    current: (count: number): string =>
      count === 1 ? "dispositivo al día" : "dispositivos al día",
    flight: (count: number): string =>
      count === 1 ? "recibe ahora la noticia" : "reciben ahora la noticia",
    snapshot: (count: number): string =>
      count === 1 ? "mira una lista antigua" : "miran una lista antigua",
    offline: "sin conexión",
  },
  keepsList: (protocol: string) =>
    `Una sesión ${protocol} conserva la lista que había al entrar.`,
  badges: {
    current: "al día",
    flight: (count: number): string =>
      count === 1 ? "1 cambio en camino" : `${count} cambios en camino`,
    snapshot: (time: string) => `lista de las ${time}`,
    offline: "sin conexión",
    closed: "nada abierto",
  },
  notes: {
    gone: (mailbox: string) => `ya no está en ${mailbox}`,
    arriving: "llegando",
    flags: "otras banderas",
    removed: (uid: string) => `${uid} eliminado`,
    goneNow: "eliminado",
    removedMany: (count: number) => `${count} mensajes eliminados`,
    willBeDeleted: "se borrará",
    more: (count: number): string =>
      count === 1
        ? "1 mensaje que aún no conoce"
        : `${count} mensajes que aún no conoce`,
  },
  notAsked: "sin preguntar",
  noSubject: "(sin asunto)",
  was: (number: number) => `antes ${number}`,
  pushed: "enviado sin que nadie lo pidiera",
  silence: (protocol: string) => `silencio: ${protocol} no avisa`,
  untilAsked: "silencio: lo sabrá cuando pregunte",
  state: "Estado",
  lastLines: "Últimas líneas",
  exchange: "Último intercambio",
  knows: (device: string) => `Lo que sabe ${device}`,
  quiet: (time: string) => `nada preguntado desde hace ${time}`,
  unopened: "No tiene ningún buzón abierto.",
  unasked: "Ha entrado, pero aún no ha preguntado qué mensajes hay.",
  emptyMailbox: "Para este dispositivo, el buzón está vacío.",
  neverConnected: "Aún no se ha conectado.",
  typeHere: "Escribir aquí",
  only: "Solo hay un dispositivo.",
  onlyAction: "Añade un teléfono.",
  addPhone: (protocol: string) => `Añadir un teléfono con ${protocol}`,
  envelope: {
    label: "El sobre",
    none: "No está enviando nada.",
    sender: "Remitente",
    recipient: "Destinatario",
    accepted: "aceptado",
    refused: "rechazado",
    message: {
      open: "El mensaje aún no se ha enviado, o nadie ha dicho que llegara.",
      accepted: "El servidor tomó el mensaje.",
      refused: "El servidor no tomó el mensaje.",
    },
  },
  elsewhere: {
    label: "Lo que se le ha dicho de otros buzones",
    messages: (count: number): string =>
      count === 1 ? "1 mensaje" : `${count} mensajes`,
    unseen: (count: number): string =>
      count === 1 ? "1 sin leer" : `${count} sin leer`,
    unknown: "cuántos mensajes, no se ha dicho",
  },
  believed: {
    title: (device: string) => `Solo lo que se le ha dicho a ${device}`,
    offline:
      "Sin conexión: esto es lo último que supo. En el servidor puede haber cambiado.",
    told: (time: string) => `dicho a las ${time}`,
    facts: "Lo que sabe del buzón",
  },
};

/** These words in one language. */
export type DevicesWords = typeof es;
