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
  ["VRFY", 1982],
]);

const switchable = [
  ...extensions.map(({ name }) => ({ name, rule: "ehlo-keyword" })),
  // Who doesn't tell who is there has it all the same (RFC 5321 §3.5.3).
  { name: "VRFY", rule: "keyword" },
].map(({ name, rule }) => ({
  name,
  rule,
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
      without: laterThan(0, switchable).filter((name) => name !== "VRFY"),
      dialect: null,
    },
  ],
  circumstances: [
    {
      name: { es: "No consigue empezar TLS", en: "It can't begin TLS" },
      note: {
        es: "Ofrece `STARTTLS` y, cuando alguien lo pide, responde 454.",
        en: "It offers `STARTTLS` and answers 454 to who asks for it.",
      },
      setup: { tlsFails: true },
    },
    {
      name: { es: "Ahora no presta servicio", en: "It is out of service" },
      note: {
        es: "Saluda con 554 y ya solo espera `QUIT`.",
        en: "It greets with 554, and waits for nothing but `QUIT`.",
      },
      setup: { greeting: "554" },
    },
    {
      name: { es: "Nunca acepta correo", en: "It never takes mail" },
      note: {
        es: "Saluda con 521: no sirve de nada volver a intentarlo.",
        en: "It greets with 521: it is of no use to try again.",
      },
      setup: { greeting: "521" },
    },
  ],
  // RFC 5321 §4.5.3.2.7
  silence: 5 * 60_000,
};
