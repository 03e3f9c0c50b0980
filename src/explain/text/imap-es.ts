import type { ImapTexts } from "./imap-sections.ts";
import { imapAclTexts } from "./imap-acl-es.ts";
import { imapAppendTexts } from "./imap-append-es.ts";
import { imapCompressTexts } from "./imap-compress-es.ts";
import { imapNotifyTexts } from "./imap-notify-es.ts";
import { imapObjectTexts } from "./imap-object-es.ts";
import { imapSyncTexts } from "./imap-sync-es.ts";

/** What the words of IMAP mean, in Spanish. */
export const imap: ImapTexts = {
  tag: "Etiqueta: el nombre que el cliente da a este comando. La respuesta que lo termina empieza por la misma.",
  untagged:
    "Respuesta sin etiqueta: un dato del servidor que no termina ningún comando.",
  "continue-req":
    "Petición de continuación: el servidor espera que el cliente siga.",
  command:
    "El comando: qué pide el cliente. Da igual en mayúsculas o minúsculas.",
  "command CAPABILITY": "Pregunta qué sabe hacer el servidor.",
  "command NOOP":
    "No hace nada, pero da ocasión al servidor de contar novedades.",
  "command LOGOUT": "Se despide: el servidor dice `BYE` y cierra la conexión.",
  "command ID":
    "Dice qué programa es el cliente y pregunta cuál es el servidor.",
  "command ENABLE":
    "Pide que el servidor active extensiones que cambian lo que cuenta por su cuenta.",
  "command LOGIN": "Entra con nombre y contraseña, que viajan en claro.",
  "command AUTHENTICATE":
    "Entra con un mecanismo SASL: el servidor desafía y el cliente responde, en base64.",
  "command STARTTLS":
    "Pide cifrar la conexión: tras el sí, el cliente empieza TLS y todo lo demás va cifrado.",
  "command SELECT": "Abre un buzón para leer y escribir.",
  "command EXAMINE": "Abre un buzón solo para leer: nada cambia en él.",
  "command CREATE": "Crea un buzón con ese nombre.",
  "command DELETE": "Borra un buzón entero, con sus mensajes.",
  "command RENAME": "Cambia el nombre de un buzón y de los que cuelgan de él.",
  "command SUBSCRIBE": "Apunta un buzón en la lista de suscripciones.",
  "command UNSUBSCRIBE": "Quita un nombre de la lista de suscripciones.",
  "command LIST": "Pide los nombres de buzón que encajan en un patrón.",
  "command LSUB": "Pide los nombres suscritos que encajan en un patrón.",
  "command STATUS": "Pide cifras de un buzón sin abrirlo.",
  "command APPEND": "Añade un mensaje al final de un buzón.",
  "command NAMESPACE":
    "Pregunta dónde empiezan los buzones propios y los de otros.",
  "command GETQUOTA":
    "Pregunta cuánto ocupa una raíz de cuota y cuánto puede ocupar.",
  "command GETQUOTAROOT": "Pregunta qué raíces de cuota limitan un buzón.",
  "command SETQUOTA":
    "Fija todos los límites de una raíz de cuota; los que no se nombran desaparecen.",
  "command CHECK": "Pide al servidor que ponga en orden el buzón abierto.",
  "command CLOSE":
    "Elimina lo marcado con `\\Deleted` sin decirlo y cierra el buzón.",
  "command UNSELECT": "Cierra el buzón sin eliminar nada.",
  "command EXPUNGE":
    "Elimina para siempre los mensajes marcados con `\\Deleted`.",
  "command SORT": "Busca como `SEARCH` y da lo encontrado en el orden pedido.",
  "command THREAD":
    "Busca como `SEARCH` y da lo encontrado en forma de conversaciones.",
  "command SEARCH": "Busca los mensajes que cumplen unos criterios.",
  "command FETCH": "Pide datos de unos mensajes.",
  "command STORE": "Cambia las banderas de unos mensajes.",
  "command COPY": "Copia unos mensajes al final de otro buzón.",
  "command MOVE":
    "Lleva algunos mensajes al final de otro buzón: en este dejan de estar.",
  "command UID":
    "El comando que sigue nombra los mensajes por su UID, no por su número.",
  "command UNAUTHENTICATE":
    "Deja de ser quien eras sin colgar: la conexión queda lista para entrar otra vez.",
  "command IDLE":
    "Espera novedades: el servidor las cuenta en cuanto llegan, hasta `DONE`.",
  done: "Termina la espera de `IDLE`. No lleva etiqueta.",
  userid: "El nombre de usuario.",
  password: "La contraseña. Sin TLS la puede leer cualquiera en el camino.",
  mailbox:
    "Nombre de un buzón. Lo que no es ASCII va en UTF-7 modificado; `/` separa los niveles.",
  "mailbox INBOX":
    "El buzón de entrada. Es el único nombre en que da igual mayúsculas o minúsculas.",
  "list-select-opt": "Qué nombres se piden.",
  "list-select-opt SUBSCRIBED":
    "Solo los suscritos, aunque su buzón ya no exista.",
  "list-select-opt REMOTE":
    "También los de otros servidores; aquí no hay ninguno.",
  "list-select-opt RECURSIVEMATCH":
    "También los que tienen debajo alguno de los pedidos.",
  "list-select-opt SPECIAL-USE": "Solo los que tienen un uso especial.",
  "list-return-opts RETURN": "Siguen los datos que se piden de cada nombre.",
  "return-option": "Un dato que se pide de cada nombre.",
  "return-option SUBSCRIBED": "Si está suscrito.",
  "return-option CHILDREN": "Si hay otros por debajo.",
  "return-option SPECIAL-USE": "Su uso especial.",
  "return-option STATUS":
    "Sus cifras, como las da `STATUS`, sin preguntar buzón por buzón.",
  "list-extended-item": "Un dato más del nombre.",
  "list-extended-item OLDNAME":
    "Sigue el nombre que tenía, o como lo escribió el cliente.",
  "list-extended-item CHILDINFO":
    "Por debajo hay nombres que cumplen lo pedido entre paréntesis.",
  "create-param USE": "Siguen los usos para los que es el buzón nuevo.",
  "use-attr": "Un uso especial.",
  "use-attr \\DRAFTS": "Para borradores.",
  "use-attr \\SENT": "Para lo enviado.",
  "use-attr \\TRASH": "Papelera.",
  "use-attr \\JUNK": "Para el correo basura.",
  "use-attr \\ARCHIVE": "Para guardar.",
  "list-mailbox":
    "Patrón de nombres: `*` vale por lo que sea, `%` por lo que sea en un solo nivel.",
  "seq-number":
    "Número de secuencia: la posición del mensaje ahora mismo. Cambia cuando se elimina uno anterior.",
  "seq-number *": "El último mensaje del buzón.",
  uniqueid:
    "UID: número propio del mensaje en este buzón. No cambia ni se vuelve a usar.",
  "uniqueid *": "El UID más alto del buzón.",
  "seq-last-command":
    "Los mensajes que guardó la última búsqueda con `SAVE`. El servidor los recuerda; el cliente no tiene que nombrarlos.",
  ":": "Un intervalo: todos desde un extremo hasta el otro, en cualquier orden.",
  ",": "Separa los miembros de un conjunto de números.",
  "(": "Abre una lista entre paréntesis.",
  ")": "Cierra la lista.",
  "[": "Abre un código de respuesta, o la sección de un mensaje.",
  "]": "Cierra el corchete.",
  "<": "Abre la parte: desde qué octeto y, en la petición, cuántos.",
  ">": "Cierra la parte.",
  ".": "Separa los números de una sección, o el inicio y el tamaño de una parte.",
  "~": "El literal que sigue puede tener cualquier octeto, también NUL.",
  "readable-name": "Se lee: «{name}».",
  literal:
    "Anuncia un literal: tras el fin de línea vienen exactamente estos octetos, sean los que sean. Con `+` el cliente no espera permiso.",
  string: "Texto entre comillas.",
  astring: "Una palabra o un texto entre comillas.",
  atom: "Una palabra sin espacios ni caracteres especiales.",
  number: "Un número.",
  unreadable: "Desde aquí el servidor ya no pudo leer la línea.",
  discarded:
    "Llegó en claro detrás de la orden que pedía TLS: el servidor lo tira sin leerlo, porque pudo ponerlo cualquiera que esté en la línea.",
  flag: "Bandera del mensaje. Sin `\\` es una palabra clave, libre.",
  "flag \\SEEN": "El mensaje se ha leído.",
  "flag \\ANSWERED": "El mensaje se ha contestado.",
  "flag \\FLAGGED": "El mensaje está señalado como importante.",
  "flag \\DELETED":
    "Marcado para eliminarse: sigue ahí hasta `EXPUNGE` o `CLOSE`.",
  "flag \\DRAFT": "El mensaje es un borrador.",
  "flag \\RECENT":
    "Esta sesión es la primera que se entera del mensaje. Ningún cliente puede cambiarla.",
  "flag \\*": "Se pueden crear palabras clave nuevas.",
  "flag \\NOSELECT": "El nombre existe, pero no se puede abrir como buzón.",
  "flag \\HASCHILDREN": "Hay buzones por debajo de este.",
  "flag \\HASNOCHILDREN": "No hay ningún buzón por debajo de este.",
  "flag \\NONEXISTENT": "No hay ningún buzón con este nombre.",
  "flag \\SUBSCRIBED": "El nombre está en la lista de suscripciones.",
  "flag \\ARCHIVE": "Uso especial: aquí se guarda el correo.",
  "flag \\DRAFTS":
    "Uso especial: los borradores. El cliente no tiene que adivinarlo por el nombre.",
  "flag \\JUNK": "Uso especial: el correo basura.",
  "flag \\SENT":
    "Uso especial: lo enviado. El cliente no tiene que adivinarlo por el nombre.",
  "flag \\TRASH":
    "Uso especial: la papelera. El cliente no tiene que adivinarlo por el nombre.",
  "flag-keyword": "Palabra clave: una bandera con nombre libre.",
  "date-time":
    "Fecha y hora interna: cuándo llegó el mensaje al servidor, con su zona.",
  date: "Un día, sin hora: `12-Mar-2025`.",
  charset: "El juego de caracteres del texto buscado.",
  "header-fld-name": "Nombre de un campo de la cabecera.",
  partial:
    "Parte de los octetos: primero desde cuál, contado desde 0; después cuántos.",
  "section-part": "Número de una parte MIME, contado desde 1.",
  "section-text": "Qué trozo del mensaje o de la parte.",
  "section-text HEADER": "Solo la cabecera.",
  "section-text HEADER.FIELDS": "Solo los campos de cabecera nombrados.",
  "section-text HEADER.FIELDS.NOT": "La cabecera sin los campos nombrados.",
  "section-text .NOT": "Al revés: todos los campos menos los nombrados.",
  "section-text TEXT": "Solo el cuerpo, sin la cabecera.",
  "section-text MIME": "La cabecera MIME de la parte.",
  "fetch-att": "Un dato que se pide de cada mensaje.",
  "fetch-att BINARY[":
    "Pide una parte ya decodificada, y marca el mensaje como leído.",
  "fetch-att BINARY.PEEK[":
    "Pide una parte ya decodificada, sin marcar el mensaje como leído.",
  "fetch-att BINARY.SIZE[":
    "Pide cuántos octetos tiene una parte decodificada.",
  "fetch-att FLAGS": "Pide las banderas.",
  "fetch-att UID": "Pide el identificador único.",
  "fetch-att INTERNALDATE": "Pide cuándo llegó el mensaje al servidor.",
  "fetch-att ENVELOPE":
    "Pide el sobre: fecha, asunto y direcciones ya analizados.",
  "fetch-att BODYSTRUCTURE":
    "Pide la estructura MIME con sus datos de extensión.",
  "fetch-att BODY": "Pide la estructura MIME, sin datos de extensión.",
  "fetch-att BODY[":
    "Pide octetos del mensaje, y lo marca como leído (`\\Seen`).",
  "fetch-att BODY.PEEK[": "Pide octetos del mensaje sin marcarlo como leído.",
  "fetch-att RFC822":
    "Pide el mensaje entero, y lo marca como leído. Es el antiguo `BODY[]`.",
  "fetch-att RFC822.HEADER":
    "Pide la cabecera, sin marcar el mensaje como leído.",
  "fetch-att RFC822.TEXT": "Pide el cuerpo, y marca el mensaje como leído.",
  "fetch-att RFC822.SIZE": "Pide el tamaño del mensaje en octetos.",
  macro: "Abreviatura de varios datos.",
  "macro ALL": "Abreviatura de `FLAGS INTERNALDATE RFC822.SIZE ENVELOPE`.",
  "macro FAST": "Abreviatura de `FLAGS INTERNALDATE RFC822.SIZE`.",
  "macro FULL":
    "Abreviatura de `FLAGS INTERNALDATE RFC822.SIZE ENVELOPE BODY`.",
  "store-att": "Las banderas pasan a ser exactamente las de la lista.",
  "store-att +FLAGS": "Añade estas banderas a las que hay.",
  "store-att -FLAGS": "Quita estas banderas.",
  "store-att FLAGS.SILENT":
    "Pone estas banderas, sin que el servidor conteste con las nuevas.",
  "store-att +FLAGS.SILENT":
    "Añade estas banderas, sin que el servidor conteste con las nuevas.",
  "store-att -FLAGS.SILENT":
    "Quita estas banderas, sin que el servidor conteste con las nuevas.",
  "search-return-opts RETURN":
    "Pide que la respuesta sea `ESEARCH`, solo con los resultados de la lista. Vacía: todos los encontrados.",
  "search-return-opt": "Un resultado que se pide.",
  "search-return-opt MIN": "El menor número encontrado.",
  "search-return-opt MAX": "El mayor número encontrado.",
  "search-return-opt ALL": "Todos los encontrados, como conjunto de números.",
  "search-return-opt COUNT": "Solo cuántos son.",
  "search-return-opt SAVE":
    "Guarda lo encontrado en el servidor; el comando siguiente puede nombrarlo con `$`.",
  "search-charset": "Anuncia en qué juego de caracteres va el texto buscado.",
  "sort-reverse":
    "El criterio que sigue, al revés: lo mayor o lo último primero.",
  "sort-key": "Por qué se ordenan los mensajes.",
  "sort-key ARRIVAL": "Por la fecha interna: cuándo los recibió el servidor.",
  "sort-key DATE":
    "Por el campo `Date`, llevado a UTC; si falta, por la fecha interna.",
  "sort-key SIZE": "Por tamaño en octetos.",
  "sort-key SUBJECT":
    "Por el asunto base: sin `Re:`, `Fwd:` ni etiquetas de listas.",
  "sort-key FROM":
    "Por la dirección del primer remitente, solo lo que va antes de la `@`.",
  "sort-key TO":
    "Por la dirección del primer destinatario, solo lo que va antes de la `@`.",
  "sort-key CC":
    "Por la primera dirección de `Cc`, solo lo que va antes de la `@`.",
  "sort-key DISPLAYFROM":
    "Por el nombre del primer remitente, tal como se lee.",
  "sort-key DISPLAYTO":
    "Por el nombre del primer destinatario, tal como se lee.",
  "thread-alg": "Con qué reglas se agrupan los mensajes.",
  "thread-alg ORDEREDSUBJECT":
    "Los mensajes con el mismo asunto base van juntos.",
  "thread-alg REFERENCES":
    "Cada respuesta debajo de lo que contesta, según `References` e `In-Reply-To`.",
  "thread-member":
    "Un mensaje; el que va detrás, en los mismos paréntesis, le contesta.",
  "quota-root-name":
    'El nombre de una raíz de cuota. No significa nada por sí mismo; `""` también lo es.',
  "quota-resource": "Lo que se limita.",
  "quota-resource STORAGE":
    "Espacio para mensajes, en unidades de 1024 octetos.",
  "quota-resource MESSAGE": "La cantidad de mensajes.",
  "quota-usage": "Cuánto se usa ahora.",
  "quota-limit": "Lo máximo que se puede usar.",
  "search-key": "Un criterio de búsqueda.",
  "search-key ALL": "Todos los mensajes.",
  "search-key NEW": "Los recientes que no se han leído.",
  "search-key OLD": "Los que no son recientes.",
  "search-key RECENT": "Los que tienen `\\Recent`.",
  "search-key SEEN": "Los leídos.",
  "search-key UNSEEN": "Los no leídos.",
  "search-key ANSWERED": "Los contestados.",
  "search-key UNANSWERED": "Los no contestados.",
  "search-key DELETED": "Los marcados con `\\Deleted`.",
  "search-key UNDELETED": "Los que no están marcados con `\\Deleted`.",
  "search-key FLAGGED": "Los señalados.",
  "search-key UNFLAGGED": "Los no señalados.",
  "search-key DRAFT": "Los borradores.",
  "search-key UNDRAFT": "Los que no son borradores.",
  "search-key KEYWORD": "Los que tienen la palabra clave que sigue.",
  "search-key UNKEYWORD": "Los que no tienen la palabra clave que sigue.",
  "search-key FROM": "Los que tienen este texto en el remitente.",
  "search-key TO": "Los que tienen este texto en los destinatarios.",
  "search-key CC": "Los que tienen este texto en Cc.",
  "search-key BCC": "Los que tienen este texto en Bcc.",
  "search-key SUBJECT": "Los que tienen este texto en el asunto.",
  "search-key BODY": "Los que tienen este texto en el cuerpo.",
  "search-key TEXT": "Los que tienen este texto en la cabecera o el cuerpo.",
  "search-key HEADER":
    "Los que tienen este texto en el campo de cabecera nombrado.",
  "search-key BEFORE": "Los que llegaron antes de ese día.",
  "search-key ON": "Los que llegaron ese día.",
  "search-key SINCE": "Los que llegaron ese día o después.",
  "search-key SENTBEFORE": "Los que llevan en Date un día anterior.",
  "search-key SENTON": "Los que llevan en Date ese día.",
  "search-key SENTSINCE": "Los que llevan en Date ese día o uno posterior.",
  "search-key LARGER": "Los de más octetos que los indicados.",
  "search-key SMALLER": "Los de menos octetos que los indicados.",
  "search-key UID": "Los que tienen estos UID.",
  "search-key NOT": "Los que no cumplen el criterio que sigue.",
  "search-key OLDER": "Los que llegaron hace tantos segundos, o antes.",
  "search-key YOUNGER": "Los que llegaron en los últimos tantos segundos.",
  "capability WITHIN":
    "SEARCH puede preguntar hace cuánto llegaron los mensajes.",
  "search-key OR":
    "Los que cumplen uno de los dos criterios que siguen, o ambos.",
  status: "El resultado.",
  "status OK": "Con etiqueta: el comando salió bien. Sin ella: información.",
  "status NO": "El servidor lo entendió, pero no lo hizo.",
  "status BAD": "El servidor no lo entendió, o no vale en este estado.",
  "status PREAUTH": "Saludo: el cliente ya está identificado.",
  "status BYE": "El servidor va a cerrar la conexión.",
  text: "Texto para personas. Los programas no deben fiarse de él.",
  "resp-text-code":
    "Código de respuesta: lo que el texto dice, pero para programas.",
  "resp-text-code CAPABILITY": "Dice de paso qué sabe hacer el servidor.",
  "resp-text-code PERMANENTFLAGS":
    "Las banderas que este cliente puede cambiar para siempre.",
  "resp-text-code READ-ONLY": "El buzón está abierto solo para leer.",
  "resp-text-code READ-WRITE": "El buzón está abierto para leer y escribir.",
  "resp-text-code TRYCREATE":
    "El buzón de destino no existe; el cliente puede crearlo con `CREATE` y repetir.",
  "resp-text-code APPENDUID":
    "Sigue el UID que ha recibido el mensaje nuevo, después del UIDVALIDITY de su buzón.",
  "resp-text-code COPYUID":
    "Qué UID han recibido las copias: el UIDVALIDITY del destino, los UID de antes y los nuevos, en el mismo orden.",
  "resp-text-code UIDNEXT": "Sigue el UID que tendrá el próximo mensaje.",
  "resp-text-code UIDVALIDITY": "Sigue el número de validez de los UID.",
  "resp-text-code UNSEEN": "Sigue el número del primer mensaje no leído.",
  "resp-text-code OVERQUOTA": "La cuenta no puede guardar tanto.",
  "resp-text-code NOPERM": "El usuario no tiene permiso para hacerlo.",
  "resp-text-code BADCHARSET":
    "El juego de caracteres no se conoce; siguen los que valen.",
  "resp-text-code USEATTR": "No se puede crear un buzón para ese uso.",
  "resp-text-code HASCHILDREN": "No se puede: hay buzones por debajo.",
  "resp-text-code UNKNOWN-CTE":
    "La parte está codificada de un modo que el servidor no sabe deshacer, o que no puede guardar.",
  "resp-text-code ALERT": "El texto debe mostrarse al usuario.",
  "resp-text-code EXPIRED": "Las credenciales eran buenas, pero han caducado.",
  "resp-text-code AUTHENTICATIONFAILED":
    "El nombre o la contraseña no valen. No se dice cuál.",
  "resp-text-code PRIVACYREQUIRED": "Las contraseñas solo se aceptan con TLS.",
  "resp-text-code NONEXISTENT": "No hay ningún buzón con ese nombre.",
  "resp-text-code ALREADYEXISTS": "Ya hay un buzón con ese nombre.",
  "resp-text-code CANNOT": "Es algo que este servidor nunca hará.",
  "resp-text-code LIMIT": "Se pasa de un límite del servidor.",
  "resp-text-code EXPUNGEISSUED":
    "Algún mensaje pedido ya lo había eliminado otra sesión.",
  "resp-text-code SERVERBUG": "El servidor se ha topado con un fallo suyo.",
  "uidnext-value": "El UID que se espera para el próximo mensaje.",
  "uidvalidity-value":
    "Mientras no cambie, los UID que el cliente recuerda siguen valiendo.",
  "unseen-number": "Número de secuencia del primer mensaje no leído.",
  capability: "Algo que el servidor sabe hacer.",
  "capability IMAP4REV1": "La versión del protocolo que describe el RFC 3501.",
  "capability STARTTLS": "La conexión se puede cifrar con `STARTTLS`.",
  "capability LOGINDISABLED":
    "`LOGIN` no se acepta ahora: la contraseña viajaría en claro.",
  "capability LITERAL+":
    "El cliente puede enviar literales sin esperar permiso: `{12+}`.",
  "capability ESEARCH":
    "`SEARCH` puede dar solo el menor, el mayor o la cuenta, y los demás como conjunto.",
  "capability SEARCHRES": "El servidor recuerda lo encontrado: `$` lo nombra.",
  "capability LIST-EXTENDED":
    "`LIST` acepta opciones: qué nombres dar y qué decir de ellos.",
  "capability LIST-STATUS":
    "`LIST` puede dar de paso las cifras de cada buzón.",
  "capability SPECIAL-USE":
    "`LIST` dice para qué es cada buzón: enviados, borradores, papelera…",
  "capability CREATE-SPECIAL-USE":
    "Al crear un buzón se puede decir para qué es.",
  "capability IMAP4REV2":
    "La versión del protocolo que describe el RFC 9051. Si también está `IMAP4rev1`, hay que activarla con `ENABLE`.",
  "capability BINARY":
    "El servidor puede dar las partes de un mensaje ya decodificadas.",
  "capability UTF8=ONLY":
    "Nombres y mensajes solo en UTF-8: antes de `ENABLE UTF8=ACCEPT` este servidor no hace casi nada.",
  "capability UTF-7":
    "Los nombres de buzón en UTF-7 modificado, como los conocen los clientes que no hablan UTF-8.",
  "capability UTF8=ACCEPT":
    "Tras `ENABLE UTF8=ACCEPT`, los nombres y los textos entre comillas van en UTF-8.",
  "capability ENABLE":
    "Con `ENABLE` el cliente activa extensiones que cambian lo que el servidor dice.",
  "capability LITERAL-":
    "El cliente puede enviar sin esperar permiso los literales de hasta 4096 octetos: `{12+}`.",
  "capability IDLE": "El cliente puede esperar novedades con `IDLE`.",
  "capability UNSELECT": "El buzón se puede cerrar sin eliminar nada.",
  "capability UNAUTHENTICATE":
    "Se puede salir sin colgar, con `UNAUTHENTICATE`.",
  "capability SASL-IR":
    "La primera respuesta de `AUTHENTICATE` puede ir con el comando.",
  "capability AUTH=EXTERNAL":
    "Se puede entrar con `AUTHENTICATE EXTERNAL`, con el certificado que se mostró en TLS.",
  "capability AUTH=PLAIN": "Se puede entrar con `AUTHENTICATE PLAIN`.",
  "capability AUTH=LOGIN": "Se puede entrar con `AUTHENTICATE LOGIN`.",
  "capability AUTH=SCRAM-SHA-256":
    "Se puede entrar con `AUTHENTICATE SCRAM-SHA-256`, sin que viaje la contraseña.",
  "capability AUTH=SCRAM-SHA-1":
    "Se puede entrar con `AUTHENTICATE SCRAM-SHA-1`, sin que viaje la contraseña.",
  "capability AUTH=OAUTHBEARER":
    "Se puede entrar con `AUTHENTICATE OAUTHBEARER`, con un vale en vez de la contraseña.",
  "capability AUTH=XOAUTH2":
    "Se puede entrar con `AUTHENTICATE XOAUTH2`, con un vale en vez de la contraseña.",
  "capability AUTH=CRAM-MD5":
    "Se puede entrar con `AUTHENTICATE CRAM-MD5`, sin que viaje la contraseña.",
  "capability ID": "Cliente y servidor pueden decir qué programas son.",
  "capability NAMESPACE":
    "El cliente puede preguntar dónde empiezan los buzones.",
  "capability CHILDREN": "`LIST` dice de cada nombre si hay otros por debajo.",
  "capability UIDPLUS":
    "El servidor dice qué UID reciben los mensajes nuevos, y `UID EXPUNGE` elimina solo algunos.",
  "capability SORT": "El servidor sabe ordenar mensajes (`SORT`).",
  "capability SORT=DISPLAY":
    "`SORT` también puede ir por los nombres de las personas.",
  "capability THREAD=ORDEREDSUBJECT":
    "`THREAD` sabe agrupar mensajes por su asunto.",
  "capability THREAD=REFERENCES":
    "`THREAD` sabe agrupar mensajes por lo que contestan.",
  "capability QUOTA": "El cliente puede preguntar cuánto espacio queda.",
  "capability QUOTASET": "Quien tiene permiso puede fijar límites.",
  "capability QUOTA=RES-STORAGE":
    "Se puede limitar cuántos octetos se guardan.",
  "capability QUOTA=RES-MESSAGE":
    "Se puede limitar cuántos mensajes se guardan.",
  "capability MOVE": "Se pueden mover mensajes con un solo comando.",
  "capability STATUS=SIZE":
    "`STATUS` puede decir cuántos octetos guarda un buzón.",
  response: "Qué dato da esta línea.",
  "response EXISTS": "Cuántos mensajes hay en el buzón.",
  "response RECENT": "Cuántos mensajes tienen `\\Recent`.",
  "response EXPUNGE":
    "Este mensaje se ha eliminado. Los de detrás bajan un puesto.",
  "response FETCH": "Datos de este mensaje, pedidos o no.",
  "response FLAGS": "Las banderas que se conocen en este buzón.",
  "response CAPABILITY": "Lo que el servidor sabe hacer.",
  "response ESEARCH": "Lo que se pidió de la búsqueda. Sin números: ninguno.",
  "search-correlator": "A qué comando responde esta línea.",
  "tag-string": "La etiqueta de ese comando.",
  "search-return": "Qué resultado sigue.",
  "search-return UID": "Los números que siguen son UID.",
  "search-return MIN": "Sigue el menor número encontrado.",
  "search-return MAX": "Sigue el mayor número encontrado.",
  "search-return ALL": "Sigue el conjunto de todos los encontrados.",
  "search-return COUNT": "Sigue cuántos son.",
  "search-count": "Cuántos mensajes cumplen los criterios.",
  "response ENABLED":
    "Lo que este `ENABLE` ha activado. Sin nada detrás: nada.",
  "response LIST": "Un nombre de buzón que encaja en el patrón.",
  "response LSUB": "Un nombre suscrito que encaja en el patrón.",
  "response STATUS": "Las cifras que se pidieron de un buzón.",
  "response SORT":
    "Los mensajes encontrados, en el orden pedido. Sin números: ninguno.",
  "response THREAD":
    "Los mensajes encontrados, un par de paréntesis por conversación.",
  "response QUOTA": "Lo que ocupa y puede ocupar una raíz de cuota.",
  "response QUOTAROOT":
    "Las raíces de cuota de un buzón. Sin nombres: ninguna.",
  "response SEARCH": "Los mensajes encontrados. Sin números: ninguno.",
  "response NAMESPACE":
    "Dónde empiezan los buzones: los propios, los de otros usuarios y los compartidos. `NIL`: no los hay.",
  "response ID": "Qué programa es el servidor.",
  "message-count": "Cuántos mensajes son.",
  "search-result":
    "Un mensaje que cumple los criterios: su número, o su UID si se pidió con `UID`.",
  "hierarchy-delimiter":
    "El carácter que separa los niveles en los nombres de buzón.",
  "namespace-prefix":
    "Con qué empiezan los nombres de estos buzones; vacío: con nada.",
  "id-field": "Qué dato del programa sigue.",
  "id-value": "El dato. Nada puede depender de él.",
  "status-att": "Una cifra del buzón.",
  "status-att MESSAGES": "Cuántos mensajes hay.",
  "status-att RECENT": "Cuántos tienen `\\Recent`.",
  "status-att UIDNEXT": "El UID que tendrá el próximo mensaje.",
  "status-att UIDVALIDITY": "El número de validez de los UID.",
  "status-att UNSEEN":
    "Cuántos no se han leído. Es una cuenta, no un número de mensaje.",
  "status-att DELETED": "Cuántos mensajes eliminaría `EXPUNGE`.",
  "status-att DELETED-STORAGE": "Cuántos octetos liberaría `EXPUNGE`.",
  "status-att SIZE": "Cuántos octetos tienen todos los mensajes juntos.",
  "status-value": "El valor de la cifra anterior.",
  "msg-att": "Qué dato del mensaje sigue.",
  "msg-att BINARY":
    "Sigue una parte con su codificación de transferencia deshecha.",
  "msg-att BINARY.SIZE": "Sigue el tamaño de la parte, decodificada.",
  "msg-att FLAGS": "Siguen las banderas del mensaje.",
  "msg-att UID": "Sigue el identificador único.",
  "msg-att INTERNALDATE": "Sigue cuándo llegó el mensaje al servidor.",
  "msg-att RFC822.SIZE": "Sigue el tamaño del mensaje en octetos.",
  "msg-att ENVELOPE":
    "Sigue el sobre: diez campos, siempre todos y en este orden.",
  "msg-att BODYSTRUCTURE":
    "Sigue la estructura MIME con sus datos de extensión.",
  "msg-att BODY":
    "Sigue la estructura MIME o, con corchetes, octetos del mensaje.",
  "msg-att RFC822": "Sigue el mensaje entero.",
  "msg-att RFC822.HEADER": "Sigue la cabecera.",
  "msg-att RFC822.TEXT": "Sigue el cuerpo.",
  "part-size": "Cuántos octetos tiene la parte, decodificada.",
  "message-size": "Tamaño del mensaje en octetos.",
  "env-date": "Sobre, 1.º: la fecha del campo Date.",
  "env-subject": "Sobre, 2.º: el asunto, tal como va codificado.",
  "env-from": "Sobre, 3.º: quién lo escribió.",
  "env-sender": "Sobre, 4.º: quién lo envió; si no se dice, el autor.",
  "env-reply-to": "Sobre, 5.º: a quién contestar; si no se dice, el autor.",
  "env-to": "Sobre, 6.º: los destinatarios.",
  "env-cc": "Sobre, 7.º: quienes reciben copia.",
  "env-bcc": "Sobre, 8.º: quienes reciben copia oculta.",
  "env-in-reply-to": "Sobre, 9.º: a qué mensaje contesta.",
  "env-message-id": "Sobre, 10.º: el identificador del mensaje.",
  "addr-name": "Dirección: el nombre de la persona.",
  "addr-adl": "Dirección: ruta de origen. Ya no se usa.",
  "addr-mailbox": "Dirección: lo que va antes de `@`.",
  "addr-host": "Dirección: el dominio, detrás de `@`.",
  "media-type": "Tipo MIME de la parte.",
  "media-subtype": "Subtipo MIME: precisa el tipo.",
  "body-fld-param": "Parámetros: un nombre y su valor, por turnos.",
  "body-fld-id": "El Content-ID de la parte.",
  "body-fld-desc": "La descripción de la parte.",
  "body-fld-enc": "Cómo está codificada la parte para viajar.",
  "body-fld-octets": "Tamaño de la parte en octetos, codificada.",
  "body-fld-lines": "Cuántas líneas tiene la parte.",
  "body-fld-md5": "Suma MD5 de la parte.",
  "body-fld-dsp": "Cómo mostrar la parte: en línea o como adjunto.",
  "body-fld-lang": "Idioma de la parte.",
  "body-fld-loc": "Dirección de la que procede la parte.",
  nil: "`NIL`: no hay nada.",
  "message-octets": "El mensaje entero.",
  "header-octets": "La cabecera.",
  "body-octets": "El cuerpo, o una parte de él.",
  "fragment-octets": "Un trozo de los octetos.",
  ...imapAclTexts,
  ...imapAppendTexts,
  ...imapCompressTexts,
  ...imapNotifyTexts,
  ...imapObjectTexts,
  ...imapSyncTexts,
};
