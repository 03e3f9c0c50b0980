/** The words of the wire's tools in Spanish; `wire-en` has the same keys. */
export const wireEs = {
  tools: "Herramientas del cable",
  find: "Buscar en el cable",
  copy: "Copiar la conversación",
  raw: "Ver octetos tal cual",
  copied: "Conversación copiada.",
  blocked: {
    title: "Copiar la conversación",
    why: "El navegador no deja copiar desde aquí. Selecciona el texto y cópialo tú.",
    close: "Cerrar",
  },
  finder: {
    label: "Texto que buscas",
    next: "Siguiente",
    previous: "Anterior",
    close: "Cerrar la búsqueda",
    nothing: "Nada",
    hit: (number: string, count: string) => `${number} de ${count}`,
    hits: (count: string) => `${count} veces`,
    more: (count: string) => `más de ${count}`,
  },
  waits: {
    literal: "espera octetos",
    line: "espera otra línea",
    idling: "escucha avisos",
  },
  typed: (octets: string) => `+ ${octets} por enviar`,
  literal: "Octetos recibidos del literal",
  octetsOf: (received: string, announced: string) =>
    `${received} de ${announced} octetos`,
  lineOctets: (count: string) => `${count} octetos`,
};

export type WireWords = typeof wireEs;
