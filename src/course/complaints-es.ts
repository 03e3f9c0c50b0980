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
  [
    /^(\S+): the fresh scene reaches the goal; ask for something that has to be done$/,
    "$1: el objetivo ya está cumplido sin hacer nada; pide algo que haya que hacer",
  ],
  [
    /^(\S+): solution (\d+) uses (.*), which the lesson denies; permit it, or do it in another way$/s,
    "$1: la solución $2 usa $3, que la lección no permite; permítelo o hazlo de otra manera",
  ],
  [
    /^(\S+): solution (\d+) brings up (.*) at (.*); its trigger takes what is right for a mistake$/s,
    "$1: la solución $2 hace salir la pista $3 en $4; su trigger toma por error algo que está bien",
  ],
  [
    /^(\S+): solution (\d+) misses the goal: (.*); mend the solution, or what these parts ask for$/s,
    "$1: la solución $2 no cumple: $3; corrige la solución, o lo que piden esas partes",
  ],
  [
    /^(\S+): solution (\d+) is done before (.*); leave out the rest, or ask for it in the goal$/s,
    "$1: la solución $2 ya ha cumplido antes de $3; quita el resto, o pídelo en el objetivo",
  ],
  [
    /^(\S+): solution (\d+) doesn't need (.*); leave it out, or ask for it in the goal$/s,
    "$1: a la solución $2 no le hace falta $3; quítalo, o pídelo en el objetivo",
  ],
  [
    /^(\S+): solution (\d+) fails: (.*) in lower case; a goal must forgive that$/s,
    "$1: la solución $2 en minúsculas no cumple: $3; un objetivo tiene que perdonarlo",
  ],
  [
    /^(\S+): solution (\d+) fails: (.*) with other tags; a goal must forgive that$/s,
    "$1: la solución $2 con otras etiquetas no cumple: $3; un objetivo tiene que perdonarlo",
  ],
  [
    /^(\S+): solution (\d+) fails: (.*) with (NOOP|a look|a typo) in between; a goal must forgive that$/s,
    "$1: la solución $2 con algo inofensivo entre medias ($4) no cumple: $3; un objetivo tiene que perdonarlo",
  ],
  [
    /^(\S+): the wrong script up to (.*) reaches the goal; end it with the mistake, or ask for more in the goal$/s,
    "$1: el guion equivocado cumple el objetivo en $2; termínalo en el error, o pide más en el objetivo",
  ],
  [
    /^(\S+): (.*) brings up \[(.*)\] instead of (.*); mend its trigger, or name the other hint here$/s,
    "$1: $2 hace salir [$3] en lugar de $4; corrige su trigger, o nombra aquí la otra pista",
  ],
  [
    /^(\S+): no wrong script proves (.*); write one that ends with the mistake$/s,
    "$1: ningún guion equivocado demuestra $2; escribe uno que termine en el error",
  ],
  [
    /^(\S+): the goal (\S+) needs (.*), and the text never says it; name it in the prose$/s,
    "$1: el objetivo $2 necesita $3, y el texto no lo dice; nómbralo en el texto",
  ],
  [
    /^(dialogue \d+): the text says (.*), and it should be (.*)$/s,
    "$1: el texto dice $2, y debería ser $3",
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
