import type { ServerSetup } from "../../mail/server-setup.ts";
import { isClearText } from "../common/sasl/mechanism-names.ts";
import { dialectHas, isExtensible } from "./dialects.ts";
import type { Pop3Session } from "./session.ts";

interface Capability {
  /** As CAPA lists it, but for what only the session knows. */
  readonly line: string;
  /** What else CAPA says of it to this session; null when there is nothing to say at all. */
  readonly more?: (session: Pop3Session) => string | null;
  /** Commands that come with it. */
  readonly commands?: readonly string[];
  /** Told only to those who have logged in. */
  readonly afterLogin?: true;
  /** Told only to those who haven't, and only in clear. */
  readonly beforeTls?: true;
}

/**
 * What this server can do, in the order in which it says so; a server may be
 * set up without any of it.
 *
 * RFC 2449 §5: what holds in AUTHORIZATION is listed in both states; §6.9
 * leaves it free to name the program in TRANSACTION only; §6.7 wishes a server
 * that never removes mail by itself to say so. SASL is RFC 5034 §3,
 * AUTH-RESP-CODE RFC 3206 §6, LANG RFC 6856 §3, UTF8 §2, whose USER tells that names and
 * passwords may be in UTF-8 (§2.2); STLS is listed where it may be used (RFC 2595 §4).
 */
export const capabilities: readonly Capability[] = [
  { line: "TOP", commands: ["TOP"] },
  { line: "USER", commands: ["USER", "PASS"] },
  { line: "UIDL", commands: ["UIDL"] },
  {
    line: "SASL",
    commands: ["AUTH"],
    more: (session) => mechanismsOf(session).join(" ") || null,
  },
  { line: "RESP-CODES" },
  { line: "AUTH-RESP-CODE" },
  { line: "PIPELINING" },
  { line: "STLS", commands: ["STLS"], beforeTls: true },
  {
    line: "LOGIN-DELAY",
    more: ({ server: { pop3 } }) =>
      pop3.loginDelay === 0 ? null : String(pop3.loginDelay),
  },
  {
    line: "EXPIRE",
    more: ({ server: { pop3 } }) => String(pop3.expire ?? "NEVER"),
  },
  { line: "UTF8", commands: ["UTF8"], more: () => "USER" },
  { line: "LANG", commands: ["LANG"] },
  { line: "IMPLEMENTATION Buzon", afterLogin: true },
];

/** Commands that no capability stands for, and that a server may be set up without. */
const unlisted = new Set(["APOP", "CAPA"]);

const capabilityOfCommand: ReadonlyMap<string, string> = new Map(
  capabilities.flatMap(({ line, commands = [] }) =>
    commands.map((command) => [command, line] as const),
  ),
);

/** What CAPA lists for this session, one line each. */
export function capabilitiesOf(session: Pop3Session): readonly string[] {
  const { server, maildrop } = session;
  return capabilities.flatMap(({ line, more, afterLogin, beforeTls }) => {
    if (lacks(server, line)) return [];
    if (afterLogin === true && maildrop === null) return [];
    if (beforeTls === true && (session.secure || maildrop !== null)) return [];
    if (line === "USER" && minds(session)) return [];
    if (more === undefined) return [line];
    const said = more(session);
    return said === null ? [] : [`${line} ${said}`];
  });
}

/** The mechanisms that may be used as things are: none that shows a password in clear, where the server minds. */
export function mechanismsOf(session: Pop3Session): readonly string[] {
  const { mechanisms } = session;
  return minds(session)
    ? mechanisms.filter((name) => !isClearText(name))
    : mechanisms;
}

/** Whether the server takes no password as things are: it would go over the line in clear. */
export function minds({
  server,
  secure,
}: Pick<Pop3Session, "server" | "secure">): boolean {
  return server.secureLogin && !secure;
}

/** Whether a command that is known can be of use as things are. */
export function isOfUse(session: Pop3Session, command: string): boolean {
  const { server, secure, utf8 } = session;
  if (command === "STLS" && (secure || utf8)) return false;
  if (command === "USER" && minds(session)) return false;
  return hasCommand(server, command);
}

/** Whether a server has a command; false where its RFC hasn't, or what it belongs to is switched off. */
export function hasCommand(server: ServerSetup, command: string): boolean {
  if (!dialectHas(server, command)) return false;
  if (unlisted.has(command)) return !server.without.has(command);
  const capability = capabilityOfCommand.get(command);
  return capability === undefined || !lacks(server, capability);
}

/**
 * Whether a server puts a response code before its text.
 *
 * RFC 2449 §8, RFC 3206 §6: AUTH and the SYS codes are AUTH-RESP-CODE's
 */
export function tellsCode(server: ServerSetup, code: string): boolean {
  const isOfAuth = code === "AUTH" || code.startsWith("SYS/");
  return (
    isExtensible(server) &&
    !lacks(server, "RESP-CODES") &&
    !(isOfAuth && lacks(server, "AUTH-RESP-CODE"))
  );
}

/** Without, a capability is named by its first word. */
function lacks({ without, stripped }: ServerSetup, line: string): boolean {
  if (line === "STLS" && stripped) return true;
  return without.size > 0 && without.has(line.split(" ", 1)[0] ?? line);
}
