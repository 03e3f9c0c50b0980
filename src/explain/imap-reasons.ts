import { imapSyntaxReasons } from "./imap-syntax-reasons.ts";

/**
 * Why an IMAP server refused something, for people: what happened, then what
 * to do next. Words in braces are filled from the reason's values.
 */
export const imapReasons: Record<
  string,
  { readonly es: string; readonly en: string }
> = {
  ...imapSyntaxReasons,
  "not-logged-in": {
    es: "`{command}` no se puede usar en Sin autenticar. Antes entra con `LOGIN`.",
    en: "`{command}` can't be used in Not authenticated. Log in first with `LOGIN`.",
  },
  "no-mailbox-open": {
    es: "`{command}` no se puede usar en Autenticado. Antes abre un buzón con `SELECT`.",
    en: "`{command}` can't be used in Authenticated. Open a mailbox first with `SELECT`.",
  },
  "mailbox-open": {
    es: "`{command}` solo se puede usar en Autenticado, antes de abrir un buzón. Ciérralo con `UNSELECT` o `CLOSE` y repite.",
    en: "`{command}` can be used in Authenticated only, before a mailbox is opened. Close it with `UNSELECT` or `CLOSE` and try again.",
  },
  "already-logged-in": {
    es: "`{command}` solo se puede usar en Sin autenticar, y ya has entrado. Para entrar con otro nombre, sal con `LOGOUT` y conecta de nuevo.",
    en: "`{command}` can be used in Not authenticated only, and you are logged in. To log in as somebody else, leave with `LOGOUT` and connect again.",
  },
  "literal-unasked": {
    es: "Con `LITERAL-` un literal de más de {most} octetos no puede ir sin permiso, y este tiene {octets}. Quita el `+` y espera a que el servidor conteste `+`.",
    en: "With `LITERAL-` a literal of more than {most} octets can't come unasked, and this one has {octets}. Leave the `+` away and wait until the server answers `+`.",
  },
  "bad-event": {
    es: "Este servidor no avisa de `{event}`: tras `BADEVENT` dice de qué sí. Quítalo y repite.",
    en: "This server doesn't tell of `{event}`: behind `BADEVENT` it says of what it does. Leave it out and try again.",
  },
  "too-many-watched": {
    es: "Serían avisos de {watched} buzones, y aquí se puede de {most}. Pide menos, por ejemplo con `subtree` o `mailboxes`.",
    en: "That would be news of {watched} mailboxes, and {most} is what can be had here. Ask for less, such as with `subtree` or `mailboxes`.",
  },
  "qresync-not-enabled": {
    es: "Antes hay que decir `ENABLE QRESYNC`, con ningún buzón abierto.",
    en: "Say `ENABLE QRESYNC` first, while no mailbox is open.",
  },
  "vanished-by-number": {
    es: "`VANISHED` habla de UID, así que solo vale en `UID FETCH`.",
    en: "`VANISHED` is about UIDs, so it is for `UID FETCH` only.",
  },
  "special-use": {
    es: "No se puede crear un buzón para `{use}`. Valen `\\Archive`, `\\Drafts`, `\\Junk`, `\\Sent` y `\\Trash`; `\\All` y `\\Flagged` mostrarían mensajes de otros buzones.",
    en: "No mailbox can be made for `{use}`. There are `\\Archive`, `\\Drafts`, `\\Junk`, `\\Sent` and `\\Trash`; `\\All` and `\\Flagged` would show messages of other mailboxes.",
  },
  "privacy-required": {
    es: "Aquí la contraseña o el vale viajaría en claro, y este servidor no acepta eso. Pide antes TLS con `STARTTLS`, o conecta con TLS desde el principio.",
    en: "The password or token would travel in clear here, and this server doesn't take it like that. Ask for TLS with `STARTTLS` first, or connect with TLS from the start.",
  },
  "tls-active": {
    es: "TLS ya protege esta conexión: no hay nada más que pedir. Sigue con `CAPABILITY` o entra.",
    en: "TLS protects this connection already: there is nothing more to ask for. Go on with `CAPABILITY`, or log in.",
  },
  "compression-active": {
    es: "Lo que se dice en esta conexión ya va comprimido. Sigue con el comando siguiente.",
    en: "What is said on this connection is compressed already. Go on with the next command.",
  },
  "charset-in-utf8": {
    es: "Tras `ENABLE UTF8=ACCEPT` todo texto va en UTF-8: quita `CHARSET {charset}`.",
    en: "After `ENABLE UTF8=ACCEPT` all text is UTF-8: leave `CHARSET {charset}` away.",
  },
  "utf8-header": {
    es: "La cabecera lleva UTF-8 sin codificar, y un cliente que no lo espera no sabría leerla. Antes de abrir un buzón, envía `ENABLE UTF8=ACCEPT`.",
    en: "The header has plain UTF-8 in it, and a client that doesn't expect it couldn't read it. Before a mailbox is opened, send `ENABLE UTF8=ACCEPT`.",
  },
  "nul-in-message": {
    es: "El mensaje tiene el octeto 0, y este servidor no guarda mensajes así. Codifica esa parte en base64.",
    en: "The message has the octet 0 in it, and this server doesn't keep such messages. Encode that part in base64.",
  },
  "unknown-encoding": {
    es: "La parte {part} del mensaje {number} está codificada de un modo que el servidor no conoce. Pídela tal como está, con `BODY[{part}]`.",
    en: "Part {part} of message {number} is encoded in a way that the server doesn't know. Ask for it as it is, with `BODY[{part}]`.",
  },
  "unknown-mechanism": {
    es: "El servidor no ofrece el mecanismo `{found}`. `CAPABILITY` dice cuáles tiene, tras `AUTH=`.",
    en: "The server doesn't offer the mechanism `{found}`. `CAPABILITY` says which ones it has, behind `AUTH=`.",
  },
  "authentication-cancelled": {
    es: "Has cancelado con `*`. Empieza otra vez con `AUTHENTICATE`, o entra con `LOGIN`.",
    en: "You cancelled with `*`. Begin again with `AUTHENTICATE`, or log in with `LOGIN`.",
  },
  "not-base64": {
    es: "Eso no es base64: solo letras, cifras, `+` y `/`, en grupos de cuatro, con `=` al final si hace falta.",
    en: "That isn't base64: only letters, digits, `+` and `/`, in groups of four, with `=` at the end where needed.",
  },
  "server-speaks-first": {
    es: "En `{mechanism}` habla primero el servidor: envía `AUTHENTICATE {mechanism}` sin nada detrás.",
    en: "In `{mechanism}` the server speaks first: send `AUTHENTICATE {mechanism}` with nothing behind it.",
  },
  "garbled-response": {
    es: "La respuesta no tiene la forma que pide `{mechanism}`. En PLAIN es nada, NUL, nombre, NUL, contraseña; en CRAM-MD5, nombre y resumen; en SCRAM, primero `n,,n=nombre,r=azar`; en OAUTHBEARER, `n,,` y tras el octeto 1 `auth=Bearer vale`, con dos octetos 1 al final.",
    en: "The response doesn't have the form that `{mechanism}` wants. In PLAIN that is nothing, NUL, name, NUL, password; in CRAM-MD5 name and digest; in SCRAM first `n,,n=name,r=random`; in OAUTHBEARER `n,,` and behind octet 1 `auth=Bearer token`, with two octets 1 at the end.",
  },
  "wrong-token": {
    es: "Nadie ha dado ese vale, o no es de quien dices. En `{mechanism}` va detrás de `Bearer` y un espacio.",
    en: "Nobody has given that token out, or it isn't for whom you say. In `{mechanism}` it stands behind `Bearer` and a space.",
  },
  "expired-token": {
    es: "El vale era bueno, pero ha caducado. Un programa pide otro al servidor de autorización, sin molestar a nadie.",
    en: "The token was good once, but has expired. A program asks the authorization server for another one without troubling anybody.",
  },
  "other-identity": {
    es: "El certificado que mostró el cliente habla por otra persona, o por nadie de aquí. Con `{mechanism}` se entra solo con el nombre del certificado, o sin decir ninguno (`=`).",
    en: "The certificate that the client showed speaks for somebody else, or for nobody here. With `{mechanism}` one logs in only under the certificate's own name, or without saying any (`=`).",
  },
  "no-channel-binding": {
    es: "El cliente exige atar la entrada al canal (`p=`), y este servidor no lo hace. Empieza con `n,,`.",
    en: "The client insists on binding the login to the channel (`p=`), which this server doesn't do. Begin with `n,,`.",
  },
  "wrong-password": {
    es: "El nombre o la contraseña no son correctos; el servidor no dice cuál.",
    en: "The name or the password is wrong; the server doesn't say which.",
  },
  "no-such-mailbox": {
    es: "No hay ningún buzón `{mailbox}` que se pueda abrir. Mira los que hay con `LIST`.",
    en: "There is no mailbox `{mailbox}` that can be opened. See which there are with `LIST`.",
  },
  "no-permission": {
    es: "Para eso hace falta el derecho `{right}` en `{mailbox}`. `MYRIGHTS {mailbox}` dice cuáles tienes; los da quien tiene el derecho `a`, con `SETACL`.",
    en: "That needs the right `{right}` on `{mailbox}`. `MYRIGHTS {mailbox}` tells which you have; whoever has the right `a` gives them, with `SETACL`.",
  },
  "namespace-itself": {
    es: "Con `{mailbox}` solo empiezan los nombres de buzones de otros: detrás van el usuario o el buzón. `NAMESPACE` dice dónde empieza cada cosa.",
    en: "`{mailbox}` is only what the names of others' mailboxes begin with: the user or the mailbox follows. `NAMESPACE` tells where everything begins.",
  },
  "rename-across": {
    es: "Un buzón no cambia de dueño al cambiar de nombre. Crea otro y lleva allí los mensajes con `MOVE`.",
    en: "A mailbox doesn't change owners with its name. Make another one and take the messages there with `MOVE`.",
  },
  "access-list-full": {
    es: "La lista de acceso quedaría demasiado larga: caben {most} nombres. Para todos vale `anyone`.",
    en: "The access list would become too long: it holds {most} names. For everybody there is `anyone`.",
  },
  "over-quota": {
    es: "La cuenta no puede guardar tanto. `GETQUOTAROOT INBOX` dice cuánto queda; `EXPUNGE` libera lo marcado con `\\Deleted`.",
    en: "The account may not hold that much. `GETQUOTAROOT INBOX` tells how much is left; `EXPUNGE` frees what is marked `\\Deleted`.",
  },
  "no-quota-root": {
    es: "No hay ninguna raíz de cuota «{root}» con límites. `GETQUOTAROOT INBOX` dice cuáles hay.",
    en: "There is no quota root “{root}” with limits. `GETQUOTAROOT INBOX` tells which there are.",
  },
  "not-administrator": {
    es: "Solo quien administra el servidor fija cuotas; esta cuenta no lo hace.",
    en: "Only who administers the server sets quotas; this account doesn't.",
  },
  "try-create": {
    es: "El buzón `{mailbox}` no existe. `TRYCREATE` es una pista: créalo con `CREATE` y repite.",
    en: "The mailbox `{mailbox}` doesn't exist. `TRYCREATE` is a clue: make it with `CREATE` and try again.",
  },
  "read-only": {
    es: "`{mailbox}` está abierto solo para mirar. Ábrelo con `SELECT` para cambiar algo.",
    en: "`{mailbox}` is open for looking only. Open it with `SELECT` to change something.",
  },
  "beyond-last-message": {
    es: "No hay mensaje con el número `{set}`: el buzón tiene {exists}.",
    en: "There is no message number `{set}`: the mailbox has {exists}.",
  },
  "message-too-big": {
    es: "El mensaje es demasiado grande: {octets} octetos, y caben {most}.",
    en: "The message is too big: {octets} octets, and {most} fit.",
  },
  "append-cancelled": {
    es: "Un mensaje sin octetos (`{0}`) anula el `APPEND`: no se ha guardado nada, tampoco los mensajes de antes.",
    en: "A message without octets (`{0}`) cancels the `APPEND`: nothing was kept, nor the messages before it.",
  },
  "bad-url": {
    es: "`{url}` no nombra ningún octeto de tu correo. Un mensaje se nombra así: `/INBOX/;UID=105`, y una parte con `/;SECTION=2` detrás.",
    en: "`{url}` names no octets of your mail. A message is named like this: `/INBOX/;UID=105`, and a part with `/;SECTION=2` behind it.",
  },
  "ascii-login": {
    es: "`LOGIN` solo lleva ASCII. Un nombre o una contraseña con otras letras va con `AUTHENTICATE`, en UTF-8.",
    en: "`LOGIN` takes ASCII only. A name or a password with other letters goes by `AUTHENTICATE`, in UTF-8.",
  },
  "utf8-only": {
    es: "Este servidor solo habla en UTF-8, y un cliente que no lo espera no lo entendería. Di antes `ENABLE UTF8=ACCEPT`.",
    en: "This server speaks in UTF-8 only, and a client that doesn't expect it wouldn't understand. Say `ENABLE UTF8=ACCEPT` first.",
  },
  "mailbox-exists": {
    es: "Ya hay un buzón `{mailbox}`. Elige otro nombre.",
    en: "There is a mailbox `{mailbox}` already. Choose another name.",
  },
  "bad-mailbox-name": {
    es: "Ningún buzón puede llamarse así. Sin % ni *, y con los acentos en UTF-7 modificado: Año es `A&APE-o`.",
    en: "No mailbox can have this name. No % or *, and accents in modified UTF-7: Año is `A&APE-o`.",
  },
  "delete-inbox": {
    es: "`INBOX` no se puede borrar. Y `DELETE` borra buzones, no mensajes: para un mensaje, `STORE` con `\\Deleted` y luego `EXPUNGE`.",
    en: "`INBOX` can't be deleted. And `DELETE` removes mailboxes, not messages: for a message, `STORE` with `\\Deleted` and then `EXPUNGE`.",
  },
  "has-inferiors": {
    es: "`{mailbox}` solo guarda el sitio de los buzones que tiene debajo. Borra esos antes.",
    en: "`{mailbox}` only holds the place of the mailboxes below it. Delete those first.",
  },
  "rename-below-itself": {
    es: "Un buzón no puede pasar a estar dentro de sí mismo.",
    en: "A mailbox can't come to be inside itself.",
  },
  "not-subscribed": {
    es: "`{mailbox}` no está en la lista de suscripciones. Mírala con `LSUB`.",
    en: "`{mailbox}` isn't on the list of subscriptions. See it with `LSUB`.",
  },
  "too-many-keywords": {
    es: "El buzón `{mailbox}` ya conoce {most} palabras clave y no caben más. Usa alguna de las que hay en `FLAGS`.",
    en: "The mailbox `{mailbox}` knows {most} keywords already and has no room for more. Use some of those in `FLAGS`.",
  },
  "expected-done": {
    es: "Durante `IDLE` el servidor solo escucha una palabra: `DONE`, sin etiqueta.",
    en: "During `IDLE` the server listens for one word only: `DONE`, without a tag.",
  },
  "bad-charset": {
    es: "El servidor no conoce el juego de caracteres `{charset}`. Usa UTF-8 o US-ASCII.",
    en: "The server doesn't know the charset `{charset}`. Use UTF-8 or US-ASCII.",
  },
  "expunge-issued": {
    es: "Otra sesión ha eliminado alguno de esos mensajes. Pide `NOOP` y mira cómo quedan los números.",
    en: "Another session has removed some of these messages. Send `NOOP` and see how the numbers are now.",
  },
};
