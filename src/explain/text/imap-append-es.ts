import type { ImapAppendTexts } from "./imap-append-sections.ts";

/** MULTIAPPEND, APPENDLIMIT y CATENATE, palabra por palabra, en español. */
export const imapAppendTexts: ImapAppendTexts = {
  "capability MULTIAPPEND":
    "Un solo `APPEND` puede traer varios mensajes: se guardan todos o ninguno.",
  "capability APPENDLIMIT":
    "Cuántos octetos puede tener un mensaje como mucho. Quien lo sabe no envía uno en vano.",
  "capability CATENATE":
    "El servidor puede componer un mensaje con partes de otros que ya tiene.",
  "status-att APPENDLIMIT":
    "Cuántos octetos puede tener un mensaje que llega con `APPEND`.",
  "append-data UTF8": "El mensaje que sigue lleva UTF-8 en su cabecera.",
  "append-data CATENATE":
    "El mensaje se compone: siguen sus trozos, en el orden en que van.",
  "cat-part TEXT": "Un trozo que viene aquí, como literal.",
  "cat-part URL":
    "Un trozo que el servidor ya tiene: el URL dice dónde. No hay que traerlo y devolverlo.",
  "cat-octets": "Octetos del trozo, tal como entran en el mensaje.",
  "imap-url":
    "Dónde están los octetos: buzón, UID y, si no es el mensaje entero, la sección. Lo que no es ASCII va en UTF-8 con `%`.",
  "resp-text-code DOWNGRADED":
    "Las cabeceras de estos mensajes llevan UTF-8 y el cliente no ha dicho `ENABLE UTF8=ACCEPT`. Por eso lo que se ha enseñado de ellos es un mensaje que hace el servidor en su lugar, con la cabecera en ASCII.",
  "downgraded-number":
    "Un mensaje del que se ha enseñado un sustituto: su número, o su UID si se pidió con `UID`.",
  "resp-text-code BADURL": "El URL que sigue no nombra nada que exista.",
  "resp-text-code TOOBIG": "El mensaje es demasiado grande.",
};
