/** The words of an opened message and of one's own mail, in Spanish; `messageEn` has the same keys. */
export const messageEs = {
  tabs: {
    body: "Mensaje",
    source: "Fuente",
    parts: "Partes",
    journey: "Viaje",
  },
  views: "Vistas del mensaje",
  body: {
    form: "Forma del texto",
    plain: "Texto plano",
    html: "HTML",
    text: "Texto del mensaje",
    none: "Este mensaje no tiene texto que mostrar.",
    cut: "Solo se muestra el principio: el texto es muy largo.",
    safe: "El HTML se muestra sin estilos, sin scripts y con los enlaces desactivados.",
    blocked: (count: number) =>
      count === 1
        ? "Hay 1 imagen de fuera y no se carga: le diría al remitente que has leído esto."
        : `Hay ${count} imágenes de fuera y no se cargan: le dirían al remitente que has leído esto.`,
    attachments: "Adjuntos",
    unnamed: "sin nombre",
  },
  source: {
    label: "Fuente, tal como se guarda",
    line: "Línea",
    offset: "Octeto",
    none: "Este mensaje no tiene octetos.",
    chosen: (section: string) => `BODY[${section}]`,
    range: (start: string, end: string, count: string) =>
      `octetos ${start} a ${end} (${count})`,
    empty: (start: string) => `vacío, en el octeto ${start}`,
    clear: "Quitar la marca",
  },
  parts: {
    label: "Partes MIME",
    whole: "mensaje",
    part: "Parte",
    type: "Tipo",
    encoding: "Codificación",
    octets: "Octetos",
    filename: "Archivo",
    more: (count: number) => `Solo se muestran las primeras ${count} partes.`,
    get: "Cómo se pide",
    seen: "`BODY` marca el mensaje como leído; `BODY.PEEK`, no.",
    maildrop:
      "POP3 no conoce las partes: `RETR` trae el mensaje entero y `TOP` la cabecera y las primeras líneas.",
    toBox: (command: string) => `Llevar al comando: ${command}`,
    copy: (command: string) => `Copiar ${command}`,
    copied: "Copiado",
    inBox: "Está en el comando",
    show: (section: string) => `Ver BODY[${section}] en la fuente`,
  },
  own: {
    title: "Tu propio correo",
    close: "Cerrar",
    cancel: "Cancelar",
    here: "Todo se lee en este navegador; no se sube nada.",
    what: (mailbox: string) =>
      `Suelta aquí archivos .eml o mbox, o elígelos. Llegan a ${mailbox} como correo nuevo.`,
    choose: "Elegir archivos",
    reading: "Leyendo…",
    progress: (done: string, count: string) => `${done} de ${count} mensajes`,
    done: (count: number, mailbox: string) =>
      count === 1
        ? `1 mensaje entregado en ${mailbox}.`
        : `${count} mensajes entregados en ${mailbox}.`,
    nothing: "No se ha entregado nada.",
    maildrop:
      "La sesión POP3 abierta no lo ve: su lista se fijó al entrar. Aparecerá en la próxima.",
    past: "Estás mirando el pasado. Vuelve al presente para que llegue correo.",
    toPresent: "Volver al presente",
    refused: {
      empty: "está vacío",
      notMail: "no parece correo: no empieza por una cabecera",
      message: "tiene un mensaje de más de 32 MB",
      together: "no cabe: un buzón admite 100 MB en total",
      count: "tiene demasiados mensajes: se admiten 2000 de una vez",
      unreadable: "no se ha podido leer",
    },
  },
};

export type MessageWords = typeof messageEs;
