/**
 * Why an IMAP server couldn't read a command, for people: what is wrong, then
 * what to do next. Words in braces are filled from the reason's values.
 */
export const imapSyntaxReasons: Record<
  string,
  { readonly es: string; readonly en: string }
> = {
  "bad-tag": {
    es: "Falta la etiqueta o tiene caracteres que no puede tener. Empieza por una corta, por ejemplo a1.",
    en: "The tag is missing or has characters that it can't have. Begin with a short one, such as a1.",
  },
  "missing-tag": {
    es: "Falta la etiqueta: el servidor tomó `{found}` por ella. En IMAP cada comando empieza por una, por ejemplo `a1 {found}`.",
    en: "The tag is missing: the server took `{found}` for it. Every IMAP command starts with one, such as `a1 {found}`.",
  },
  "missing-command": {
    es: "Tras la etiqueta `{found}` falta el comando. Prueba `{found} NOOP`.",
    en: "There is no command after the tag `{found}`. Try `{found} NOOP`.",
  },
  "unknown-command": {
    es: "El servidor no conoce `{found}`. Mira en «Aquí puedes» los comandos que entiende.",
    en: "The server doesn't know `{found}`. Look under “You can use” for the commands that it understands.",
  },
  "unknown-compression": {
    es: "No se puede comprimir con `{found}`: solo hay `DEFLATE`.",
    en: "There is no compressing by `{found}`: `DEFLATE` is all there is.",
  },
  "unknown-notify": {
    es: "`NOTIFY` lleva `SET` y lo que se quiere, o `NONE`; `{found}` no es ninguno.",
    en: "`NOTIFY` takes `SET` and what is wanted, or `NONE`; `{found}` is neither.",
  },
  "unknown-filter": {
    es: "`{found}` no dice qué buzones: vale `selected`, `selected-delayed`, `inboxes`, `personal`, `subscribed`, `subtree` o `mailboxes`.",
    en: "`{found}` doesn't say which mailboxes: `selected`, `selected-delayed`, `inboxes`, `personal`, `subscribed`, `subtree` and `mailboxes` do.",
  },
  "expected-events": {
    es: "Aquí van los sucesos entre paréntesis, por ejemplo `(MessageNew MessageExpunge)`, o `NONE`.",
    en: "Here stand the events in parentheses, such as `(MessageNew MessageExpunge)`, or `NONE`.",
  },
  "selected-twice": {
    es: "El buzón abierto ya está dicho: solo cabe un `selected` o un `selected-delayed`.",
    en: "The open mailbox has been named already: there can be only one `selected` or `selected-delayed`.",
  },
  "only-message-events": {
    es: "Con `selected` solo hay sucesos de mensajes; `{found}` es de nombres. Pídelo en otro grupo, por ejemplo `(personal ({found}))`.",
    en: "With `selected` there are events about messages only; `{found}` is about names. Ask for it in another group, such as `(personal ({found}))`.",
  },
  "items-elsewhere": {
    es: "Qué saber de cada mensaje nuevo solo se puede pedir para el buzón abierto, con `selected`: de los demás solo se cuenta su `STATUS`.",
    en: "What to know of each new message can be asked only of the open mailbox, with `selected`: of the others just their `STATUS` is told.",
  },
  "new-without-expunge": {
    es: "`MessageNew` y `MessageExpunge` van siempre juntos: quien solo supiera de unos perdería la cuenta. Pide los dos.",
    en: "`MessageNew` and `MessageExpunge` always go together: who knew of one kind only would lose count. Ask for both.",
  },
  "changes-alone": {
    es: "Este suceso necesita que se pidan también `MessageNew` y `MessageExpunge`.",
    en: "This event needs `MessageNew` and `MessageExpunge` asked for as well.",
  },
  "line-too-long": {
    es: "La línea es demasiado larga y el servidor la ha descartado. Divide el comando en varios.",
    en: "The line is too long and the server has dropped it. Split the command into several.",
  },
  "literal-too-big": {
    es: "Un literal de {octets} octetos es demasiado grande aquí; caben {most}.",
    en: "A literal of {octets} octets is too big here; {most} fit.",
  },
  "missing-argument": {
    es: "Falta algo: el comando termina demasiado pronto. Tras cada palabra va un espacio y luego su argumento.",
    en: "Something is missing: the command ends too early. After each word come a space and its argument.",
  },
  "extra-space": {
    es: "Aquí hay un espacio de más. Entre dos palabras va exactamente uno.",
    en: "There is one space too many here. Between two words stands exactly one.",
  },
  "too-many-arguments": {
    es: "Sobra algo: este comando ya estaba completo. Quita lo que hay a partir de aquí.",
    en: "There is too much: this command was complete already. Take away what stands from here on.",
  },
  unexpected: {
    es: "Aquí no se esperaba `{found}`. Revisa comillas, paréntesis y espacios.",
    en: "`{found}` wasn't expected here. Check quotes, parentheses and spaces.",
  },
  expected: {
    es: "Aquí se esperaba `{wanted}`.",
    en: "`{wanted}` was expected here.",
  },
  "expected-word": {
    es: "Aquí se esperaba una palabra. Si lleva espacios o signos, ponla entre comillas.",
    en: "A word was expected here. If it has spaces or signs in it, put it in quotes.",
  },
  "expected-number": {
    es: "Aquí se esperaba un número, por ejemplo 1 o 2:4.",
    en: "A number was expected here, such as 1 or 2:4.",
  },
  "expected-literal": {
    es: "Aquí se esperaba un literal: el número de octetos entre llaves, por ejemplo `{310}`, al final de la línea.",
    en: "A literal was expected here: the number of octets in braces, such as `{310}`, at the end of the line.",
  },
  "zero-mod-sequence": {
    es: "Las secuencias de modificación empiezan en 1.",
    en: "Mod-sequences begin at 1.",
  },
  "unknown-modifier": {
    es: "Este comando no conoce el parámetro `{found}`, o ya lo tenía.",
    en: "This command doesn't know the parameter `{found}`, or has it already.",
  },
  "vanished-alone": {
    es: "`VANISHED` solo tiene sentido junto a `CHANGEDSINCE`, que dice desde cuándo.",
    en: "`VANISHED` makes sense only with `CHANGEDSINCE`, which says since when.",
  },
  "bad-known-set": {
    es: "Aquí van conjuntos ascendentes sin `*`, con tantos números como UID.",
    en: "Here come ascending sets without `*`, with as many numbers as UIDs.",
  },
  "unknown-entry-type": {
    es: "Tras el nombre del indicador va `priv`, `shared` o `all`, no `{found}`.",
    en: "After the flag's name comes `priv`, `shared` or `all`, not `{found}`.",
  },
  "zero-number": {
    es: "El 0 no es número de ningún mensaje: se cuenta desde 1.",
    en: "0 is no message's number: counting begins at 1.",
  },
  "number-too-big": {
    es: "`{found}` es demasiado grande: el mayor número de IMAP es 4294967295.",
    en: "`{found}` is too big: the largest number in IMAP is 4294967295.",
  },
  "set-too-long": {
    es: "El conjunto tiene demasiadas partes. Únelas en rangos como 1:500.",
    en: "The set has too many parts. Join them into ranges such as 1:500.",
  },
  "unclosed-quote": {
    es: "Estas comillas no se cierran. Pon otras al final del texto.",
    en: "These quotes aren't closed. Put another one at the end of the text.",
  },
  "unclosed-list": {
    es: "Falta un paréntesis de cierre.",
    en: "A closing parenthesis is missing.",
  },
  "not-in-quotes": {
    es: "Este carácter no puede ir entre comillas (solo ASCII). Envíalo como literal.",
    en: "This character can't stand in quotes (ASCII only). Send it as a literal.",
  },
  "bad-escape": {
    es: 'Entre comillas la barra \\ solo puede preceder a " o a otra \\.',
    en: 'In quotes a \\ may stand only before " or another \\.',
  },
  "nul-in-literal": {
    es: "El octeto 0 no puede viajar por IMAP, ni siquiera en un literal.",
    en: "The octet 0 can't travel by IMAP, not even in a literal.",
  },
  "empty-list": {
    es: "La lista está vacía. Di al menos una cosa entre los paréntesis.",
    en: "The list is empty. Name at least one thing between the parentheses.",
  },
  "too-deep": {
    es: "Hay demasiados niveles, uno dentro de otro.",
    en: "There are too many levels, one inside the other.",
  },
  "bad-date": {
    es: "`{found}` no es una fecha de IMAP. Se escribe como 13-Jun-2024.",
    en: "`{found}` is no date in IMAP. Write it like 13-Jun-2024.",
  },
  "bad-date-time": {
    es: '`{found}` no es fecha y hora de IMAP. Se escribe como "13-Jun-2024 10:00:00 +0200".',
    en: '`{found}` is no date and time in IMAP. Write it like "13-Jun-2024 10:00:00 +0200".',
  },
  "unknown-flag": {
    es: "`{flag}` no es una bandera que puedas poner. Son `\\Seen`, `\\Answered`, `\\Flagged`, `\\Deleted` y `\\Draft`; una palabra propia va sin barra.",
    en: "`{flag}` is no flag that you can set. There are `\\Seen`, `\\Answered`, `\\Flagged`, `\\Deleted` and `\\Draft`; a word of your own has no backslash.",
  },
  "unknown-data-item": {
    es: "El servidor no conoce este dato. Prueba `FLAGS`, `ENVELOPE` o `BODY[HEADER]`; varios van entre paréntesis, y `ALL`, `FAST` y `FULL` van solos.",
    en: "The server doesn't know this data item. Try `FLAGS`, `ENVELOPE` or `BODY[HEADER]`; several stand in parentheses, and `ALL`, `FAST` and `FULL` stand alone.",
  },
  "bad-section": {
    es: "Esta sección no existe. Prueba `BODY[]`, `BODY[HEADER]`, `BODY[TEXT]` o `BODY[1]`; `MIME` necesita un número de parte delante.",
    en: "There is no such section. Try `BODY[]`, `BODY[HEADER]`, `BODY[TEXT]` or `BODY[1]`; `MIME` needs a part number before it.",
  },
  "unknown-search-key": {
    es: "`{found}` no es un criterio de `SEARCH`. Prueba `UNSEEN`, `FROM`, `SUBJECT` o `SINCE`; dos criterios seguidos ya significan «y».",
    en: "`{found}` is no search key. Try `UNSEEN`, `FROM`, `SUBJECT` or `SINCE`; two keys in a row already mean “and”.",
  },
  "unknown-sort-key": {
    es: "`SORT` no sabe ordenar por `{found}`. Prueba `DATE`, `FROM`, `SUBJECT` o `SIZE`, con `REVERSE` delante para ir al revés.",
    en: "`SORT` can't go by `{found}`. Try `DATE`, `FROM`, `SUBJECT` or `SIZE`, with `REVERSE` before it to go the other way.",
  },
  "unknown-thread-algorithm": {
    es: "Este servidor no agrupa con `{found}`. Prueba `REFERENCES` u `ORDEREDSUBJECT`.",
    en: "This server doesn't know the algorithm `{found}`. Try `REFERENCES` or `ORDEREDSUBJECT`.",
  },
  "unknown-search-return": {
    es: "`{found}` no es un resultado de `SEARCH`. Puede dar `MIN`, `MAX`, `ALL` y `COUNT`, o guardar con `SAVE`.",
    en: "`{found}` is no result of `SEARCH`. It can give `MIN`, `MAX`, `ALL` and `COUNT`, or keep them with `SAVE`.",
  },
  "unknown-list-option": {
    es: "`LIST` no conoce la opción `{found}`. Delante valen `SUBSCRIBED`, `RECURSIVEMATCH` y `SPECIAL-USE`; tras `RETURN`, `SUBSCRIBED`, `CHILDREN`, `SPECIAL-USE` y `STATUS`.",
    en: "`LIST` doesn't know the option `{found}`. In front there may be `SUBSCRIBED`, `RECURSIVEMATCH` and `SPECIAL-USE`; behind `RETURN`, `SUBSCRIBED`, `CHILDREN`, `SPECIAL-USE` and `STATUS`.",
  },
  "recursive-alone": {
    es: "`RECURSIVEMATCH` solo dice «y los que tienen alguno debajo»: necesita otra opción que diga cuáles, como `SUBSCRIBED`.",
    en: "`RECURSIVEMATCH` only says “and those that have one below them”: it needs another option that says which, such as `SUBSCRIBED`.",
  },
  "unknown-quota-resource": {
    es: "`{found}` no se puede limitar aquí. Prueba `STORAGE` (unidades de 1024 octetos) o `MESSAGE`.",
    en: "`{found}` can't be limited here. Try `STORAGE` (units of 1024 octets) or `MESSAGE`.",
  },
  "unknown-right": {
    es: "`{found}` no es ningún derecho. Son `l r s w i p k x t e a`, en minúscula, y los antiguos `c` y `d`.",
    en: "`{found}` is no right. There are `l r s w i p k x t e a`, in lower case, and the older `c` and `d`.",
  },
  "bad-identifier": {
    es: "Ningún usuario puede llamarse así. Aquí va un nombre de usuario o `anyone`; con `-` delante se le quitan derechos.",
    en: "No user can be called so. A user's name stands here, or `anyone`; with `-` in front rights are taken away.",
  },
  "gone-in-rev2": {
    es: "`{found}` ya no existe en IMAP4rev2. En vez de `RFC822` y los suyos, usa `BODY[]`, `BODY.PEEK[HEADER]` o `BODY[TEXT]`; y ya no hay mensajes recientes.",
    en: "`{found}` is gone in IMAP4rev2. In place of `RFC822` and its like use `BODY[]`, `BODY.PEEK[HEADER]` or `BODY[TEXT]`; and no message is recent any more.",
  },
  "bad-utf8": {
    es: "Estos octetos no son UTF-8. En esta sesión, lo que no es ASCII va en UTF-8.",
    en: "These octets aren't UTF-8. In this session all that isn't ASCII is UTF-8.",
  },
  "unknown-cat-part": {
    es: "Cada trozo empieza por `TEXT`, y le sigue un literal, o por `URL`, y le sigue dónde está.",
    en: "Each piece begins with `TEXT`, before a literal, or with `URL`, before where it is.",
  },
  "unknown-status-item": {
    es: "`STATUS` no conoce `{found}`. Puede decir `MESSAGES`, `RECENT`, `UIDNEXT`, `UIDVALIDITY` y `UNSEEN`.",
    en: "`STATUS` doesn't know `{found}`. It can tell `MESSAGES`, `RECENT`, `UIDNEXT`, `UIDVALIDITY` and `UNSEEN`.",
  },
  "unknown-store-item": {
    es: "Aquí va `FLAGS`, `+FLAGS` o `-FLAGS`: sustituir, añadir o quitar.",
    en: "`FLAGS`, `+FLAGS` or `-FLAGS` stands here: replace, add or take away.",
  },
  "unknown-uid-command": {
    es: "Tras UID va `COPY`, `EXPUNGE`, `FETCH`, `MOVE`, `SEARCH`, `SORT`, `STORE` o `THREAD`.",
    en: "After UID stands `COPY`, `EXPUNGE`, `FETCH`, `MOVE`, `SEARCH`, `SORT`, `STORE` or `THREAD`.",
  },
  "expected-list": {
    es: "Aquí va una lista entre paréntesis.",
    en: "A list in parentheses is expected here.",
  },
  "id-too-long": {
    es: "Demasiados datos, o uno demasiado largo: caben 30, con nombres de 30 octetos y valores de 1024.",
    en: "Too many fields, or one that is too long: there may be 30, with names of 30 octets and values of 1024.",
  },
  "pattern-too-long": {
    es: "El patrón es demasiado largo.",
    en: "The pattern is too long.",
  },
};
