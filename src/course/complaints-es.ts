/** How each complaint about a lesson's files is said in Spanish. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/^longer than (\d+) characters$/, "tiene más de $1 caracteres"],
  [/^longer than (\d+) octets$/, "tiene más de $1 octetos"],
  [/^nested deeper than (\d+) levels$/, "anidado a más de $1 niveles"],
  [
    /^there is no key (.*) here; lessons\/README\.md tells which there are$/s,
    "aquí no existe la clave $1; en lessons/README.md están las que hay",
  ],
  [
    /^the key (.*) stands twice here; only the last counts$/s,
    "la clave $1 aparece dos veces aquí; solo cuenta la última",
  ],
  [/^(.*) is missing$/s, "falta $1"],
  [/^(.*) stands where (.*) belongs$/s, "aquí va $2, y hay $1"],
  [/^no goal$/, "no hay ningún objetivo"],
  [/^no solution$/, "no hay ninguna solución"],
  [/^no steps$/, "no hay ningún paso"],
  [/^empty script$/, "el guion está vacío"],
  [/^empty list$/, "la lista está vacía"],
  [/^empty text$/, "el texto está vacío"],
  [/^empty name$/, "el nombre está vacío"],
  [/^asks for nothing$/, "no pide nada"],
  [
    /^two steps, questions, events or parts of a goal have one id$/,
    "dos pasos, preguntas, sucesos o partes de un objetivo tienen el mismo id",
  ],
  [
    /^not a goal: an object with one key of (.*)$/s,
    "no es un objetivo: un objeto con una sola de las claves $1",
  ],
  [
    /^not an id: lower case, digits, hyphens$/,
    "no es un id: minúsculas, cifras y guiones",
  ],
  [/^not a Message-ID such as <a@b>$/, "no es un Message-ID como <a@b>"],
  [/^not a day such as (.*)$/, "no es un día como $1"],
  [/^not a moment such as (.*)$/, "no es un momento como $1"],
  [/^not an address such as (.*)$/, "no es una dirección como $1"],
  [/^not a name in lower case$/, "no es un nombre en minúsculas"],
  [/^not in capitals$/, "no está en mayúsculas"],
  [/^not the characters of a token$/, "no son los caracteres de un token"],
  [
    /^not rights of (\w+), each once$/,
    "no son derechos de $1, cada uno una vez",
  ],
  [
    /^the right answer is not among the choices$/,
    "la respuesta correcta no está entre las opciones",
  ],
  [/^UIDs do not ascend$/, "los UID no van en aumento"],
  [
    /^uidNext is not above the last UID$/,
    "uidNext no es mayor que el último UID",
  ],
  [
    /^a message that is not recent stands behind a recent one$/,
    "un mensaje que no es reciente va detrás de uno reciente",
  ],
  [
    /^no INBOX, or two mailboxes of one name$/,
    "falta INBOX, o hay dos buzones con el mismo nombre",
  ],
  [/^two mailboxes of one name$/, "hay dos buzones con el mismo nombre"],
  [
    /^the goal has no part (.*); it has (.*)$/s,
    "el objetivo no tiene ninguna parte $1; tiene $2",
  ],
  [
    /^this step has another hint called (.*)$/s,
    "este paso ya tiene otra pista llamada $1",
  ],
  [
    /^a hint that names a misconception needs a trigger$/,
    "una pista que nombra una idea equivocada necesita un trigger",
  ],
  [
    /^(.*) needs exactly one hint without a trigger, and has (\d+)$/s,
    "$1 necesita exactamente una pista sin trigger, y tiene $2",
  ],
  [
    /^this step has no hint (.*) with a trigger$/s,
    "este paso no tiene ninguna pista $1 con trigger",
  ],
  [/^missing file$/, "falta el archivo"],
  [/^this folder has no such file$/, "la carpeta no tiene este archivo"],
  [/^no title in the first line$/, "falta el título en la primera línea"],
  [/^no story$/, "falta la historia"],
  [/^no text for (.*)$/s, "falta el texto de $1"],
  [/^(.*) is in no lesson\.json$/s, "$1 no está en lesson.json"],
  [
    /^es\.md has (.*) where en\.md has (.*); both must have the same, in the same order$/s,
    "es.md tiene $1 donde en.md tiene $2; los dos deben tener lo mismo y en el mismo orden",
  ],
  [
    /^no device is called (.*); write (.*), and the second of a kind (.*)$/s,
    "ningún dispositivo se llama $1; escribe $2, y para el segundo de un tipo $3",
  ],
  [
    /^(\d+) files with (\d+) octets are too much; (\d+) files and (\d+) octets are allowed$/,
    "$1 archivos con $2 octetos son demasiado; se admiten $3 archivos y $4 octetos",
  ],
  [
    /^(\d+) octets of attachments are too much; (\d+) are allowed$/,
    "$1 octetos de adjuntos son demasiado; se admiten $2",
  ],
  [/^there is no message (.*)$/s, "no existe el mensaje $1"],
  [
    /^no scene (.*)$/s,
    "no existe el buzón de partida $1, ni aquí ni en la carpeta",
  ],
  [/^no lesson (.*)$/s, "no existe la lección $1"],
  [/^no protocol (?:is called )?(.*)$/s, "no existe el protocolo $1"],
  [
    /^this folder can't be read any more; bring it again$/,
    "la carpeta ya no se puede leer; vuelve a traerla",
  ],
  [
    /^Invalid (?:\w+): Expected (.*) but received (.*)$/s,
    "se esperaba $1 y hay $2",
  ],
];

/** Which words the browser begins its complaints about JSON with. */
const aboutJson = /JSON|Unexpected|Expected/;

/** A complaint in Spanish; one that is in no list stays as it is. */
export function inSpanish(message: string): string {
  const found = sentences.find(([pattern]) => pattern.test(message));
  if (found !== undefined) return message.replace(...found);
  return aboutJson.test(message) ? `no es JSON: ${message}` : message;
}
