import { isClearText, mechanismNames } from "../common/sasl/mechanism-names.ts";
import type { ServerSetup } from "../../mail/server-setup.ts";
import type { ImapSession } from "./session.ts";

/** Octets of a message that can be appended. */
export const largestMessage = 32 * 1024 * 1024;

interface Extension {
  /** As CAPABILITY lists it. */
  readonly name: string;
  /** What it is listed with: `NAME=VALUE`. */
  readonly value?: number;
  /** Commands that come with it. */
  readonly commands?: readonly string[];
  /** For one that is off until ENABLE asks for it: what it switches on (RFC 5161 §3.1). */
  readonly enables?: readonly string[];
  /** Other extensions without which it isn't there. */
  readonly needs?: readonly string[];
  /** Where it goes without saying. */
  readonly unlisted?: (server: ServerSetup) => boolean;
}

/**
 * What this server can do, in the order in which it says so.
 * Only what works is here; a server may be set up without any of it.
 *
 * STARTTLS and LOGINDISABLED RFC 3501 §6.2, LITERAL+ and LITERAL- (never both,
 * §5) RFC 7888, SASL-IR RFC 4959, ENABLE RFC 5161, ID RFC 2971, IDLE
 * RFC 2177, COMPRESS=DEFLATE RFC 4978, NAMESPACE RFC 2342, CHILDREN RFC 3348, UNSELECT RFC 3691,
 * UNAUTHENTICATE RFC 8437, UIDPLUS
 * RFC 4315, MOVE RFC 6851, STATUS=SIZE RFC 8438, ESEARCH RFC 4731,
 * SEARCHRES RFC 5182, LIST-EXTENDED RFC 5258, LIST-STATUS RFC 5819,
 * SPECIAL-USE and CREATE-SPECIAL-USE RFC 6154, SORT and THREAD RFC 5256,
 * SORT=DISPLAY RFC 5957, ACL and RIGHTS RFC 4314, QUOTA RFC 9208, CONDSTORE and
 * QRESYNC RFC 7162,
 * WITHIN RFC 5032, BINARY RFC 3516, UTF8=ACCEPT RFC 6855, MULTIAPPEND
 * RFC 3502, APPENDLIMIT RFC 7889, CATENATE RFC 4469, OBJECTID RFC 8474,
 * SAVEDATE RFC 8514, PREVIEW RFC 8970, NOTIFY RFC 5465
 */
export const extensions: readonly Extension[] = [
  { name: "IMAP4rev1", unlisted: () => true },
  {
    name: "IMAP4rev2",
    enables: ["IMAP4rev2"],
    needs: ["ENABLE"],
    unlisted: () => true,
  },
  { name: "STARTTLS", commands: ["STARTTLS"] },
  { name: "LOGINDISABLED" },
  { name: "LITERAL+" },
  { name: "LITERAL-", unlisted: ({ without }) => !without.has("LITERAL+") },
  { name: "SASL-IR" },
  ...mechanismNames.map((name) => ({ name: `AUTH=${name}` })),
  { name: "ENABLE", commands: ["ENABLE"] },
  { name: "ID", commands: ["ID"] },
  { name: "IDLE", commands: ["IDLE"] },
  { name: "COMPRESS=DEFLATE", commands: ["COMPRESS"] },
  { name: "NAMESPACE", commands: ["NAMESPACE"] },
  { name: "CHILDREN" },
  { name: "UNSELECT", commands: ["UNSELECT"] },
  { name: "CONDSTORE", enables: ["CONDSTORE"] },
  {
    name: "QRESYNC",
    enables: ["CONDSTORE", "QRESYNC"],
    needs: ["CONDSTORE", "ENABLE"],
  },
  { name: "UNAUTHENTICATE", commands: ["UNAUTHENTICATE"] },
  { name: "UIDPLUS" },
  { name: "MOVE", commands: ["MOVE"] },
  { name: "STATUS=SIZE" },
  { name: "WITHIN" },
  { name: "ESEARCH" },
  { name: "SEARCHRES", needs: ["ESEARCH"] },
  { name: "LIST-EXTENDED" },
  { name: "LIST-STATUS", needs: ["LIST-EXTENDED"] },
  { name: "SPECIAL-USE" },
  { name: "CREATE-SPECIAL-USE", needs: ["SPECIAL-USE"] },
  { name: "QUOTA", commands: ["GETQUOTA", "GETQUOTAROOT"] },
  { name: "QUOTA=RES-STORAGE", needs: ["QUOTA"] },
  { name: "QUOTA=RES-MESSAGE", needs: ["QUOTA"] },
  { name: "QUOTASET", commands: ["SETQUOTA"], needs: ["QUOTA"] },
  {
    name: "ACL",
    commands: ["SETACL", "DELETEACL", "GETACL", "LISTRIGHTS", "MYRIGHTS"],
  },
  { name: "RIGHTS=texk", needs: ["ACL"] },
  { name: "SORT", commands: ["SORT"] },
  { name: "SORT=DISPLAY" },
  { name: "THREAD=ORDEREDSUBJECT", commands: ["THREAD"] },
  { name: "THREAD=REFERENCES", commands: ["THREAD"] },
  { name: "BINARY" },
  // Modified UTF-7 is no capability, but a server may be without it, too.
  { name: "UTF-7", unlisted: () => true },
  {
    name: "UTF8=ACCEPT",
    needs: ["ENABLE"],
    enables: ["UTF8=ACCEPT"],
    unlisted: isUtf8Only,
  },
  {
    name: "UTF8=ONLY",
    needs: ["ENABLE", "UTF8=ACCEPT"],
    unlisted: (server) => !isUtf8Only(server),
  },
  { name: "MULTIAPPEND" },
  { name: "APPENDLIMIT", value: largestMessage },
  { name: "CATENATE" },
  { name: "OBJECTID" },
  { name: "SAVEDATE" },
  { name: "PREVIEW" },
  { name: "NOTIFY", commands: ["NOTIFY"] },
];

