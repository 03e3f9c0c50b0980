import type { ImapSyncTexts } from "./imap-sync-sections.ts";

/** CONDSTORE y QRESYNC, palabra por palabra, en español. */
export const imapSyncTexts: ImapSyncTexts = {
  "capability CONDSTORE":
    "El servidor cuenta los cambios de un buzón: se puede preguntar qué cambió desde entonces, y cambiar solo lo que no cambió.",
  "mod-sequence":
    "Una secuencia de modificación: el número de un cambio. Lo que cambia después tiene uno mayor.",
  "highestmodseq-value":
    "La secuencia de modificación hasta la que el cliente sabe todo lo que ocurrió.",
  "resp-text-code HIGHESTMODSEQ":
    "Sigue la secuencia de modificación del último cambio del buzón del que se ha avisado.",
  "resp-text-code MODIFIED":
    "Alguien había cambiado estos mensajes desde entonces, así que no se tocaron.",
  "resp-text-code CLOSED":
    "El buzón que estaba abierto se ha cerrado; todo lo que sigue trata del nuevo.",
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
};
