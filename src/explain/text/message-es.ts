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
  "field-body": "El valor del campo.",
  "folded-value":
    "Sigue el valor del campo anterior: la línea empieza por un espacio.",
  "not-a-field":
    "Está en la cabecera, pero no es un campo: no lleva nombre y dos puntos.",
  "body-text": "Una línea del cuerpo del mensaje.",
  boundary:
    "Separador: aquí empieza otra parte o, con `--` al final, acaba la última.",
};