/** Commands that come with an extension, and those by which each of them comes. */
const extensionsOfCommand: ReadonlyMap<string, readonly string[]> = new Map(
  extensions
    .flatMap(({ commands = [] }) => commands)
    .map((command) => [
      command,
      extensions
        .filter(({ commands = [] }) => commands.includes(command))
        .map(({ name }) => name),
    ]),
);

/** What is part of IMAP4rev2 and need not be offered beside it (RFC 9051 appendix E). */
const inRev2: ReadonlySet<string> = new Set([
  "LITERAL-",
  "SASL-IR",
  "ENABLE",
  "IDLE",
  "NAMESPACE",
  "CHILDREN",
  "UNSELECT",
  "UIDPLUS",
  "MOVE",
  "STATUS=SIZE",
  "ESEARCH",
  "SEARCHRES",
  "LIST-EXTENDED",
  "LIST-STATUS",
  "SPECIAL-USE",
  "BINARY",
]);

/** Commands that IMAP4rev2 no longer has (RFC 9051 appendix E). */
const onlyInRev1: ReadonlySet<string> = new Set(["CHECK", "LSUB"]);

/** Whose server it is, and what its client has switched on. */
type Asking = Pick<
  ImapSession,
  "server" | "secure" | "mechanisms" | "account" | "enabled"
> &
  Partial<Pick<ImapSession, "compressed">>;

/** Whether a server speaks IMAP4rev1, at least until it is asked for more; one of both it must. */
export function speaksRev1({ without }: ServerSetup): boolean {
  return !without.has("IMAP4REV1") || without.has("IMAP4REV2");
}

/** The revision of IMAP that holds in a session (RFC 9051 §6.3.1). */
export function revisionOf({ enabled }: Pick<Asking, "enabled">): 1 | 2 {
  return enabled.has("IMAP4rev2") ? 2 : 1;
}

/** Whether names and quoted strings are UTF-8 (RFC 6855 §3, RFC 9051 §4.3). */
export function usesUtf8(asking: Pick<Asking, "enabled">): boolean {
  return revisionOf(asking) === 2 || asking.enabled.has("UTF8=ACCEPT");
}

/**
 * Whether messages are shown as they are, with UTF-8 in their headers: to who
 * has asked for that, and by servers that have never heard of it (RFC 6855 §8).
 */
export function showsUtf8(session: ImapSession): boolean {
  return usesUtf8(session) || !offers(session, "UTF8=ACCEPT");
}

