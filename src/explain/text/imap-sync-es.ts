import type { ImapSyncTexts } from "./imap-sync-sections.ts";

/** CONDSTORE y QRESYNC, palabra por palabra, en español. */
export const imapSyncTexts: ImapSyncTexts = {
  "capability CONDSTORE":
    "El servidor cuenta los cambios de un buzón: se puede preguntar qué cambió desde entonces, y cambiar solo lo que no cambió.",
  "capability QRESYNC":
    "El servidor recuerda qué mensajes se fueron: quien vuelve se entera de una vez de lo que pasó entretanto.",
  "mod-sequence":
    "Una secuencia de modificación: el número de un cambio. Lo que cambia después tiene uno mayor.",
  "highestmodseq-value":
    "La secuencia de modificación hasta la que el cliente sabe todo lo que ocurrió.",
  "resp-text-code HIGHESTMODSEQ":
    "Sigue la secuencia de modificación del último cambio del buzón del que se ha avisado.",
  "resp-text-code MODIFIED":
    "Alguien había cambiado estos mensajes desde entonces, así que no se tocaron.",
  "resp-text-code CLOSED":
    "El buzón que estaba abierto se ha cerrado. Con un `SELECT`, todo lo que sigue trata del nuevo; si llega sin que nadie lo pida, es que lo han borrado y ya no hay ninguno abierto.",
  "modified-number":
    "Un mensaje que no se tocó: su número, o su UID si se pidió con `UID`.",
  "store-modifier": "Una condición para el cambio.",
  "store-modifier UNCHANGEDSINCE":
    "Cambia solo los mensajes que nadie ha cambiado desde esta secuencia de modificación.",
  "fetch-modifier": "Limita de cuáles de estos mensajes se responde.",
  "fetch-modifier CHANGEDSINCE":
    "Solo los mensajes que cambiaron después de esta secuencia de modificación.",
  "fetch-att MODSEQ": "Pide el número del último cambio del mensaje.",
  "msg-att MODSEQ": "Sigue el número del último cambio del mensaje.",
  "search-key MODSEQ":
    "Aquellos cuyo último cambio tiene esta secuencia de modificación o una mayor.",
  "entry-name":
    "De qué indicador se trata. Este servidor numera los cambios por mensaje, no por indicador, y no lo tiene en cuenta.",
  "entry-type":
    "Si se trata de los indicadores propios (`priv`), los de todos (`shared`) o cualquiera (`all`).",
  "search-sort-mod-seq":
    "Sigue la mayor secuencia de modificación de los mensajes encontrados.",
  "status-att HIGHESTMODSEQ":
    "El número del último cambio del buzón: si es el que ya conoces, no hay nada nuevo.",
  "select-param": "Qué más se pide al abrir el buzón.",
  "select-param CONDSTORE":
    "A partir de ahora los cambios se avisan con su secuencia de modificación.",
  "select-param QRESYNC":
    "Sigue lo que el cliente sabe de la última vez; se le dice qué ha pasado desde entonces.",
  "known-uids": "UID, en números e intervalos.",
  "known-sequence-set": "Algunos números de mensaje que el cliente sabía…",
  "known-uid-set":
    "… y sus UID: hasta donde sigan siendo ciertos, ya sabe qué se ha ido.",
  "fetch-modifier VANISHED":
    "Pregunta además cuáles de estos UID se han ido desde esa secuencia de modificación.",
  "response VANISHED":
    "Los mensajes con estos UID ya no están, y los que les siguen avanzan.",
  "vanished-earlier":
    "Se fueron antes: los números de los mensajes de aquí no cambian.",
};
