import * as v from "valibot";
import { canonicalName, specialUses } from "./mailbox.ts";
import { rightsAmong } from "./rights.ts";
import { momentOf } from "./scene-store.ts";

export { storeFromScene, type SceneStore } from "./scene-store.ts";

const moment = v.pipe(
  v.string(),
  v.check(
    (text) => momentOf(text) !== null,
    "not a moment such as 2024-06-13T10:00:00+02:00",
  ),
);

const name = v.pipe(v.string(), v.nonEmpty("empty name"), v.maxLength(200));
/** RFC 3501 §2.3.1.1, §9: nz-number. */
const nonZero = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(1),
  v.maxValue(4_294_967_295),
);

const sceneMessage = v.strictObject({
  /** Name of a file with the message's octets. */
  file: name,
  uid: nonZero,
  flags: v.array(name),
  internalDate: moment,
  /** Users other than the owner who have seen it; its flags are the owner's. */
  seenBy: v.optional(v.array(name)),
  /** The session that is first told of it sees it as \Recent. */
  recent: v.optional(v.boolean()),
  /** So many octets, in base64, take the place of the file's line `{{attachment}}`. */
  attachmentOctets: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_000_000)),
  ),
});

/** RFC 4314 §2: names, `anyone`, or `-` and one of them, each with its rights. */
const accessList = v.record(
  name,
  v.pipe(
    v.string(),
    v.check(
      (rights) => rightsAmong(rights).length === rights.length,
      "not rights of lrswipkxtea, each once",
    ),
  ),
);

const sceneMailbox = v.pipe(
  v.strictObject({
    name,
    uidValidity: nonZero,
    uidNext: nonZero,
    subscribed: v.optional(v.boolean()),
    /** False for a name that only holds the place of a parent (\Noselect). */
    selectable: v.optional(v.boolean()),
    /** What it is meant for (RFC 6154 §2). */
    specialUse: v.optional(v.array(v.picklist(specialUses))),
    /** Who may do what, besides its owner who may do everything. */
    accessList: v.optional(accessList),
    messages: v.array(sceneMessage),
  }),
  v.check(({ messages }) => {
    return messages.every(({ uid }, i) => uid > (messages[i - 1]?.uid ?? 0));
  }, "UIDs do not ascend"),
  v.check(
    ({ messages, uidNext }) => (messages.at(-1)?.uid ?? 0) < uidNext,
    "uidNext is not above the last UID",
  ),
  v.check(
    ({ messages }) =>
      messages.every((message, i) => {
        const next = messages[i + 1];
        return message.recent !== true || (next?.recent ?? true);
      }),
    "a message that is not recent stands behind a recent one",
  ),
);

const onlyOnce = (mailboxes: readonly { readonly name: string }[]) =>
  new Set(mailboxes.map((each) => canonicalName(each.name))).size ===
  mailboxes.length;

const minutes = v.pipe(v.number(), v.minValue(0), v.maxValue(100_000));

const to = v.pipe(name, v.maxLength(100));
const recipientRule = v.variant("kind", [
  v.strictObject({ kind: v.picklist(["forwards", "moved"]), to }),
  v.strictObject({
    kind: v.literal("list"),
    members: v.array(to),
    /** Who hears of what can't be delivered; the postmaster, where it isn't said. */
    owner: v.optional(to),
  }),
  v.strictObject({
    kind: v.picklist(["busy", "failing", "no-space", "full"]),
    /** So many minutes after the beginning its mail is delivered all the same. */
    minutes: v.optional(minutes),
  }),
]);

/** RFC 6750 §2.1: what OAUTHBEARER and XOAUTH2 take for the account. */
const accessToken = v.strictObject({
  value: v.pipe(
    name,
    v.regex(/^[A-Za-z0-9._~+/-]+=*$/, "not the characters of a token"),
  ),
  expires: v.optional(moment),
});

/** By the capabilities that it lacks, a scene makes an older server. */
const sceneServer = v.strictObject({
  without: v.optional(
    v.array(v.pipe(name, v.regex(/^[A-Z0-9+=-]+$/, "not in capitals"))),
  ),
  /** The account of all who connect: nobody logs in (RFC 3501 §7.1.4). */
  preauthenticated: v.optional(name),
  /** The code with which an SMTP server greets: any but 220 takes no mail. */
  greeting: v.optional(v.picklist(["220", "521", "554"])),
  /** An IMAP server greets with BYE and hangs up (RFC 3501 §7.1.5). */
  turnsAway: v.optional(v.boolean()),
  /** By local part, in lower case: what an SMTP server does with mail for it. */
  recipients: v.optional(v.record(name, recipientRule)),
  /** Passwords are taken only where TLS hides them (RFC 3501 §11.2). */
  secureLogin: v.optional(v.boolean()),
  /** Somebody on the line takes the offer of TLS out of what the server tells. */
  stripped: v.optional(v.boolean()),
  /** An SMTP server offers TLS and then answers STARTTLS with 454 (RFC 3207 §4). */
  tlsFails: v.optional(v.boolean()),
  /** The RFC by which a POP3 server goes. */
  dialect: v.optional(v.picklist(["1081", "1225", "1460", "1725", "1939"])),
  /** Seconds between two logins by POP3 (RFC 2449 §6.5). */
  loginDelay: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** Days for which a POP3 server keeps messages (RFC 2449 §6.7). */
  expire: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** Users at other hosts who need no password (RFC 1081, RPOP). */
  trusts: v.optional(v.array(name)),
});

