import { apply } from "../src/mail/apply.ts";
import { flagsOf } from "../src/mail/flags.ts";
import { MessageContent } from "../src/mail/format/message-content.ts";
import { octetsOf, type OctetString } from "../src/mail/format/octets.ts";
import {
  emptyStore,
  type AccessToken,
  type MailStore,
} from "../src/mail/mail-store.ts";
import type { QuotaLimits } from "../src/mail/quota-limits.ts";
import { nobody, type AccessList } from "../src/mail/access-list.ts";

/** The account whose INBOX has the messages of a store. */
export const account = "lucia";
export const password = "gato.rojo";

/** 2024-06-13T08:00:00Z, when every world here begins. */
export const epoch = 1_718_265_600_000;

export interface StoredMessage {
  readonly uid: number;
  readonly octets: OctetString;
  readonly flags?: readonly string[];
}

/** A store with one account, whose INBOX holds these messages; none is \Recent. */
export function storeOf(
  messages: readonly StoredMessage[],
  token: AccessToken | null = null,
): MailStore {
  const inbox = { account, mailbox: "INBOX" };
  const filled = apply(withAccount(emptyStore, account, password, token), {
    kind: "messages.added",
    ...inbox,
    messages: messages.map(({ uid, octets, flags = [] }) => ({
      uid,
      internalDate: { ms: epoch, zoneMinutes: 0 },
      flags: flagsOf(flags),
      content: new MessageContent(octetsOf(octets)),
    })),
  });
  return apply(filled, { kind: "recent.claimed", ...inbox });
}

/** With one more account, whose INBOX is empty. */
function withAccount(
  mail: MailStore,
  account: string,
  password: string,
  token: AccessToken | null = null,
): MailStore {
  const created = apply(mail, {
    kind: "account.created",
    account,
    password,
    token,
  });
  return apply(created, {
    kind: "mailbox.created",
    account,
    mailbox: "INBOX",
    id: mail.accounts.size + 1,
    uidValidity: 1_718_265_600 + mail.accounts.size,
    selectable: true,
  });
}

/** A message from its lines, each of which gets CRLF. */
export function messageOf(...lines: readonly OctetString[]): OctetString {
  return lines.map((line) => `${line}\r\n`).join("");
}

const reference: readonly StoredMessage[] = [
  {
    uid: 101,
    flags: ["\\Seen"],
    octets: messageOf(
      "From: Renfe Viajes <viajes@renfe.example>",
      "To: lucia@buzon.example",
      "Subject: Reserva confirmada: Lisboa",
      "",
      "Tren a Lisboa, lunes, coche 4.",
    ),
  },
  {
    uid: 103,
    octets: messageOf(
      "From: Zapatolandia <ofertas@zapatolandia.example>",
      "Subject: Lines that begin with a dot",
      "",
      ".",
      "..two dots",
      ".signature",
      "no dot . here",
    ),
  },
  {
    uid: 104,
    flags: ["\\Seen", "\\Answered"],
    octets: messageOf(
      "From: Prof. Ortega <ortega@uni.example>",
      "Subject: Notas de la practica 2",
      "",
      "line 1",
      "line 2",
      "line 3",
    ),
  },
  {
    uid: 106,
    octets: messageOf(
      "From: Sorteos <s@sorteos.example>",
      "Subject: Empty",
      "",
    ),
  },
  {
    uid: 108,
    flags: ["\\Flagged"],
    octets: "From: Luz del Sur <luz@sur.example>\r\n\r\nno line end here",
  },
  {
    uid: 111,
    octets: messageOf("From: Marta Gil <marta@uni.example>", "", "El jueves?"),
  },
];

