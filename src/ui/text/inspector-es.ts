/** The words of the event inspector, in Spanish; backticks are protocol text. */
export const inspectorEs = {
  label: "Inspector",
  intro:
    "Todo lo que pasa, en orden: cada fila es un suceso y dice qué lo provocó. No sale nada de este navegador.",
  kind: "Tipo",
  allKinds: "Todos",
  connection: "Conexión",
  allConnections: "Todas",
  world: "el mundo",
  events: "Sucesos",
  columns: {
    seq: "Nº",
    at: "ms",
    connection: "Conexión",
    kind: "Tipo",
    summary: "Qué pasó",
    cause: "Causa",
  },
  count: (count: string) => `${count} sucesos`,
  none: "Aún no ha pasado nada.",
  toCause: (seq: number) => `Ir al suceso ${seq}, que lo provocó`,
  outside: "vino de fuera",
  detail: (seq: number) => `Suceso ${seq}`,
  jump: "Llevar la mesa a este suceso",
  mask: "Ocultar contraseñas",
  stately: "Abrir en Stately Inspector",
  statelyOn: "Conectado con Stately Inspector",
  statelyBlocked:
    "El navegador no ha dejado abrir la ventana. Permite las ventanas emergentes de esta página y vuelve a intentarlo.",
  statelyFailed: "No se ha podido cargar el inspector de Stately.",
  dialog: {
    title: "Esto saldrá de tu navegador",
    where:
      "Se abrirá una ventana nueva con la página `stately.ai/inspect`, que no es parte de Buzón. Mientras esté abierta recibirá:",
    definitions: "las definiciones de las máquinas de estados;",
    events: "los sucesos: lo que escribes y lo que responde el servidor;",
    states: "los estados por los que pasa cada sesión;",
    mail: "los textos de correo que aparezcan en esos sucesos.",
    passwords:
      "Las contraseñas se quitan antes: los argumentos de `LOGIN`, `PASS`, `APOP` y `AUTH` se sustituyen por `•••`.",
    off: "Al apagar el interruptor no se envía nada más.",
    confirm: "Abrir y enviar",
    cancel: "No abrir",
  },
};

export type InspectorWords = typeof inspectorEs;
