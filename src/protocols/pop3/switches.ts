import {
  laterThan,
  type ServerEra,
  type ServerSwitches,
} from "../server-switches.ts";
import { capabilities } from "./capabilities.ts";

/** The year of the RFC in which each came. */
const years: ReadonlyMap<string, number> = new Map([
  ["APOP", 1993],
  ["CAPA", 1998],
  ["TOP", 1988],
  ["USER", 1988],
  ["UIDL", 1994],
  ["SASL", 1994],
  ["RESP-CODES", 1998],
  ["AUTH-RESP-CODE", 2002],
  ["PIPELINING", 1998],
  ["STLS", 1999],
  ["LOGIN-DELAY", 1998],
  ["EXPIRE", 1998],
  ["IMPLEMENTATION", 1998],
  ["UTF8", 2013],
  ["LANG", 2013],
]);

const switchable = [
  { name: "APOP", rule: "keyword" },
  { name: "CAPA", rule: "keyword" },
  ...capabilities.map(({ line }) => ({
    name: line.split(" ", 1)[0] ?? line,
    rule: "capa-tag",
  })),
].map(({ name, rule }) => ({
  name,
  rule,
  needs: [],
  since: years.get(name) ?? null,
}));

/** A server that goes by an earlier RFC has nothing of what came later. */
function by(dialect: string, year: number): ServerEra {
  const name = `RFC ${dialect} (${year})`;
  return { name: { es: name, en: name }, without: [], dialect };
}

/** What a POP3 server may be without, and servers of earlier times. */
export const switches: ServerSwitches = {
  extensions: switchable,
  eras: [
    { name: { es: "Todo", en: "Everything" }, without: [], dialect: null },
    {
      name: { es: "RFC 1939 (1996)", en: "RFC 1939 (1996)" },
      without: ["SASL", ...laterThan(1996, switchable)],
      dialect: null,
    },
    by("1725", 1994),
    by("1460", 1993),
    by("1225", 1991),
    by("1081", 1988),
  ],
  circumstances: [],
  // RFC 1939 §3
  silence: 10 * 60_000,
};
