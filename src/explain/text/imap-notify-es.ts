import type { ImapNotifyTexts } from "./imap-notify-sections.ts";

/** NOTIFY, palabra por palabra, en español. */
export const imapNotifyTexts: ImapNotifyTexts = {
  "command NOTIFY":
    "Pide que se le avise en cualquier momento, sin ningún comando en curso, de lo que pase en el buzón abierto y en otros. Con él, `IDLE` no hace falta.",
  "capability NOTIFY":
    "Con `NOTIFY` el cliente dice de qué quiere que se le avise, también en otros buzones.",
  "notify-action SET":
    "Sigue lo que se quiere, en lugar de lo que se quería antes.",
  "notify-action NONE":
    "Desde ahora no se avisa de nada que hagan otros, ni al final de un comando: el buzón abierto queda como el cliente lo conoce.",
  "status-indicator STATUS":
    "Pide además cómo está ahora cada uno de esos buzones.",
  "filter-mailboxes": "Los buzones de los que tratan estos sucesos.",
  "filter-mailboxes SELECTED":
    "El buzón abierto, sea cual sea en cada momento. Se avisa de todo enseguida, así que los números de mensaje pueden moverse en cualquier instante: usa los UID.",
  "filter-mailboxes SELECTED-DELAYED":
    "El buzón abierto; de los mensajes borrados se avisa solo con un comando que deje mover los números, como `NOOP`.",
  "filter-mailboxes INBOXES":
    "Los buzones donde se entrega correo; aquí, `INBOX`.",
  "filter-mailboxes PERSONAL": "Todos los buzones propios.",
  "filter-mailboxes SUBSCRIBED":
    "Todos los buzones suscritos, según vaya cambiando la lista de suscripciones.",
  "filter-mailboxes SUBTREE":
    "Los buzones que siguen y todos los que hay debajo.",
  "filter-mailboxes MAILBOXES":
    "Solo los buzones que siguen; `*` y `%` aquí no tienen nada de especial.",
  "notify-events NONE":
    "Ningún suceso: por este grupo no se avisa de nada de esos buzones.",
  "notify-event": "Una clase de suceso.",
  "notify-event MESSAGENEW":
    "Llegan mensajes. En el buzón abierto es un `EXISTS`, y un `FETCH` con lo que se haya pedido; en otro, un `STATUS`.",
  "notify-event MESSAGEEXPUNGE":
    "Se borran mensajes para siempre. Va siempre junto con `MessageNew`.",
  "notify-event FLAGCHANGE":
    "Cambian las banderas. En el buzón abierto es un `FETCH`; en otro, un `STATUS`, si se usan mod-sequences o si cambian los no leídos.",
  "notify-event ANNOTATIONCHANGE":
    "Cambian las anotaciones de los mensajes. Este servidor no las tiene.",
  "notify-event MAILBOXNAME":
    "Se crean, borran o renombran buzones, o se da o quita el permiso de verlos: un `LIST` avisa de cada nombre.",
  "notify-event SUBSCRIPTIONCHANGE":
    "Entran o salen nombres de la lista de suscripciones: un `LIST` avisa de cada uno.",
  "notify-event MAILBOXMETADATACHANGE":
    "Cambian las notas de un buzón. Es de la extensión METADATA, que este servidor no tiene.",
  "notify-event SERVERMETADATACHANGE":
    "Cambian las notas del servidor. Es de la extensión METADATA, que este servidor no tiene.",
  "resp-text-code BADEVENT":
    "Uno de los sucesos no lo avisa este servidor; siguen todos los que sí.",
  "resp-text-code NOTIFICATIONOVERFLOW":
    "Serían demasiados avisos. Con un `NO` nada ha cambiado; sin pedirlo, es como si se hubiera dicho `NOTIFY NONE`.",
  "flag \\NOACCESS":
    "El nombre se puede ver, pero no se avisa de sus mensajes: falta el permiso de leerlos.",
};
