import type { Bilingual } from "../protocols/protocol.ts";
import type { SmtpReasonKey } from "../protocols/smtp/reasons.ts";

/**
 * Why an SMTP server refuses something, for people: what happened, then what
 * to do next. Words in braces are values of the reason; those in backticks are
 * protocol text, which is never translated.
 */
export const smtpReasons: Readonly<Record<string, Bilingual>> = {
  "empty-line": {
    es: "La línea llegó vacía. Escribe un comando, por ejemplo `HELP`.",
    en: "The line was empty. Type a command, such as `HELP`.",
  },
  "unknown-command": {
    es: "El servidor no conoce `{command}`. Mira cómo se escribe, o pregunta con `HELP`.",
    en: "The server doesn't know `{command}`. Check the spelling, or ask with `HELP`.",
  },
  "line-too-long": {
    es: "La línea es demasiado larga: con su CRLF, un comando tiene 512 octetos como mucho. Escríbelo más corto.",
    en: "The line is too long: with its CRLF a command has 512 octets at most. Write a shorter one.",
  },
  "bare-line-feed": {
    es: "En SMTP una línea termina en CRLF y en nada más: aquí había un CR o un LF suelto, o un NUL. Si aceptara otros finales, se podría colar un segundo mensaje.",
    en: "In SMTP a line ends in CRLF and in nothing else: here stood a CR or an LF alone, or a NUL. If other ends were taken, a second message could be smuggled in.",
  },
  "not-implemented": {
    es: "El servidor conoce `{command}`, pero no lo hace. Mira en la respuesta a `EHLO` lo que ofrece.",
    en: "The server knows `{command}`, but doesn't do it. Look at the answer to `EHLO` for what it offers.",
  },
  "extra-space": {
    es: "Sobra un espacio. Entre una palabra y otra va uno solo, y ninguno al principio ni al final.",
    en: "There is one space too many. A single one stands between two words, and none at the start or the end.",
  },
  "missing-argument": {
    es: "Falta algo tras el comando: `{argument}`. Ponlo después de un espacio.",
    en: "Something is missing behind the command: `{argument}`. Put it after one space.",
  },
  "too-many-arguments": {
    es: "Sobra `{found}`: el comando ya estaba completo. Quítalo.",
    en: "`{found}` is too much: the command was complete already. Take it away.",
  },
  expected: {
    es: "Aquí se esperaba `{wanted}`. Mira cómo se escribe con `HELP` y el nombre del comando.",
    en: "`{wanted}` was expected here. See how it is written with `HELP` and the command's name.",
  },
  "space-after-colon": {
    es: "Tras los dos puntos no va ningún espacio: `MAIL FROM:<ana@uni.example>`.",
    en: "No space follows the colon: `MAIL FROM:<ana@uni.example>`.",
  },
  "no-brackets": {
    es: "La dirección va entre `<` y `>`, también cuando está sola.",
    en: "The address stands between `<` and `>`, also when it is alone.",
  },
  "bad-local-part": {
    es: "`{found}` no puede ir antes de la arroba. Los puntos van sueltos y entre letras; lo demás, entre comillas.",
    en: "`{found}` can't stand before the at sign. Dots are single and between letters; all else goes in quotes.",
  },
  "bad-domain": {
    es: "`{found}` no es un dominio: solo letras, cifras, puntos y guiones, o un número entre corchetes como `[192.0.2.7]`.",
    en: "`{found}` is no domain: only letters, digits, dots and hyphens, or a number in brackets such as `[192.0.2.7]`.",
  },
  "path-too-long": {
    es: "Esto es demasiado largo (`{part}`): caben {most} octetos.",
    en: "This is too long (`{part}`): {most} octets fit.",
  },
  "bad-parameter": {
    es: "El valor de `{parameter}` no puede ser ese. Corrígelo o quita el parámetro.",
    en: "The value of `{parameter}` can't be that. Correct it or take the parameter away.",
  },
  "repeated-parameter": {
    es: "`{parameter}` está dos veces. Deja solo uno.",
    en: "`{parameter}` is there twice. Leave only one.",
  },
  "unknown-parameter": {
    es: "El servidor no conoce aquí el parámetro `{parameter}`. Solo valen los de las extensiones que lista tras `EHLO`.",
    en: "The server doesn't know the parameter `{parameter}` here. Only those of the extensions that it lists after `EHLO` will do.",
  },
  "unsupported-value": {
    es: "El servidor conoce `{parameter}`, pero no con el valor `{found}`.",
    en: "The server knows `{parameter}`, but not with the value `{found}`.",
  },
  "bad-chunk-size": {
    es: "`{found}` no es un tamaño. Pon cuántos octetos siguen, en cifras.",
    en: "`{found}` is no size. Say how many octets follow, in digits.",
  },
  "hello-first": {
    es: "Antes de `{command}` el cliente tiene que presentarse: envía `EHLO` con su nombre.",
    en: "Before `{command}` the client must introduce itself: send `EHLO` with its name.",
  },
  "mail-first": {
    es: "`{command}` vale dentro de una transacción de correo. Empiézala con `MAIL FROM:`.",
    en: "`{command}` works in a mail transaction. Begin one with `MAIL FROM:`.",
  },
  "recipient-first": {
    es: "Todavía no hay ningún destinatario: antes de `{command}` envía `RCPT TO:`.",
    en: "There is no recipient yet: before `{command}` send `RCPT TO:`.",
  },
  "transaction-open": {
    es: "Ya hay una transacción de correo abierta, y `{command}` no vale dentro. Termínala o déjala con `RSET`.",
    en: "A mail transaction is open already, and `{command}` doesn't work in it. Finish it or drop it with `RSET`.",
  },
  "chunks-begun": {
    es: "El mensaje ya está llegando por `BDAT`, y entretanto no vale `{command}`. Sigue con `BDAT` o déjalo con `RSET`.",
    en: "The message is coming by `BDAT`, and meanwhile `{command}` doesn't work. Go on with `BDAT` or drop it with `RSET`.",
  },
  "no-service": {
    es: "El servidor dijo al saludar que aquí no toma correo: `{command}` no vale. Solo queda `QUIT`.",
    en: "The server said in its greeting that it takes no mail here: `{command}` doesn't work. Only `QUIT` is left.",
  },
  "extended-hello-first": {
    es: "`{command}` es de una extensión, y esas son para quien saludó con `EHLO`, no con `HELO`.",
    en: "`{command}` belongs to an extension, and those are for whoever greeted with `EHLO`, not `HELO`.",
  },
  "already-authenticated": {
    es: "Ya has entrado. Para entrar con otro nombre, sal con `QUIT` y conecta de nuevo.",
    en: "You are logged in already. To log in as somebody else, leave with `QUIT` and connect again.",
  },
  "tls-first": {
    es: "Por este puerto viajan contraseñas, y el servidor quiere TLS antes de oírlas. Envía `STARTTLS`, y después otra vez `EHLO`.",
    en: "Passwords travel by this port, and the server wants TLS before it hears them. Send `STARTTLS`, and then `EHLO` once more.",
  },
  "tls-active": {
    es: "TLS ya protege esta conexión: no hay nada más que pedir. Sigue con `EHLO`.",
    en: "TLS protects this connection already: there is nothing more to ask for. Go on with `EHLO`.",
  },
  "tls-unavailable": {
    es: "El servidor ofrece TLS, pero ahora no puede empezarlo; quizá le falta el certificado. Prueba más tarde, o sigue en claro si lo que dices puede oírlo cualquiera.",
    en: "The server offers TLS, but can't begin it now; perhaps its certificate is missing. Try later, or go on in clear if anybody may hear what you say.",
  },
  "authentication-required": {
    es: "Por este puerto solo envía quien ha entrado. Entra antes con `AUTH`.",
    en: "Only those who have logged in send by this port. Log in first with `AUTH`.",
  },
  "unknown-mechanism": {
    es: "El servidor no ofrece el mecanismo `{found}`. Los suyos están tras `AUTH` en la respuesta a `EHLO`.",
    en: "The server doesn't offer the mechanism `{found}`. Its own stand behind `AUTH` in the answer to `EHLO`.",
  },
  "authentication-cancelled": {
    es: "El cliente lo dejó con `*`. Puedes empezar otra vez con `AUTH`.",
    en: "The client gave up with `*`. You can begin again with `AUTH`.",
  },
  "not-base64": {
    es: "Esto no es base64. Solo valen letras, cifras, `+`, `/` y el relleno `=` al final.",
    en: "This isn't base64. Only letters, digits, `+`, `/` and the padding `=` at the end will do.",
  },
  "garbled-response": {
    es: "La respuesta no tiene la forma que pide `{mechanism}`. Empieza otra vez con `AUTH`.",
    en: "The response doesn't have the form that `{mechanism}` asks for. Begin again with `AUTH`.",
  },
  "server-speaks-first": {
    es: "Con `{mechanism}` habla primero el servidor: envía `AUTH` sin respuesta inicial.",
    en: "With `{mechanism}` the server speaks first: send `AUTH` without an initial response.",
  },
  "response-too-long": {
    es: "La línea de la respuesta es demasiado larga y el servidor la ha descartado.",
    en: "The line of the response is too long and the server has dropped it.",
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
  "wrong-password": {
    es: "El nombre o la contraseña no son correctos; el servidor no dice cuál de los dos. Prueba otra vez con `AUTH`.",
    en: "The name or the password is wrong; the server doesn't say which. Try again with `AUTH`.",
  },
  "mailbox-unknown": {
    es: "Nadie recibe aquí el correo de `{address}`. Mira si la dirección está bien escrita; los demás destinatarios siguen valiendo.",
    en: "Nobody here gets the mail of `{address}`. Check the spelling of the address; the other recipients still hold.",
  },
  "relaying-denied": {
    es: "`{domain}` no es un dominio de este servidor, y por el puerto 25 solo toma correo para el suyo: si no, cualquiera enviaría por él. Para enviar fuera, entra por el 587.",
    en: "`{domain}` is not a domain of this server, and on port 25 it takes mail for its own only: otherwise anybody could send through it. To send elsewhere, log in on 587.",
  },
  "no-route": {
    es: "El servidor no conoce ningún camino a `{domain}`, y no acepta lo que no puede entregar.",
    en: "The server knows no way to `{domain}`, and doesn't accept what it can't deliver.",
  },
  moved: {
    es: "`{address}` ya no está aquí. Escribe a `{to}`.",
    en: "`{address}` is no longer here. Write to `{to}`.",
  },
  busy: {
    es: "El buzón de `{address}` está ocupado. Un 4 al principio quiere decir que más tarde puede salir bien.",
    en: "The mailbox of `{address}` is busy. A 4 at the beginning means that it may go well later.",
  },
  failing: {
    es: "Algo falló en el servidor al mirar `{address}`. Un 4 al principio quiere decir: inténtalo más tarde.",
    en: "Something failed at the server when it looked at `{address}`. A 4 at the beginning means: try later.",
  },
  "no-space": {
    es: "Ahora no hay sitio para el correo de `{address}`. Un 4 al principio quiere decir: inténtalo más tarde.",
    en: "There is no room now for the mail of `{address}`. A 4 at the beginning means: try later.",
  },
  full: {
    es: "El buzón de `{address}` está lleno. Un 5 al principio quiere decir que repetirlo no sirve de nada.",
    en: "The mailbox of `{address}` is full. A 5 at the beginning means that repeating it is of no use.",
  },
  "over-quota": {
    es: "El buzón de `{address}` ha llegado a su cuota. Un 4 al principio quiere decir que puede caber más tarde, cuando se borre algo.",
    en: "The mailbox of `{address}` has reached its quota. A 4 at the beginning means that it may fit later, when something is deleted.",
  },
  "beyond-quota": {
    es: "El mensaje es mayor que toda la cuota de `{address}`: no cabría ni en un buzón vacío. Envía uno más pequeño.",
    en: "The message is larger than the whole quota of `{address}`: it wouldn't fit even into an empty mailbox. Send a smaller one.",
  },
  "too-many-recipients": {
    es: "Caben {most} destinatarios en una transacción. Termina esta y envía a los demás en otra.",
    en: "{most} recipients fit into a transaction. Finish this one and send to the others in another.",
  },
  "needs-smtputf8": {
    es: "`{address}` tiene letras que no son ASCII. Para eso `MAIL` necesita el parámetro `SMTPUTF8`.",
    en: "`{address}` has letters that are not ASCII. For those `MAIL` needs the parameter `SMTPUTF8`.",
  },
  "no-valid-recipients": {
    es: "Todos los destinatarios fueron rechazados: no hay a quién entregar el mensaje. Empieza otra vez con `RSET`.",
    en: "All recipients were refused: there is nobody to deliver the message to. Start again with `RSET`.",
  },
  "message-too-big": {
    es: "El mensaje es demasiado grande: caben {most} octetos, como dice `SIZE` tras `EHLO`.",
    en: "The message is too big: {most} octets fit, as `SIZE` says after `EHLO`.",
  },
  "bare-line-end": {
    es: "En el mensaje había un CR o un LF suelto. En SMTP solo CRLF termina una línea, y solo un punto entre dos CRLF termina el mensaje: lo demás se rechaza entero.",
    en: "A CR or an LF stood alone in the message. In SMTP only CRLF ends a line, and only a dot between two CRLFs ends the message: anything else is refused as a whole.",
  },
  "nul-octet": {
    es: "En el mensaje había un octeto NUL, que ningún texto tiene. Codifica los datos en base64.",
    en: "A NUL octet was in the message, which no text has. Encode the data in base64.",
  },
  "text-line-too-long": {
    es: "Una línea del mensaje tiene más de {most} octetos. Pártela, o codifica el texto.",
    en: "A line of the message has more than {most} octets. Break it, or encode the text.",
  },
  "alias-loop": {
    es: "`{address}` es un alias que solo lleva a otros alias, en círculo: al final no hay nadie. Arregla los alias.",
    en: "`{address}` is an alias that leads to other aliases only, in a circle: there is nobody at the end. Mend the aliases.",
  },
  "routing-loop": {
    es: "El mensaje ha pasado por más de {most} máquinas, según sus campos `Received`: da vueltas.",
    en: "The message has passed more than {most} hosts, as its `Received` fields say: it goes round in circles.",
  },
  ambiguous: {
    es: "`{found}` puede ser cualquiera de {count} personas. Escribe más del nombre.",
    en: "`{found}` may be any of {count} people. Write more of the name.",
  },
  "not-a-list": {
    es: "Aquí no hay ninguna lista `{found}`. Las personas se preguntan con `VRFY`.",
    en: "There is no list `{found}` here. Ask about people with `VRFY`.",
  },
} satisfies Record<SmtpReasonKey, Bilingual>;
