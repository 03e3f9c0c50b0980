import {
  octetStringOf,
  utf8Octets,
  type OctetString,
} from "../../mail/format/octets.ts";

/**
 * The languages of what responses say to people, by tag, with what each is
 * called in itself. Before anybody asks it is `i-default` (RFC 2277 §4.5).
 *
 * RFC 6856 §3.2
 */
export const languages = {
  "i-default": "English, unless asked for another",
  en: "English",
  es: "Español",
} as const;

export type Language = keyof typeof languages;

/** What the server's administrator likes best, for who asks for `*`. */
export const preferredLanguage: Language = "es";

/**
 * Every text of a response, as it is in English and in Spanish. Names in braces
 * stand for values; those of `nouns` for a number of things.
 */
const spanish = {
  "send PASS": "envía PASS",
  "invalid credentials": "credenciales no válidas",
  "passwords are taken under TLS only":
    "las contraseñas solo se aceptan con TLS",
  "too soon after the last login": "demasiado pronto tras la última entrada",
  "maildrop already locked": "el buzón ya está en uso",
  "maildrop can't be opened": "no se puede abrir el buzón",
  "maildrop has {messages} ({octets})": "el buzón tiene {messages} ({octets})",
  "{messages} ({octets})": "{messages} ({octets})",
  "{size} octets": "{size} octetos",
  "{size} octets of a surrogate in ASCII":
    "{size} octetos de un sustituto en ASCII",
  "top of message follows": "sigue el comienzo del mensaje",
  "top of a surrogate in ASCII follows":
    "sigue el comienzo de un sustituto en ASCII",
  "unique-id listing follows": "sigue la lista de identificadores",
  "message {number} deleted": "mensaje {number} borrado",
  "message {number} already deleted": "el mensaje {number} ya está borrado",
  "no such message, only {messages} in maildrop":
    "no hay tal mensaje: en el buzón solo hay {messages}",
  "{host} POP3 server signing off": "el servidor POP3 de {host} se despide",
  "{host} POP3 server signing off (maildrop empty)":
    "el servidor POP3 de {host} se despide (buzón vacío)",
  "{host} POP3 server signing off ({messages} left)":
    "el servidor POP3 de {host} se despide ({messages} en el buzón)",
  "some deleted messages not removed":
    "algunos mensajes borrados siguen en el buzón",
  "Capability list follows": "sigue la lista de capacidades",
  "list of mechanisms follows": "sigue la lista de mecanismos",
  "unsupported authentication mechanism":
    "mecanismo de autenticación no admitido",
  "access token has expired": "el token de acceso ha caducado",
  "channel binding isn't supported": "no se admite el enlace con el canal",
  "certificate isn't for that user": "el certificado no es de ese usuario",
  "invalid SASL response": "respuesta SASL no válida",
  "this mechanism has no initial response":
    "este mecanismo no tiene respuesta inicial",
  "invalid base64": "base64 no válido",
  "authentication cancelled": "autenticación cancelada",
  "permission denied": "permiso denegado",
  "TLS is active already": "TLS ya está activo",
  "STLS must come before UTF8": "STLS va antes que UTF8",
  "Begin TLS negotiation": "empieza la negociación de TLS",
  "UTF8 enabled": "UTF8 activado",
  "language changed": "idioma cambiado",
  "language listing follows": "sigue la lista de idiomas",
  "unknown language": "idioma desconocido",
  "empty line": "línea vacía",
  "unknown command": "comando desconocido",
  "line too long": "línea demasiado larga",
  "one space between arguments, none at the end":
    "un espacio entre argumentos, ninguno al final",
  "missing argument": "falta un argumento",
  "too many arguments": "sobran argumentos",
  "argument isn't well-formed UTF-8": "el argumento no es UTF-8 bien formado",
  "argument must be a number": "el argumento tiene que ser un número",
  "syntax error": "error de sintaxis",
  "{command} is valid only after USER": "{command} solo vale después de USER",
  "command not valid in {state} state":
    "el comando no vale en el estado {state}",
} as const;

/** A text for people, in English. */
export type Phrase = keyof typeof spanish;

type Values = Readonly<Record<string, string | number>>;

/** What a response says behind its status: a text for people, or data, which is the same in every language. */
export type Said =
  | Phrase
  | readonly [phrase: Phrase, values: Values]
  | { readonly data: OctetString };

const nouns: Readonly<
  Record<string, Readonly<Record<"en" | "es", readonly [string, string]>>>
> = {
  messages: { en: ["message", "messages"], es: ["mensaje", "mensajes"] },
  octets: { en: ["octet", "octets"], es: ["octeto", "octetos"] },
};

/** What is said, in a language; in UTF-8 (RFC 6856 §3.2). */
export function textIn(language: Language, said: Said): OctetString {
  if (typeof said === "object" && "data" in said) return said.data;
  const [phrase, values]: readonly [Phrase, Values] =
    typeof said === "string" ? [said, noValues] : said;
  const code = language === "es" ? "es" : "en";
  const { first, gaps } = templateOf(phrase, code);
  let text = first;
  for (const { name, behind } of gaps) {
    text += counted(name, values[name] ?? "", code) + behind;
  }
  return text;
}

const noValues: Values = {};

/** A phrase around its values, in UTF-8. */
interface Template {
  readonly first: OctetString;
  readonly gaps: readonly {
    readonly name: string;
    readonly behind: OctetString;
  }[];
}

/** Phrases that have been said, taken apart. */
const templates = {
  en: new Map<Phrase, Template>(),
  es: new Map<Phrase, Template>(),
};

function templateOf(phrase: Phrase, code: "en" | "es"): Template {
  let template = templates[code].get(phrase);
  if (template === undefined) {
    const text = inUtf8(code === "es" ? spanish[phrase] : phrase);
    // Every second piece is the name of a gap.
    const [first = "", ...pieces] = text.split(/\{(\w+)\}/);
    const gaps = pieces.flatMap((name, index) =>
      index % 2 === 0 ? [{ name, behind: pieces[index + 1] ?? "" }] : [],
    );
    template = { first, gaps };
    templates[code].set(phrase, template);
  }
  return template;
}

function counted(
  name: string,
  value: string | number,
  code: "en" | "es",
): OctetString {
  const noun = nouns[name]?.[code];
  if (noun !== undefined) return `${value} ${noun[value === 1 ? 0 : 1]}`;
  return typeof value === "number" ? String(value) : inUtf8(value);
}

function inUtf8(text: string): OctetString {
  return octetStringOf(utf8Octets(text));
}
