/** The words of the wiretap, in Spanish; `{gaps}` are filled, backticks are protocol text. */
export const wiretapEs = {
  title: "Así lo ve quien escucha",
  password: "contraseña a la vista",
  encoded: "base64 no esconde nada",
  digest: "solo un resumen MD5",
  stamp: "marca de un solo uso",
  steps: {
    title: "El resumen de APOP, paso a paso",
    intro:
      "`APOP` demuestra que sabes la contraseña sin enviarla: envía un resumen que solo sirve en esta conexión.",
    stamp: "La marca del saludo, con sus ángulos; en cada conexión es otra",
    secret: "La contraseña de `{user}`, que no viaja",
    joined: "Las dos seguidas, sin nada en medio: {count} octetos",
    octets: "MD5 hace de eso siempre 16 octetos",
    digest: "Los mismos, en 32 cifras hexadecimales minúsculas",
    command: "Y esto es lo que se envía",
    right: "Es el resumen que envió el cliente.",
    wrong: "No es el resumen que envió el cliente: `{digest}`",
    nobody: "Aquí no hay ninguna cuenta `{user}`: no hay resumen que valga.",
  },
  weak: {
    title: "Por qué sigue siendo débil",
    guess:
      "Quien escucha tiene la marca y el resumen. Puede probar contraseñas en su casa, millones por segundo, y nadie se entera. Prueba tú:",
    label: "Contraseña que probar",
    found: "Es esta: el resumen coincide.",
    missed: "No es esta.",
    mail: "Solo se esconde la contraseña: los mensajes pasan igual de claros que antes.",
    server:
      "El servidor tiene que guardar la contraseña tal cual, y quien se la robe la tiene.",
    md5: "MD5 está roto: se sabe fabricar dos textos con el mismo resumen (RFC 6151). Hoy se cifra toda la conexión con TLS.",
  },
  base64: {
    decode: "Decodificar base64",
    title: "Base64, decodificado",
    intro:
      "Base64 no esconde nada: escribe octetos cualesquiera con 64 letras, cifras y signos. Quien escucha lee esto:",
    binary: "No es texto; estos son los octetos:",
    cut: "Sigue; aquí se muestra solo el principio.",
  },
  record: {
    note: "{count} octetos cifrados",
    data: {
      title: "Un registro de TLS",
      about:
        "Cinco octetos dicen qué es (`17`), la versión (`03 03`) y cuántos siguen; el resto es el contenido cifrado y su autenticación. Sin las claves de la conexión solo se sabe cuánto es y cuándo pasó.",
    },
    "client-hello": {
      title: "ClientHello: el cliente ofrece TLS",
      about:
        "El cliente ofrece TLS. Todavía va en claro, y con él el nombre del servidor (SNI): `{host}`. El saludo se muestra abreviado.",
    },
    "server-hello": {
      title: "ServerHello: el servidor acepta",
      about:
        "El servidor elige el cifrado y da su parte de las claves. Es lo último que se lee; su certificado ya va cifrado, y aquí no se muestra: el saludo está abreviado.",
    },
    cut: "Sigue; aquí se muestran los primeros {count} octetos.",
  },
  close: "Cerrar",
};

export type WiretapWords = typeof wiretapEs;