const domain = v.pipe(
  name,
  v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/, "not a name in lower case"),
);

/** By local part, in lower case: local parts, or addresses elsewhere. */
export const aliasesSchema = v.record(
  name,
  v.pipe(v.array(name), v.minLength(1), v.readonly()),
);

/** A host elsewhere, which takes mail by SMTP. */
const sceneHost = v.strictObject({
  name: domain,
  address: v.pipe(v.string(), v.ipv4("not an address such as 192.0.2.20")),
  /** Domains whose mail it keeps, besides its own name. */
  mailFor: v.optional(v.array(domain)),
  /** Domains whose mail it takes and passes on. */
  relayFor: v.optional(v.array(domain)),
  /** Who has an INBOX there, by local part. */
  accounts: v.optional(v.array(name)),
  aliases: v.optional(aliasesSchema),
  /** Nobody reaches it: until it is switched on, or for so many minutes. */
  down: v.optional(v.union([v.literal(true), v.strictObject({ minutes })])),
  /** How its SMTP server is set up. */
  server: v.optional(sceneServer),
});

/** One record of the DNS. */
export const zoneRecordSchema = v.variant("type", [
  v.strictObject({
    name: domain,
    type: v.literal("MX"),
    preference: v.pipe(
      v.number(),
      v.integer(),
      v.minValue(0),
      v.maxValue(65_535),
    ),
    /** `.` where no host takes mail for the domain (RFC 7505 §3). */
    exchange: v.union([v.literal("."), domain]),
  }),
  v.strictObject({
    name: domain,
    type: v.literal("A"),
    address: v.pipe(v.string(), v.ipv4("not an address such as 192.0.2.20")),
  }),
  v.strictObject({ name: domain, type: v.literal("CNAME"), target: domain }),
]);

/** The form of a scene's file; what it says wrong is told with its place. */
export const sceneSchema = v.strictObject({
  id: name,
  /** Name of the server, for greetings. */
  host: name,
  /** What the world's clock says at the start. */
  clock: moment,
  /** Decides every chance in the world. */
  seed: v.pipe(v.number(), v.integer()),
  /** By protocol: how its server is set up, where it doesn't do all it can. */
  servers: v.optional(v.record(name, sceneServer)),
  /** Of the server's own people. */
  aliases: v.optional(aliasesSchema),
  hosts: v.optional(v.array(sceneHost)),
  /** What the DNS says; an A record for each host and the own MX are there anyhow. */
  zone: v.optional(v.array(zoneRecordSchema)),
  accounts: v.array(
    v.pipe(
      v.strictObject({
        name,
        password: name,
        token: v.optional(accessToken),
        /** What it may hold: units of 1024 octets, and messages (RFC 9208 §5). */
        quota: v.optional(
          v.strictObject({
            storage: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
            messages: v.optional(
              v.pipe(v.number(), v.integer(), v.minValue(0)),
            ),
          }),
        ),
        /** May set quotas. */
        administrator: v.optional(v.boolean()),
        mailboxes: v.array(sceneMailbox),
      }),
      v.check(({ mailboxes }) => {
        const names = mailboxes.map((each) => canonicalName(each.name));
        return names.includes("INBOX") && onlyOnce(mailboxes);
      }, "no INBOX, or two mailboxes of one name"),
    ),
  ),
  /** Mailboxes that are nobody's own, for those on their access lists. */
  shared: v.optional(
    v.pipe(
      v.array(sceneMailbox),
      v.check((mailboxes) => onlyOnce(mailboxes), "two mailboxes of one name"),
    ),
  ),
});

/** The mail and the clock that a world begins with, as its file says it. */
export type Scene = v.InferOutput<typeof sceneSchema>;

/** A scene that was read, or what is wrong with it and where. */
export type SceneRead =
  | { readonly scene: Scene; readonly problems: readonly [] }
  | { readonly scene: null; readonly problems: readonly string[] };

/** Reads a scene from its parsed JSON; each problem begins with its place. */
export function readScene(json: unknown): SceneRead {
  const read = v.safeParse(sceneSchema, json);
  if (read.success) return { scene: read.output, problems: [] };
  const problems = read.issues.map(
    (issue) => `${v.getDotPath(issue) ?? "scene"}: ${issue.message}`,
  );
  return { scene: null, problems };
}
