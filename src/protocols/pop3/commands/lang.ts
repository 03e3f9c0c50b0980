import { readWords } from "../wire/command-line.ts";
import { pop3Reason, quoted } from "../reasons.ts";
import {
  languages,
  preferredLanguage,
  textIn,
  type Language,
} from "../texts.ts";
import { octetStringOf, utf8Octets } from "../../../mail/format/octets.ts";
import {
  accepted,
  acceptedWithLines,
  declined,
  type Pop3Command,
} from "./command.ts";

export interface LangArguments {
  /** A language range (RFC 4647 §2.1); null asks which languages there are. */
  readonly range: string | null;
}

/**
 * LANG says in which language responses speak to people from now on, or which
 * languages there are.
 *
 * RFC 6856 §3 · legal in: AUTHORIZATION, TRANSACTION · completes: OK, ERR
 *
 *     LANG [language-range]
 *     changed          = "+OK" SP language-tag SP text CRLF
 *     language-listing = language-tag [SP description]
 *
 * The range is looked up as RFC 4647 §3.4 says: `es-MX` finds `es`. `*` is what
 * the administrator likes best. Texts are in UTF-8 from then on, whatever UTF8
 * says; codes and numbers stay as they are.
 */
export const lang: Pop3Command<LangArguments> = {
  name: "LANG",

  parse(line) {
    const words = readWords(line, [], ["language-range"]);
    if (!words.ok) return words;
    const [range = null] = words.value;
    return { ok: true, value: { range } };
  },

  run({ range }, { session }) {
    if (range === null) {
      const text = "language listing follows";
      return acceptedWithLines("LANG", session, text, listing);
    }
    const language = found(range);
    if (language === null) {
      const reason = pop3Reason("unknown-language", { found: quoted(range) });
      return declined("LANG", session, null, "unknown language", reason);
    }
    const data = `${language} ${textIn(language, "language changed")}`;
    return accepted("LANG", { ...session, language }, { data });
  },
};

function listing(): string {
  const lines = Object.entries(languages).map((line) => line.join(" "));
  return octetStringOf(utf8Octets(lines.map((line) => `${line}\r\n`).join("")));
}

/** The language for a range: its subtags are taken off from the end, until one is left (RFC 4647 §3.4). */
function found(range: string): Language | null {
  if (range === "*") return preferredLanguage;
  for (let left = range.toLowerCase(); left !== ""; left = shorter(left)) {
    for (const language of Object.keys(languages) as Language[]) {
      if (language === left) return language;
    }
  }
  return null;
}

/** Without its last subtag, nor one of a single character before that. */
function shorter(range: string): string {
  return range.replace(/(?:^|(?:-[^-])?-)[^-]*$/, "");
}