/** Letters of which some answer others. */
const conversations: readonly StoredMessage[] = [
  {
    uid: 201,
    octets: messageOf(
      "From: Marta Gil <marta@uni.example>",
      "Date: Tue, 11 Jun 2024 10:00:00 +0200",
      "Subject: Cena",
      "Message-ID: <cena@uni.example>",
      "",
      "El jueves?",
    ),
  },
  {
    uid: 202,
    octets: messageOf(
      "From: =?utf-8?q?Zo=C3=A9?= <zoe@uni.example>",
      "Date: Tue, 11 Jun 2024 07:30:00 -0100",
      "Subject: Re: cena",
      "Message-ID: <si@uni.example>",
      "In-Reply-To: <cena@uni.example> (of Marta)",
      "",
      "Claro.",
    ),
  },
  {
    uid: 203,
    octets: messageOf(
      "From: Marta Gil <marta@uni.example>",
      "Date: Wed, 12 Jun 2024 09:00:00 +0200",
      "Subject: Fwd: [lista] Horario (fwd)",
      "Message-ID: <horario@uni.example>",
      "",
      "Para el viernes.",
    ),
  },
  {
    uid: 204,
    octets: messageOf(
      "From: Prof. Ortega <ortega@uni.example>",
      "Date: Tue, 11 Jun 2024 07:00:00 +0000",
      "Subject: RE: [lista] Cena",
      'Message-ID: <"tarde"@uni.example>',
      "References: <cena@uni.example> <si@uni.example>",
      "",
      "Llego tarde.",
    ),
  },
  {
    uid: 205,
    octets: messageOf(
      "From: ana@uni.example",
      "Date: Wed, 12 Jun 2024 18:00:00 +0200",
      "Subject: Horario",
      "Message-ID: <otro@uni.example>",
      "",
      "Otro.",
    ),
  },
  {
    uid: 206,
    octets: messageOf(
      "From: Sorteos <s@sorteos.example>",
      "Date: 12 Jun 2024 01:00:00 +0200",
      "Subject: Premio",
      "",
      "Nada.",
    ),
  },
];

/** One letter of 25 octets in an account that may not hold much. */
function withLimits(limits: QuotaLimits, isAdministrator = false): MailStore {
  const mail = storeOf([
    { uid: 1, octets: messageOf("Subject: small", "", "small") },
  ]);
  const lucia = mail.accounts.get(account);
  if (lucia === undefined) throw new Error(`no account ${account}`);
  const administered = { ...lucia, isAdministrator };
  const accounts = new Map(mail.accounts).set(account, administered);
  return apply({ ...mail, accounts }, { kind: "quota.set", account, limits });
}

/** One more mailbox, of a person or shared by all, with so many letters in it. */
function withMailbox(
  mail: MailStore,
  owner: string,
  mailbox: string,
  accessList: AccessList,
  letters: number,
): MailStore {
  const id = 10 + mail.shared.size;
  const place = { account: owner, mailbox };
  const made = { id, uidValidity: 1000 + id, selectable: true, accessList };
  const created = apply(mail, { kind: "mailbox.created", ...place, ...made });
  const messages = Array.from({ length: letters }, (_, index) => ({
    uid: index + 1,
    internalDate: { ms: epoch, zoneMinutes: 0 },
    flags: flagsOf([]),
    content: new MessageContent(
      octetsOf(messageOf(`Subject: number ${index + 1}`, "", "text")),
    ),
  }));
  const added = { kind: "messages.added", ...place, messages } as const;
  const filled = letters > 0 ? apply(created, added) : created;
  return apply(filled, { kind: "recent.claimed", ...place });
}

/** What two people share: mailboxes that are nobody's, with other rights each. */
function sharing(): MailStore {
  const both = ["lucia", "teresa"] as const;
  const lists: readonly (readonly [string, AccessList])[] = [
    ["Aula", new Map([["anyone", "lrswipkxtea"]])],
    [
      "Tablon",
      new Map([
        ["lucia", "lrswipkxtea"],
        ["anyone", "lrs"],
      ]),
    ],
    [
      "Buzon",
      new Map([
        ["lucia", "lrswipkxtea"],
        ["teresa", "li"],
      ]),
    ],
    [
      "Oculto",
      new Map([
        ["lucia", "lrswipkxtea"],
        ["teresa", "r"],
      ]),
    ],
    [
      "Notas",
      new Map([
        ["anyone", "lrswite"],
        ["-teresa", "ite"],
      ]),
    ],
  ];
  const mail = withAccount(storeOf([]), both[1], "dos gatos  y medio");
  return lists.reduce(
    (before, [name, list]) => withMailbox(before, nobody, name, list, 3),
    mail,
  );
}

/** The stores that a transcript may begin with, by the name of the scene. */
export const scenes: ReadonlyMap<string, MailStore> = new Map([
  ["reference", storeOf(reference)],
  ["empty", storeOf([])],
  ["conversations", storeOf(conversations)],
  ["little-room", withLimits({ storage: 1, messages: 3 })],
  ["administrator", withLimits({ storage: 1, messages: null }, true)],
  // The token of teresa is worth nothing from the very moment on.
  [
    "tokens",
    withAccount(
      storeOf(reference, { value: "vale.lucia.1", expires: epoch + 3_600_000 }),
      "teresa",
      "dos gatos  y medio",
      { value: "vale.teresa.1", expires: epoch },
    ),
  ],
  ["sharing", sharing()],
  ["two-accounts", withAccount(storeOf([]), "teresa", "dos gatos  y medio")],
]);
