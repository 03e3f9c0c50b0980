/** What helps with typing commands says, in Spanish; `en` has the same keys. */
export const commandEs = {
  completions: "Se puede escribir",
  none: "Aquí no hay nada que proponer.",
  count: (count: number) =>
    count === 1 ? "1 propuesta" : `${count} propuestas`,
  later: (state: string) => `no en ${state}`,
  unknown: "El servidor no conoce `{typed}`.",
  didYouMean: "El servidor no conoce `{typed}`. ¿Querías `{command}`?",
  noTags:
    "Los comandos de {protocol} no llevan etiqueta, y el servidor ha tomado `{tag}` por el comando.",
  elsewhere:
    "`{command}` es un comando de {others}, y con este servidor se habla {protocol}.",
  put: "Poner en el comando:",
  before: "Antes:",
  notNow: "`{command}` no se puede usar en {state}.",
  denied:
    "Esta lección no usa `{command}`, y por eso no se ha enviado nada. Prueba con otro comando de los que puedes usar aquí:",
  scripted:
    "{device}: este dispositivo actúa solo en esta lección, así que aquí no se escribe. Mira lo que hace; lo tuyo es:",
  deniedAll:
    "Esta lección no usa `{command}`, y por eso no se ha enviado nada.",
};

export type CommandWords = typeof commandEs;
