import type { SaslTexts } from "./sasl-sections.ts";

/** What the words of SASL mean, in Spanish. */
export const sasl: SaslTexts = {
  "sasl-mech": "El mecanismo con el que el cliente quiere entrar.",
  "sasl-mech EXTERNAL":
    "EXTERNAL: sin contraseña. El certificado que el cliente mostró al empezar TLS dice quién es.",
  "sasl-mech SCRAM-SHA-256":
    "SCRAM-SHA-256: cliente y servidor se demuestran que saben la contraseña; ninguno la envía, y adivinarla cuesta mucho.",
  "sasl-mech SCRAM-SHA-1":
    "SCRAM-SHA-1: como SCRAM-SHA-256, con una función de resumen más antigua.",
  "sasl-mech CRAM-MD5":
    "CRAM-MD5: la contraseña no viaja, solo un resumen de ella y del desafío.",
  "sasl-mech PLAIN":
    "PLAIN: nombre y contraseña juntos, a la vista. El base64 no esconde nada.",
  "sasl-mech LOGIN":
    "LOGIN: primero el nombre y luego la contraseña, a la vista. Antiguo y nunca normalizado, pero se usa.",
  "sasl-mech OAUTHBEARER":
    "OAUTHBEARER: en vez de la contraseña, un vale que se da por un tiempo y para esto. Quien lo tiene, entra.",
  "sasl-mech XOAUTH2":
    "XOAUTH2: un vale en vez de la contraseña, en la forma que los grandes proveedores usaron antes de OAUTHBEARER.",
  "initial-resp":
    "La primera respuesta, enviada con el comando: en base64, lo que pide el mecanismo. `=` quiere decir una sin octetos.",
  "initial-response":
    "La primera respuesta, enviada con el comando: en base64, lo que pide el mecanismo. `=` quiere decir una sin octetos.",
  "sasl-response":
    "La respuesta del cliente, en base64. Quien escucha puede decodificarla.",
  "sasl-cancel": "`*` cancela el intercambio. El servidor rechaza el comando.",
  "sasl-challenge":
    "El desafío del servidor, en base64: lo que el mecanismo quiere saber ahora.",
};
