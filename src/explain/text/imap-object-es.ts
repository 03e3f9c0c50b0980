import type { ImapObjectTexts } from "./imap-object-sections.ts";

/** OBJECTID, SAVEDATE y PREVIEW, palabra por palabra, en español. */
export const imapObjectTexts: ImapObjectTexts = {
  "capability OBJECTID":
    "Buzones, mensajes e hilos tienen identificadores que no cambian: el cliente reconoce lo que se renombró, copió o movió.",
  "capability SAVEDATE":
    "El servidor sabe cuándo llegó un mensaje al buzón donde está.",
  "capability PREVIEW": "El servidor puede decir cómo empieza un mensaje.",
  objectid:
    "Un identificador que dio el servidor. Distingue mayúsculas y minúsculas.",
  "resp-text-code MAILBOXID":
    "Sigue el identificador del buzón. No cambia aunque el buzón cambie de nombre.",
  "status-att MAILBOXID":
    "El identificador del buzón, que no cambia aunque cambie de nombre.",
  "fetch-att EMAILID":
    "El identificador que comparten todas las copias del mensaje.",
  "fetch-att THREADID":
    "El identificador que un mensaje comparte con sus respuestas, en cualquier buzón.",
  "fetch-att SAVEDATE":
    "Cuándo llegó el mensaje a este buzón; una copia tiene la suya.",
  "fetch-att PREVIEW": "Cómo empieza el mensaje, como texto en una línea.",
  "preview-mod LAZY":
    "Solo si se puede tener enseguida. Este servidor siempre puede.",
  "msg-att EMAILID":
    "Sigue el identificador que comparten todas las copias del mensaje.",
  "msg-att THREADID": "Sigue el identificador de su hilo.",
  "msg-att SAVEDATE": "Sigue cuándo llegó a este buzón.",
  "msg-att PREVIEW": "Sigue cómo empieza.",
  "preview-text":
    "El comienzo del texto, en UTF-8, sin marcas ni citas; vacío si no lo hay.",
  "search-key EMAILID": "Las copias del mensaje con este identificador.",
  "search-key THREADID": "Los mensajes del hilo con este identificador.",
  "search-key SAVEDBEFORE": "Los que llegaron a este buzón antes de ese día.",
  "search-key SAVEDON": "Los que llegaron a este buzón ese día.",
  "search-key SAVEDSINCE": "Los que llegaron a este buzón ese día o después.",
  "search-key SAVEDATESUPPORTED":
    "Todos, porque este buzón guarda cuándo llegaron.",
};
