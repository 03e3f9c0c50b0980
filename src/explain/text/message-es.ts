import type { MessageTexts } from "./message-sections.ts";

/** What the words of messages mean, in Spanish. */
export const message: MessageTexts = {
  "field-name": "Nombre de un campo de la cabecera del mensaje.",
  "field-name FROM": "Quién escribió el mensaje, según el mensaje mismo.",
  "field-name SENDER": "Quién lo envió, si no fue el autor.",
  "field-name REPLY-TO": "A qué dirección contestar.",
  "field-name TO": "Los destinatarios.",
  "field-name CC": "Quienes reciben copia.",
  "field-name BCC": "Quienes reciben copia oculta.",
  "field-name SUBJECT": "El asunto.",
  "field-name DATE": "Cuándo se dio por terminado el mensaje.",
  "field-name MESSAGE-ID": "El identificador del mensaje, único en el mundo.",
  "field-name IN-REPLY-TO": "A qué mensaje contesta.",
  "field-name REFERENCES": "Los mensajes anteriores del hilo.",
  "field-name RECEIVED":
    "Sello de un servidor por el que pasó. El más reciente va arriba.",
  "field-name RETURN-PATH": "A dónde van los avisos de que no llegó.",
  "field-name MIME-VERSION": "El mensaje usa MIME.",
  "field-name CONTENT-TYPE":
    "Qué clase de contenido es, con qué juego de caracteres o separador.",
  "field-name CONTENT-TRANSFER-ENCODING":
    "Cómo se ha codificado el contenido para viajar.",
  "field-name CONTENT-DISPOSITION":
    "Si se muestra en línea o es un adjunto, y con qué nombre.",
  "field-name CONTENT-ID":
    "Identificador de esta parte, para citarla desde otra.",
  "From-domain":
    "Quién se lo entregó, con el nombre que dio al saludar. Entre paréntesis, lo que este servidor averiguó por su cuenta.",
  "By-domain": "El servidor que lo recibió y puso este sello.",
  Via: "Por qué clase de enlace llegó, donde no fue lo de siempre: TCP.",
  With: "Con qué protocolo llegó.",
  "With SMTP": "Llegó por SMTP sin extensiones: saludó con `HELO`.",
  "With ESMTP":
    "Llegó por SMTP con extensiones (`EHLO`), sin TLS: cualquiera en el camino pudo leerlo.",
  "With ESMTPS": "Llegó por SMTP con extensiones (`EHLO`) y con TLS.",
  "With ESMTPA":
    "Llegó por SMTP de alguien que se identificó con `AUTH`, pero sin TLS.",
  "With ESMTPSA":
    "Llegó por SMTP de alguien que se identificó con `AUTH`, y con TLS.",
  "With LMTP": "Llegó por LMTP, la forma de SMTP que entrega en los buzones.",
  "With UTF8SMTP":
    "Llegó por SMTP con direcciones o cabecera en UTF-8 (`SMTPUTF8`), sin TLS.",
  "With UTF8SMTPS":
    "Llegó por SMTP con direcciones o cabecera en UTF-8 (`SMTPUTF8`), con TLS.",
  "With UTF8SMTPA":
    "Llegó por SMTP con `SMTPUTF8`, de alguien que se identificó, sin TLS.",
  "With UTF8SMTPSA":
    "Llegó por SMTP con `SMTPUTF8`, de alguien que se identificó, con TLS.",
  ID: "El número que le dio ese servidor: por él se encuentra en sus registros.",
  For: "Para quién era. Solo está si era para una sola persona: así nadie ve a quién más fue.",
  Stamp: "Cuándo lo recibió, por el reloj de ese servidor.",
  "received-token":
    "No es de ninguna de las partes previstas: cada servidor añade lo que quiere.",
  "field-body": "El valor del campo.",
  "surrogate-address":
    "La dirección no está en ASCII y el cliente no ha dicho que entienda otras. El servidor pone en su lugar una que no es de nadie, y la verdadera al lado, como si fuera un nombre: se puede leer, pero no contestar a ella.",
  "folded-value":
    "Sigue el valor del campo anterior: la línea empieza por un espacio.",
  "not-a-field":
    "Está en la cabecera, pero no es un campo: no lleva nombre y dos puntos.",
  "body-text": "Una línea del cuerpo del mensaje.",
  boundary:
    "Separador: aquí empieza otra parte o, con `--` al final, acaba la última.",
};
