import type { Pop3Texts } from "./pop3-sections.ts";

/** What the words of POP3 mean, in Spanish. */
export const pop3: Pop3Texts = {
  keyword:
    "El comando: qué pide el cliente. Da igual en mayúsculas o minúsculas.",
  "keyword USER": "Dice qué usuario quiere entrar.",
  "keyword PASS":
    "Da la contraseña. Viaja en claro, y con espacios si los tiene.",
  "keyword APOP":
    "Entra sin enviar la contraseña: envía un resumen hecho con ella y con el saludo.",
  "keyword AUTH":
    "Entra con un mecanismo SASL: el servidor desafía y el cliente responde, en base64. Solo, pregunta qué mecanismos hay.",
  "keyword QUIT": "Termina. Solo ahora se eliminan los mensajes marcados.",
  "keyword STAT": "Pregunta cuántos mensajes hay y cuánto ocupan.",
  "keyword LIST": "Pide el tamaño de cada mensaje, o de uno.",
  "keyword RETR": "Pide un mensaje entero.",
  "keyword DELE": "Marca un mensaje para eliminarlo al salir con `QUIT`.",
  "keyword NOOP": "No hace nada; el servidor contesta.",
  "keyword RSET": "Quita todas las marcas de `DELE`.",
  "keyword TOP": "Pide la cabecera y las primeras líneas del cuerpo.",
  "keyword UIDL": "Pide el identificador único de cada mensaje, o de uno.",
  "keyword CAPA": "Pregunta qué sabe hacer el servidor.",
  "keyword STLS":
    "Pide cifrar la conexión: tras el sí, el cliente empieza TLS y todo lo demás va cifrado.",
  "keyword LANG":
    "Pide en qué idioma habla el servidor a las personas o, sin nada más, qué idiomas tiene. Los códigos y los números no cambian.",
  "language-range":
    "El idioma que se pide, con su etiqueta: `es`. `es-MX` encuentra `es` si no hay nada más cercano.",
  "language-range *": "El idioma que prefiere quien administra el servidor.",
  "language-tag": "La etiqueta de un idioma.",
  "language-tag I-DEFAULT":
    "El idioma en que habla el servidor mientras nadie pide otro.",
  "language-description": "Cómo se llama el idioma en ese mismo idioma.",
  "keyword UTF8":
    "Permite que el servidor envíe cabeceras en UTF-8; sin él, envía un sustituto de esos mensajes.",
  "keyword LAST":
    "Pregunta por el número más alto de un mensaje ya leído. Solo lo tienen servidores antiguos.",
  "keyword RPOP":
    "Entra sin contraseña: el servidor se fía del equipo del cliente. Solo lo tienen los más antiguos.",
  "remote-user":
    "El usuario en el equipo del cliente, de quien el servidor se fía o no.",
  name: "El nombre de usuario.",
  password: "La contraseña. Sin TLS la puede leer cualquiera en el camino.",
  digest: "Resumen MD5 de la marca del saludo y la contraseña, en hexadecimal.",
  msg: "Número del mensaje en esta sesión. Se cuenta desde 1 y no cambia hasta `QUIT`.",
  n: "Cuántas líneas del cuerpo se piden.",
  param: "Un argumento del comando.",
  unreadable: "Desde aquí el servidor ya no pudo leer la línea.",
  discarded:
    "Llegó en claro detrás de la orden que pedía TLS: el servidor lo tira sin leerlo, porque pudo ponerlo cualquiera que esté en la línea.",
  status: "El resultado.",
  "status +OK": "Salió bien.",
  "status -ERR": "No se hizo. El texto dice por qué.",
  "[": "Abre un código de respuesta.",
  "]": "Cierra el código de respuesta.",
  "resp-code": "Código de respuesta: el motivo, para programas.",
  "resp-code AUTH": "El nombre o la contraseña no valen.",
  "resp-code IN-USE": "Otra sesión tiene abierto este buzón.",
  "resp-code LOGIN-DELAY": "Hay que esperar antes de volver a entrar.",
  "resp-code SYS/TEMP": "Un fallo del servidor que puede pasar solo.",
  "resp-code SYS/PERM": "Un fallo del servidor que alguien tiene que arreglar.",
  text: "Texto para personas. Los programas no deben fiarse de él.",
  surrogate:
    "La cabecera de este mensaje lleva UTF-8 y el cliente no ha dicho `UTF8` antes de entrar. Por eso llega en su lugar un mensaje que hace el servidor, con la cabecera en ASCII. Los tamaños y las líneas son los del sustituto.",
  timestamp:
    "Marca de tiempo, distinta en cada conexión. Con ella se calcula el resumen de `APOP`.",
  "message-count": "Cuántos mensajes hay, sin los marcados.",
  "maildrop-size": "Cuántos octetos suman.",
  "highest-accessed":
    "El número más alto de un mensaje ya leído; los que siguen son nuevos.",
  "message-size": "Tamaño del mensaje en octetos.",
  "unique-id":
    "Identificador único: con él el cliente reconoce el mensaje en otra sesión.",
  "capa-tag": "Algo que el servidor sabe hacer.",
  "capa-tag TOP": "El servidor tiene `TOP`.",
  "capa-tag USER": "Se puede entrar con `USER` y `PASS`.",
  "capa-tag UIDL": "El servidor tiene `UIDL`.",
  "capa-tag SASL": "Se puede entrar con `AUTH` y uno de estos mecanismos.",
  "capa-tag RESP-CODES": "Los corchetes tras `-ERR` son códigos de respuesta.",
  "capa-tag AUTH-RESP-CODE":
    "Con `[AUTH]` el servidor dice que el fallo es de nombre o contraseña.",
  "capa-tag PIPELINING":
    "El cliente puede enviar comandos sin esperar las respuestas.",
  "capa-tag STLS": "La conexión se puede cifrar con `STLS`.",
  "capa-tag EXPIRE": "Cuántos días guarda el servidor los mensajes.",
  "capa-tag LOGIN-DELAY":
    "Tras una entrada, durante tantos segundos no cabe otra.",
  "capa-tag IMPLEMENTATION": "Qué programa es el servidor.",
  "capa-tag LANG": "El servidor tiene `LANG`.",
  "capa-tag UTF8": "El servidor tiene `UTF8`.",
  "capa-param": "Detalle de lo anterior.",
  "capa-param 0":
    "El servidor elimina al salir con `QUIT` lo que se ha pedido.",
  "capa-param USER": "El nombre y la contraseña pueden ir en UTF-8.",
  "capa-param NEVER": "El servidor nunca elimina mensajes por su cuenta.",
  termination: "Un punto solo: fin de la respuesta de varias líneas.",
  "stuffed-dot":
    "Punto añadido: la línea empieza por un punto y no debe tomarse por el final. El cliente lo quita.",
  continuation: "El servidor espera que el cliente siga.",
};
