import type { ImapAclTexts } from "./imap-acl-sections.ts";

/** Quién puede hacer qué con un buzón, palabra por palabra, en español. */
export const imapAclTexts: ImapAclTexts = {
  "command SETACL": "Dice qué puede hacer alguien con un buzón.",
  "command DELETEACL": "Quita a alguien de la lista de acceso de un buzón.",
  "command GETACL": "Pregunta quién puede hacer qué con un buzón.",
  "command LISTRIGHTS": "Pregunta qué derechos se pueden dar a alguien.",
  "command MYRIGHTS": "Pregunta qué puede hacer uno mismo con un buzón.",
  "response ACL":
    "La lista de acceso de un buzón: nombres, cada uno seguido de sus derechos.",
  "response LISTRIGHTS":
    "Primero los derechos que alguien tiene siempre, después los que se le pueden dar.",
  "response MYRIGHTS": "Lo que puedes hacer con este buzón.",
  "capability ACL":
    "Los buzones se pueden compartir: una lista de acceso dice quién puede hacer qué.",
  "capability RIGHTS=TEXK":
    "También se conocen los derechos `t`, `e`, `x` y `k`, que antes eran solo `c` y `d`.",
  identifier:
    "De quién se habla: el nombre de un usuario. Con `-` delante, se le quitan derechos.",
  "identifier ANYONE": "Se habla de todo el mundo.",
  "mod-rights": "Cómo cambian los derechos.",
  "mod-rights +": "Los derechos que siguen se añaden.",
  "mod-rights -": "Los derechos que siguen se quitan.",
  rights: "Derechos, cada letra uno. Vacío: ninguno.",
  right: "Un derecho que solo conoce este servidor.",
  "right L": "`l`, lookup: el buzón aparece en `LIST` y `LSUB`.",
  "right R": "`r`, read: valen `SELECT`, `EXAMINE` y `STATUS`.",
  "right S": "`s`, seen: se recuerda lo que uno ha leído (`\\Seen`).",
  "right W":
    "`w`, write: poner indicadores que no sean `\\Seen` ni `\\Deleted`.",
  "right I": "`i`, insert: meter mensajes con `APPEND`, `COPY` o `MOVE`.",
  "right P":
    "`p`, post: enviar correo a la dirección del buzón. IMAP no lo comprueba.",
  "right K": "`k`, create: crear buzones debajo de él.",
  "right X": "`x`: borrar el buzón mismo o cambiarle el nombre.",
  "right T": "`t`: marcar mensajes con `\\Deleted`.",
  "right E": "`e`, expunge: quitar para siempre lo marcado.",
  "right A": "`a`, administer: ver la lista de acceso y cambiarla.",
  "right C":
    "`c`, crear como era antes: `k` y `x` juntos. Se muestra para programas viejos.",
  "right D":
    "`d`, borrar como era antes: `t` y `e` juntos. Se muestra para programas viejos.",
};
