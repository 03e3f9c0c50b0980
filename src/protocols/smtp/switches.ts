import { laterThan, type ServerSwitches } from "../server-switches.ts";
import { extensions } from "./capabilities.ts";

/** The year of the RFC in which each first was. */
const years: ReadonlyMap<string, number> = new Map([
  ["PIPELINING", 1995],
  ["SIZE", 1993],
  ["8BITMIME", 1993],
  ["SMTPUTF8", 2012],
  ["CHUNKING", 1995],
  ["ENHANCEDSTATUSCODES", 1996],
  ["DSN", 1996],
  ["STARTTLS", 1999],
  ["AUTH", 1999],
  ["EXPN", 1982],
  ["HELP", 1982],
]);

const switchable = extensions.map(({ name }) => ({
  name,
  rule: "ehlo-keyword",
  needs: [],
  since: years.get(name) ?? null,
}));

/** What an SMTP server may be without, and servers of earlier times. */
export const switches: ServerSwitches = {
  extensions: switchable,
  eras: [
    { name: { es: "Todo", en: "Everything" }, without: [], dialect: null },
    {
      name: { es: "De 1998", en: "Of 1998" },
      without: laterThan(1998, switchable),
      dialect: null,
    },
    {
      name: { es: "De 1993", en: "Of 1993" },
      without: laterThan(1993, switchable),
      dialect: null,
    },
    {
      name: { es: "Lo mínimo", en: "The least" },
      without: laterThan(0, switchable),
      dialect: null,
    },
  ],
};
