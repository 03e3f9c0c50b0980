import { laterThan, type ServerSwitches } from "../server-switches.ts";
import { extensions } from "./capabilities.ts";

/** The year of the RFC, or of the practice, in which each extension first was. */
const years: ReadonlyMap<string, number> = new Map([
  ["IMAP4rev1", 1996],
  ["IMAP4rev2", 2021],
  ["STARTTLS", 1999],
  ["LITERAL+", 1997],
  ["LITERAL-", 2016],
  ["SASL-IR", 2007],
  ["AUTH=SCRAM-SHA-256", 2015],
  ["AUTH=SCRAM-SHA-1", 2010],
  ["AUTH=CRAM-MD5", 1997],
  ["AUTH=EXTERNAL", 1997],
  ["AUTH=PLAIN", 1999],
  ["AUTH=LOGIN", 1996],
  ["AUTH=OAUTHBEARER", 2015],
  ["AUTH=XOAUTH2", 2012],
  ["ACL", 1997],
  ["ENABLE", 2008],
  ["ID", 2000],
  ["IDLE", 1997],
  ["NAMESPACE", 1998],
  ["CHILDREN", 2002],
  ["UNSELECT", 2004],
  ["CONDSTORE", 2006],
  ["QRESYNC", 2008],
  ["UNAUTHENTICATE", 2018],
  ["UIDPLUS", 1998],
  ["MOVE", 2013],
  ["STATUS=SIZE", 2018],
  ["WITHIN", 2008],
  ["ESEARCH", 2006],
  ["SEARCHRES", 2008],
  ["LIST-EXTENDED", 2008],
  ["LIST-STATUS", 2010],
  ["SPECIAL-USE", 2011],
  ["CREATE-SPECIAL-USE", 2011],
  ["QUOTA", 1997],
  ["QUOTA=RES-STORAGE", 2022],
  ["QUOTA=RES-MESSAGE", 2022],
  ["QUOTASET", 2022],
  ["SORT", 2008],
  ["SORT=DISPLAY", 2010],
  ["THREAD=ORDEREDSUBJECT", 2008],
  ["THREAD=REFERENCES", 2008],
  ["BINARY", 2003],
  ["UTF-7", 1996],
  ["UTF8=ACCEPT", 2013],
  ["MULTIAPPEND", 2003],
  ["APPENDLIMIT", 2016],
  ["CATENATE", 2006],
  ["OBJECTID", 2018],
  ["SAVEDATE", 2019],
  ["PREVIEW", 2020],
  ["NOTIFY", 2009],
]);

/** These follow from how a server is set up otherwise. */
const consequences: ReadonlySet<string> = new Set([
  "LOGINDISABLED",
  "COMPRESS=DEFLATE",
  "UTF8=ONLY",
]);

/** What RFC 3501 itself asks of a server, and no extension brought. */
const base: ReadonlySet<string> = new Set([
  "IMAP4REV1",
  "STARTTLS",
  "AUTH=PLAIN",
  "UTF-7",
]);

const switchable = extensions
  .filter(({ name }) => !consequences.has(name))
  .map(({ name, needs = [] }) => ({
    name,
    rule: "capability",
    needs,
    since: years.get(name) ?? null,
  }));

/** What an IMAP server may be without, and servers of earlier times. */
export const switches: ServerSwitches = {
  extensions: switchable,
  eras: [
    { name: { es: "Todo", en: "Everything" }, without: [], dialect: null },
    {
      name: { es: "De 2013", en: "Of 2013" },
      without: laterThan(2013, switchable),
      dialect: null,
    },
    {
      name: { es: "De 2005", en: "Of 2005" },
      without: laterThan(2005, switchable),
      dialect: null,
    },
    {
      name: { es: "RFC 3501 solo", en: "RFC 3501 alone" },
      without: switchable
        .map(({ name }) => name.toUpperCase())
        .filter((name) => !base.has(name)),
      dialect: null,
    },
  ],
  circumstances: [
    {
      name: { es: "Despide a todo el mundo", en: "It turns everybody away" },
      note: {
        es: "Saluda con `BYE` y cuelga.",
        en: "It greets with `BYE` and hangs up.",
      },
      setup: { turnsAway: true },
    },
  ],
  // RFC 3501 §5.4
  silence: 30 * 60_000,
};
