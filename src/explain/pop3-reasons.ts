import type { Bilingual } from "../protocols/protocol.ts";
import type { Pop3ReasonKey } from "../protocols/pop3/reasons.ts";

/**
 * Why a POP3 server says -ERR, for people: what happened, then what to do
 * next. Words in braces are values of the reason; those in backticks are
 * protocol text, which is never translated.
 */
export const pop3Reasons: Readonly<Record<string, Bilingual>> = {
  "empty-line": {
    es: "La línea llegó vacía. Escribe un comando, por ejemplo `CAPA`.",
    en: "The line was empty. Type a command, such as `CAPA`.",
  },
  "unknown-command": {
    es: "El servidor no conoce `{command}`. Mira cómo se escribe: los comandos de POP3 tienen tres o cuatro letras.",
    en: "The server doesn't know `{command}`. Check the spelling: POP3 commands have three or four letters.",
  },
  "line-too-long": {
    es: "La línea es demasiado larga y el servidor la ha tirado. Un comando cabe de sobra en 255 octetos: escríbelo más corto.",
    en: "The line is too long and the server threw it away. 255 octets are plenty for a command: write a shorter one.",
  },
  "extra-space": {
    es: "Sobra un espacio. Entre el comando y cada argumento va uno solo, y ninguno al principio ni al final: quítalo.",
    en: "There is one space too many. A single one stands before each argument, and none at the start or the end: take it out.",
  },
  "missing-argument": {
    es: "A `{command}` le falta un argumento: `{argument}`. Añádelo después de un espacio.",
    en: "`{command}` lacks an argument: `{argument}`. Add it after one space.",
  },
  "too-many-arguments": {
    es: "`{command}` no admite tantos argumentos. Quita `{argument}` y lo que venga después.",
    en: "`{command}` doesn't take that many arguments. Remove `{argument}` and what follows it.",
  },
  "not-a-number": {
    es: "`{argument}` no es un número. Aquí solo valen cifras, como `2`; los números de los mensajes los da `LIST`.",
    en: "`{argument}` isn't a number. Only digits will do here, such as `2`; `LIST` gives the numbers of the messages.",
  },
  "login-first": {
    es: "`{command}` no se puede usar en {state}: el servidor aún no sabe quién eres. Entra antes con `USER` y `PASS`.",
    en: "`{command}` can't be used in {state}: the server doesn't know yet who you are. Log in first with `USER` and `PASS`.",
  },
  "already-logged-in": {
    es: "`{command}` no se puede usar en {state}: ya has entrado. Para entrar con otro nombre, sal con `QUIT` y vuelve a conectar.",
    en: "`{command}` can't be used in {state}: you're already logged in. To log in under another name, leave with `QUIT` and connect again.",
  },
  "user-first": {
    es: "`{command}` solo vale justo después de `USER`. Di antes quién eres, también tras una contraseña errada.",
    en: "`{command}` works only right after `USER`. Say who you are first, also after a wrong password.",
  },
  "wrong-state": {
    es: "`{command}` no se puede usar en {state}. La sesión se está cerrando: conecta de nuevo.",
    en: "`{command}` can't be used in {state}. The session is closing: connect again.",
  },
  "wrong-password": {
    es: "El nombre o la contraseña no son correctos; el servidor no dice cuál de los dos. Empieza otra vez con `USER`.",
    en: "The name or the password is wrong; the server doesn't say which. Start again with `USER`.",
  },
  "wrong-digest": {
    es: "El nombre o el resumen no son correctos; el servidor no dice cuál de los dos. El resumen es el MD5 de la marca de este saludo y la contraseña, en 32 cifras hexadecimales minúsculas: calcúlalo de nuevo, que en cada conexión la marca es otra.",
    en: "The name or the digest is wrong; the server doesn't say which. The digest is the MD5 of this greeting's stamp and the password, as 32 hex digits in lower case: work it out anew, since each connection has another stamp.",
  },
  "privacy-required": {
    es: "Aquí la contraseña o el vale viajaría en claro, y este servidor no acepta eso. Pide antes TLS con `STLS`, conecta con TLS desde el principio, o entra con `APOP` o con un mecanismo de los que `CAPA` lista tras `SASL`.",
    en: "The password or token would travel in clear here, and this server doesn't take it like that. Ask for TLS with `STLS` first, connect with TLS from the start, or log in with `APOP` or a mechanism that `CAPA` lists behind `SASL`.",
  },
  "tls-active": {
    es: "TLS ya protege esta conexión: no hay nada más que pedir. Sigue con `CAPA` o entra.",
    en: "TLS protects this connection already: there is nothing more to ask for. Go on with `CAPA`, or log in.",
  },
  "tls-after-utf8": {
    es: "Después de `UTF8` ya no se puede pedir TLS. Vuelve a conectar, pide antes `STLS` y después `UTF8`.",
    en: "After `UTF8` it is too late to ask for TLS. Connect again, ask for `STLS` first and for `UTF8` after it.",
  },
  "bad-utf8": {
    es: "El argumento `{argument}` tiene octetos que no son UTF-8 bien formado. Escríbelo otra vez en UTF-8, o solo con ASCII.",
    en: "The argument `{argument}` has octets that aren't well-formed UTF-8. Write it again in UTF-8, or in ASCII only.",
  },
  "unknown-language": {
    es: "El servidor no habla el idioma `{found}`, y sigue en el de antes. `LANG` sin nada más dice cuáles tiene; `LANG *` elige el que prefiere quien lo administra.",
    en: "The server doesn't speak the language `{found}`, and goes on in the one before. `LANG` alone says which ones it has; `LANG *` takes the one that its administrator likes best.",
  },
  "unknown-mechanism": {
    es: "El servidor no ofrece el mecanismo `{found}`. `CAPA` dice cuáles tiene, tras `SASL`.",
    en: "The server doesn't offer the mechanism `{found}`. `CAPA` says which ones it has, behind `SASL`.",
  },
  "wrong-credentials": {
    es: "El nombre o la contraseña no son correctos; el servidor no dice cuál de los dos. Empieza otra vez con `AUTH {mechanism}`.",
    en: "The name or the password is wrong; the server doesn't say which. Start again with `AUTH {mechanism}`.",
  },
  "wrong-token": {
    es: "Nadie ha dado ese vale, o no es de quien dices. En `{mechanism}` va detrás de `Bearer` y un espacio.",
    en: "Nobody has given that token out, or it isn't for whom you say. In `{mechanism}` it stands behind `Bearer` and a space.",
  },
  "expired-token": {
    es: "El vale de `{mechanism}` era bueno, pero ha caducado. Un programa pide otro al servidor de autorización, sin molestar a nadie.",
    en: "The token of `{mechanism}` was good once, but has expired. A program asks the authorization server for another one without troubling anybody.",
  },
  "other-identity": {
    es: "El certificado que mostró el cliente habla por otra persona, o por nadie de aquí. Con `{mechanism}` se entra solo con el nombre del certificado, o sin decir ninguno (`=`).",
    en: "The certificate that the client showed speaks for somebody else, or for nobody here. With `{mechanism}` one logs in only under the certificate's own name, or without saying any (`=`).",
  },
  "no-channel-binding": {
    es: "El cliente exige atar `{mechanism}` al canal (`p=`), y este servidor no lo hace. Empieza con `n,,`.",
    en: "The client insists on binding `{mechanism}` to the channel (`p=`), which this server doesn't do. Begin with `n,,`.",
  },
  "garbled-response": {
    es: "La respuesta no tiene la forma que pide `{mechanism}`. En PLAIN es nada, NUL, nombre, NUL, contraseña; en CRAM-MD5, nombre y resumen; en SCRAM, primero `n,,n=nombre,r=azar`; en OAUTHBEARER, `n,,` y tras el octeto 1 `auth=Bearer vale`, con dos octetos 1 al final.",
    en: "The response doesn't have the form that `{mechanism}` wants. In PLAIN that is nothing, NUL, name, NUL, password; in CRAM-MD5 name and digest; in SCRAM first `n,,n=name,r=random`; in OAUTHBEARER `n,,` and behind octet 1 `auth=Bearer token`, with two octets 1 at the end.",
  },
  "server-speaks-first": {
    es: "En `{mechanism}` habla primero el servidor: envía `AUTH {mechanism}` sin nada detrás.",
    en: "In `{mechanism}` the server speaks first: send `AUTH {mechanism}` with nothing behind it.",
  },
  "not-base64": {
    es: "Eso no es base64: solo letras, cifras, `+` y `/`, en grupos de cuatro, con `=` al final si hace falta. `AUTH {mechanism}` ha terminado: empieza otra vez.",
    en: "That isn't base64: only letters, digits, `+` and `/`, in groups of four, with `=` at the end where needed. `AUTH {mechanism}` is over: start again.",
  },
  "authentication-cancelled": {
    es: "Has cancelado con `*`. Empieza otra vez con `AUTH {mechanism}`, o entra con `USER` y `PASS`.",
    en: "You cancelled with `*`. Start again with `AUTH {mechanism}`, or log in with `USER` and `PASS`.",
  },
  "not-trusted": {
    es: "El servidor no se fía de `{user}`, o no hay nadie con el nombre que diste en `USER`. `RPOP` vale solo para quienes tiene apuntados: entra con `PASS`.",
    en: "The server doesn't trust `{user}`, or there is nobody of the name given to `USER`. `RPOP` is only for those it has on its list: log in with `PASS`.",
  },
  "login-delay": {
    es: "Este servidor pide un descanso entre una visita y la siguiente; `CAPA` lo dice tras `LOGIN-DELAY`. Faltan {wait} segundos: espera y entra otra vez.",
    en: "This server wants a rest between one visit and the next; `CAPA` says how long, behind `LOGIN-DELAY`. Seconds to go: {wait}. Wait and log in again.",
  },
  "maildrop-locked": {
    es: "Otra sesión POP3 tiene abierto el buzón de `{user}`, y solo puede haber una. Espera a que termine y entra otra vez.",
    en: "Another POP3 session has `{user}`'s maildrop open, and there can be only one. Wait until it ends and log in again.",
  },
  "no-maildrop": {
    es: "La contraseña es correcta, pero la cuenta de `{user}` no tiene `INBOX` que abrir. Créalo por IMAP y entra otra vez.",
    en: "The password is right, but `{user}`'s account has no `INBOX` to open. Create it over IMAP and log in again.",
  },
  "no-such-message": {
    es: "No hay mensaje {number}. Mensajes en el buzón: {count}. Pide sus números con `LIST`.",
    en: "There is no message {number}. Messages in the maildrop: {count}. Ask for their numbers with `LIST`.",
  },
  "message-deleted": {
    es: "El mensaje {number} está marcado para borrar y ya no se puede usar. Con `RSET` quitas todas las marcas.",
    en: "Message {number} is marked as deleted and can't be used any more. `RSET` takes away all marks.",
  },
  "not-removed": {
    es: "Algún mensaje marcado no se ha borrado: durante la sesión, otro programa lo llevó a otro buzón. Entra otra vez y mira lo que queda.",
    en: "Some marked messages were not removed: during the session, another program moved them to another mailbox. Log in again and look at what is left.",
  },
} satisfies Record<Pop3ReasonKey, Bilingual>;
