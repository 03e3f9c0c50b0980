/** The words of the wiretap, in Spanish; `{gaps}` are filled, backticks are protocol text. */
export const wiretapEs = {
  title: "Así lo ve quien escucha",
  password: "contraseña a la vista",
  encoded: "base64 no esconde nada",
  digest: "solo un resumen MD5",
  proof: "solo una prueba",
  stamp: "marca de un solo uso",
  stripped: "quien escucha quitó TLS",
  forged: "lo dice quien escucha",
  steps: {
    title: "{mechanism}, paso a paso",
    intro: {
      APOP: "`APOP` demuestra que sabes la contraseña sin enviarla: envía un resumen que solo sirve en esta conexión.",
      "CRAM-MD5":
        "`CRAM-MD5` demuestra que sabes la contraseña sin enviarla: el servidor da un desafío que no se repite, y el cliente lo devuelve resumido con ella. El resumen de un texto con una clave se llama HMAC.",
      "SCRAM-SHA-1":
        "En `SCRAM` los dos demuestran que saben la contraseña y ninguno la dice. El servidor ni siquiera la guarda: le basta `StoredKey`.",
      "SCRAM-SHA-256":
        "En `SCRAM` los dos demuestran que saben la contraseña y ninguno la dice. El servidor ni siquiera la guarda: le basta `StoredKey`.",
    },
    step: {
      stamp: "La marca del saludo, con sus ángulos; en cada conexión es otra",
      challenge: "El desafío del servidor, ya sin base64; nunca es el mismo",
      secret: "La contraseña de `{user}`, que no viaja",
      joined: "Las dos seguidas, sin nada en medio: {count} octetos",
      octets: "MD5 hace de eso siempre 16 octetos",
      digest: "Los mismos, en 32 cifras hexadecimales minúsculas",
      inner:
        "La contraseña, rellenada con ceros hasta 64 octetos y cada octeto XOR `36`; detrás, el desafío. Su MD5",
      outer:
        "La contraseña otra vez, rellenada igual y cada octeto XOR `5C`; detrás, lo anterior. Su MD5 son 16 octetos",
      clientFirst: "Lo primero que dice el cliente: su nombre y su azar, `r=`",
      serverFirst:
        "Lo que contesta el servidor: ese azar con el suyo detrás, la sal `s=` y las vueltas `i=`",
      salted:
        "`SaltedPassword`: la contraseña y la sal, resumidas {count} veces. Cuesta a propósito",
      clientKey: "`ClientKey`: HMAC de eso y las palabras `Client Key`",
      storedKey:
        "`StoredKey`: su resumen. Es lo que guarda el servidor, y de él no se vuelve atrás",
      authMessage:
        "`AuthMessage`: todo lo dicho hasta aquí, separado por comas",
      clientSignature:
        "`ClientSignature`: HMAC de `StoredKey` y de todo lo dicho",
      proof:
        "La prueba, en base64: `ClientKey` XOR `ClientSignature`. El servidor deshace el XOR, resume el resultado y lo compara con `StoredKey`",
      serverSignature:
        "Y así demuestra el servidor que también la sabe: HMAC de su `ServerKey` y de todo lo dicho",
    },
    command: "Y esto es lo que se envía",
    right: "Es lo que envió el cliente.",
    wrong: "No es lo que envió el cliente: `{digest}`",
    nobody: "Aquí no hay ninguna cuenta `{user}`: no hay prueba que valga.",
  },
  weak: {
    title: "Qué puede hacer aún quien escucha",
    guess:
      "Quien escucha tiene todo lo dicho y la prueba. Puede probar contraseñas en su casa, y nadie se entera. Prueba tú:",
    label: "Contraseña que probar",
    found: "Es esta: la prueba coincide.",
    missed: "No es esta.",
    fast: "Probar es rápido: MD5 se calcula millones de veces por segundo.",
    slow: "Probar es lento: cada intento cuesta {count} resúmenes. Una contraseña larga aguanta; una corta o de diccionario, no.",
    mail: "Solo se esconde la contraseña: los mensajes pasan igual de claros que antes.",
    server:
      "El servidor tiene que guardar la contraseña, o algo que vale lo mismo, y quien se la robe la tiene.",
    stored:
      "Quien robe al servidor lo que guarda no puede entrar con ello, pero sí probar contraseñas.",
    md5: "MD5 está roto: se sabe fabricar dos textos con el mismo resumen (RFC 6151). Hoy se cifra toda la conexión con TLS.",
    tls: "Por eso también `SCRAM` va mejor dentro de TLS.",
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