/** What CAPABILITY and the greeting say to this session (RFC 3501 §7.2.1). */
export function capabilitiesOf(session: ImapSession): readonly string[] {
  const { server } = session;
  // The list stays the same whatever is enabled (RFC 5161 §3.1).
  const asking = { ...session, enabled: new Set<string>() };
  const names = extensions
    .filter(({ name }) => offers(asking, name))
    .filter(({ unlisted }) => unlisted?.(server) !== true)
    .map(({ name, value }) =>
      value === undefined ? name : `${name}=${value}`,
    );
  const revisions = [
    ...(speaksRev1(server) ? ["IMAP4rev1"] : []),
    ...(offers(asking, "IMAP4rev2") ? ["IMAP4rev2"] : []),
  ];
  return [...revisions, ...names];
}

/** Whether this session's server offers an extension now, named as it is listed. */
export function offers(session: Asking, extension: string): boolean {
  const { server, secure, account, mechanisms } = session;
  if (revisionOf(session) === 2 && inRev2.has(extension)) return true;
  if (server.without.has(extension.toUpperCase())) return false;
  switch (extension) {
    case "STARTTLS":
      return !secure && account === null && !server.stripped;
    case "UTF8=ONLY":
      return isUtf8Only(server);
    case "COMPRESS=DEFLATE":
      return server.compresses && session.compressed !== true;
    case "LOGINDISABLED":
      return account === null && minds(session);
    default: {
      if (!extension.startsWith("AUTH=")) return true;
      const mechanism = extension.slice("AUTH=".length);
      if (isClearText(mechanism) && minds(session)) return false;
      return mechanisms.includes(mechanism);
    }
  }
}

/** Whether names of mailboxes in modified UTF-7 are none that a server takes (RFC 6855 §6). */
function isUtf8Only({ without }: ServerSetup): boolean {
  return without.has("UTF-7") && !without.has("UTF8=ACCEPT");
}

/** Whether the server takes no password as things are: it would go over the line in clear. */
export function minds({
  server,
  secure,
}: Pick<ImapSession, "server" | "secure">): boolean {
  return server.secureLogin && !secure;
}

/** Whether this session's server knows a command; false where all it comes with is switched off. */
export function hasCommand(session: Asking, command: string): boolean {
  const { server } = session;
  if (command === "STARTTLS" && server.stripped) return false;
  if (command === "COMPRESS" && !server.compresses) return false;
  if (onlyInRev1.has(command)) return speaksRev1(server);
  const by = extensionsOfCommand.get(command);
  if (by === undefined) return true;
  const isBase =
    revisionOf(session) === 2 && by.some((name) => inRev2.has(name));
  return isBase || by.some((name) => !server.without.has(name));
}

/** Whether a command that is known can be of use as things are. */
export function isOfUse(session: ImapSession, command: string): boolean {
  if (command === "STARTTLS") return offers(session, command);
  if (command === "COMPRESS") return offers(session, "COMPRESS=DEFLATE");
  if (command === "LOGIN") return !offers(session, "LOGINDISABLED");
  return hasCommand(session, command);
}

/** Extensions that a server does without, those that need them among them. */
export function withDependents(
  without: ReadonlySet<string>,
): ReadonlySet<string> {
  const dependents = extensions.filter(({ needs = [] }) =>
    needs.some((name) => without.has(name)),
  );
  return new Set([
    ...without,
    ...dependents.map(({ name }) => name.toUpperCase()),
  ]);
}

/** What asking for these by ENABLE switches on that isn't yet; the rest is passed over. */
export function newlyEnabled(
  session: ImapSession,
  asked: readonly string[],
): readonly string[] {
  const wanted = new Set(asked.map((name) => name.toUpperCase()));
  const switched = extensions.flatMap(({ name, enables = [] }) =>
    wanted.has(name.toUpperCase()) && offers(session, name) ? enables : [],
  );
  return [...new Set(switched)].filter((name) => !session.enabled.has(name));
}

/** Octets of a literal that may come unasked where only LITERAL- is there (RFC 7888 §5). */
export const mostUnasked = 4096;

/** Whether literals may come unasked; with LITERAL- alone, short ones (RFC 7888 §3, §5). */
export function takesUnasked(session: ImapSession): boolean {
  return offers(session, "LITERAL+") || offers(session, "LITERAL-");
}
